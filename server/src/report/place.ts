import type { Cell } from '../syntax/nodes.ts';

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
  /** Grid columns at which the figures of other rows begin, by how many cells the row has. */
  startOf(width: number): number | undefined;
  /** Whether blanks stand for zeros in this table, so that a short row may have lost its last blanks. */
  readonly hasBlanks: boolean;
}

const NOTHING: Neighbourhood = { startOf: () => undefined, hasBlanks: false };

/**
 * Lays the cells behind a label over `count` columns. Merged header cells leave empty cells before or behind the
 * figures, so the figures are where all filled cells fit; where several places fit, the other rows decide.
 */
export function place(values: readonly Cell[], count: number, width = 0, around: Neighbourhood = NOTHING): Placement {
  const cells = withoutGaps(values, count);
  if (cells.length === count) return { cells, fit: 'exact', column: cells[0]?.column };
  const first = cells.findIndex(isFilled);
  const last = cells.findLastIndex(isFilled);
  if (first < 0)
    return {
      cells: new Array<undefined>(count).fill(undefined),
      fit: cells.length > count ? 'window' : 'short',
      column: undefined,
    };
  if (last - first >= count) {
    const filled = withoutRepeats(cells.filter(isFilled), count);
    return { cells: filled.slice(0, count), fit: filled.length === count ? 'window' : 'too-many', column: undefined };
  }
  if (cells.length < count) {
    const padded = [...cells, ...new Array<undefined>(count - cells.length).fill(undefined)];
    const few = cells.length > 0 && !around.hasBlanks && cells.length < count;
    return { cells: padded, fit: few ? 'too-few' : 'short', column: undefined };
  }
  const lowest = Math.max(0, last - count + 1);
  const highest = Math.min(first, cells.length - count);
  const column = around.startOf(width);
  const wanted = cells.findIndex((cell) => cell.column === column);
  const start = wanted >= lowest && wanted <= highest ? wanted : lowest;
  return {
    cells: cells.slice(start, start + count),
    fit: 'window',
    column: lowest === highest ? cells[start]?.column : undefined,
  };
}

export const isFilled = (cell: Cell): boolean => cell.text !== '';

/** A merged cell may be written once for each of its columns: `5 | 5 | 5` where the form has one. */
function withoutRepeats(filled: readonly Cell[], count: number): readonly Cell[] {
  const times = filled.length / count;
  if (times === 1 || !Number.isInteger(times)) return filled;
  const firsts = filled.filter((_, i) => i % times === 0);
  const isRepeated = filled.every(({ text }, i) => text === firsts[Math.floor(i / times)]?.text);
  return isRepeated ? firsts : filled;
}

/** Empty lines between cells are empty cells only if that makes the number right. */
function withoutGaps(values: readonly Cell[], count: number): readonly Cell[] {
  if (!values.some(({ note }) => note === 'gap')) return values;
  const written = values.filter(({ note }) => note !== 'gap');
  if (written.length >= count) return written;
  if (values.length === count) return values;
  const trimmed = values.slice(0, values.findLastIndex(({ note }) => note !== 'gap') + 1);
  return trimmed.length === count || written.length === 0 ? trimmed : written;
}
