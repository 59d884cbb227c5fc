import type { Cell } from '../syntax/nodes.ts';
import type { FormColumn, FormRow } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { readFigure } from './figure.ts';
import type { BoundCell } from './model.ts';

/** A written cell as the cell of a form row; `fallback` is the place to point at when nothing is written. */
export function bindCell(
  row: FormRow,
  column: FormColumn,
  cell: Cell | undefined,
  fallback: TextRange,
  confidence: BoundCell['confidence'],
): BoundCell {
  const at = { table: row.table, row, column, confidence, evidence: [] };
  if (cell === undefined)
    return { ...at, raw: '', value: null, origin: 'blank', state: 'blank', marks: [], range: fallback };
  const range = { start: cell.start, end: cell.end };
  const figure = readFigure(cell.text);
  const unit = figure.state === 'number' ? (figure.unit ?? column.unit) : undefined;
  const isNumber = figure.state === 'number';
  const origin = isNumber || figure.state === 'text' ? 'explicit' : 'blank';
  return {
    ...at,
    raw: cell.text,
    value: figure.value,
    ...(unit ? { unit } : {}),
    origin,
    state: figure.state,
    marks: figure.marks,
    range,
  };
}

/** A cell of which only is known that its row holds something that cannot be told apart. */
export function ambiguousCell(row: FormRow, column: FormColumn, raw: string, range: TextRange): BoundCell {
  return {
    table: row.table,
    row,
    column,
    raw,
    value: null,
    origin: 'ambiguous',
    state: 'ambiguous',
    marks: [],
    range,
    confidence: 'low',
    evidence: [],
  };
}

/** Cells out of a run of glued digits; `parts` are the figures in order. */
export function gluedCells(
  row: FormRow,
  run: Cell,
  parts: readonly string[],
  evidence: readonly string[],
): BoundCell[] {
  let at = run.start;
  return parts.map((part, index) => {
    const column = row.columns[index];
    if (column === undefined) throw new Error(`row ${row.id} has no column ${index}`);
    const cell: Cell = { start: at, end: at + part.length, text: part, column: index };
    at += part.length;
    const bound = bindCell(row, column, cell, cell, evidence.length > 0 ? 'low' : 'high');
    return evidence.length > 0 ? { ...bound, origin: 'inferred', evidence } : bound;
  });
}
