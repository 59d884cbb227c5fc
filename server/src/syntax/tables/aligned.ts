import { isPageNumberBefore } from '../lines.ts';
import type { Row } from '../nodes.ts';
import { cellOf, rowOf } from './cells.ts';
import type { TextLine } from './text-line.ts';

/** One row a line, columns by runs of blanks; labels may be broken over lines, which the binding puts together. */
export function readAlignedRows(lines: readonly TextLine[]): Row[] {
  const written = lines.map(({ line }) => line);
  const numbers = pageNumbersApart(lines);
  return lines.flatMap(({ line, labels, values, kind }, index) => {
    if (kind === 'blank' || kind === 'page' || numbers.has(index) || isPageNumberBefore(written, index)) return [];
    const cells = [...labels, ...values].map(({ from, to }, column) => cellOf(line.slice, from, to, column));
    return rowOf(cells, line.start) ?? [];
  });
}

/**
 * Numbers that stand alone beside a blank line, where the rows of the table follow each other without one: they count the pages, not
 * what the row above says. Where rows stand apart too, nothing is told.
 */
function pageNumbersApart(lines: readonly TextLine[]): ReadonlySet<number> {
  const apart = new Set<number>();
  let rows = 0;
  let rowsApart = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (isRow(line)) {
      rows++;
      if (before?.kind === 'blank' && isRow(lines[index - 2])) rowsApart++;
    } else if (isBareNumber(line) && (before?.kind === 'blank' || lines[index + 1]?.kind === 'blank')) apart.add(index);
  });
  return rows >= FEWEST_ROWS && rowsApart * MOST_APART <= rows ? apart : NONE;
}

const NONE: ReadonlySet<number> = new Set();
const FEWEST_ROWS = 4;
/** One in so many rows may follow a blank line: a page ends there, without a number. */
const MOST_APART = 4;

const isRow = (line: TextLine | undefined): boolean =>
  line !== undefined && line.labels.length > 0 && line.values.length > 0;

const isBareNumber = ({ line, labels, values }: TextLine): boolean =>
  labels.length === 0 && values.length === 1 && /^\d{1,3}$/.test(line.slice.text);
