import { eachLine } from './each-line.ts';

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Translates between UTF-16 offsets and lines; used only at the edges (`lsp/`, CLI reporters). */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset; an offset outside the text is clamped to it. */
  positionAt(offset: number): LinePosition;
  /** The offset of a position; a character behind the end of its line is clamped to the line's end. */
  offsetAt(position: LinePosition): number;
  /** The character behind the last one of a line, without its break. */
  lineEnd(line: number): number;
}

/** Lines end at `\n`, `\r\n` or a lone `\r`, as in the protocol. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const endOf = (line: number): number => {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    const hasPair = text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR;
    return hasPair ? next - 2 : next - 1;
  };
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lastIndexAtMost(starts, clamped);
      return { line, character: clamped - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      if (start === undefined) return text.length;
      return Math.max(start, Math.min(start + character, endOf(line)));
    },
    lineEnd: (line) => endOf(line) - (starts[line] ?? 0),
  };
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  eachLine(text, 0, text.length, (start) => starts.push(start));
  return starts;
}

function lastIndexAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
