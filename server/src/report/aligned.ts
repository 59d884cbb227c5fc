import type { Cell, Row, Table } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import { displayWidth } from '../text/width.ts';

/**
 * How a table was aligned. A text made from a PDF counts characters, an editor counts display columns; the figures of a
 * column share their left end, their middle or their right end.
 */
export interface Measure {
  readonly unit: 'characters' | 'width';
  /** 0 the left end, 0.5 the middle, 1 the right end. */
  readonly anchor: number;
}

/** The likeliest first. */
export const measures: readonly Measure[] = [0.5, 1, 0].flatMap((anchor) => [
  { unit: 'characters', anchor },
  { unit: 'width', anchor },
]);

/** A row of figures with the offset at which its line starts. */
export interface AlignedFigures {
  readonly cells: readonly Cell[];
  readonly lineStart: number;
}

/** Where a stretch of a line stands. */
export function placeOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  lineStart: number,
  { unit, anchor }: Measure,
): number {
  const before = text.slice(lineStart, start);
  const inside = text.slice(start, end);
  return unit === 'characters'
    ? before.length + inside.length * anchor
    : displayWidth(before) + displayWidth(inside) * anchor;
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
        return cell === undefined ? [] : [placeOf(text, cell, lineStart, measure)];
      }),
    ),
  );
}

/**
 * The columns that the header shows, for a table without a full row: each label's place is that of its first line, even
 * where the rest of it stands on the next. Undefined unless every label has a place of its own, from left to right.
 */
export function learnFromHeader(
  text: string,
  first: { readonly table: Table | undefined; readonly start: number },
  labels: readonly string[],
  measure: Measure,
): readonly number[] | undefined {
  const above = first.table?.rows.filter(({ start }) => start < first.start) ?? [];
  const words = above.flatMap((row) => wordsOf(row));
  const placed = words
    .map((word) => ({ word, place: placeOf(text, word, word.lineStart, { ...measure, anchor: 0 }) }))
    .sort((a, b) => a.place - b.place);
  const columns: number[] = [];
  let before = -1;
  let from = 0;
  for (const label of labels.map(fold)) {
    while (from < placed.length && !(opensLabel(placed[from]?.word, label) && (placed[from]?.place ?? 0) > before))
      from++;
    const word = placed[from]?.word;
    if (word === undefined) return undefined;
    const whole = { start: word.start, end: endOfLabel(word, label) };
    before = placeOf(text, whole, word.lineStart, { ...measure, anchor: 1 });
    columns.push(placeOf(text, whole, word.lineStart, measure));
  }
  return columns;
}

/** A word of a header line, with the one behind it. */
interface HeaderWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly lineStart: number;
  readonly next: HeaderWord | undefined;
}

function wordsOf({ cells, lineStart }: Row): readonly HeaderWord[] {
  const words: HeaderWord[] = [];
  for (const cell of [...cells].reverse()) {
    for (const { 0: word, index } of [...cell.text.matchAll(/\S+/g)].reverse()) {
      const start = cell.start + index;
      words.push({ start, end: start + word.length, folded: fold(word), lineStart, next: words.at(-1) });
    }
  }
  return words.reverse();
}

const opensLabel = (word: HeaderWord | undefined, label: string): boolean =>
  word !== undefined && label.startsWith(word.folded) && word.folded.length >= Math.min(2, label.length - 1);

/** Labels have blanks inside: `总 计`, `商业 企业`. */
function endOfLabel(word: HeaderWord, label: string): number {
  let { end, next, folded } = word;
  while (next !== undefined && next.start - end < LARGEST_BLANK && label.startsWith(folded + next.folded)) {
    folded += next.folded;
    ({ end, next } = next);
  }
  return end;
}

const LARGEST_BLANK = 3;

/** How many times nearer than the next column a figure must be to its own. */
const MUST_BE_NEARER = 3;

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
    if (second !== undefined && first.off * MUST_BE_NEARER > second.off) return undefined;
    indexes.push(first.index);
    distance += first.off;
  }
  return { indexes, distance };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
