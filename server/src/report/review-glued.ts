import type { FormRow } from '../template/forms.ts';
import { ambiguousCell, bindCell } from './cells.ts';
import { splitsWithTotals } from './glued-ways.ts';
import type { Item } from './item.ts';
import { foldRun, hyphensAreBlanks, isMarked, partsOf, readMarkedRun, withDashes } from './marked-runs.ts';
import type { BoundCell, BoundRow } from './model.ts';
import { isFilled } from './place.ts';

/** The row of all blocks, its figures in one run. Where zeros are left blank in other tables, a run may lack some as well. */
export function readGluedReview(
  rows: readonly FormRow[],
  item: Item,
  size: number,
  leavesBlanks: boolean,
): readonly BoundRow[] {
  const run = item.values[0];
  if (run === undefined) return [];
  const { parts, single } = splitReview(run.text, rows.length, size, leavesBlanks);
  let at = run.start;
  return rows.map((row, index) => {
    const cells = row.columns.map((column, k): BoundCell => {
      const part = parts?.[index * size + k];
      if (part === undefined) return ambiguousCell(row, column, run.text, { start: run.start, end: run.end });
      const cell = { start: at, end: at + part.length, text: part, column: k, note: undefined };
      at += part.length;
      const bound = bindCell(row, column, cell, cell, single ? 'high' : 'low');
      return single ? bound : { ...bound, origin: 'inferred', evidence: ['review-total'] };
    });
    return reviewRow(row, cells, item, undefined);
  });
}

/** The figures of a glued row, and whether they can be told apart without their sums. */
function splitReview(
  written: string,
  blocks: number,
  size: number,
  leavesBlanks: boolean,
): { readonly parts: readonly string[] | undefined; readonly single: boolean } {
  const count = blocks * size;
  const folded = foldRun(written);
  const text = hyphensAreBlanks([folded]) ? withDashes(folded) : folded;
  if (isMarked(text) && text.length === written.length) {
    const reading = readMarkedRun(text, count);
    if (reading.kind === 'read') return { parts: reading.parts, single: true };
    const ways = reading.kind === 'misfit' || text.includes('-') ? [] : (splitsWithTotals(text, blocks, size) ?? []);
    const [only, ...more] = ways;
    return { parts: only === undefined || more.length > 0 ? undefined : partsOf(text, only), single: false };
  }
  const isOneEach = written.length === count && /^\d+$/.test(written);
  // As many digits as cells are one for each, unless cells without any may be among them.
  if (isOneEach && !leavesBlanks) return { parts: [...written], single: true };
  const canSum = leavesBlanks ? isOneEach : written.length > count;
  const bySum = canSum ? splitsWithTotals(written, blocks, size) : undefined;
  return { parts: bySum?.length === 1 ? bySum[0]?.map(String) : undefined, single: false };
}

/** A block of the review table, which has no label of its own. */
export const reviewRow = (
  row: FormRow,
  cells: readonly BoundCell[],
  item: Item,
  misaligned: BoundRow['misaligned'],
): BoundRow => ({
  row,
  label: { state: 'implied', written: '', range: { start: item.start, end: item.end } },
  cells,
  range: { start: item.start, end: item.end },
  misaligned,
  written: item.values.filter(isFilled),
});
