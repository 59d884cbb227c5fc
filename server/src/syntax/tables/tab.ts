import { mapDefined } from '../../text/lists.ts';
import type { Slice } from '../../text/slice.ts';
import { isBlank, type Line } from '../lines.ts';
import type { Cell, Table } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import { tableOf } from './pipe.ts';

/**
 * Reads a run of lines with tabs as a table; leading and trailing tabs are empty cells. `above`: the lines between the heading and
 * this run, where the table may have begun on another page.
 */
export function readTabTable(text: string, lines: readonly Line[], above: readonly Line[]): Table | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  const slices = writtenRows(text, filled);
  // No row of a grid has its first cell: then the tab in front is an indentation.
  const isIndented =
    slices.length > 1 &&
    slices.every((slice) => slice.text.startsWith('\t')) &&
    !above.some((line) => line.slice.text.includes('\t') && !text.startsWith('\t', line.start));
  const rows = mapDefined(slices, (slice) => rowOf(readCells(slice, isIndented ? 1 : 0), slice.start));
  const first = rows[0];
  const last = rows.at(-1);
  return first && last && tableOf('tab', rows, first.start, last.end);
}

/** How many cells a line of tabs may have before it is no table any more but a text with stray tabs. */
export const MOST_TAB_CELLS = 60;
const MOST_QUOTED_LINES = 16;

/** One slice for each row: a line, or several where a spreadsheet put a cell with line ends into quotes. */
function writtenRows(text: string, lines: readonly Line[]): readonly Slice[] {
  const rows: Slice[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined) break;
    const last = lines[quotedEnd(text, lines, at)] ?? first;
    const isPlain = first.slice.offsets === undefined;
    const end = last.end;
    rows.push(
      isPlain ? { start: first.start, end, text: text.slice(first.start, end), offsets: undefined } : first.slice,
    );
    at = lines.indexOf(last, at) + 1;
  }
  return rows;
}

/** Whether a spreadsheet's quotes open or close on a line without a tab of its own. */
export const isQuotedPart = ({ slice: { text } }: Line): boolean =>
  text.length <= LONGEST_QUOTED && (/^"[^"\t]+$/.test(text) || /^[^"\t]+"$/.test(text));

const LONGEST_QUOTED = 60;

/** Index of the line on which the quotes are closed that are open at the end of line `from`; `from` where none are. */
function quotedEnd(text: string, lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined || !/(?:^|\t)"[^"\t]*$/.test(first.slice.text)) return from;
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_QUOTED_LINES); i++) {
    const line = lines[i];
    if (line === undefined) break;
    const whole = text.slice(first.start, line.end);
    if (whole.split('"').length % 2 === 1) return i;
  }
  return from;
}

function readCells(slice: Slice, start: number): Cell[] {
  const { text } = slice;
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 9) continue;
    const isQuoted = text.charAt(from) === '"' && text.charAt(i - 1) === '"' && i - from > 2;
    cells.push(isQuoted ? cellOf(slice, from + 1, i - 1, cells.length) : cellOf(slice, from, i, cells.length));
    from = i + 1;
  }
  return cells;
}
