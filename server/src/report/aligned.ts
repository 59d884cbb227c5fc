import type { Cell } from '../syntax/nodes.ts';
import { displayWidth } from '../text/width.ts';

/** A column of an aligned table by where its figures stand, in both ways of counting. */
interface Column {
  readonly characters: number;
  readonly width: number;
}

/** The places of the columns of one table (or of one page of it), learnt from its full rows. */
export type Columns = readonly Column[];

/** A row of figures with the offset at which its line starts. */
export interface AlignedFigures {
  readonly cells: readonly Cell[];
  readonly lineStart: number;
}

/** Where a cell ends in its line, in characters and in display columns: figures are often aligned to the right or centred. */
const placeOf = (text: string, cell: Cell, lineStart: number): Column => {
  const before = text.slice(lineStart, cell.start);
  const middle = (cell.end - cell.start) / 2;
  return { characters: before.length + middle, width: displayWidth(before) + middle };
};

/** The columns that full rows show; undefined without one. */
export function learnColumns(text: string, rows: readonly AlignedFigures[], count: number): Columns | undefined {
  const full = rows.filter(({ cells }) => cells.length === count);
  if (full.length === 0) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const places = full.flatMap(({ cells, lineStart }) => {
      const cell = cells[index];
      return cell === undefined ? [] : [placeOf(text, cell, lineStart)];
    });
    return {
      characters: median(places.map(({ characters }) => characters)),
      width: median(places.map(({ width }) => width)),
    };
  });
}

/**
 * Puts the figures of a row that has blanks under their columns. Characters and display columns are both tried, because
 * a text made from a PDF counts the one and an editor the other; undefined where neither fits without doubt.
 */
export function putUnderColumns(
  text: string,
  row: AlignedFigures,
  columns: Columns,
): readonly (Cell | undefined)[] | undefined {
  const places = row.cells.map((cell) => placeOf(text, cell, row.lineStart));
  const tries = (['characters', 'width'] as const).flatMap((key) => {
    const found = nearest(
      places.map((place) => place[key]),
      columns.map((column) => column[key]),
    );
    return found === undefined ? [] : [found];
  });
  const best = tries.sort((a, b) => a.distance - b.distance)[0];
  if (best === undefined) return undefined;
  const cells = new Array<Cell | undefined>(columns.length).fill(undefined);
  best.indexes.forEach((index, i) => {
    cells[index] = row.cells[i];
  });
  return cells;
}

/** For each place the nearest column, if each is clearly nearest to one of its own. */
function nearest(
  places: readonly number[],
  columns: readonly number[],
): { indexes: readonly number[]; distance: number } | undefined {
  const indexes: number[] = [];
  let distance = 0;
  for (const place of places) {
    const sorted = columns
      .map((column, index) => ({ index, off: Math.abs(column - place) }))
      .sort((a, b) => a.off - b.off);
    const [first, second] = sorted;
    if (first === undefined || first.index <= (indexes.at(-1) ?? -1)) return undefined;
    if (second !== undefined && first.off * 2 > second.off) return undefined;
    indexes.push(first.index);
    distance += first.off;
  }
  return { indexes, distance };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
