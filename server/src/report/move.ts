import { moveRange } from '../syntax/move.ts';
import type { PlacedStretch } from '../syntax/stretch.ts';
import { late } from '../text/late.ts';
import { once } from '../text/once.ts';
import type { BoundCell, BoundRow, BoundTable, OddCell } from './model.ts';

/**
 * A table bound in its stretch, with the offsets of the text in which the stretch stands. Most of those who ask for a table never
 * ask for its rows, so they are moved when somebody does.
 */
export function moveTable(table: BoundTable, { stretch, start, blocks }: PlacedStretch): BoundTable {
  if (start === 0) return table;
  const rows = once(() => table.rows.map((row) => moveRow(row, start)));
  const oddCells = once(() => moveOddCells(table, rows()));
  const parts = once(() =>
    table.parts.flatMap((part) => {
      const placed = blocks[stretch.blocks.indexOf(part)];
      return placed?.kind === 'table' ? [placed] : [];
    }),
  );
  const early = {
    id: table.id,
    range: moveRange(table.range, start),
    layout: table.layout,
    mayLackBlanks: table.mayLackBlanks,
    isScattered: table.isScattered,
    missing: table.missing.map((missing) => ({ rows: missing.rows, at: moveRange(missing.at, start) })),
    unknown: table.unknown.map((row) => moved(row, start)),
    headers: table.headers.map((issue) => moved(issue, start)),
    exchangedHeaders: table.exchangedHeaders.map((exchange) => moved(exchange, start)),
    groups: table.groups.map((issue) => moved(issue, start)),
  };
  return withRows(early, { parts, rows, oddCells });
}

const withRows = late('parts', 'rows', 'oddCells');

const moved = <T extends { readonly range: { readonly start: number; readonly end: number } }>(
  one: T,
  by: number,
): T => ({
  ...one,
  range: moveRange(one.range, by),
});

const moveRow = ({ row, label, cells, range, misaligned, written, strayTotal }: BoundRow, by: number): BoundRow => ({
  row,
  label: { state: label.state, written: label.written, range: moveRange(label.range, by) },
  cells: cells.map((cell) => moveCell(cell, by)),
  range: moveRange(range, by),
  misaligned,
  written: written.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  ...(strayTotal && { strayTotal }),
});

// Written out: of all that is moved, cells are nearly everything.
const moveCell = (cell: BoundCell, by: number): BoundCell => ({
  table: cell.table,
  row: cell.row,
  column: cell.column,
  raw: cell.raw,
  value: cell.value,
  unit: cell.unit,
  origin: cell.origin,
  state: cell.state,
  marks: cell.marks,
  range: moveRange(cell.range, by),
  confidence: cell.confidence,
  evidence: cell.evidence,
});

/** The same cells among the moved ones. */
function moveOddCells({ rows, oddCells }: BoundTable, movedRows: readonly BoundRow[]): readonly OddCell[] {
  return oddCells.flatMap(({ row, cell }) => {
    const now = movedRows[rows.indexOf(row)];
    const same = now?.cells[row.cells.indexOf(cell)];
    return now !== undefined && same !== undefined ? [{ row: now, cell: same }] : [];
  });
}
