import { fold, foldOffsets } from '../text/fold.ts';
import { chineseNumber, type Ordinal, readOrdinal } from '../text/numerals.ts';
import { isSpace, type Slice, sourceRange, subSlice } from '../text/slice.ts';
import type { Lexicon, SectionMatch } from './lexicon.ts';
import { isPipe, type Line } from './lines.ts';
import type { Heading, Paragraph, Subheading } from './nodes.ts';

const LONGEST_HEADING = 70;
/** What stands in front of a heading: Markdown, blanks, and the question marks that a wrong encoding makes of them. */
const MARKS = /^(?:[#>?\ufffd\s]|\*\*|__)+/;
/** What is typed, or read from a picture, for 一. */
export const DASHES = '—–―‐‑‒−－﹣─━ー-';
/** The numerals that a heading may open with, behind its marks. */
const NUMERAL = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十]|第[一二三四五六七八九十]|[\\d０-９]{1,2}[、.．,，]|[${DASHES}][、.．,，])`,
);

/** A line of a table of contents: leaders or a tab, and the page. */
const CONTENTS_LINE = /(?:[.．·…。‥ \s]{3,}|\t)\s*\d{1,3}$/;

export interface HeadingLine {
  readonly heading: Heading;
  /** What follows the title on the same line. */
  readonly rest: Paragraph | undefined;
}

/** Reads a line as one of the six headings: `一、总体情况`, `## 一、总体情况`, `一．总 体 情 况`, or with its text behind it. */
export function readHeading(line: Line, lexicon: Lexicon): HeadingLine | undefined {
  const slice = line.hasPipe ? withoutOuterPipes(line.slice) : line.slice;
  if (slice === undefined) return undefined;
  const { text } = slice;
  const marks = MARKS.exec(text)?.[0].length ?? 0;
  const head = text.slice(marks, marks + LONGEST_HEADING);
  // The cheap test before the dear one: a heading opens with a numeral or as a title does, most lines do not.
  if (!lexicon.mayOpenTitle(head.charCodeAt(0)) && !NUMERAL.test(head)) return undefined;
  if (text.length <= LONGEST_HEADING && CONTENTS_LINE.test(text)) return undefined;
  const folded = fold(head);
  const dash = readDash(folded);
  const ordinal = dash ?? readPart(folded) ?? readOrdinal(folded) ?? readBareNumeral(head, folded);
  if (ordinal !== undefined && ordinal.style !== 'chinese' && ordinal.style !== 'arabic') return undefined;
  const isWhole = text.length <= marks + LONGEST_HEADING;
  const match = isWhole ? matchTitle(folded, ordinal, text, lexicon) : undefined;
  const isNear = match?.quality === 'deviation' || match?.quality === 'similar';
  const running = ordinal?.style === 'chinese' && (match === undefined || isNear);
  const found = running ? readRunningHeading(slice, marks, head, ordinal, lexicon) : undefined;
  const whole =
    found !== undefined || match === undefined
      ? found
      : { heading: headingOf(slice, marks, text.length, ordinal, match), rest: undefined };
  return dash === undefined || whole?.heading.number === dash.value ? whole : undefined;
}

/** `—、总体情况`: a dash was typed for 一. Only in front of the first title is it a numeral. */
function readDash(folded: string): Ordinal | undefined {
  return /^[-ー][,.]/.test(folded) ? { style: 'chinese', value: 1, length: 2 } : undefined;
}

/** Where a line that lost its line ends goes on with a heading: behind a sentence, the last figure of a table or the report's title, and a blank. */
const INSIDE = /(?:[。；;:：!！)）\d０-９]|报告|年报)[^\S\r\n]{1,8}(?=[一二三四五六七八九十][、.．])/g;

/**
 * Offsets of the headings inside of the lines from `from` to `to`, as in `…，特此公布。 一、总体情况 （一）主动公开…`: only titles as
 * they are printed or may be written, with their own numerals, no list of such and no row of a table.
 */
export function headingsInside(text: string, from: number, to: number, lexicon: Lexicon): readonly number[] {
  const own = text.slice(from, to);
  const found: number[] = [];
  for (const match of own.matchAll(INSIDE)) {
    const at = match.index + match[0].length;
    const [behind = ''] = /^.*/.exec(own.slice(at, at + LONGEST_HEADING)) ?? [];
    const isRow = /[|｜]/.test(lastLineOf(own.slice(Math.max(0, at - LONGEST_ROW), at)));
    if (!isRow && isHeadingInside(behind, lexicon)) found.push(from + at);
  }
  return found;
}

const LONGEST_ROW = 1000;

const lastLineOf = (text: string): string => text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);

function isHeadingInside(head: string, lexicon: Lexicon): boolean {
  const folded = fold(head);
  const ordinal = readOrdinal(folded);
  const title = ordinal === undefined ? undefined : lexicon.sectionAtStart(folded.slice(ordinal.length));
  if (ordinal === undefined || title === undefined || title.match.number !== ordinal.value) return false;
  if (title.match.quality !== 'printed' && title.match.quality !== 'accepted') return false;
  const last = foldOffsets(head)[ordinal.length + title.length - 1];
  const behind = last === undefined ? '' : head.slice(last + 1);
  return /^(?:\s|$)/.test(behind) && !/^[^。；;:：!！)）]*[一二三四五六][、.．]/.test(behind);
}

/** A line with pipes is a heading only if they stand around a single cell. */
function withoutOuterPipes(slice: Slice): Slice | undefined {
  const { text } = slice;
  let from = 0;
  let to = text.length;
  while (from < to && isPipeOrSpace(text.charCodeAt(from))) from++;
  while (to > from && isPipeOrSpace(text.charCodeAt(to - 1))) to--;
  for (let i = from; i < to; i++) if (isPipe(text.charCodeAt(i))) return undefined;
  return subSlice(slice, from, to);
}

const isPipeOrSpace = (code: number): boolean => isPipe(code) || isSpace(code);

/** Near misses count only where nothing else can be meant: under a Chinese numeral, and not in a line of tabs. */
function matchTitle(
  folded: string,
  ordinal: Ordinal | undefined,
  text: string,
  lexicon: Lexicon,
): SectionMatch | undefined {
  const title = trimTitle(folded.slice(ordinal?.length ?? 0));
  const isPlain = ordinal?.style === 'chinese' && !/[。；;!?\t]/.test(text.trimEnd().replace(/[。；;]$/, ''));
  const match = lexicon.section(title, isPlain ? ordinal.value : undefined);
  if (match?.quality === 'similar' && isTornRow(text, lexicon)) return undefined;
  // 六、其他 is no cell of a table, though 其他 is; figures may be glued to the label of a row.
  const isLoose =
    isPlain && (match?.quality === 'deviation' || (match !== undefined && !lexicon.isLabel(withoutFigures(folded))));
  return isLoose || match?.quality === 'printed' || match?.quality === 'accepted' ? match : undefined;
}

/** `三、本年度      政府信息公开申请`: pieces of two labels of a table, side by side on a line of a printout. */
function isTornRow(text: string, lexicon: Lexicon): boolean {
  const pieces = text.trim().split(/\s{2,}/);
  return pieces.length > 1 && pieces.every((piece) => lexicon.isFragment(fold(piece)));
}

/** Of figures that are glued to each other some may be blank: 3—————3. */
const withoutFigures = (folded: string): string => folded.replace(/(?<![\d/-])[\d/-]{5,}$/, '');

/** `第一部分` is another way to write `一、`. */
function readPart(folded: string): Ordinal | undefined {
  const match = /^第([一二三四五六七八九十])(?:部分|章|节)[,.:]?/.exec(folded);
  const value = match?.[1] === undefined ? undefined : chineseNumber(match[1]);
  return match === null || value === undefined ? undefined : { style: 'chinese', value, length: match[0].length };
}

/** `五  存在的主要问题`: a numeral whose comma was lost, told by the blank behind it. */
function readBareNumeral(head: string, folded: string): Ordinal | undefined {
  const value = /^[一二三四五六七八九十]\s/.test(head) ? chineseNumber(folded.charAt(0)) : undefined;
  return value === undefined ? undefined : { style: 'chinese', value, length: 1 };
}

/** `六、其他需要报告的事项：无`: the heading ends where its title does. */
function readRunningHeading(
  slice: Slice,
  marks: number,
  head: string,
  ordinal: Ordinal,
  lexicon: Lexicon,
): HeadingLine | undefined {
  const folded = fold(head);
  const found = lexicon.sectionAtStart(folded.slice(ordinal.length));
  if (found === undefined || (found.match.quality === 'deviation' && found.match.number !== ordinal.value))
    return undefined;
  const offsets = foldOffsets(head);
  const last = offsets[ordinal.length + found.length - 1];
  if (last === undefined) return undefined;
  const behind = head.slice(last + 1);
  const breaks =
    /^\s*[。：:；;．.]/.exec(behind) ?? /^\s+(?=\S)/.exec(behind) ?? (/^\d{4}年/.test(behind) ? [''] : undefined);
  if (breaks === undefined || breaks === null) return undefined;
  const end = marks + last + 1 + (breaks[0]?.trimEnd().length ?? 0);
  const rest = subSlice(slice, end, slice.text.length);
  return {
    heading: headingOf(slice, marks, end, ordinal, found.match),
    rest: rest.text === '' ? undefined : { kind: 'paragraph', start: rest.start, end: rest.end, slice: rest },
  };
}

function headingOf(
  slice: Slice,
  marks: number,
  end: number,
  ordinal: Ordinal | undefined,
  match: SectionMatch,
): Heading {
  const offsets = foldOffsets(slice.text.slice(marks, end));
  const written = ordinal === undefined ? 0 : Math.min(ordinal.length, offsets.length);
  const titleStart = written === 0 ? marks : marks + (offsets[written] ?? end - marks);
  const numeralEnd = written === 0 ? marks : marks + (offsets[written - 1] ?? 0) + 1;
  const range = sourceRange(slice, 0, end);
  return {
    kind: 'heading',
    ...range,
    section: match.id,
    number: match.number,
    quality: match.quality,
    numeral: ordinal?.value,
    isArabic: ordinal?.style === 'arabic',
    isBracketed: ordinal?.style === 'chinese-bracketed',
    numeralRange: sourceRange(slice, marks, numeralEnd),
    title: trimMarks(subSlice(slice, titleStart, end)),
  };
}

/** The numeral and the title of a line `（二）主动公开政府信息情况`; `isNear`: whether near misses of the title count. */
export function readBracketed(slice: Slice, lexicon: Lexicon, isNear: boolean): Heading | undefined {
  const marks = MARKS.exec(slice.text)?.[0].length ?? 0;
  if (slice.text.length > marks + LONGEST_HEADING) return undefined;
  const folded = fold(slice.text.slice(marks));
  const ordinal = readOrdinal(folded);
  if (ordinal?.style !== 'chinese-bracketed') return undefined;
  const match = lexicon.section(trimTitle(folded.slice(ordinal.length)), isNear ? ordinal.value : undefined);
  return match?.number === ordinal.value ? headingOf(slice, marks, slice.text.length, ordinal, match) : undefined;
}

/** The Chinese numeral of a line that may be a title: short, no sentence, no list of points. */
export function readTitleOrdinal({ text }: Slice): Ordinal | undefined {
  if (text.length > LONGEST_OWN_TITLE || !/[一二三四五六]/.test(text) || /[。；;，,：:!！?？\t|]/.test(text))
    return undefined;
  const folded = fold(text.slice(MARKS.exec(text)?.[0].length ?? 0));
  const ordinal = readPart(folded) ?? readOrdinal(folded);
  return ordinal?.style === 'chinese' && ordinal.length < folded.length ? ordinal : undefined;
}

const LONGEST_OWN_TITLE = 30;

/** A line as the heading of the section with its numeral, under a title of its own. */
export function readOwnHeading(slice: Slice, ordinal: Ordinal, lexicon: Lexicon): Heading | undefined {
  const match = lexicon.sectionNumbered(ordinal.value);
  const marks = MARKS.exec(slice.text)?.[0].length ?? 0;
  const title = trimTitle(fold(slice.text.slice(marks)).slice(ordinal.length));
  return match === undefined || lexicon.isFragment(title) || lexicon.isLabel(title)
    ? undefined
    : headingOf(slice, marks, slice.text.length, ordinal, match);
}

const trimTitle = (folded: string): string => folded.replace(/^[,.:]+/, '').replace(/[.:。;#_|]+$/, '');

function trimMarks(title: Slice): Slice {
  const end = /[\s*#_。：:；;．.|]*$/.exec(title.text)?.index ?? title.text.length;
  return subSlice(title, 0, end);
}

const LONGEST_SUBHEADING = 42;
const LONGEST_SENTENCE = 24;

/** Reads a short line with an ordinal or a Markdown mark as a sub-heading. */
export function readSubheading(slice: Slice): Subheading | undefined {
  const { text } = slice;
  if (text.length > LONGEST_SUBHEADING) return undefined;
  const marked = /^#{1,6}\s/.test(text);
  const folded = fold(text);
  if (!marked && readOrdinal(folded) === undefined) return undefined;
  if (/。$/.test(text) && !marked && (!/^[（(]/.test(text) || text.length > LONGEST_SENTENCE)) return undefined;
  if (/[。；;！!？?].|[，,].*[，,]|\d+[件条个次]/.test(text)) return undefined;
  return { kind: 'subheading', start: slice.start, end: slice.end, slice };
}
