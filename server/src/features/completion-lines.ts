import { headingLike } from '../edit/headings.ts';
import { isBlankAbove, lineEndAt, lineEndNear, lineStartAt, nextLineAt } from '../edit/lines.ts';
import { joinedLines, type Piece, plainText } from '../edit/pieces.ts';
import { bodyLines, reportLines, type SkeletonParts, tableLines, withGaps } from '../edit/skeleton.ts';
import { htmlText } from '../edit/write-table.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { Section } from '../syntax/nodes.ts';
import { tableIds } from '../template/forms.ts';
import { loadPinyin } from '../template/pinyin.ts';
import type { SectionData } from '../template/schema.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import type { Completion, CompletionSubject } from './completion.ts';
import { wordsFor } from './completion-words.ts';

/**
 * What is lacking at a line outside of tables: the whole report, its title, sections, the section's table, and its words. Nothing
 * where the line holds more than the beginning of a heading.
 */
export function lineCompletions(
  analysis: Analysis,
  parts: SkeletonParts,
  lineStart: number,
  offset: number,
): readonly Completion[] {
  const place = placeOf(analysis, lineStart, offset);
  if (place === undefined) return [];
  const { above } = place;
  const sections = (): readonly Draft[] => missingSections(analysis, parts, place);
  // Where the section's own words are still to come, the next section waits.
  const isWaiting = above?.heading.section !== undefined && above.blocks.length === 0;
  const drafts = [
    ...wholeReport(analysis, parts, place),
    ...reportTitle(analysis, parts, place),
    ...(isWaiting ? [] : sections()),
    ...wordsOfSection(analysis, parts, place),
    ...(isWaiting ? sections() : []),
  ];
  const pinyin = analysis.template.derived(loadPinyin);
  return drafts.flatMap((draft) => completionOf(draft, place, pinyin.of) ?? []);
}

/** The line at the cursor, and what stands around it. */
interface LinePlace {
  readonly lineStart: number;
  readonly end: number;
  /** Marks of Markdown in front of what is written, and that. */
  readonly marks: string;
  readonly written: string;
  readonly range: TextRange;
  readonly lineEnd: string;
  /** The sections in front of the line and behind it. */
  readonly above: Section | undefined;
  readonly below: Section | undefined;
  /** Whether blank lines part the blocks of this report, and whether one is missing above the line, or below it. */
  readonly isSpaced: boolean;
  readonly needsBlank: boolean;
  readonly isFollowed: boolean;
  readonly isHtml: boolean;
}

function placeOf({ text, report }: Analysis, lineStart: number, offset: number): LinePlace | undefined {
  const end = lineEndAt(text, offset);
  const before = text.slice(lineStart, offset);
  const [marks = ''] = /^[\s#*]*/.exec(before) ?? [];
  const written = before.slice(marks.length);
  if (written.length > LONGEST_WORD || /[。；，,;|\t]/.test(written) || text.slice(offset, end).trim() !== '')
    return undefined;
  if (Object.values(report.tables).some(({ range }) => range.start < end && range.end > lineStart)) return undefined;
  const { sections } = report;
  const isSpaced =
    sections.length === 0 || sections.some(({ heading }) => isBlankAbove(text, lineStartAt(text, heading.start)));
  return {
    lineStart,
    end,
    marks,
    written,
    range: { start: lineStart + before.length - before.trimStart().length, end: offset },
    lineEnd: lineEndNear(text, offset),
    above: sections.findLast(({ heading }) => heading.end < lineStart),
    below: sections.find(({ heading }) => heading.start > end),
    isSpaced,
    needsBlank: isSpaced && lineStart > 0 && !isBlankAbove(text, lineStart),
    isFollowed: text.slice(end, lineEndAt(text, nextLineAt(text, end))).trim() !== '',
    isHtml: hasHtmlBlocks(text),
  };
}

const LONGEST_WORD = 30;

type Lines = readonly (readonly Piece[])[];

/** What may be offered, whatever is written already. */
interface Draft extends Pick<Completion, 'kind' | 'label' | 'detail'> {
  readonly lines: Lines;
  readonly about?: CompletionSubject;
  /** Words that it is found by beside those of its label. */
  readonly alsoFoundBy?: string;
}

/** The draft as it fits the line; undefined where it is written there already. */
function completionOf(
  { kind, label, detail, lines, about, alsoFoundBy = '' }: Draft,
  { marks, written, range, lineEnd, isSpaced, needsBlank, isFollowed }: LinePlace,
  pinyinOf: (text: string) => string,
): Completion | undefined {
  const isBlock = kind === 'section' || kind === 'table';
  const pieces = joinedLines(
    [...(isBlock && needsBlank ? [[]] : []), ...trimmed(lines), ...(isBlock && isSpaced && isFollowed ? [[]] : [])],
    lineEnd,
  );
  const bare = label.zh.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.]+/, '');
  // Whoever has written a heading out goes on with Enter, which would take what is offered.
  const isWrittenOut = written === label.zh || written === bare;
  if (isWrittenOut && (kind === 'section' || plainText(pieces).startsWith(label.zh))) return undefined;
  const filterText = `${marks.trimStart()}${label.zh} ${alsoFoundBy}${pinyinOf(bare)}`;
  const isWords = kind === 'sentence' || kind === 'last-year';
  return {
    kind,
    label,
    detail,
    range,
    filterText,
    pieces,
    ...(isWords && { words: plainText(pieces) }),
    ...(about && { about }),
  };
}

function wholeReport({ text }: Analysis, parts: SkeletonParts, { written }: LinePlace): readonly Draft[] {
  if (text.trim() !== written) return [];
  const detail = say(`${parts.form.id}年版格式全文`, `the whole form of ${parts.form.id}`);
  const lines = reportLines(parts);
  return [{ kind: 'report', label: say('整份报告', 'whole report'), detail, lines, alsoFoundBy: '年度报告 ' }];
}

function reportTitle({ text, report }: Analysis, parts: SkeletonParts, place: LinePlace): readonly Draft[] {
  const { lineStart, end, isHtml } = place;
  const isTitled = report.document.blocks.some(({ kind, start }) => kind === 'title' && start > end);
  if (text.slice(0, lineStart).trim() !== '' || isTitled) return [];
  const [title = []] = reportLines(parts);
  const lines = [isHtml ? inElement('h1', title) : title];
  return [
    { kind: 'sentence', label: say('标题', 'title'), detail: say('报告的标题', 'the title of the report'), lines },
  ];
}

/** The sections that are not there: first those that belong between the ones around the line. */
function missingSections({ report, template }: Analysis, parts: SkeletonParts, place: LinePlace): readonly Draft[] {
  const { above, below, lineStart, isSpaced } = place;
  const missing = template.common.sections.filter(
    ({ id }) => !report.sections.some((one) => isWritten(one, id, lineStart)),
  );
  const isNext = ({ number }: SectionData): boolean =>
    number > (above?.heading.number ?? 0) && number < (below?.heading.number ?? Number.POSITIVE_INFINITY);
  const inOrder = [...missing.filter(isNext), ...missing.filter((section) => !isNext(section))];
  const spaced = (lines: Lines): Lines => (isSpaced ? withGaps(lines) : lines);
  return inOrder.map(({ id }) => {
    const heading = headingLike(report, template, id);
    const title = heading.replace(/^[\s#*]+|[\s#*]+$/g, '');
    const hasTable = tableIds.some((one) => parts.form.data[one].section === id);
    const detail = hasTable
      ? say('缺少的部分和表格', 'missing section and table')
      : say('缺少的部分', 'missing section');
    const body = bodyLines(id, parts);
    const lines = [[heading], ...(isSpaced ? [[]] : []), ...(hasTable ? body : spaced(body.map(paragraphAt(place))))];
    return { kind: 'section', label: say(title, title), detail, lines, about: { section: id } };
  });
}

/** The table of the section that the line is in, and sentences for it. */
function wordsOfSection(analysis: Analysis, parts: SkeletonParts, place: LinePlace): readonly Draft[] {
  const { above, lineStart, end } = place;
  const id = above?.heading.section ?? 'preamble';
  const table = tableIds.find((one) => parts.form.data[one].section === id);
  const drafts: Draft[] = [];
  if (table !== undefined && analysis.report.tables[table] === undefined) {
    const label: Message = { zh: '本部分的表格', en: 'the table of this section' };
    const detail = say('按格式列出全部行和列', 'all rows and columns of the form');
    drafts.push({ kind: 'table', label, detail, lines: tableLines(table, parts) });
  }
  for (const { kind, label, detail, lines } of wordsFor(analysis, parts, id, { start: lineStart, end }))
    drafts.push({ kind, label, detail, lines: lines.map(paragraphAt(place)) });
  return drafts;
}

const paragraphAt =
  ({ isHtml }: LinePlace) =>
  (line: readonly Piece[]): readonly Piece[] =>
    isHtml && line.length > 0 ? inElement('p', line) : line;

const inElement = (name: string, line: readonly Piece[]): readonly Piece[] => [
  `<${name}>`,
  ...line.map((piece) => (typeof piece === 'string' ? htmlText(piece) : piece)),
  `</${name}>`,
];

/** Whether a section is there and more than the line at hand, which may hold the beginning of its heading. */
const isWritten = ({ heading, blocks }: Section, id: string, lineStart: number): boolean =>
  heading.section === id && (heading.start < lineStart || blocks.length > 0 || heading.start > heading.end);

const trimmed = (lines: Lines): Lines => lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
