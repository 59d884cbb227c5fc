import type { BoundCell, BoundRow, BoundTable, Report } from '../report/model.ts';
import type { TableId } from '../template/forms.ts';
import { toNumber } from '../text/decimal.ts';

/** One thing that a number in the prose may mean: a cell, or a sum of cells. */
export interface Candidate {
  readonly cells: readonly BoundCell[];
  /** As the table says it, blank totals summed up from their row. */
  readonly value: number;
  /** Summed up from the components throughout: what the total should be where it is wrong. */
  readonly computed: number;
  /** Whether the cells say it for certain, so that another number contradicts them. */
  readonly sure: boolean;
}

/** Names a sum of cells: rows (or groups of rows) in one or more columns; `-` in front of either subtracts. */
export interface CellSum {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export type CellReader = (sum: CellSum) => Candidate | undefined;

/** Reads sums of cells off a report; undefined where a cell is not there or cannot be read. */
export function createCellReader({ tables, form }: Report): CellReader {
  const rowsOf = new Map<TableId, ReadonlyMap<string, BoundRow>>();
  const indexed = (table: BoundTable): ReadonlyMap<string, BoundRow> => {
    const known = rowsOf.get(table.id);
    if (known !== undefined) return known;
    const index = new Map(table.rows.map((row) => [row.row.id, row]));
    rowsOf.set(table.id, index);
    return index;
  };
  return ({ table: id, rows, columns }) => {
    const table = tables[id];
    if (table === undefined) return undefined;
    const index = indexed(table);
    const sum = { cells: [] as BoundCell[], value: 0, computed: 0, sure: false };
    for (const name of rows) {
      const sign = name.startsWith('-') ? -1 : 1;
      const row = sign < 0 ? name.slice(1) : name;
      const members = index.has(row)
        ? [row]
        : form.rows[id].filter(({ under }) => under.includes(row)).map((one) => one.id);
      if (members.length === 0) return undefined;
      for (const member of members) {
        const bound = index.get(member);
        if (bound === undefined || bound.misaligned !== undefined) return undefined;
        for (const column of columns) {
          const minus = column.startsWith('-');
          const figure = figureOf(bound, minus ? column.slice(1) : column);
          if (figure === undefined) return undefined;
          const factor = minus ? -sign : sign;
          sum.cells.push(figure.cell);
          sum.value += factor * figure.value;
          sum.computed += factor * figure.computed;
          sum.sure ||= figure.sure;
        }
      }
    }
    return sum;
  };
}

interface Figure {
  readonly cell: BoundCell;
  readonly value: number;
  readonly computed: number;
  readonly sure: boolean;
}

const TOTAL = 'total';

function figureOf({ cells }: BoundRow, column: string): Figure | undefined {
  const cell = cells.find((one) => one.column.id === column);
  if (cell === undefined || cell.state === 'text' || cell.state === 'ambiguous') return undefined;
  const written = cell.value === null ? undefined : toNumber(cell.value);
  if (cell.confidence === 'low') return undefined;
  const parts = column === TOTAL ? sumOfParts(cells) : undefined;
  if (written !== undefined) return { cell, value: written, computed: parts ?? written, sure: true };
  if (column === TOTAL)
    return parts === undefined ? blank(cell, cells) : { cell, value: parts, computed: parts, sure: true };
  return { cell, value: 0, computed: 0, sure: cells.some(({ value }) => value !== null) };
}

/** A row of nothing but blanks adds nothing to a sum, but says nothing by itself (FORM 4.1). */
const blank = (cell: BoundCell, cells: readonly BoundCell[]): Figure | undefined =>
  cells.every(({ state }) => state === 'blank' || state === 'placeholder')
    ? { cell, value: 0, computed: 0, sure: false }
    : undefined;

function sumOfParts(cells: readonly BoundCell[]): number | undefined {
  let sum = 0;
  let any = false;
  for (const { column, state, value } of cells) {
    if (column.id === TOTAL) continue;
    if (state === 'text' || state === 'ambiguous') return undefined;
    if (value === null) continue;
    any = true;
    sum += toNumber(value);
  }
  return any ? sum : undefined;
}
