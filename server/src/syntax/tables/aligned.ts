import { isPageNumberBefore } from '../lines.ts';
import type { Row } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import type { TextLine } from './text-line.ts';

/** One row a line, columns by runs of blanks; labels may be broken over lines, which the binding puts together. */
export function readAlignedRows(lines: readonly TextLine[]): Row[] {
  const written = lines.map(({ line }) => line);
  return lines.flatMap(({ line, labels, values, kind }, index) => {
    if (kind === 'blank' || kind === 'page' || isPageNumberBefore(written, index)) return [];
    const cells = [...labels, ...values].map(({ from, to }, column) => cellOf(line.slice, from, to, column));
    return rowOf(cells, line.start) ?? [];
  });
}
