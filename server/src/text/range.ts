/** A half-open stretch of a text, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** @param end the offset behind the last UTF-16 unit */
export const range = (start: number, end: number): TextRange => ({ start, end });

/** The smallest range that holds both. */
export const cover = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
