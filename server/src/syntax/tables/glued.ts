import type { Row } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import type { TextLine } from './text-line.ts';

/** One row a line: the label, and behind it the figures with nothing between them. */
export function readGluedRows(lines: readonly TextLine[]): Row[] {
  return lines.flatMap(({ line, labels, values, kind }) => {
    if (kind === 'blank' || kind === 'page') return [];
    const cells = labels.map(({ from, to }, column) => cellOf(line.slice, from, to, column));
    const glued = values.length === 1 ? ('digits' as const) : undefined;
    for (const { from, to } of values) cells.push(cellOf(line.slice, from, to, cells.length, glued));
    return rowOf(cells, line.start) ?? [];
  });
}
