import type { Cell, Row } from '../nodes.ts';
import { cellOf, rowsOfStream } from './cells.ts';
import type { TextLine } from './text-line.ts';

/** One cell a line, without pipes. An empty line may be an empty cell or nothing; the binding decides by the count. */
export function readCellPerLineRows(lines: readonly TextLine[]): Row[] {
  const cells: Cell[] = [];
  for (const { line, kind } of lines) {
    if (kind === 'page') continue;
    const note = kind === 'blank' ? ('gap' as const) : undefined;
    cells.push(cellOf(line.slice, 0, line.slice.text.length, 0, note));
  }
  return rowsOfStream(cells);
}
