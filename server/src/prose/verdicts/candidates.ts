import type { BoundCell, BoundRow, BoundTable, BoundTables, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import type { Form, TableId } from '../../template/forms.ts';
import { createAttached } from '../../text/attached.ts';
import { toNumber } from '../../text/decimal.ts';
import { late } from '../../text/late.ts';
import { mapDefined } from '../../text/lists.ts';

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
  /** The same for the same sum of a table. */
  readonly key: string;
}

/** The sum of all cells in these rows and columns (ids of the form); a `-` in front of one subtracts. */
export const cellSum = (table: TableId, rows: readonly string[], columns: readonly string[]): CellSum => ({
  table,
  rows,
  columns,
  key: `${rows.join()}|${columns.join()}`,
});

export type CellReader = (sum: CellSum) => Candidate | undefined;

/** What was read of single tables, by the keys of the sums; they come again when a text is edited. */
const sumsOfTables = createAttached<BoundTable, Map<string, Figures | undefined>>();

/** A candidate without the places of its cells: it holds wherever its table stands. */
export interface Figures extends Omit<Candidate, 'cells'> {
  readonly table: TableId;
  readonly names: readonly { readonly row: string; readonly column: string }[];
}

/** Reads a sum of cells off a table as {@link figuresOf} has it; undefined where a cell is not there or cannot be read. */
export function readFigures(tables: BoundTables, sum: CellSum, form: Form): Figures | undefined {
  const table = tables[sum.table];
  if (table === undefined) return undefined;
  let known = sumsOfTables.get(table);
  if (known === undefined) {
    known = new Map();
    sumsOfTables.set(table, known);
  }
  let figures = known.get(sum.key);
  if (figures === undefined && !known.has(sum.key)) {
    figures = sumUp(table, sum, form);
    known.set(sum.key, figures);
  }
  return figures;
}

/** The same with its cells where they stand in the report. */
export function placeFigures({ table, names, value, computed, sure }: Figures, report: Report): Candidate {
  const find = (): readonly BoundCell[] => {
    const rows = report.tables[table]?.rows ?? [];
    return mapDefined(names, ({ row, column }) =>
      rows.find((one) => one.row.id === row)?.cells.find((cell) => cell.column.id === column),
    );
  };
  return withCells({ value, computed, sure }, { cells: find });
}

const withCells = late('cells');

/** Reads sums of cells off a report; undefined where a cell is not there or cannot be read. */
export function createCellReader(report: Report): CellReader {
  const tables = figuresOf(report);
  return (sum) => {
    const figures = readFigures(tables, sum, report.form);
    return figures && placeFigures(figures, report);
  };
}

function sumUp(table: BoundTable, { table: id, rows, columns }: CellSum, form: Form): Figures | undefined {
  const sum = { table: id, names: [] as { row: string; column: string }[], value: 0, computed: 0, sure: false };
  const find = (name: string): BoundRow | undefined => table.rows.find(({ row }) => row.id === name);
  for (const name of rows) {
    const sign = name.startsWith('-') ? -1 : 1;
    const row = sign < 0 ? name.slice(1) : name;
    const members = find(row) === undefined ? form.rows[id].filter(({ under }) => under.includes(row)) : [{ id: row }];
    if (members.length === 0) return undefined;
    for (const member of members) {
      const bound = find(member.id);
      if (bound === undefined || bound.misaligned !== undefined) return undefined;
      for (const column of columns) {
        const minus = column.startsWith('-');
        const figure = figureOf(bound, minus ? column.slice(1) : column);
        if (figure === undefined) return undefined;
        const factor = minus ? -sign : sign;
        sum.names.push({ row: member.id, column: figure.cell.column.id });
        sum.value += factor * figure.value;
        sum.computed += factor * figure.computed;
        sum.sure ||= figure.sure;
      }
    }
  }
  return sum;
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
  const parts = column === TOTAL ? sumOfParts(cells) : undefined;
  if (written !== undefined) return { cell, value: written, computed: parts ?? written, sure: true };
  if (column === TOTAL)
    return parts === undefined ? blank(cell, cells) : { cell, value: parts, computed: parts, sure: true };
  return { cell, value: 0, computed: 0, sure: cells.some(({ value }) => value !== null) };
}

/** A row of nothing but blanks adds nothing to a sum, but says nothing by itself. */
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
