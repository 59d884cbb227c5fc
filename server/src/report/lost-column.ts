import type { Form } from '../template/forms.ts';
import { toNumber } from '../text/decimal.ts';
import { ambiguousCell } from './cells.ts';
import type { BoundCell, BoundRow } from './model.ts';

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
 * its total stands in the last column of applicants, and nobody knows which figure belongs where. Blank cells count as 0, but the
 * columns may say that the figure stands where it belongs.
 */
export function withLostCells(rows: readonly BoundRow[], { relations }: Pick<Form, 'relations'>): readonly BoundRow[] {
  const lacking = rows.filter((row) => endsInTotal(row, rows) && !isBorneOut(row, rows, relations));
  if (lacking.length === 0 || lacking.length > MOST_LACKING) return rows;
  const blank = rows.filter((row) => hasBlankTotal(row) && row.written.length > 0).length;
  return blank > MOST_LACKING || rows.length < FEWEST_ROWS
    ? rows
    : rows.map((row) => (lacking.includes(row) ? withStrayTotal(row) : row));
}

/** Whether a row has no total, and its last figure is what the others add up to. */
function endsInTotal(row: BoundRow, rows: readonly BoundRow[]): boolean {
  if (row.misaligned !== undefined || !hasBlankTotal(row)) return false;
  const before = row.cells.slice(0, -1);
  const last = before.pop()?.value ?? undefined;
  if (last === undefined || before.some(({ state }) => state === 'text' || state === 'ambiguous')) return false;
  const sum = before.reduce((all, { value }) => all + (value === null ? 0 : toNumber(value)), 0);
  if (toNumber(last) !== sum) return false;
  return sum > 0 || (before.every(isEmpty) && rows.every((one) => one === row || isEmpty(one.cells.at(-2))));
}

/** Whether nothing but a mark stands in a cell at most. */
const isEmpty = (cell: BoundCell | undefined): boolean => cell?.state === 'blank' || cell?.state === 'placeholder';

/** Whether the last column of applicants adds up, in the sums over the rows, with what stands in it. */
function isBorneOut(row: BoundRow, rows: readonly BoundRow[], relations: Form['relations']): boolean {
  const figureOf = (id: string): number => {
    const cell = rows.find((one) => one.row.id === id)?.cells.at(-2);
    if (cell === undefined || cell.state === 'text' || cell.state === 'ambiguous') return Number.NaN;
    return cell.value === null ? 0 : toNumber(cell.value);
  };
  const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + figureOf(id), 0);
  return relations.some(
    ({ along, table, left, right }) =>
      along === 'column' &&
      table === row.row.table &&
      figureOf(row.row.id) > 0 &&
      [...left, ...right].includes(row.row.id) &&
      sum(left) === sum(right),
  );
}

const MOST_LACKING = 3;
const FEWEST_ROWS = 10;

function withStrayTotal(row: BoundRow): BoundRow {
  const total = row.cells.at(-2);
  const short = tooShort(row);
  const isAmongBlanks = row.written.length !== row.cells.length - 1;
  return total === undefined || !isAmongBlanks
    ? short
    : { ...short, strayTotal: { text: total.raw, column: total.column } };
}

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
