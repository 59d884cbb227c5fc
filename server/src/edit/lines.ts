import type { TextRange } from '../text/range.ts';
import type { TextEdit } from './fix.ts';

const LF = 10;
const CR = 13;

/** Where the line begins that holds an offset. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line ends that holds an offset, in front of its line end. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line below the one that holds an offset begins; the length of the text where there is none. */
export function nextLineAt(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return end + breakLength(text, end);
}

/** The whole lines that a range touches, the last line end included. */
export const linesOf = (text: string, { start, end }: TextRange): TextRange => ({
  start: lineStartAt(text, start),
  end: nextLineAt(text, end),
});

/** The line end that stands nearest above an offset, else below it: mixed files keep what each part has. */
export function lineEndNear(text: string, offset: number): string {
  let at = lineStartAt(text, offset);
  if (at === 0) {
    at = nextLineAt(text, offset);
    if (at === 0 || !isBreak(text.charCodeAt(at - 1))) return '\n';
  }
  const last = text.charAt(at - 1);
  return last === '\n' && text.charCodeAt(at - 2) === CR ? '\r\n' : last;
}

/** Puts whole lines in front of the line that begins at `at`, or behind the last one. */
export function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndNear(text, at);
  const isOpen = at > 0 && !isBreak(text.charCodeAt(at - 1));
  return {
    range: { start: at, end: at },
    newText: isOpen ? lines.map((line) => lineEnd + line).join('') : lines.map((line) => line + lineEnd).join(''),
  };
}

/** Takes whole lines away; of lines at the end of the text, the line end in front goes with them. */
export function removeLines(text: string, { start, end }: TextRange): TextEdit {
  const isLast = end === text.length && (end === start || !isBreak(text.charCodeAt(end - 1)));
  return { range: { start: isLast ? endOfLineBefore(text, start) : start, end }, newText: '' };
}

/** Whether the line above the one that begins at an offset is empty. */
export function isBlankAbove(text: string, lineStart: number): boolean {
  const end = endOfLineBefore(text, lineStart);
  return end < lineStart && text.slice(lineStartAt(text, end), end).trim() === '';
}

function endOfLineBefore(text: string, lineStart: number): number {
  if (lineStart === 0) return 0;
  const isPair = text.charCodeAt(lineStart - 1) === LF && text.charCodeAt(lineStart - 2) === CR;
  return lineStart - (isPair ? 2 : 1);
}

const isBreak = (code: number): boolean => code === LF || code === CR;

function breakLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
}
