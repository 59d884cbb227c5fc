import type { Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { TextRange } from '../text/range.ts';
import type { TextEdit } from './fix.ts';
import { closingTags, headingEnd, headingStart } from './headings.ts';
import { lineEndAt, lineEndNear, lineStartAt, linesOf, removeLines } from './lines.ts';
import { htmlText } from './write-table.ts';

/** Takes paragraphs away, their lines or elements with them where nothing else stands there. Ranges in the order of the text. */
export function removeParagraphs({ document: { text } }: Report, ranges: readonly TextRange[]): readonly TextEdit[] {
  const isHtml = hasHtmlBlocks(text);
  return ranges.map((range): TextEdit => {
    if (isHtml) {
      const end = headingEnd(text, range);
      return { range: end === undefined ? range : { start: headingStart(text, range, true), end }, newText: '' };
    }
    const lines = linesOf(text, range);
    const isAlone = `${text.slice(lines.start, range.start)}${text.slice(range.end, lines.end)}`.trim() === '';
    return isAlone ? removeLines(text, lines) : { range, newText: '' };
  });
}

/** Writes paragraphs below one that is there, in its manner: with its indent, and in a page with its element. */
export function appendParagraphs(
  { document: { text } }: Report,
  above: TextRange,
  paragraphs: readonly string[],
): TextEdit {
  const isHtml = hasHtmlBlocks(text);
  const written = isHtml ? paragraphs.map(htmlText) : paragraphs;
  const element = isHtml ? elementOf(text, above) : undefined;
  const { start, end } = element ?? above;
  const before = text.slice(lineStartAt(text, start), start);
  const isAlone = before.trim() === '';
  const lead = lineEndNear(text, start) + (isAlone ? before : '');
  const insert = (at: number, opening: string, closing = ''): TextEdit => ({
    range: { start: at, end: at },
    newText: written.map((line) => opening + line + closing).join(''),
  });
  if (element !== undefined) return insert(end, (isAlone ? lead : '') + element.opening, element.closing);
  if (!isHtml) return insert(lineEndAt(text, end), lead);
  const isLine = isAlone && text.slice(end, lineEndAt(text, end)).trim() === '' && !isBroken(text, start);
  return insert(end, isLine ? lead : '<br>');
}

interface Element extends TextRange {
  readonly opening: string;
  readonly closing: string;
}

/** The element that a paragraph closes. */
function elementOf(text: string, { start, end }: TextRange): Element | undefined {
  const from = Math.max(0, start - FURTHEST);
  const open = [...text.slice(from, start).matchAll(/<(p|div|li|center)(?:\s[^<>]*)?>/gi)].at(-1);
  if (open?.[1] === undefined) return undefined;
  const behind = closingTags(text, end);
  const close = new RegExp(`</${open[1]}\\s*>`, 'i').exec(behind);
  if (close === null) return undefined;
  return {
    start: from + open.index,
    end: end + close.index + close[0].length,
    opening: open[0],
    closing: close[0],
  };
}

const FURTHEST = 1000;

/** Whether what stands at an offset is parted from what is above by a tag alone. */
const isBroken = (text: string, at: number): boolean => /<br\s*\/?>\s*$/i.test(text.slice(Math.max(0, at - 40), at));
