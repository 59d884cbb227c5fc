import { applyEdits, type Fix, type TextEdit } from '../edit/fix.ts';
import type { Report } from '../report/model.ts';
import type { Finding } from '../rules/finding.ts';
import { formatDecimal } from '../text/decimal.ts';
import type { Analysis } from './analysis.ts';

/**
 * As many characters are read again for the fixes of one text, each finding counted once; a report has some ten thousand
 * and a handful of findings. Beyond, nothing is proven, and what is not proven is at most suggested.
 */
const MOST_READ = 4_000_000;
/** Nobody chooses from a longer list. */
const MOST_CHOICES = 4;

/**
 * The fixes of a finding that hold what they promise. Each is made on a copy and the copy is read anew: the finding has
 * to be gone, no error may have come, and after a safe fix every figure has to be the one that was read before.
 */
export function provenFixes(before: Analysis, finding: Finding, fixes: readonly Fix[]): readonly Fix[] {
  const isMuch = before.text.length * before.findings.length > MOST_READ;
  const proven: Fix[] = [];
  for (const fix of fixes) {
    const edits = fix.edits.filter((edit) => changes(before.text, edit));
    if (
      proven.length >= MOST_CHOICES ||
      !isOrderly(before.text, edits) ||
      proven.some((one) => sameEdits(one.edits, edits))
    )
      continue;
    if (isMuch) proven.push({ ...fix, edits, applicability: 'suggested' });
    else if (holds(before, finding, fix, edits))
      proven.push(edits.length === fix.edits.length ? fix : { ...fix, edits });
  }
  return proven;
}

const changes = (text: string, { range, newText }: TextEdit): boolean => text.slice(range.start, range.end) !== newText;

/** There are edits, they lie in the text, in order, and none reaches into the next. */
function isOrderly(text: string, edits: readonly TextEdit[]): boolean {
  let at = 0;
  let isEmptyBefore = false;
  for (const { range } of edits) {
    const isSamePlace = isEmptyBefore && range.start === at;
    if (range.start < at || isSamePlace || range.end < range.start || range.end > text.length) return false;
    isEmptyBefore = range.start === range.end;
    at = range.end;
  }
  return edits.length > 0;
}

/** Whether edits do the same. */
export const sameEdits = (a: readonly TextEdit[], b: readonly TextEdit[]): boolean =>
  a.length === b.length &&
  a.every(({ range, newText }, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      other.newText === newText &&
      other.range.start === range.start &&
      other.range.end === range.end
    );
  });

function holds(before: Analysis, finding: Finding, fix: Fix, edits: readonly TextEdit[]): boolean {
  const after = before.recheck(applyEdits(before.text, edits), finding.rule);
  const start = movedOffset(finding.range.start, edits);
  const isStillThere = after.findings.some(
    (other) => other.rule === finding.rule && other.range.start === start && other.message.zh === finding.message.zh,
  );
  if (isStillThere || hasNewErrors(before.findings, after.findings)) return false;
  return fix.applicability !== 'safe' || hasSameFigures(before.report, after.report);
}

/** Where an offset is after edits; one inside an edit moves to its start. */
function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { range, newText } of edits) {
    if (range.start > offset || (range.start === offset && range.end > offset)) break;
    moved += newText.length - (Math.min(range.end, offset) - range.start);
    if (range.end > offset) break;
  }
  return moved;
}

/** Whether some rule finds more errors than before. */
export function hasNewErrors(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { rule, severity } of before) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule, severity } of after) {
    if (severity !== 'error') continue;
    const left = counts.get(rule) ?? 0;
    if (left === 0) return true;
    counts.set(rule, left - 1);
  }
  return false;
}

/** Whether the same figures stand in the same cells of the same form. */
export function hasSameFigures(before: Report, after: Report): boolean {
  if (before.form.id !== after.form.id) return false;
  const figures = figuresOf(before);
  const others = figuresOf(after);
  return figures.size === others.size && [...figures].every(([key, figure]) => others.get(key) === figure);
}

function figuresOf({ tables }: Report): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const table of Object.values(tables)) {
    for (const { row, cells } of table.rows) {
      for (const { column, value } of cells)
        figures.set(`${table.id}.${row.id}.${column.id}`, value === null ? '' : formatDecimal(value));
    }
  }
  return figures;
}
