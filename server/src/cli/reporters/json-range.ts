import type { LineIndex, LinePosition } from '../../text/line-index.ts';
import type { TextRange } from '../../text/range.ts';

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface JsonRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export const toJsonRange = (range: TextRange, lines: LineIndex): JsonRange => ({
  start: lines.positionAt(range.start),
  end: lines.positionAt(range.end),
});
