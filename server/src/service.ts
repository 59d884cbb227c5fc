import { type Extraction, extract } from './features/extraction.ts';
import { type OutlineItem, outlineOf } from './features/outline.ts';
import { bindReport } from './report/bind.ts';
import { createLexicon } from './report/lexicon.ts';
import type { Report } from './report/model.ts';
import type { Finding, Message, Severity } from './rules/finding.ts';
import { rules as allRules } from './rules/index.ts';
import { type Rule, runRules } from './rules/rule.ts';
import { parse } from './syntax/parser.ts';
import { type FormId, loadTemplate } from './template/forms.ts';
import { fold } from './text/fold.ts';
import { once } from './text/once.ts';

// The only door that lsp and cli use.

export type { ExtractedCell, ExtractedTable, Extraction } from './features/extraction.ts';
export type { OutlineItem } from './features/outline.ts';

export type FormChoice = 'auto' | FormId;

export interface CheckOptions {
  /** Which national form to hold the report against; `auto` reads it from the report. */
  readonly form?: FormChoice;
}

export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  /** Whether the rule's findings carry fixes, and of which kind. */
  readonly fix: 'safe' | 'suggested' | 'none';
  readonly docs: { readonly what: Message; readonly why: Message; readonly mend: Message };
}

/** What is known of one text; immutable, everything computed on first use and then kept. */
export interface Snapshot {
  readonly text: string;
  readonly form: FormId | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly findings: readonly Finding[];
  readonly outline: readonly OutlineItem[];
  readonly extraction: Extraction;
}

export interface ReportService {
  readonly rules: readonly RuleInfo[];
  /** Any text gives a snapshot; a rule that throws is logged once and takes nothing else down. */
  snapshot(text: string, options?: CheckOptions): Snapshot;
  /** Whether a text reads like an annual report (cheap; looks at the opening only). */
  looksLikeReport(text: string): boolean;
}

export interface ServiceHost {
  /** Called once for each rule that throws, with its id. */
  readonly logError?: (where: string, error: unknown) => void;
  /** The rules to run; all of them unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

export function createReportService({ logError, rules = allRules }: ServiceHost = {}): ReportService {
  const template = loadTemplate();
  const lexicon = createLexicon(template);
  const logged = new Set<string>();
  const onError = (rule: string, error: unknown): void => {
    if (logged.has(rule)) return;
    logged.add(rule);
    logError?.(rule, error);
  };
  return {
    rules: rules.map(({ id, group, severity, docs }) => ({ id, group, severity, fix: 'none', docs })),
    snapshot(text, options = {}) {
      const report = once(() => bindReport(parse(text, lexicon), template, options));
      const findings = once(() =>
        isOutOfScope(report()) ? [] : runRules(rules, { report: report(), template }, onError),
      );
      return snapshotOf(text, report, findings);
    },
    looksLikeReport(text) {
      const opening = fold(text.slice(0, OPENING));
      return (
        template.common.sections.filter(({ title }) => opening.includes(fold(title))).length >= 2 ||
        lexicon.isReportTitle(opening.slice(0, 40))
      );
    },
  };
}

/** Reports of years before the first national form were free in form: there is nothing to hold them against. */
const isOutOfScope = ({ year, formBy }: Report): boolean => year !== undefined && formBy === 'none';

/** How much of a text is read to tell what it is. */
const OPENING = 4000;

function snapshotOf(text: string, report: () => Report, findings: () => readonly Finding[]): Snapshot {
  const outline = once(() => outlineOf(report()));
  const extraction = once(() => extract(report()));
  return {
    text,
    get form() {
      const { form, formBy } = report();
      return formBy === 'none' ? null : form.id;
    },
    get year() {
      return report().year?.value ?? null;
    },
    get unit() {
      return report().unit?.value ?? null;
    },
    get findings() {
      return findings();
    },
    get outline() {
      return outline();
    },
    get extraction() {
      return extraction();
    },
  };
}
