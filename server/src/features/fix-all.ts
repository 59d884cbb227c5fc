import { type Applicability, applyEdits, type Fix, type TextEdit } from '../edit/fix.ts';
import type { Analysis } from './analysis.ts';
import { fixesOf } from './fixes.ts';
import { hasNewErrors, hasSameFigures } from './proven-fixes.ts';

export interface FixAllChoice {
  /** `safe`: only these; `suggested`: of each finding the first safe fix, else the first of all. */
  readonly applicability: Applicability;
  /** Only the findings of this rule. */
  readonly rule?: string;
}

export interface FixedText {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** A fix may make room for another one: so often the text is read anew. */
const MOST_ROUNDS = 40;

/**
 * The text with the fixes of all findings made, until no more are left. Fixes that touch the same place wait for the next
 * round; of a round that breaks something as a whole only the first fix is made. Ends, and done twice changes nothing.
 */
export function fixAll(start: Analysis, choice: FixAllChoice): FixedText {
  const seen = new Set([start.text]);
  let current = start;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = chooseFixes(current, choice);
    if (fixes.length === 0) break;
    const next =
      makeRound(current, fixes, choice) ??
      (fixes.length > 1 ? makeRound(current, fixes.slice(0, 1), choice) : undefined);
    if (next === undefined || seen.has(next.analysis.text)) break;
    seen.add(next.analysis.text);
    current = next.analysis;
    count += next.count;
  }
  return { text: current.text, count };
}

function chooseFixes(analysis: Analysis, { applicability, rule }: FixAllChoice): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const finding of analysis.findings) {
    if (rule !== undefined && finding.rule !== rule) continue;
    const fixes = fixesOf(analysis, finding).filter(({ isByHand }) => isByHand !== true);
    const fix =
      fixes.find((one) => one.applicability === 'safe') ?? (applicability === 'suggested' ? fixes[0] : undefined);
    if (fix !== undefined) chosen.push(fix);
  }
  return chosen;
}

function makeRound(
  before: Analysis,
  fixes: readonly Fix[],
  { applicability }: FixAllChoice,
): { analysis: Analysis; count: number } | undefined {
  const { edits, count } = mergeFixes(fixes);
  const analysis = before.recheck(applyEdits(before.text, edits));
  if (hasNewErrors(before.findings, analysis.findings)) return undefined;
  if (applicability === 'safe' && !hasSameFigures(before.report, analysis.report)) return undefined;
  return { analysis, count };
}

/** The edits of as many fixes as do not touch each other, the first ones first. */
function mergeFixes(fixes: readonly Fix[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const { edits } of fixes) {
    if (edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...edits);
    count++;
  }
  return { edits: taken.sort((a, b) => a.range.start - b.range.start), count };
}

const touch = (a: TextEdit, b: TextEdit): boolean => a.range.start <= b.range.end && b.range.start <= a.range.end;
