import { isSpace, type Slice, sourceRange } from '../../text/slice.ts';
import type { Cell, Row } from '../nodes.ts';
import { isValue } from '../value.ts';

/** The cell at `text.slice(from, to)` of a slice, white space and underscores that make it bold cut off. */
export function cellOf(slice: Slice, from: number, to: number, column: number, note?: Cell['note']): Cell {
  const { text } = slice;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(start) === UNDERSCORE && start < end) {
    const marks = EMPHASIS.exec(text.slice(start, end))?.[1]?.length ?? 0;
    start += marks;
    end -= marks;
  }
  const content = text.slice(start, end);
  if (slice.offsets === undefined)
    return { start: slice.start + start, end: slice.start + end, text: content, column, note };
  const range = sourceRange(slice, start, end);
  return { start: range.start, end: range.end, text: content, column, note };
}

const UNDERSCORE = 0x5f;

/** `__自然人__`. What Markdown writes with stars is left to folding; an underscore elsewhere may be a place left open. */
const EMPHASIS = /^(_{1,3})[^\s_](?:[^_]*[^\s_])?\1$/;

export function rowOf(cells: readonly Cell[], lineStart: number): Row | undefined {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: Math.max(first.end, last.end), cells, lineStart };
}

/**
 * Rows out of a stream of cells without row ends: a label behind a figure or a blank begins a new row, so that a row is
 * a run of labels and the figures behind it.
 */
export function rowsOfStream(cells: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  let current: Cell[] = [];
  let inValues = false;
  const flush = (): void => {
    const row = rowOf(
      current.map((cell, column) => ({ ...cell, column })),
      current[0]?.start ?? 0,
    );
    if (row !== undefined) rows.push(row);
    current = [];
  };
  for (const cell of cells) {
    const value = isValue(cell.text);
    if (!value && inValues) flush();
    inValues = value;
    current.push(cell);
  }
  flush();
  return rows;
}
