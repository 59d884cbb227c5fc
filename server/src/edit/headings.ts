import type { Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { Heading } from '../syntax/nodes.ts';
import type { Template } from '../template/forms.ts';
import { toChinese } from '../text/numerals.ts';
import type { TextEdit } from './fix.ts';
import { insertLines, isBlankAbove, lineEndAt, lineStartAt, nextLineAt } from './lines.ts';
import { htmlText } from './write-table.ts';

// Headings of the six sections, written as their siblings are.

/** The heading of a section in the manner of the headings there are: `## 三、…`, `第三部分 …`, `<h2>…</h2>`, plain. */
export function headingLike(report: Report, template: Template, id: string): string {
  const { text } = report.document;
  const section = template.common.sections.find((one) => one.id === id);
  if (section === undefined) return id;
  const sibling = report.sections.find(({ heading }) => heading.quality === 'printed') ?? report.sections[0];
  const isHtml = hasHtmlBlocks(text);
  if (sibling === undefined) return isHtml ? `<p>${printedHeading(template, id)}</p>` : printedHeading(template, id);
  const { heading } = sibling;
  const numeral = numeralLike(text, heading, section.number);
  const before = text.slice(headingStart(text, heading, isHtml), heading.numeralRange.start);
  const behind = isHtml
    ? (ownClosingTags(text, heading.start, heading.title.end) ?? closingTags(text, heading.title.end))
    : closingMarks(text, heading);
  return (
    before + (numeral ?? `${toChinese(section.number)}、`) + (isHtml ? htmlText(section.title) : section.title) + behind
  );
}

/** The heading of a section as the form prints it: 三、收到和处理政府信息公开申请情况. */
function printedHeading({ common }: Template, id: string): string {
  const section = common.sections.find((one) => one.id === id);
  return section === undefined ? id : `${toChinese(section.number)}、${section.title}`;
}

/** Where the line of a heading begins, or its element in HTML. */
export function headingStart(text: string, { start }: Pick<Heading, 'start'>, isHtml = hasHtmlBlocks(text)): number {
  const line = lineStartAt(text, start);
  if (!isHtml) return line;
  const before = text.slice(0, start);
  const open = [...before.slice(-LONGEST_OPENING).matchAll(/<(?:p|div|h[1-6]|li|center)(?=[\s>])/gi)].at(-1);
  const at = open === undefined ? line : start - Math.min(LONGEST_OPENING, start) + open.index;
  return text
    .slice(at, start)
    .replace(/<[^<>]*>/g, '')
    .trim() === ''
    ? Math.min(at, start)
    : line;
}

/** Where the element of a heading ends in HTML; undefined where more stands in it. */
export function headingEnd(text: string, { start, end }: Pick<Heading, 'start' | 'end'>): number | undefined {
  const tags = ownClosingTags(text, start, end);
  return tags === undefined ? undefined : end + tags.length;
}

/** The closing tags behind a heading of all that its element opens; undefined where they do not follow at once, or nothing opens. */
function ownClosingTags(text: string, start: number, end: number): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = ''] of text.slice(headingStart(text, { start }, true), start).matchAll(ANY_TAG)) {
    if (slash === '/') open.pop();
    else if (!VOID_TAG.test(name)) open.push(name.toLowerCase());
  }
  const closing = closingTags(text, end);
  let at = 0;
  for (const name of open.reverse()) {
    const tag = /^\s*<\/([^\s>]+)\s*>/.exec(closing.slice(at));
    if (tag?.[1]?.toLowerCase() !== name) return undefined;
    at += tag[0].length;
  }
  return at === 0 ? undefined : closing.slice(0, at);
}

const ANY_TAG = /<(\/?)([a-z][a-z0-9:]*)[^<>]*>/gi;
/** Those that are never closed. */
const VOID_TAG = /^(?:br|hr|img|wbr)$/i;

const LONGEST_OPENING = 1000;

/** The numeral in the manner of another heading's, with what parts it from the title; undefined where that has none. */
function numeralLike(
  text: string,
  { numeralRange, title, numeral, isArabic }: Heading,
  number: number,
): string | undefined {
  if (numeral === undefined) return undefined;
  return withNumeral(text.slice(numeralRange.start, Math.max(numeralRange.end, title.start)), number, isArabic);
}

/** A heading's numeral with another number, its marks as they are; undefined where no numeral is found. */
function withNumeral(written: string, number: number, isArabic: boolean): string | undefined {
  const digits = /[一二三四五六七八九十]+|[\d０-９]+/;
  return digits.test(written) ? written.replace(digits, isArabic ? String(number) : toChinese(number)) : undefined;
}

/** `**` and `#` behind a title, as far as nothing else stands there. */
function closingMarks(text: string, { title }: Heading): string {
  const rest = text.slice(title.end, lineEndAt(text, title.end));
  return /^[\s*#_|]*$/.test(rest) ? rest.trimEnd() : '';
}

/** The closing tags right behind an offset. */
export const closingTags = (text: string, from: number): string =>
  /^(?:\s*<\/[a-z][a-z0-9:]*\s*>)+/i.exec(text.slice(from, from + LONGEST_OPENING))?.[0] ?? '';

/** Gives a heading another number, or one where it has none; undefined where it has that number. */
export function renumber(text: string, heading: Heading, number: number): TextEdit | undefined {
  const { numeralRange, title, numeral, isArabic } = heading;
  if (numeral === number) return undefined;
  if (numeral === undefined)
    return { range: { start: title.start, end: title.start }, newText: `${toChinese(number)}、` };
  const newText = withNumeral(text.slice(numeralRange.start, numeralRange.end), number, isArabic);
  return newText === undefined ? undefined : { range: { start: numeralRange.start, end: numeralRange.end }, newText };
}

/** Puts blocks of lines in front of what begins at `at`, with blank lines between them where the report has such. */
export function insertBlocks(report: Report, at: number, blocks: readonly (readonly string[])[]): TextEdit {
  const { text } = report.document;
  const first = report.sections.find(({ heading }) => lineStartAt(text, heading.start) > 0)?.heading;
  const isSpaced = first !== undefined && isBlankAbove(text, lineStartAt(text, first.start));
  const lines = blocks.flatMap((block) => (isSpaced ? [...block, ''] : block));
  const isInline = at > 0 && at < text.length && lineStartAt(text, at) !== at && nextLineAt(text, at) !== at;
  if (isInline) return { range: { start: at, end: at }, newText: blocks.flat().join('') };
  const needsBlank = isSpaced && at > 0 && !isBlankAbove(text, at);
  const isAtEnd = at === text.length && needsBlank;
  return insertLines(text, at, [...(needsBlank ? [''] : []), ...(isAtEnd ? lines.slice(0, -1) : lines)]);
}
