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

/** Writes the same figure into some cells of a table, as far as they have a place. */
export function setAll(
  report: Report,
  table: BoundTable,
  cells: ReadonlySet<BoundCell>,
  figure: string,
): readonly TextEdit[] {
  return table.rows
    .flatMap((row) => {
      const figures = new Map<number, string>();
      row.cells.forEach((cell, index) => {
        if (cells.has(cell)) figures.set(index, figure);
      });
      return figures.size === 0 ? [] : (setFigures(report.document.text, table.parts, row, figures) ?? []);
    })
    .sort((a, b) => a.range.start - b.range.start);
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
