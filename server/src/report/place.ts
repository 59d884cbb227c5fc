import type { Cell } from '../syntax/nodes.ts';
import { hasSign, isValue } from '../syntax/value.ts';
import { fold } from '../text/fold.ts';

/** Which of the written cells stand for the columns of a row. */
export interface Placement {
  /** One for each column; undefined where nothing is written for it. */
  readonly cells: readonly (Cell | undefined)[];
  readonly fit: 'exact' | 'window' | 'short' | 'too-few' | 'too-many';
  /** Grid column of the first cell, where the window leaves no doubt. */
  readonly column: number | undefined;
}

/** What is known from the other rows of the same table. */
export interface Neighbourhood {
  /** Grid column at which the figures of every row begin, in a table that keeps merged cells as empty ones. */
  readonly grid: number | undefined;
  /** Grid column at which the figures of other rows with as many cells begin; `behind` is the one behind the label. */
  startOf(width: number, behind: number | undefined): number | undefined;
  /** Whether blanks stand for zeros in this table, so that a short row may have lost its last blanks. */
  readonly hasBlanks: boolean;
}

const NOTHING: Neighbourhood = { grid: undefined, startOf: () => undefined, hasBlanks: false };

/**
 * Lays the cells behind a label over `count` columns. Merged header cells leave empty cells before or behind the
 * figures, so the figures are where all filled cells fit; where several places fit, the other rows decide.
 */
export function place(values: readonly Cell[], count: number, width = 0, around: Neighbourhood = NOTHING): Placement {
  const cells = withoutRemarks(withoutGaps(values, count, around), count, around);
  const first = cells.findIndex(isFilled);
  const last = cells.findLastIndex(isFilled);
  const grid = around.grid === undefined ? -1 : cells.findIndex(({ column }) => column === around.grid);
  if (grid > 0 && first >= grid && last - grid < count) return padded(cells.slice(grid, grid + count), count, around);
  if (cells.length === count) return { cells, fit: 'exact', column: cells[0]?.column };
  const once = cells.length > count ? withoutRepeatedChanges(cells) : cells;
  if (once.length === count) return { cells: once, fit: 'window', column: undefined };
  if (first < 0) {
    const fit = cells.length > count ? 'window' : 'short';
    return { cells: new Array<undefined>(count).fill(undefined), fit, column: undefined };
  }
  if (last - first >= count) {
    const filled = withoutRepeats(cells.filter(isFilled), count);
    return { cells: filled.slice(0, count), fit: filled.length === count ? 'window' : 'too-many', column: undefined };
  }
  // Of empty lines that do not fit, none can be trusted to be a cell.
  const isDoubtful = values.some(({ note }) => note === 'gap');
  if (cells.length < count) return padded(cells, count, isDoubtful ? NOTHING : around);
  const lowest = Math.max(0, last - count + 1);
  const highest = Math.min(first, cells.length - count);
  const column = around.startOf(width, values[0]?.column);
  const wanted = cells.findIndex((cell) => cell.column === column);
  const start = wanted >= lowest && wanted <= highest ? wanted : lowest;
  const isSure = lowest === highest;
  return { cells: cells.slice(start, start + count), fit: 'window', column: isSure ? cells[start]?.column : undefined };
}

/** Blanks at the end of a line are easily cut off; where blanks are not usual, something else is missing. */
function padded(cells: readonly Cell[], count: number, { hasBlanks }: Neighbourhood): Placement {
  if (cells.length >= count) return { cells, fit: 'window', column: undefined };
  const rest = new Array<undefined>(count - cells.length).fill(undefined);
  return { cells: [...cells, ...rest], fit: hasBlanks ? 'short' : 'too-few', column: undefined };
}

/** Whether a cell is there and anything stands in it, be it only a stroke. */
export const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text !== '';

/** Words in a column behind the last one of the form are a remark; in a grid its columns tell which is the last. */
function withoutRemarks(cells: readonly Cell[], count: number, { grid }: Neighbourhood): readonly Cell[] {
  const isBehind = ({ column, text }: Cell): boolean =>
    !isValue(text) && (grid === undefined || column >= grid + count);
  let end = cells.length;
  for (let last = cells[end - 1]; end > count && last !== undefined && isBehind(last); last = cells[end - 1]) end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

/** A merged cell may be written once for each of its columns: `5 | 5 | 5` where the form has one, `8 | -8 | -8` for two. */
function withoutRepeats(filled: readonly Cell[], count: number): readonly Cell[] {
  if (filled.length === count || count > MOST_MERGED) return filled;
  const runs = filled.filter(({ text }, i) => text !== filled[i - 1]?.text);
  if (runs.length === count) return runs;
  return runs.length === 1 ? filled.slice(0, count) : filled;
}

/** No row of a form has more than one change against the year before: one with a sign that stands there again is the same cell. */
const withoutRepeatedChanges = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter(({ text }, i) => !hasSign(text) || bare(text) !== bare(cells[i - 1]?.text ?? ''));

const bare = (text: string): string => fold(text).replaceAll('*', '');

/** Columns of a row whose figures may be merged with others: only the disclosure table has such. */
export const MOST_MERGED = 3;

/** Empty lines are empty cells only if that makes the number right; those at the end may just part the table from the text. */
function withoutGaps(values: readonly Cell[], count: number, { hasBlanks }: Neighbourhood): readonly Cell[] {
  if (!values.some(isGap)) return values;
  const written = values.filter((cell) => !isGap(cell));
  if (written.length >= count || written.length === 0) return written;
  const surplus = values.length - count;
  const end = values.findLastIndex((cell) => !isGap(cell)) + 1;
  // What cells were left out of altogether, and two empty lines behind it, has the right number by chance.
  const isShown = hasBlanks || written.length < end || values.length - end > MOST_EMPTY_LINES;
  if (isShown && surplus >= 0 && surplus <= MOST_EMPTY_LINES && end <= count) return values.slice(0, count);
  return end === count ? values.slice(0, end) : written;
}

const isGap = ({ note }: Cell): boolean => note === 'gap';

const MOST_EMPTY_LINES = 2;
