import { isBlank, type Line } from '../lines.ts';
import type { Cell, Table } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import { tableOf } from './pipe.ts';

/** Reads a run of lines with tabs as a table; leading and trailing tabs are empty cells. */
export function readTabTable(text: string, lines: readonly Line[]): Table | undefined {
  const rows = lines.filter((line) => !isBlank(line)).flatMap((line) => rowOf(readCells(text, line), line.start) ?? []);
  const first = rows[0];
  const last = rows.at(-1);
  return first && last && tableOf('tab', rows, first.start, last.end);
}

/** How many cells a line of tabs may have before it is no table any more but a text with stray tabs. */
export const MOST_TAB_CELLS = 60;

function readCells(text: string, line: Line): Cell[] {
  const whole = line.slice.offsets === undefined ? undefined : line.slice;
  const slice = whole ?? {
    start: line.start,
    end: line.end,
    text: text.slice(line.start, line.end),
    offsets: undefined,
  };
  const cells: Cell[] = [];
  let from = 0;
  for (let i = 0; i <= slice.text.length; i++) {
    if (i < slice.text.length && slice.text.charCodeAt(i) !== 9) continue;
    cells.push(cellOf(slice, from, i, cells.length));
    from = i + 1;
  }
  return cells;
}
