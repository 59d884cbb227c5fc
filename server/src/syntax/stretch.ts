import { eachLine } from '../text/each-line.ts';
import { createMemo, createReadings, type Memo, type Readings } from '../text/memo.ts';
import { isSpace } from '../text/slice.ts';
import { breaksHeading } from './broken-heading.ts';
import { DASHES, headingsInside, readHeading } from './heading.ts';
import type { Lexicon } from './lexicon.ts';
import { isPipe, lineOf } from './lines.ts';
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
  /** The stretches of the last text, in order: most of the next begin and end with the same. */
  last: readonly Kept[];
}

interface Kept {
  readonly stretch: Stretch;
  /** Where it stood last: mostly it stands there again. */
  placed: PlacedStretch;
}

/** A report or two. With more, so many of somebody's keystrokes stay that each is carried along when memory is collected. */
const MOST_KEPT = 8000;
/** A stretch that is longer is no section of a report. */
const LONGEST_KEPT = 8000;

const LONGEST_LINE_KEPT = 100;

/** An empty memory; one serves all texts that are read with the same lexicon. */
export const createParseMemory = (): ParseMemory => ({
  stretches: createMemo(MOST_KEPT, LONGEST_KEPT),
  headings: createMemo(MOST_KEPT, LONGEST_LINE_KEPT),
  last: [],
});

/** A text that falls into no stretches, as one that is not remembered. */
export const wholeStretch = (text: string): PlacedStretch => ({
  stretch: { text, blocks: [], readings: createReadings(text) },
  start: 0,
  blocks: [],
});

/** Cuts a text into stretches; those that are not in the memory are read with `read`. Together they are the text. */
export function placeStretches(
  text: string,
  lexicon: Lexicon,
  memory: ParseMemory,
  read: (text: string) => readonly Block[],
): readonly PlacedStretch[] {
  const { head, tail } = sameEnds(text, memory.last);
  const kept = [...head];
  let start = lengthOf(head);
  const rest = text.length - lengthOf(tail);
  const starts = headingStarts(text, start, rest, lexicon, memory);
  for (let i = 0; i <= starts.length; i++) {
    const end = starts[i] ?? rest;
    if (end > start) kept.push(keptStretch(text.slice(start, end), memory, read));
    start = end;
  }
  for (const one of tail) kept.push(one);
  memory.last = kept;
  const placed: PlacedStretch[] = [];
  let at = 0;
  for (const one of kept) {
    if (one.placed.start !== at) one.placed = moveStretch(one.stretch, at);
    placed.push(one.placed);
    at += one.stretch.text.length;
  }
  return placed;
}

/**
 * The stretches with which a text begins and ends as the last one did. Where the text between them begins or ends is not in
 * doubt: a stretch begins with the line of its heading, which is there unchanged. One that begins inside of a line is read anew.
 */
function sameEnds(text: string, last: readonly Kept[]): { head: readonly Kept[]; tail: readonly Kept[] } {
  let same = 0;
  let at = 0;
  for (; same < last.length; same++) {
    const own = last[same]?.stretch.text ?? '';
    if (!standsAt(text, own, at)) break;
    at += own.length;
  }
  if (same === last.length && at === text.length) return { head: last, tail: [] };
  // What follows the last of them is another text: it may go on there, even on the line of its heading.
  const isOpen = same === last.length && !/[\r\n]/.test(last[same - 1]?.stretch.text ?? '');
  const head = last.slice(0, Math.max(0, same - (isOpen ? 2 : 1)));
  const least = lengthOf(head);
  let first = last.length;
  let from = text.length;
  while (first > head.length) {
    const own = last[first - 1]?.stretch.text ?? '';
    const begins = from - own.length;
    if (begins < least || !isLineStart(text, begins) || !standsAt(text, own, begins)) break;
    from = begins;
    first--;
  }
  // What stands in front of the first heading begins with no heading, and so may begin nowhere else.
  if (first === 0) first = 1;
  return { head, tail: last.slice(first) };
}

/** As `startsWith`, which V8 does unit by unit; texts are compared at once. */
const standsAt = (text: string, part: string, at: number): boolean => text.slice(at, at + part.length) === part;

const isLineStart = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13;
};

const lengthOf = (kept: readonly Kept[]): number => kept.reduce((sum, { stretch }) => sum + stretch.text.length, 0);

const keptStretch = (text: string, { stretches }: ParseMemory, read: (text: string) => readonly Block[]): Kept =>
  stretches.of(text, (own) => {
    const stretch: Stretch = { text: own, blocks: read(own), readings: createReadings(own) };
    return { stretch, placed: { stretch, start: 0, blocks: stretch.blocks } };
  });

const moveStretch = (stretch: Stretch, start: number): PlacedStretch => ({
  stretch,
  start,
  blocks: moveBlocks(stretch.blocks, start),
});

/** Offsets from `from` to `to` at which headings begin: lines, but for those inside of a line that lost its line ends. */
function headingStarts(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  { headings }: ParseMemory,
): readonly number[] {
  const isHeading = (line: string): boolean => readHeading(lineOf(line, 0, line.length), lexicon) !== undefined;
  const starts: number[] = [];
  eachLine(text, from, to, (start, end) => {
    if (!mayBeHeading(text, start, end, lexicon)) return;
    if (headings.of(text.slice(start, end), isHeading) || breaksHeading(text, start, end, lexicon)) starts.push(start);
  });
  const inside = headingsInside(text, from, to, lexicon);
  return inside.length === 0 ? starts : [...starts, ...inside].sort((a, b) => a - b);
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

/** Blanks, pipes and what Markdown or a wrong encoding writes in front of a heading. */
const isMark = (code: number): boolean =>
  code === 0x3f ||
  code === 0xfffd ||
  code === 0x23 ||
  code === 0x3e ||
  code === 0x2a ||
  code === 0x5f ||
  isPipe(code) ||
  isSpace(code) ||
  code === 0x1680;

const isNumeral = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || NUMERALS.has(code);

const NUMERALS: ReadonlySet<number> = new Set(
  [...'一二三四五六七八九十第（(', ...DASHES].map((char) => char.charCodeAt(0)),
);

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
