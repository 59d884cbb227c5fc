import type { Cell, Row } from '../nodes.ts';
import { cellOf, rowsOfStream } from './cells.ts';
import type { TextLine } from './text-line.ts';

/**
 * One cell a line, without pipes. An empty line may be an empty cell or nothing; the binding decides by the count. Where
 * empty lines part all cells from each other, only those beyond may be cells.
 */
export function readCellPerLineRows(lines: readonly TextLine[]): Row[] {
  const written = lines.filter(({ kind }) => kind !== 'page');
  const isSpaced = partsAllCells(written);
  const cells: Cell[] = [];
  let blanks = 0;
  for (const { line, kind } of written) {
    blanks = kind === 'blank' ? blanks + 1 : 0;
    // Of a cell's own line and the line that parts it from the next, every second counts.
    if (isSpaced && blanks % 2 === 1) continue;
    const note = kind === 'blank' ? ('gap' as const) : undefined;
    cells.push(cellOf(line.slice, 0, line.slice.text.length, 0, note));
  }
  return rowsOfStream(cells);
}

/** Whether an empty line stands behind nearly every cell. */
function partsAllCells(lines: readonly TextLine[]): boolean {
  let close = 0;
  let apart = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (before?.kind === 'blank') continue;
    if (line?.kind === 'blank') apart++;
    else close++;
  }
  return apart > close * FEW;
}

const FEW = 12;
