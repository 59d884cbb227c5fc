/** The numeral that opens a heading or a label: `一、`, `（一）`, `1.`, `(1)`, or one character for all of it: `①`, `⑴`, `⒈`, `㈠`. */
export interface Ordinal {
  readonly style: 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed' | 'circled';
  readonly value: number;
  /** UTF-16 length in the folded text, its punctuation included. */
  readonly length: number;
}

const DIGITS = '零一二三四五六七八九';
const CHINESE = /^(\(?)([一二三四五六七八九十]{1,3})([),.:]*)/;
const ARABIC = /^(\(?)(\d{1,2})([),.:]+)/;

/** Ordinals that are one character: ①, ⑴, ⒈, ㈠. */
const SINGLE: readonly { style: Ordinal['style']; from: number; to: number }[] = [
  { style: 'circled', from: 0x2460, to: 0x2473 },
  { style: 'arabic-bracketed', from: 0x2474, to: 0x2487 },
  { style: 'arabic', from: 0x2488, to: 0x249b },
  { style: 'chinese-bracketed', from: 0x3220, to: 0x3229 },
];

/** Reads the ordinal at the start of a **folded** text (`、` folds to `,`). A numeral without punctuation is none. */
export function readOrdinal(folded: string): Ordinal | undefined {
  const first = folded.charCodeAt(0);
  for (const { style, from, to } of SINGLE)
    if (first >= from && first <= to) return { style, value: first - from + 1, length: 1 };
  const chinese = CHINESE.exec(folded);
  if (chinese !== null) {
    const [whole, open, numeral = '', after = ''] = chinese;
    const value = chineseNumber(numeral);
    if (after === '' || value === undefined) return undefined;
    const bracketed = open !== '' || after.startsWith(')');
    return { style: bracketed ? 'chinese-bracketed' : 'chinese', value, length: whole.length };
  }
  const arabic = ARABIC.exec(folded);
  if (arabic === null) return undefined;
  const [whole, open, digits, after = ''] = arabic;
  if (/^\d/.test(folded.slice(whole.length)) && after === '.') return undefined;
  const bracketed = open !== '' || after.startsWith(')');
  return { style: bracketed ? 'arabic-bracketed' : 'arabic', value: Number(digits), length: whole.length };
}

/**
 * Where what follows the marks of a list begins: behind ①, ⑴, ●, ➢, ※, an emoji, a quotation's >, a bullet of a symbol
 * font, or `A.`; `at` itself where none stands there. `folded` is folded. Ordinals of several characters are no marks.
 */
export function behindListMark(folded: string, at: number): number {
  // Nearly all texts begin with a character that needs no pattern to be told.
  const code = folded.charCodeAt(at);
  if (code >= CJK[0] && code <= CJK[1]) return at;
  LIST_MARK.lastIndex = at;
  return at + (LIST_MARK.exec(folded)?.[0].length ?? 0);
}

const CJK = [0x4e00, 0x9fff] as const;
/** Arrows, enclosed numerals, shapes and dingbats; private use, where symbol fonts have their bullets; emoji. */
const LIST_MARK =
  /(?:[>·•‣※\u2190-\u2bff\u3220-\u3229\u3280-\u3289\ue000-\uf8ff\u{1f000}-\u{1faff}]|\d\u20e3){1,4}|[A-Za-z][.)、,]/uy;

/** 一 … 九十九 as a number; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 && DIGITS.includes(text) ? DIGITS.indexOf(text) : undefined;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.slice(0, ten));
  const rest = text.slice(ten + 1);
  const ones = rest === '' ? 0 : DIGITS.indexOf(rest);
  return ten > 1 || rest.length > 1 || tens < 1 || ones < 0 ? undefined : tens * 10 + ones;
}

/** 1 … 99 as 一 … 九十九. */
export function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : DIGITS.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones}`;
}

const ZEROS = /[〇○Oo0]/g;

/** 二〇二四, digit by digit, as 2024; zero may be written as 零, 〇, a circle or a letter. */
export const chineseYear = (text: string): number =>
  Number([...text.replace(ZEROS, '零')].map((char) => DIGITS.indexOf(char)).join(''));

/** 2024 as 二〇二四. */
export const toChineseYear = (year: number): string =>
  [...String(year)].map((digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit)))).join('');

/** A folded label without its number: `(一)予以公开` → `予以公开`. */
export function withoutOrdinal(folded: string): string {
  const ordinal = readOrdinal(folded);
  return ordinal === undefined ? folded : folded.slice(ordinal.length);
}
