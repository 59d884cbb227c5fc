import { eachLine } from '../text/each-line.ts';
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
  /** Whether a form feed stands in front of the content, as a printout has it between pages. */
  readonly opensPage?: boolean;
  /** A whole table, where HTML tags say so. */
  readonly table?: Table;
}

const TAB = 9;
const FORM_FEED = 12;

/** Adds the lines of a stretch of text to a list. */
export const addPlainLines = (text: string, from: number, to: number, lines: Line[]): void =>
  eachLine(text, from, to, (start, end) => lines.push(lineOf(text, start, end)));

/** The line between two offsets of a text, its end without the line break. */
export function lineOf(text: string, start: number, end: number): Line {
  if (start === end)
    return { start, end, slice: { start, end, text: '', offsets: undefined }, hasPipe: false, hasTab: false };
  const slice = readSlice(text, start, end);
  const hasPipe = slice.text.includes('|') || slice.text.includes('｜');
  const hasTab = hasTabAround(text, start, end, slice);
  const opensPage = hasFormFeed(text, start, slice.start);
  return opensPage ? { start, end, slice, hasPipe, hasTab, opensPage } : { start, end, slice, hasPipe, hasTab };
}

/** Whether nothing stands on a line; one that a whole table of HTML was read as is not blank. */
export const isBlank = (line: Line): boolean => line.table === undefined && line.slice.text === '';

function hasTabAround(text: string, start: number, end: number, slice: Slice): boolean {
  if (slice.text.includes('\t')) return true;
  for (let i = start; i < slice.start; i++) if (text.charCodeAt(i) === TAB) return true;
  for (let i = slice.end; i < end; i++) if (text.charCodeAt(i) === TAB) return true;
  return false;
}

function hasFormFeed(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === FORM_FEED) return true;
  return false;
}

/**
 * Whether a line of digits is the number of its page: nothing else stands between it and the next page. Where that begins with a
 * heading, it is not among the lines of the same stretch, and nothing is told.
 */
export function isPageNumberBefore(lines: readonly Line[], index: number): boolean {
  const own = lines[index];
  if (own === undefined || !/^\d{1,4}$/.test(own.slice.text)) return false;
  let next = index + 1;
  while (lines[next] !== undefined && isBlank(lines[next] ?? own) && lines[next]?.opensPage !== true) next++;
  return lines[next]?.opensPage === true;
}

/** Whether a UTF-16 unit is a pipe, of half or full width. */
export const isPipe = (code: number): boolean => code === 0x7c || code === 0xff5c;
