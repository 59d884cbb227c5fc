import type { BoundCell, BoundRow, BoundTable, Report } from '../report/model.ts';
import type { TextEdit } from './fix.ts';
import { setFigures } from './rows.ts';

/** Writes a figure into a cell; empty where the layout gives it no place. */
export function setFigure(report: Report, cell: BoundCell, figure: string): readonly TextEdit[] {
  const table = report.tables[cell.table];
  const row = table?.rows.find(({ cells }) => cells.includes(cell));
  if (table === undefined || row === undefined) return [];
  return setFigures(report.document.text, table.parts, row, new Map([[row.cells.indexOf(cell), figure]])) ?? [];
}

/** Fills blank cells with 0, and blank totals with what they are the sum of, as far as they have a place. */
export function fillBlanks(report: Report, table: BoundTable, blanks: ReadonlySet<BoundCell>): readonly TextEdit[] {
  const figureOf = blankFigures(report, table);
  return table.rows
    .flatMap((row) => {
      const figures = new Map<number, string>();
      row.cells.forEach((cell, index) => {
        if (blanks.has(cell)) figures.set(index, String(figureOf(cell)));
      });
      return figures.size === 0 ? [] : (setFigures(report.document.text, table.parts, row, figures) ?? []);
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** What a cell holds once the blanks are filled. */
function blankFigures({ form }: Report, { id, rows }: BoundTable): (cell: BoundCell) => number {
  const sums = form.relations.filter(({ table, right }) => table === id && right.length === 1);
  const cellAt = (row: string, column: string): BoundCell | undefined =>
    rows.find((one) => one.row.id === row)?.cells.find((cell) => cell.column.id === column);
  const figureOf = (cell: BoundCell): number => {
    if (cell.value !== null) return cell.value.scale === 0 ? cell.value.coefficient : 0;
    // Along the row first: the total of all totals is the sum of both.
    const byRow = sums.find(({ along, target }) => along === 'row' && target === cell.column.id);
    const byColumn = sums.find(({ along, target }) => along === 'column' && target === cell.row.id);
    const parts = byRow
      ? byRow.left.map((column) => cellAt(cell.row.id, column))
      : (byColumn?.left.map((row) => cellAt(row, cell.column.id)) ?? []);
    return parts.reduce((sum, part) => sum + (part === undefined ? 0 : figureOf(part)), 0);
  };
  return figureOf;
}

/** What a cell would have to be for the sum of its row to hold; undefined where another figure is unknown. */
export function figureByRow({ form }: Report, row: BoundRow, cell: BoundCell): number | undefined {
  const relation = form.relations.find(({ along, table }) => along === 'row' && table === cell.table);
  if (relation === undefined) return undefined;
  const sign = relation.left.includes(cell.column.id) ? 1 : -1;
  let rest = 0;
  for (const { column, value } of row.cells) {
    if (column.id === cell.column.id) continue;
    if (value === null || value.scale !== 0) return undefined;
    rest += relation.left.includes(column.id) ? value.coefficient : -value.coefficient;
  }
  const wanted = sign === 1 ? -rest : rest;
  return wanted < 0 ? undefined : wanted;
}
