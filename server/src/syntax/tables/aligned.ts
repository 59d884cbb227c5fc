import type { Row } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import type { TextLine } from './text-line.ts';

/** One row a line, columns by runs of blanks; labels may be broken over lines, which the binding puts together. */
export function readAlignedRows(lines: readonly TextLine[]): Row[] {
  return lines.flatMap(({ line, labels, values, kind }) => {
    if (kind === 'page') return [];
    const cells = [...labels, ...values].map(({ from, to }, column) => cellOf(line.slice, from, to, column));
    return rowOf(cells, line.start) ?? [];
  });
}
