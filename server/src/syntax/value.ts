import { fold } from '../text/fold.ts';
import { MEASURES } from '../text/measures.ts';
import type { TextRange } from '../text/range.ts';

/** Writings that say "there is no figure here"; folded. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '----',
  '无',
  '不适用',
  'N/A',
  'n/a',
  'NA',
  '—',
  '空',
  '/-',
  '〇',
]);

/**
 * Writings in the place of a figure that say none: what a spreadsheet shows or keeps for one that it cannot work out, question
 * marks, a word that puts it off, letters typed for digits (`1O`), a figure that is only about right (`约5`); folded.
 */
const UNREADABLE =
  /^(?:#(?:REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A)|#{3,}|=[A-Z$\d:,()+-]+|\?{1,4}|\d[\dOolI]{0,4}[OolI]|[OolI]{1,2}\d{1,4}|待(?:定|填|核|核实|统计|补|补充)|约\d{1,6}[多余]?件?)$/i;

/**
 * A figure as it may stand in a cell, folded: its sign (增3, 净减少2, 负1, +5), its digits, its unit, a note in brackets. Whether the
 * digits are a number is for whoever reads them.
 */
export const FIGURE = new RegExp(
  `^(净?(?:增加?|减少?|负|加)?[+±-]?)(\\d[\\d,.]*)([万亿]?元|万|[${MEASURES}部])?(\\(.*\\)|\\[.*\\]|[\\u2460-\\u2473])?$`,
);

/** Whether a figure has a sign in front, as written: 增3, 减少2, 负1, +5, －5. */
export const hasSign = (text: string): boolean => /[增减加少负+＋±－-][\d０-９]/.test(text);

/**
 * Whether a cell's text stands for a figure: a number with its sign, unit or note, a placeholder, nothing, or what stands there
 * until there is one.
 */
export function isValue(text: string): boolean {
  if (text === '' || isDigits(text)) return true;
  // Nearly everything else is a label, and its first character says so.
  const first = text.charCodeAt(0);
  if (text.length > LONGEST_VALUE || (isIdeograph(first) && !OPENERS.has(first))) return false;
  const folded = fold(text);
  return folded === '' || PLACEHOLDERS.has(folded) || FIGURE.test(folded) || UNREADABLE.test(folded);
}

/** Whether a text is nothing but half-width digits. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHalfWidthDigit(text.charCodeAt(i))) return false;
  return text !== '';
}

const isHalfWidthDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Ideographs with which a figure or a placeholder may begin. */
const OPENERS: ReadonlySet<number> = new Set([...'增减加净负无不空待约'].map((char) => char.charCodeAt(0)));

const LONGEST_VALUE = 60;

/** Takes folded text. */
export const isPlaceholder = (folded: string): boolean => PLACEHOLDERS.has(folded);

/** Whether a text is several figures with nothing between them: `0000000`, `０件３件`, `///`. */
export function isGluedRun(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_RUN) return false;
  return (GLUED.test(fold(text)) && !isValue(text)) || /^\d{10,}$/.test(fold(text));
}

const LONGEST_RUN = 200;

/** Signs, units, separators and marks of blanks that stand between the figures of a run, or in one. */
const MARKS = ',+/增减万元件-';
const GLUED = new RegExp(`^(?:[\\d.${MARKS}]*\\d[\\d.${MARKS}]*|[/-]+)$`);

/**
 * What stands among the digits of a run that cannot be told apart and belongs to no figure, `约` in `3约500008`. Signs, units,
 * separators and marks of blanks say nothing wrong, they only make it hard to tell the figures apart.
 */
export function wordAmong(run: string): TextRange | undefined {
  const folded = fold(run);
  const start = folded.search(/\D/);
  if (start < 0 || folded.length !== run.length) return undefined;
  let end = folded.length;
  while (/\d/.test(folded.charAt(end - 1))) end--;
  const word = folded.slice(start, end);
  const isOne = (word.match(/\d/g)?.length ?? 0) <= MOST_DIGITS_IN_WORD;
  return !isOne || isPlaceholder(word) || ONLY_MARKS.test(word) ? undefined : { start, end };
}

/** The same in a row whose figures may have signs and units of their own: 若干 in `23增2若干`. */
export function wordBesideSigns(run: string): TextRange | undefined {
  const folded = fold(run);
  const [word, ...more] = folded.length === run.length ? folded.matchAll(STRANGE) : [];
  if (word === undefined || more.length > 0 || isPlaceholder(word[0])) return undefined;
  return { start: word.index, end: word.index + word[0].length };
}

/** `#DIV/0!` has one. */
const MOST_DIGITS_IN_WORD = 1;
/** Of strokes with a figure among them each is a cell without one: `12//3//15`. */
const ONLY_MARKS = new RegExp(`^(?:[${MARKS}]+|[/\\d-]+)$`);

/** It goes on to the next figure or its sign. */
const STRANGE = new RegExp(`[^\\d.亿加少净负()${MARKS}${MEASURES}部][^\\d增减+-]*`, 'g');

/** Where the figures begin that are glued to the end of a label, in UTF-16 units: 2 in `规章000`; undefined where there are none. */
export function gluedValueStart(text: string): number | undefined {
  const blanks = /[/／—–-]+$/.exec(text);
  if (blanks !== null && blanks.index > 0) return blanks.index;
  const end = noteStart(text);
  let at = end;
  while (at > 0 && isValueUnit(text.charCodeAt(at - 1))) at--;
  while (at < end && !beginsNumber(text, at)) at++;
  return at === end || at === 0 ? undefined : at;
}

/** Where the note in brackets begins that stands behind a figure, in UTF-16 units: 2 in `80（含修订2件）`; where there is none, the end. */
export function noteStart(text: string): number {
  const last = text.charAt(text.length - 1);
  if (last !== ')' && last !== '）') return text.length;
  const note = NOTE.exec(text);
  return note !== null && isValueUnit(text.charCodeAt(note.index - 1)) ? note.index : text.length;
}

const NOTE = /[(（][^()（）]*[)）]$/;

/** What stands for a blank cell among glued figures: `——————0`. */
const BLANK_MARKS = '/／—–-－';
const VALUE_UNITS = new Set(
  [...`0123456789０１２３４５６７８９.，．＋${BLANK_MARKS}${MARKS}`].map((char) => char.charCodeAt(0)),
);

const isValueUnit = (code: number): boolean => VALUE_UNITS.has(code);

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

function beginsNumber(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at))) return true;
  const [first, second] = [text.charAt(at), text.charAt(at + 1)];
  if (BLANK_MARKS.includes(first))
    return second !== '' && (BLANK_MARKS.includes(second) || isDigit(second.charCodeAt(0)));
  return '增减+＋'.includes(first) && isDigit(text.charCodeAt(at + 1));
}
