import type { Cell, Table } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import { displayWidth } from '../text/width.ts';

/** How a text was aligned: a text made from a PDF counts characters, an editor counts display columns. */
export const measures = ['characters', 'width'] as const;
export type Measure = (typeof measures)[number];

/** A row of figures with the offset at which its line starts. */
export interface AlignedFigures {
  readonly cells: readonly Cell[];
  readonly lineStart: number;
}

/** The middle of a stretch of a line: figures are aligned to either side or centred, their middle moves least. */
export function middleOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  lineStart: number,
  measure: Measure,
): number {
  const before = text.slice(lineStart, start);
  const inside = text.slice(start, end);
  return measure === 'characters' ? before.length + inside.length / 2 : displayWidth(before) + displayWidth(inside) / 2;
}

/** Where the columns are that full rows show; undefined without a full row. */
export function learnColumns(
  text: string,
  rows: readonly AlignedFigures[],
  count: number,
  measure: Measure,
): readonly number[] | undefined {
  const full = rows.filter(({ cells }) => cells.length === count);
  if (full.length === 0) return undefined;
  return Array.from({ length: count }, (_, index) =>
    median(
      full.flatMap(({ cells, lineStart }) => {
        const cell = cells[index];
        return cell === undefined ? [] : [middleOf(text, cell, lineStart, measure)];
      }),
    ),
  );
}

/**
 * The columns that the header shows, for a table without a full row: each label's place is that of its first piece, even
 * where the rest of it stands on the next line. Undefined unless every label has a place of its own, from left to right.
 */
export function learnFromHeader(
  text: string,
  first: { readonly table: Table | undefined; readonly start: number },
  labels: readonly string[],
  measure: Measure,
): readonly number[] | undefined {
  const above = first.table?.rows.filter(({ start }) => start < first.start) ?? [];
  const pieces = above
    .flatMap((row) => row.cells.flatMap((cell) => piecesOf(text, cell, row.lineStart, measure)))
    .sort((a, b) => a.middle - b.middle);
  const columns: number[] = [];
  let from = 0;
  for (const label of labels.map(fold)) {
    const before = columns.at(-1) ?? -1;
    while (from < pieces.length && !isPieceOf(pieces[from], label, before)) from++;
    const piece = pieces[from];
    if (piece === undefined) return undefined;
    columns.push(piece.middle);
  }
  return columns;
}

interface HeaderPiece {
  readonly folded: string;
  readonly middle: number;
}

const NEAREST_COLUMNS = 2;

const isPieceOf = (piece: HeaderPiece | undefined, label: string, before: number): boolean =>
  piece !== undefined &&
  piece.middle >= before + NEAREST_COLUMNS &&
  label.startsWith(piece.folded) &&
  piece.folded.length >= Math.min(2, label.length - 1);

const piecesOf = (text: string, cell: Cell, lineStart: number, measure: Measure): HeaderPiece[] =>
  [...cell.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = cell.start + index;
    return { folded: fold(word), middle: middleOf(text, { start, end: start + word.length }, lineStart, measure) };
  });

/** The columns that places belong to, each nearest to one of its own without doubt, and how far off they are in all. */
export function nearestColumns(
  places: readonly number[],
  columns: readonly number[],
): { readonly indexes: readonly number[]; readonly distance: number } | undefined {
  const indexes: number[] = [];
  let distance = 0;
  for (const place of places) {
    const [first, second] = columns
      .map((column, index) => ({ index, off: Math.abs(column - place) }))
      .sort((a, b) => a.off - b.off);
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
