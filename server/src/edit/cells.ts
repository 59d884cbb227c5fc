import type { Cell, Layout } from '../syntax/nodes.ts';
import type { TextRange } from '../text/range.ts';
import type { TextEdit } from './fix.ts';
import { insertLines, lineEndAt, lineStartAt, nextLineAt } from './lines.ts';
import { htmlText } from './write-table.ts';

// Single cells, in every layout. What separates cells is never touched; tags inside a cell stay in their order, so that
// what was balanced stays so.

/** Writes other words in the place of a cell or a part of it. Columns behind it keep their place where blanks allow. */
export function replaceText(
  text: string,
  { start, end }: TextRange,
  words: string,
  layout: Layout | undefined,
): TextEdit {
  const source = text.slice(start, end);
  if (start === end) return fillBlank(text, start, words, layout);
  const tags = (source.match(/<\/?[a-z][^<>]*>/gi) ?? []).filter((tag) => !/^<br\b/i.test(tag)).join('');
  const stars = /^(\*\*|__).*\1$/s.exec(source)?.[1] ?? '';
  const written = stars + (source.includes('<') || layout === 'html' ? htmlText(words) : words) + stars + tags;
  const blanks = layout === 'aligned' ? blanksBehind(text, end) : 0;
  if (blanks === 0) return { range: { start, end }, newText: written };
  const kept = Math.max(Math.min(blanks, CLOSEST), blanks - (written.length - source.length));
  return { range: { start, end: end + blanks }, newText: written + ' '.repeat(kept) };
}

/** Columns told by blanks alone are two apart at least. */
const CLOSEST = 2;

/** How many blanks stand behind a place on its line, in front of something else. */
function blanksBehind(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at === lineEndAt(text, from) ? 0 : at - from;
}

/** Writes into an empty cell. */
function fillBlank(text: string, at: number, words: string, layout: Layout | undefined): TextEdit {
  const range = { start: at, end: at };
  if (layout === 'html') return { range, newText: htmlText(words) };
  if (layout === 'tab') return { range, newText: words };
  let start = at;
  while (text.charAt(start - 1) === ' ') start--;
  if (!isPipe(text.charAt(at)) || !isPipe(text.charAt(start - 1))) {
    const before = isPipe(text.charAt(at - 1)) ? ' ' : '';
    return { range, newText: before + words + (isPipe(text.charAt(at)) ? ' ' : '') };
  }
  // As wide as before, where there is room.
  const padding = ' '.repeat(Math.max(1, at - start - 1 - words.length));
  return { range: { start, end: at }, newText: ` ${words}${padding}` };
}

const isPipe = (char: string): boolean => char === '|' || char === '｜';

/** Puts a new cell in front of another one of its row. */
export function insertCellBefore(
  text: string,
  { start }: TextRange,
  words: string,
  layout: Layout | undefined,
): TextEdit {
  const at = (offset: number, newText: string): TextEdit => ({ range: { start: offset, end: offset }, newText });
  switch (layout) {
    case 'pipe':
      return at(start, `${words} | `);
    case 'tab':
      return at(start, `${words}\t`);
    case 'html':
      return at(cellTagBefore(text, start), `<td>${htmlText(words)}</td>`);
    case 'cell-per-line':
      return insertLines(text, lineStartAt(text, start), [lineLike(text, start, words)]);
    case 'aligned':
      return intoBlanksBefore(text, start, words);
    case 'glued':
    case undefined:
      return at(start, words);
  }
}

/** Puts a new cell behind another one of its row. */
export function insertCellAfter(
  text: string,
  { start, end }: TextRange,
  words: string,
  layout: Layout | undefined,
): TextEdit {
  const at = (offset: number, newText: string): TextEdit => ({ range: { start: offset, end: offset }, newText });
  switch (layout) {
    case 'pipe':
      return at(end, ` | ${words}`);
    case 'tab':
      return at(end, `\t${words}`);
    case 'html':
      return at(cellEndBehind(text, end), `<td>${htmlText(words)}</td>`);
    case 'cell-per-line':
      return insertLines(text, nextLineAt(text, end), [lineLike(text, start, words)]);
    case 'aligned':
      return at(end, `  ${words}`);
    case 'glued':
    case undefined:
      return at(end, words);
  }
}

/** Writes into a blank cell in front of another one, or makes a new cell there. */
export const putBefore = (
  text: string,
  cell: TextRange,
  before: Cell | undefined,
  words: string,
  layout: Layout | undefined,
): TextEdit =>
  before !== undefined && before.text === '' && before.note === undefined && layout !== 'aligned'
    ? replaceText(text, before, words, layout)
    : insertCellBefore(text, cell, words, layout);

/** The start of the tag of the cell that holds an offset. */
export function cellTagBefore(text: string, offset: number): number {
  for (let at = text.lastIndexOf('<', offset - 1); at >= 0; at = text.lastIndexOf('<', at - 1)) {
    if (/^<t[dh][\s>]/i.test(text.slice(at, at + 4))) return at;
    if (at === 0) break;
  }
  return offset;
}

/** Behind the closing tag of the cell that holds an offset; in front of the next cell or row where it is left out. */
export function cellEndBehind(text: string, offset: number): number {
  const found = /<\/t[dh]\s*>|<(?=\/?t[drh]\b|\/table\b|\/tbody\b)/i.exec(text.slice(offset));
  return found === null ? offset : offset + found.index + (found[0].length > 1 ? found[0].length : 0);
}

/** A line of a table with one cell a line, like the one that holds an offset: some keep their pipes. */
function lineLike(text: string, offset: number, words: string): string {
  const line = text.slice(lineStartAt(text, offset), lineEndAt(text, offset));
  const [, before = '', behind = ''] = /^([\s|｜]*)[^|｜]*?(\s*[|｜][\s|｜]*)?$/.exec(line) ?? [];
  return `${before}${words}${behind}`;
}

/** Takes the blanks in front of a figure for a lost label, so that the figure stays in its column. */
function intoBlanksBefore(text: string, start: number, words: string): TextEdit {
  let from = start;
  while (text.charAt(from - 1) === ' ') from--;
  const room = start - from;
  const isLineStart = from === lineStartAt(text, start);
  const lead = isLineStart ? '' : ' '.repeat(Math.min(CLOSEST, room));
  const rest = Math.max(CLOSEST, room - lead.length - words.length);
  return { range: { start: from, end: start }, newText: lead + words + ' '.repeat(rest) };
}
