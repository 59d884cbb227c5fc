import type { Cell, Table } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
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
 * The columns that the header shows, for a table without a full row: each label's place is that of its first piece, even
 * where the rest of it stands on the next line. Undefined unless every label has a place of its own, from left to right.
 */
export function learnFromHeader(
  text: string,
  first: { readonly table: Table | undefined; readonly start: number },
  labels: readonly string[],
): Columns | undefined {
  const above = first.table?.rows.filter(({ start }) => start < first.start) ?? [];
  const pieces = above
    .flatMap((row) => row.cells.flatMap((cell) => piecesOf(text, cell, row.lineStart)))
    .sort((a, b) => a.characters - b.characters);
  const columns: Column[] = [];
  let from = 0;
  for (const label of labels) {
    const folded = fold(label);
    const before = columns.at(-1)?.characters ?? -1;
    while (from < pieces.length && !isPieceOf(pieces[from], folded, before)) from++;
    const piece = pieces[from];
    if (piece === undefined) return undefined;
    columns.push(piece);
  }
  return columns;
}

interface HeaderPiece extends Column {
  readonly folded: string;
}

const NEAREST_COLUMNS = 2;

const isPieceOf = (piece: HeaderPiece | undefined, label: string, before: number): boolean =>
  piece !== undefined &&
  piece.characters >= before + NEAREST_COLUMNS &&
  label.startsWith(piece.folded) &&
  piece.folded.length >= Math.min(2, label.length - 1);

function piecesOf(text: string, cell: Cell, lineStart: number): HeaderPiece[] {
  return [...cell.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = cell.start + index;
    const before = text.slice(lineStart, start);
    return {
      characters: before.length + word.length / 2,
      width: displayWidth(before) + displayWidth(word) / 2,
      folded: fold(word),
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
