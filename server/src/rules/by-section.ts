import type { Prose } from '../prose/prose.ts';
import type { BoundTables, Report } from '../report/model.ts';
import type { Part } from '../report/parts.ts';
import { moveRange } from '../syntax/move.ts';
import type { Stretch } from '../syntax/stretch.ts';
import { tableIds } from '../template/forms.ts';
import type { Attached } from '../text/attached.ts';
import { late } from '../text/late.ts';
import { once } from '../text/once.ts';
import type { EditTools, Fix } from './finding.ts';
import type { Plan } from './plan.ts';
import {
  type Draft,
  MOST_FINDINGS,
  type OnRuleError,
  type Rule,
  type RuleContext,
  type SectionContext,
} from './rule.ts';

/** What rules about single sections are run with: the sections by themselves, and what was found in them before. */
export interface SectionMemory {
  readonly found: FoundInSections;
  /** Undefined where the report does not fall into parts; then such rules look at it as a whole. */
  readonly partsOf: (report: Report) => readonly Part[] | undefined;
  readonly proseOf: (report: Report) => Prose;
}

/** By stretch, and by all that findings depend on beside its text. They live as long as the stretch is remembered. */
export type FoundInSections = Attached<Stretch, Map<string, Found>>;

interface Found {
  /** How the tables of the stretch were read; that may depend on other sections. */
  readonly tables: BoundTables | undefined;
  readonly kept: readonly Kept[];
}

/** A finding of a section; offsets count from its start. How it is mended is asked anew where it stands. */
interface Kept {
  readonly planned: Plan['bySection'][number];
  readonly draft: Draft;
}

/** Nobody looks at one section under more forms, years and options in a row. */
const MOST_CIRCUMSTANCES = 8;

const NOTHING: readonly Draft[] = [];

/**
 * Gives what each rule about sections finds in a report; undefined where it has to look at the report as a whole. Nearly all
 * sections are those of a moment ago, with nothing found in them.
 */
export function createSectionReader(
  plan: Plan,
  context: RuleContext,
  memory: SectionMemory,
  onError: OnRuleError,
): ((rule: Rule) => readonly Draft[]) | undefined {
  const parts = memory.partsOf(context.report);
  if (parts === undefined) return undefined;
  const circumstances = circumstancesOf(context.report, plan);
  const byRule = new Map<Rule, { readonly drafts: Draft[]; readonly inReport: () => readonly Draft[] }>();
  for (const part of parts) {
    for (const { planned, draft } of findingsOf(part, circumstances, plan, context, memory, onError)) {
      const { rule, options } = planned;
      let own = byRule.get(rule);
      if (own === undefined) {
        own = { drafts: [], inReport: once(() => [...rule.check(context, options)]) };
        byRule.set(rule, own);
      }
      const { drafts, inReport } = own;
      const index = drafts.length;
      drafts.push(placedAt(draft, part.start, (edit) => fixesOf(drafts, index, inReport())(edit)));
    }
  }
  return (rule) => byRule.get(rule)?.drafts ?? NOTHING;
}

function findingsOf(
  part: Part,
  circumstances: string,
  plan: Plan,
  { template }: RuleContext,
  { found, proseOf }: SectionMemory,
  onError: OnRuleError,
): readonly Kept[] {
  const byCircumstances = found.get(part.stretch) ?? new Map<string, Found>();
  found.set(part.stretch, byCircumstances);
  const key = `${part.reading}|${circumstances}`;
  const known = byCircumstances.get(key);
  if (known !== undefined && areSame(known.tables, part.tables)) return known.kept;
  const report = part.report();
  const context: SectionContext = withProse({ report, template }, { prose: once(() => proseOf(report)) });
  const kept: Kept[] = [];
  for (const planned of plan.bySection) {
    const { rule, options } = planned;
    try {
      let count = 0;
      for (const draft of rule.check(context, options)) {
        kept.push({ planned, draft: withoutReport(draft) });
        if (++count > MOST_FINDINGS) break;
      }
    } catch (error) {
      onError(rule.id, error);
    }
  }
  if (byCircumstances.size >= MOST_CIRCUMSTANCES) byCircumstances.clear();
  byCircumstances.set(key, { tables: part.tables, kept });
  return kept;
}

const withProse = late('prose');

/** What is found is kept for long. How it is mended is asked elsewhere: only that it can be is kept, not the report it stood in. */
const withoutReport = (draft: Draft): Draft => (draft.fixes === undefined ? draft : { ...draft, fixes: NO_FIXES });

const NO_FIXES = (): readonly Fix[] => [];

const areSame = (one: BoundTables | undefined, other: BoundTables | undefined): boolean =>
  tableIds.every((id) => one?.[id] === other?.[id]);

/** All that a rule about sections may go by beside the section. */
const circumstancesOf = ({ form, wantedForm, formBy, year, unit }: Report, { sectionSettings }: Plan): string =>
  `${form.key}|${wantedForm?.id}|${formBy}|${year?.value}|${unit?.value}|${sectionSettings}`;

function placedAt(draft: Draft, by: number, asked: (edit: EditTools) => readonly Fix[]): Draft {
  const { fixes, related, ...rest } = draft;
  const placed: Draft = {
    ...rest,
    range: moveRange(draft.range, by),
    ...(related !== undefined && {
      related: related.map((place) => ({ ...place, range: moveRange(place.range, by) })),
    }),
  };
  return fixes === undefined ? placed : { ...placed, fixes: asked };
}

/** What the same finding offers where the report is looked at as a whole: a fix may reach beyond its section. */
function fixesOf(
  drafts: readonly Draft[],
  index: number,
  inReport: readonly Draft[],
): (edit: EditTools) => readonly Fix[] {
  const range = drafts[index]?.range;
  const isHere = (other: Draft): boolean => other.range.start === range?.start && other.range.end === range.end;
  const same = inReport.filter(isHere)[drafts.slice(0, index).filter(isHere).length];
  if (same === undefined) throw new Error('a rule about sections finds something else in the whole report');
  return same.fixes ?? NO_FIXES;
}
