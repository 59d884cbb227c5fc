import { mapDefined } from '../../text/lists.ts';
import type { Line } from '../lines.ts';
import { isBlank } from '../lines.ts';
import type { Cell, Row, Table } from '../nodes.ts';
import { cellOf, rowOf, rowsOfStream } from './cells.ts';

/** Reads a run of lines with pipes as a table: one row a line, or one cell a line where most lines hold just one. */
export function readPipeTable(lines: readonly Line[]): Table | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // Rows that begin with an empty cell begin with a pipe as well: only if nearly all lines do is it a border.
  const rowLines = filled.filter(({ slice }) => hasText(slice.text));
  const bordered = rowLines.filter(({ slice }) => isPipe(slice.text.charCodeAt(0))).length > rowLines.length * BORDERED;
  const closed =
    rowLines.filter(({ slice }) => isPipe(slice.text.charCodeAt(slice.text.length - 1))).length >
    rowLines.length * BORDERED;
  const read = filled.map((line) => ({ line, cells: readCells(line, bordered, closed) }));
  const many = read.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1).length;
  const single = read.filter(({ cells }) => cells.length <= 2 && cells.some(({ text }) => text !== '')).length;
  const perLine = single >= 3 && single > 3 * many;
  const rows = perLine
    ? rowsOfStream(read.flatMap(({ cells }) => cells))
    : mapDefined(read, ({ line, cells }) => (isDelimiter(cells) ? undefined : rowOf(cells, line.start)));
  return tableOf(perLine ? 'cell-per-line' : 'pipe', rows, first.slice.start, last.slice.end);
}

const BORDERED = 0.9;

export function tableOf(layout: Table['layout'], rows: readonly Row[], start: number, end: number): Table {
  return { kind: 'table', layout, rows, start, end };
}

const isPipe = (code: number): boolean => code === 0x7c || code === 0xff5c;

const hasText = (text: string): boolean => /[^|｜\s]/.test(text);

function readCells({ slice }: Line, bordered: boolean, closed: boolean): Cell[] {
  const { text } = slice;
  const cells: Cell[] = [];
  let from = bordered && isPipe(text.charCodeAt(0)) ? 1 : 0;
  for (;;) {
    const at = nextPipe(text, from);
    if (at < 0) break;
    cells.push(cellOf(slice, from, at, cells.length));
    from = at + 1;
  }
  const isBorder = closed && from === text.length && from > 0;
  if (!isBorder) cells.push(cellOf(slice, from, text.length, cells.length));
  return cells;
}

const nextPipe = (text: string, from: number): number => {
  const half = text.indexOf('|', from);
  const full = text.indexOf('｜', from);
  return half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full);
};

/** The line `|---|:--:|` of a GFM table. A single dash is a cell that says "nothing". */
function isDelimiter(cells: readonly Cell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ text }) => /^:?-{2,}:?$/.test(text) || text === '') &&
    cells.some(({ text }) => text !== '')
  );
}
