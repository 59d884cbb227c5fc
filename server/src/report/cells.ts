import type { Cell } from '../syntax/nodes.ts';
import type { FormColumn, FormRow } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { type Figure, readFigure } from './figure.ts';
import type { BoundCell } from './model.ts';

const NO_EVIDENCE: readonly string[] = [];

/** A written cell as the cell of a form row; `fallback` is the place to point at when nothing is written. */
export function bindCell(
  row: FormRow,
  column: FormColumn,
  cell: Cell | undefined,
  fallback: TextRange,
  confidence: BoundCell['confidence'],
): BoundCell {
  const raw = cell === undefined ? '' : cell.text;
  const figure = readFigure(raw);
  return {
    table: row.table,
    row,
    column,
    raw,
    value: figure.value,
    unit: figure.state === 'number' ? (figure.unit ?? column.unit) : undefined,
    origin: originOf(figure),
    state: figure.state,
    marks: figure.marks,
    range: cell ?? fallback,
    confidence,
    evidence: NO_EVIDENCE,
  };
}

const originOf = ({ state }: Figure): BoundCell['origin'] =>
  state === 'number' || state === 'text' ? 'explicit' : 'blank';

/** A cell of which only is known that its row holds something that cannot be told apart. */
export function ambiguousCell(row: FormRow, column: FormColumn, raw: string, range: TextRange): BoundCell {
  return {
    table: row.table,
    row,
    column,
    raw,
    value: null,
    unit: undefined,
    origin: 'ambiguous',
    state: 'ambiguous',
    marks: [],
    range,
    confidence: 'low',
    evidence: NO_EVIDENCE,
  };
}

/** Cells out of a run of glued digits; `parts` are the figures in order, folded. A note behind the last is part of it. */
export function gluedCells(
  row: FormRow,
  run: Cell,
  parts: readonly string[],
  evidence: readonly string[],
): readonly BoundCell[] {
  let at = 0;
  return row.columns.map((column, index) => {
    const from = at;
    at = index === row.columns.length - 1 ? run.text.length : from + (parts[index] ?? '').length;
    const text = run.text.slice(from, at);
    const cell: Cell = { start: run.start + from, end: run.start + at, text, column: index, note: undefined };
    const bound = bindCell(row, column, cell, cell, evidence.length > 0 ? 'low' : 'high');
    return evidence.length > 0 ? { ...bound, origin: 'inferred', evidence } : bound;
  });
}
