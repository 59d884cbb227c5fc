import { toNumber } from '../text/decimal.ts';
import { ambiguousCell } from './cells.ts';
import type { BoundRow } from './model.ts';

/**
 * Where a column of applicants was left out and blanks fill up the lines, each total stands one column too far in front, and
 * the totals seem to be blank: 7 | 2 | 0 | 0 | 9 | (nothing). Gives such rows as too short, all other rows as they are.
 */
export function withLostColumn(rows: readonly BoundRow[]): readonly BoundRow[] {
  if (!rows.every(hasBlankTotal)) return rows;
  let told = 0;
  let others = 0;
  for (const { cells, misaligned } of rows) {
    const values = cells.slice(0, -1).map(({ value }) => (value === null ? undefined : toNumber(value)));
    const total = values.at(-1);
    const sum = values.slice(0, -1).reduce<number>((all, value) => all + (value ?? Number.NaN), 0);
    if (misaligned !== undefined || total === undefined || Number.isNaN(sum) || total < sum) return rows;
    // What the column that was left out had is missing from the sum.
    if (total > sum) others++;
    else if (total > 0) told++;
  }
  if (told < FEWEST_TOLD || others * 2 > told) return rows;
  return rows.map(tooShort);
}

/**
 * The same in one row of a table whose other rows have their totals: where a cell of it was left out, 6 | 0 | 0 | 0 | 0 | 6 | (nothing),
 * its total stands in the last column of applicants, and nobody knows which figure belongs where.
 */
export function withLostCells(rows: readonly BoundRow[]): readonly BoundRow[] {
  const lacking = rows.filter(endsInTotal);
  if (lacking.length === 0 || lacking.length > MOST_LACKING) return rows;
  const blank = rows.filter(hasBlankTotal).length;
  return blank > MOST_LACKING || rows.length < FEWEST_ROWS
    ? rows
    : rows.map((row) => (lacking.includes(row) ? tooShort(row) : row));
}

/** Whether all of a row but its total is written, and the last figure is what the others add up to. */
function endsInTotal(row: BoundRow): boolean {
  if (row.misaligned !== undefined || !hasBlankTotal(row)) return false;
  const values = row.cells.slice(0, -1).map(({ value }) => (value === null ? Number.NaN : toNumber(value)));
  const last = values.pop();
  return last !== undefined && last > 0 && values.reduce((all, value) => all + value, 0) === last;
}

const MOST_LACKING = 3;
const FEWEST_ROWS = 10;

function tooShort(row: BoundRow): BoundRow {
  const raw = row.written.map(({ text }) => text).join(' ');
  const [first, last] = [row.written[0] ?? row.range, row.written.at(-1) ?? row.range];
  const range = { start: first.start, end: last.end };
  const cells = row.cells.map(({ column }) => ambiguousCell(row.row, column, raw, range));
  return { ...row, cells, misaligned: 'too-few' };
}

/** So many rows with a number in them add up to the wrong column: that is no chance. */
const FEWEST_TOLD = 3;

const hasBlankTotal = ({ cells }: BoundRow): boolean => cells.at(-1)?.state === 'blank';
