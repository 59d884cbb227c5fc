import { isSpace, type Slice, sourceRange } from '../../text/slice.ts';
import { emphasisOf } from '../emphasis.ts';
import type { Cell, Row } from '../nodes.ts';
import { isValue } from '../value.ts';

/** The cell at `text.slice(from, to)` of a slice, white space and underscores that make it bold cut off. */
export function cellOf(slice: Slice, from: number, to: number, column: number, note?: Cell['note']): Cell {
  const { text } = slice;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let content = text.slice(start, end);
  const marks = emphasisOf(content);
  if (marks > 0) {
    start += marks;
    end -= marks;
    content = text.slice(start, end);
  }
  if (slice.offsets === undefined)
    return { start: slice.start + start, end: slice.start + end, text: content, column, note };
  const range = sourceRange(slice, start, end);
  return { start: range.start, end: range.end, text: content, column, note };
}

/** Cells as one row, which reaches from the first to the last; undefined where there are none. */
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
