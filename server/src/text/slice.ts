import type { TextRange } from './range.ts';

/**
 * A stretch of the source with the text that it means. Where the source holds tags, entities or line breaks inside, the
 * meaning leaves them out and `offsets` leads each of its UTF-16 units back to the source.
 */
export interface Slice extends TextRange {
  readonly text: string;
  /** Source offset of each unit of `text`; undefined where `text` is the source from `start` on, unchanged. */
  readonly offsets: readonly number[] | undefined;
}

/** The source range of `text.slice(from, to)` of a slice. */
export function sourceRange(slice: Slice, from: number, to: number): TextRange {
  const { offsets } = slice;
  if (offsets === undefined) return { start: slice.start + from, end: slice.start + to };
  const last = offsets[to - 1];
  const start = offsets[from] ?? slice.end;
  return { start, end: to > from && last !== undefined ? last + 1 : start };
}

/** A part of a slice, trimmed of white space on both sides. */
export function subSlice(slice: Slice, from: number, to: number): Slice {
  let start = from;
  let end = to;
  while (start < end && isSpace(slice.text.charCodeAt(start))) start++;
  while (end > start && isSpace(slice.text.charCodeAt(end - 1))) end--;
  const range = sourceRange(slice, start, end);
  const text = slice.text.slice(start, end);
  return { start: range.start, end: range.end, text, offsets: slice.offsets?.slice(start, end) };
}

/** The trimmed meaning of a stretch of source: inline tags and comments are left out, entities are decoded. */
export function readSlice(source: string, from: number, to: number): Slice {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  const text = source.slice(start, end);
  const plain: Slice = { start, end, text, offsets: undefined };
  return text.includes('<') || text.includes('&') ? withoutMarkup(plain) : plain;
}

/** Several slices as one, with nothing between them: a paragraph that the source breaks over lines. */
export function joinSlices(slices: readonly Slice[]): Slice {
  const first = slices[0];
  const last = slices.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0, text: '', offsets: undefined };
  if (slices.length === 1) return first;
  const offsets: number[] = [];
  let text = '';
  for (const slice of slices) {
    text += slice.text;
    for (let i = 0; i < slice.text.length; i++) offsets.push(slice.offsets?.[i] ?? slice.start + i);
  }
  return { start: first.start, end: last.end, text, offsets };
}

/** White space of any script, the no-break and the ideographic space among them. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff || code === 0x2028;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
};
const LONGEST_ENTITY = 10;

function withoutMarkup({ start, text }: Slice): Slice {
  const offsets: number[] = [];
  let meaning = '';
  const add = (piece: string, at: number): void => {
    meaning += piece;
    for (let k = 0; k < piece.length; k++) offsets.push(start + at);
  };
  const lastComment = text.lastIndexOf('-->');
  let i = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    const skipped = char === '<' ? tagLength(text, i, lastComment) : 0;
    if (skipped > 0) {
      if (/^<(?:br|p|div|li)\b/i.test(text.slice(i, i + 5))) add(' ', i);
      i += skipped;
      continue;
    }
    const entity = char === '&' ? readEntity(text, i) : undefined;
    add(entity?.value ?? char, i);
    i += entity?.length ?? 1;
  }
  const whole: Slice = { start, end: start + text.length, text: meaning, offsets };
  return subSlice(whole, 0, meaning.length);
}

/**
 * Length of the tag or comment that begins at `at`, 0 where none does (a lone `<` is text). `lastComment` is where the
 * last `-->` of the text stands: without it every open comment would search the whole rest of the text.
 */
export function tagLength(text: string, at: number, lastComment: number): number {
  if (text.startsWith('<!--', at)) {
    if (at > lastComment) return 0;
    const end = text.indexOf('-->', at + 4);
    return end < 0 ? 0 : end + 3 - at;
  }
  const next = text.charCodeAt(at + 1) | 0x20;
  const begins = (next >= 97 && next <= 122) || next === 0x2f || text.charAt(at + 1) === '!';
  if (!begins) return 0;
  for (let i = at + 2; i < text.length && i < at + LONGEST_TAG; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i + 1 - at;
    if (code === 0x3c) return 0;
  }
  return 0;
}

const LONGEST_TAG = 4000;

function readEntity(text: string, at: number): { value: string; length: number } | undefined {
  const length0 = text.slice(at, at + LONGEST_ENTITY + 1).indexOf(';');
  if (length0 < 0) return undefined;
  const end = at + length0;
  const name = text.slice(at + 1, end);
  const length = end + 1 - at;
  if (!name.startsWith('#')) {
    const value = ENTITIES[name];
    return value === undefined ? undefined : { value, length };
  }
  const hex = name.charAt(1) === 'x' || name.charAt(1) === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (!(code > 0 && code <= 0xffff)) return undefined;
  return { value: String.fromCharCode(code), length };
}
