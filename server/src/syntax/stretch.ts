import { createMemo, createReadings, type Memo, type Readings } from '../text/memo.ts';
import { isSpace } from '../text/slice.ts';
import { readHeading } from './heading.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf } from './lines.ts';
import { moveBlocks } from './move.ts';
import type { Block } from './nodes.ts';

/**
 * A heading and what stands below it up to the next, or what stands before the first. Its blocks depend on its own text alone
 * and their offsets count from its start, so that whoever has read a stretch once knows it wherever it stands.
 */
export interface Stretch {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What others read in its text. */
  readonly readings: Readings;
}

/** A stretch at its place in a text. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  readonly start: number;
  /** The blocks of the stretch, with offsets into the text. */
  readonly blocks: readonly Block[];
}

/** What a parser keeps from one text to the next. Never changes what it finds, only how soon. */
export interface ParseMemory {
  readonly stretches: Memo<Kept>;
  /** Of lines that begin as headings do, whether they are. */
  readonly headings: Memo<boolean>;
}

interface Kept {
  readonly stretch: Stretch;
  /** Where it stood last: mostly it stands there again. */
  placed: PlacedStretch;
}

/** Some ten reports; what it costs to keep them is a few megabytes. */
const MOST_KEPT = 40_000;
/** A stretch that is longer is no section of a report. */
const LONGEST_KEPT = 8000;

const LONGEST_LINE_KEPT = 100;

export const createParseMemory = (): ParseMemory => ({
  stretches: createMemo(MOST_KEPT, LONGEST_KEPT),
  headings: createMemo(MOST_KEPT, LONGEST_LINE_KEPT),
});

/** A text that falls into no stretches, as one that is not remembered. */
export const wholeStretch = (text: string): PlacedStretch => ({
  stretch: { text, blocks: [], readings: createReadings(text) },
  start: 0,
  blocks: [],
});

/** The stretch of `text` from `start` to `end`, out of the memory where it is there; `read` reads a stretch's own text. */
export function placeStretch(
  text: string,
  start: number,
  end: number,
  { stretches }: ParseMemory,
  read: (text: string) => readonly Block[],
): PlacedStretch {
  const kept = stretches.of(text.slice(start, end), (own) => {
    const stretch: Stretch = { text: own, blocks: read(own), readings: createReadings(own) };
    return { stretch, placed: { stretch, start: 0, blocks: stretch.blocks } };
  });
  if (kept.placed.start !== start) {
    const { stretch } = kept;
    kept.placed = { stretch, start, blocks: moveBlocks(stretch.blocks, start) };
  }
  return kept.placed;
}

/** Offsets at which the lines begin that are headings; none of them is inside a line. */
export function headingStarts(text: string, lexicon: Lexicon, { headings }: ParseMemory): readonly number[] {
  const isHeading = (line: string): boolean => readHeading(lineOf(line, 0, line.length), lexicon) !== undefined;
  const starts: number[] = [];
  let start = 0;
  let lf = indexOrEnd(text, '\n', 0);
  let cr = indexOrEnd(text, '\r', 0);
  while (start < text.length) {
    if (lf < start) lf = indexOrEnd(text, '\n', start);
    if (cr < start) cr = indexOrEnd(text, '\r', start);
    const end = Math.min(lf, cr);
    if (mayBeHeading(text, start, end, lexicon) && headings.of(text.slice(start, end), isHeading)) starts.push(start);
    start = end + 1;
  }
  return starts;
}

/** Whether a line begins as a heading may. Nearly all lines do not, and are not looked at any further. */
function mayBeHeading(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let at = start;
  while (at < end && isMark(text.charCodeAt(at))) at++;
  if (at === end) return false;
  const code = text.charCodeAt(at);
  if (code === LESS_THAN || code === AMPERSAND || (code >= 0x2000 && code < 0x2070)) return true;
  return (isNumeral(code) || lexicon.mayOpenTitle(code)) && !hasSecondCell(text, at, end);
}

/** Blanks, pipes and what Markdown writes in front of a heading. */
const isMark = (code: number): boolean =>
  code === 0x23 || code === 0x3e || code === 0x2a || code === 0x5f || isPipe(code) || isSpace(code) || code === 0x1680;

const isPipe = (code: number): boolean => code === 0x7c || code === 0xff5c;

const isNumeral = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || NUMERALS.has(code);

const NUMERALS: ReadonlySet<number> = new Set([...'一二三四五六七八九十第（('].map((char) => char.charCodeAt(0)));

/** Whether more than blanks and pipes follow behind a pipe: a row of a table, as long as no markup hides what is meant. */
function hasSecondCell(text: string, from: number, end: number): boolean {
  let behindPipe = false;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === LESS_THAN || code === AMPERSAND) return false;
    if (isPipe(code)) behindPipe = true;
    else if (behindPipe && !isSpace(code)) return true;
  }
  return false;
}

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
