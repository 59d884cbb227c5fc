import type { Prose } from '../prose/prose.ts';
import type { Statements } from '../prose/statement.ts';
import type { BoundCell, Report } from '../report/model.ts';
import type { RollUpTotals } from '../report/roll-up.ts';
import type { Template } from '../template/forms.ts';
import { say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type {
  CellAddress,
  EditTools,
  Fix,
  FixKind,
  Message,
  OtherDocument,
  RelatedPlace,
  Severity,
} from './finding.ts';
import type { OptionSpecs, OptionsOf } from './options.ts';
import type { Suppressions } from './suppressions.ts';

export { say };

/** What a rule is about; the folders of the rules are called after them, that of `text` is `prose`. */
export type RuleGroup =
  | 'structure'
  | 'table'
  | 'arithmetic'
  | 'last-year'
  | 'roll-up'
  | 'text'
  | 'plausibility'
  | 'suppression';

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
  /** What the reports come to that this one is a roll-up of, where it is held against such. */
  readonly members: RollUpTotals | undefined;
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
  readonly fixes?: (edit: EditTools) => readonly Fix[];
}

/** What a rule about single sections may look at. */
export type SectionContext = Pick<RuleContext, 'report' | 'prose' | 'template'>;

interface RuleOf<Context, Options extends OptionSpecs> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The weightiest kind of fix that its findings may carry; `none` where it is left out. */
  readonly fix?: FixKind;
  readonly docs: { readonly what: Message; readonly why: Message; readonly mend: Message };
  /** What the user may decide beside the severity; `check` is given the values. */
  readonly options?: Options;
  check(context: Context, options: OptionsOf<Options>): Iterable<Draft>;
}

/** One rule: what it says, why, and how it looks for it. Ids are part of the contract and never change their meaning. */
export type Rule =
  | (RuleOf<RuleContext, OptionSpecs> & { readonly scope: 'report' })
  | (RuleOf<SectionContext, OptionSpecs> & { readonly scope: 'section' });

/** A rule that looks at the report as a whole. */
export const defineRule = <const Options extends OptionSpecs = OptionSpecs>(
  rule: RuleOf<RuleContext, Options>,
): Rule => ({ ...rule, scope: 'report' });

/**
 * A rule that finds in a report what it finds in its sections one by one, each as a report of its own (and what stands in front of
 * the first likewise). Of year and unit it may use the values, not the places. What it finds is kept with the section.
 */
export const defineSectionRule = <const Options extends OptionSpecs = OptionSpecs>(
  rule: RuleOf<SectionContext, Options>,
): Rule => ({ ...rule, scope: 'section' });

/** Where a cell stands in the form, by ids: what is shown to outside programs. */
export const addressOf = ({ table, row, column }: BoundCell): CellAddress => ({
  table,
  row: row.id,
  column: column.id,
});

/** Called with the id of a rule that throws. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** Of one rule in one text; more help nobody, and a text that gives so many is mostly no report. */
export const MOST_FINDINGS = 200;

/** Stands for all findings that cannot be mended. */
export const noFixes = (): readonly Fix[] => [];
