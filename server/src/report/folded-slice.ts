import { fold, unfoldedOffset } from '../text/fold.ts';
import { type Slice, sourceRange } from '../text/slice.ts';
import type { Located } from './model.ts';

/** A text of the report's opening beside its folded writing, in which facts are looked for. */
export interface Folded {
  readonly slice: Slice;
  readonly text: string;
}

/** Facts stand in the first part of a text, UTF-16 units; the rest is not folded. */
export const LONGEST_READ = 600;

/** Folds the first part of a text. */
export const foldedSlice = (slice: Slice): Folded => {
  const text = slice.text.slice(0, LONGEST_READ);
  return { slice: { ...slice, text }, text: fold(text) };
};

/** What the first of some texts gives in which something is found. */
export function firstOf<T>(texts: readonly Folded[], find: (text: Folded) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The source range of a part of the folded text. */
export function rangeIn({ slice }: Folded, from: number, length: number): { start: number; end: number } {
  const first = unfoldedOffset(slice.text, from);
  const last = unfoldedOffset(slice.text, from + length - 1);
  return sourceRange(slice, first, Math.min(last + 1, slice.text.length));
}

/** A value that stands in the folded text. */
export const located = <T>(folded: Folded, value: T, from: number, length: number): Located<T> => ({
  value,
  range: rangeIn(folded, from, length),
});
