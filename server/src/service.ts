import type { Finding, Message, Severity } from './rules/finding.ts';
import type { TextRange } from './text/range.ts';

// The only door that lsp and cli use. (Types first; the implementation follows.)

export type FormChoice = 'auto' | '2019' | '2021';

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

/** One entry of the outline; offsets in UTF-16. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'heading' | 'table' | 'row';
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineItem[];
}

export interface ExtractedCell {
  /** A number, or null where the cell is blank or cannot be read for certain. */
  readonly value: number | null;
  readonly raw: string;
  readonly unit?: string;
  readonly origin: 'explicit' | 'inferred' | 'ambiguous' | 'blank';
  readonly range: TextRange;
}

export type ExtractedTable = Readonly<Record<string, Readonly<Record<string, ExtractedCell>>>>;

export interface Extraction {
  readonly sections: readonly { id: string; number: number | null; title: string; range: TextRange }[];
  readonly tables: Readonly<Record<'disclosure' | 'requests' | 'review', ExtractedTable | null>>;
}

/** What is known of one text; immutable, everything computed on first use and then kept. */
export interface Snapshot {
  readonly text: string;
  readonly form: '2019' | '2021' | null;
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
  /** Called once for each rule or feature that throws. */
  readonly logError?: (where: string, error: unknown) => void;
}

export function createReportService(_host: ServiceHost = {}): ReportService {
  throw new Error('not built yet');
}
