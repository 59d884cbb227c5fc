import type { Cell, Row } from '../nodes.ts';
import { cellOf, rowsOfStream } from './cells.ts';
import type { TextLine } from './text-line.ts';

/**
 * One cell a line, without pipes. An empty line may be an empty cell or nothing; the binding decides by the count. Where
 * empty lines part all cells from each other, only those beyond may be cells, and those at the end only if there are others.
 */
export function readCellPerLineRows(lines: readonly TextLine[]): Row[] {
  const written = lines.filter(({ kind }) => kind !== 'page');
  const parting = partingLines(written);
  const cells: Cell[] = [];
  let blanks = 0;
  for (const { line, kind } of written) {
    blanks = kind === 'blank' ? blanks + 1 : 0;
    // Of a cell's own line and those that part it from the next, one counts.
    if (blanks % (parting + 1) > 0) continue;
    const note = kind === 'blank' ? ('gap' as const) : undefined;
    cells.push(cellOf(line.slice, 0, line.slice.text.length, 0, note));
  }
  const end = cells.findLastIndex(({ note }) => note === undefined) + 1;
  const isFilled = parting > 0 && end > FEW && cells.findIndex(({ note }) => note === 'gap') === end;
  return rowsOfStream(isFilled ? cells.slice(0, end) : cells);
}

/**
 * How many empty lines part a cell from the next, 0 where most are not parted. Between two written cells stand those, and as many
 * with one more for each empty cell.
 */
function partingLines(lines: readonly TextLine[]): number {
  const runs = new Map<number, number>();
  let close = 0;
  let apart = 0;
  let blanks = 0;
  lines.forEach(({ kind }, i) => {
    if (kind === 'blank') blanks++;
    else {
      if (blanks > 0) {
        runs.set(blanks, (runs.get(blanks) ?? 0) + 1);
        apart++;
      } else if (i > 0) close++;
      blanks = 0;
    }
  });
  if (apart <= close * FEW) return 0;
  const fits = (parting: number): boolean => {
    let others = 0;
    for (const [length, count] of runs) if (length % (parting + 1) !== parting) others += count;
    return others * FEW < apart;
  };
  const usual = [...runs].filter(([, count]) => count >= FEW && count * FEW > apart).map(([length]) => length);
  return usual.sort((a, b) => a - b).find(fits) ?? 1;
}

const FEW = 12;
