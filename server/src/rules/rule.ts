import type { Prose } from '../prose/prose.ts';
import type { Statements } from '../prose/statement.ts';
import type { BoundCell, Report } from '../report/model.ts';
import type { Template } from '../template/forms.ts';
import { say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import {
  type CellAddress,
  type Finding,
  type Fix,
  type FixKind,
  type Message,
  type OtherDocument,
  type RelatedPlace,
  type Severity,
  severities,
} from './finding.ts';
import { decideSeverity, type OptionSpecs, type OptionsOf, type RuleSettings, resolveOptions } from './options.ts';
import type { Suppressions } from './suppressions.ts';

export { say };

export const ruleGroups = [
  'structure',
  'table',
  'arithmetic',
  'last-year',
  'text',
  'plausibility',
  'suppression',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What a rule may look at. */
export interface RuleContext {
  readonly report: Report;
  readonly template: Template;
  /** The running text around the tables, read on first use. */
  readonly prose: Prose;
  /** What the running text says of the figures in the tables, read on first use. */
  readonly statements: Statements;
  /** Last year's report of the same unit, where it is known. */
  readonly previous: PreviousReport | undefined;
  /** What the text itself asks to be silent about; undefined where it asks nothing. */
  readonly suppressions: Suppressions | undefined;
  /** All rules that there are. */
  readonly ruleIds: readonly string[];
  /** Whether a rule takes part in this check: it is not switched off, and has what it compares with. */
  readonly isActive: (rule: string) => boolean;
}

export interface PreviousReport {
  /** For {@link RelatedPlace.document}. */
  readonly document: OtherDocument;
  readonly report: Report;
  readonly prose: Prose;
}

/** A finding without what the rule itself says of all its findings. */
export interface Draft {
  readonly range: TextRange;
  readonly message: Message;
  /** Only where it differs from the rule's own, mostly because the reading is not certain. */
  readonly severity?: Severity;
  readonly cell?: CellAddress;
  readonly expected?: string;
  readonly actual?: string;
  readonly related?: readonly RelatedPlace[];
  /** The ways to mend it, the likeliest first. Called only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** One rule: what it says, why, and how it looks for it. Ids are part of the contract and never change their meaning. */
export interface Rule<Options extends OptionSpecs = OptionSpecs> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The weightiest kind of fix that its findings may carry; `none` where it is left out. */
  readonly fix?: FixKind;
  readonly docs: { readonly what: Message; readonly why: Message; readonly mend: Message };
  /** What the user may decide beside the severity; `check` is given the values. */
  readonly options?: Options;
  check(context: RuleContext, options: OptionsOf<Options>): Iterable<Draft>;
}

export const defineRule = <const Options extends OptionSpecs = OptionSpecs>(rule: Rule<Options>): Rule => rule;

export const addressOf = ({ table, row, column }: BoundCell): CellAddress => ({
  table,
  row: row.id,
  column: column.id,
});

/**
 * Runs the rules over a report under the user's settings, and leaves out what the text itself wants silenced. A rule that
 * throws is reported to `onError` and takes nothing else down.
 */
export function runRules(
  rules: readonly Rule[],
  context: RuleContext,
  onError: (rule: string, error: unknown) => void,
  settings: RuleSettings = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const { suppressions } = context;
  for (const rule of rules) {
    const setting = settings[rule.id];
    if (setting?.severity === 'off') continue;
    let count = 0;
    try {
      for (const draft of rule.check(context, resolveOptions(rule.options, setting?.options))) {
        if (suppressions?.silences(rule.id, draft.range.start) === true) continue;
        if (count++ === MOST_FINDINGS) {
          findings.push(capped(rule, draft.range));
          break;
        }
        findings.push({
          related: [],
          fixes: noFixes,
          ...draft,
          rule: rule.id,
          severity: decideSeverity(draft.severity ?? rule.severity, rule.severity, setting?.severity, severities),
        });
      }
    } catch (error) {
      onError(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Of one rule in one text; more help nobody, and a text that gives so many is mostly no report. */
export const MOST_FINDINGS = 200;

/** Says in the place of the first finding left out that there are more. */
const capped = ({ id }: Rule, range: TextRange): Finding => ({
  rule: id,
  severity: 'info',
  message: say(
    `这一规则在本文件中的问题超过 ${MOST_FINDINGS} 处，其余的不再列出；请先改正已列出的。`,
    `This rule has more than ${MOST_FINDINGS} findings in this file; the others are not listed. Mend those listed first.`,
  ),
  range,
  related: [],
  fixes: noFixes,
});

/** Stands for all findings that cannot be mended. */
export const noFixes = (): readonly Fix[] => [];
