import { readSlice, type Slice } from '../text/slice.ts';
import type { Table } from './nodes.ts';

/** One line of the text, or of what an HTML page would show as one. */
export interface Line {
  readonly start: number;
  /** Behind the content, before the line end. */
  readonly end: number;
  readonly slice: Slice;
  readonly hasPipe: boolean;
  /** Inside or around the content. */
  readonly hasTab: boolean;
  /** A whole table, where HTML tags say so. */
  readonly table?: Table;
}

const LF = 10;
const CR = 13;
const TAB = 9;

/** Adds the lines of a stretch of text to a list; lines end at `\n`, `\r\n` and lone `\r`. */
export function addPlainLines(text: string, from: number, to: number, lines: Line[]): void {
  const whole = from === 0 && to === text.length ? text : text.slice(from, to);
  let start = 0;
  let lf = indexOrEnd(whole, '\n', 0);
  let cr = indexOrEnd(whole, '\r', 0);
  for (;;) {
    if (lf < start) lf = indexOrEnd(whole, '\n', start);
    if (cr < start) cr = indexOrEnd(whole, '\r', start);
    const end = Math.min(lf, cr);
    lines.push(lineOf(text, from + start, from + end));
    if (end >= whole.length) return;
    start = whole.charCodeAt(end) === CR && whole.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}

export function lineOf(text: string, start: number, end: number): Line {
  if (start === end)
    return { start, end, slice: { start, end, text: '', offsets: undefined }, hasPipe: false, hasTab: false };
  const slice = readSlice(text, start, end);
  const hasPipe = slice.text.includes('|') || slice.text.includes('｜');
  return { start, end, slice, hasPipe, hasTab: hasTabAround(text, start, end, slice) };
}

export const isBlank = (line: Line): boolean => line.table === undefined && line.slice.text === '';

function hasTabAround(text: string, start: number, end: number, slice: Slice): boolean {
  if (slice.text.includes('\t')) return true;
  for (let i = start; i < slice.start; i++) if (text.charCodeAt(i) === TAB) return true;
  for (let i = slice.end; i < end; i++) if (text.charCodeAt(i) === TAB) return true;
  return false;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
