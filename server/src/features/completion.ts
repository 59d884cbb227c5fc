import { headingLike } from '../edit/headings.ts';
import type { WritableLayout } from '../edit/layouts.ts';
import { isBlankAbove, lineEndAt, lineEndNear, lineStartAt, nextLineAt } from '../edit/lines.ts';
import { type Piece, plainText } from '../edit/pieces.ts';
import { writableLayout } from '../edit/rows.ts';
import { bodyLines, reportLines, type SkeletonParts, tableLines, withGaps } from '../edit/skeleton.ts';
import { htmlText } from '../edit/write-table.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { Section } from '../syntax/nodes.ts';
import { about as aboutForms } from '../template/about.ts';
import { type FormId, formById, type TableId, tableIds } from '../template/forms.ts';
import { loadPinyin } from '../template/pinyin.ts';
import { loadSentences } from '../template/sentences.ts';
import { toNumber } from '../text/decimal.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import { aboutLabel, sourceOf } from './about.ts';
import type { Analysis } from './analysis.ts';
import { rowCompletions } from './completion-rows.ts';
import { wordsFor } from './completion-words.ts';

/** Something that may be written at a place. */
export interface Completion {
  readonly kind: 'report' | 'section' | 'table' | 'sentence' | 'last-year' | 'row' | 'label';
  readonly label: Message;
  readonly detail: Message;
  /** What it takes the place of: a stretch of one line. */
  readonly range: TextRange;
  /** What is typed to find it: its words, their initials and their Pinyin. */
  readonly filterText: string;
  readonly pieces: readonly Piece[];
  /** The words that it puts in, where the label is only their name or their beginning. */
  readonly words?: string;
  /** What {@link aboutCompletion} tells of. */
  readonly about?: CompletionSubject;
}

/** A section of the report, or a row of a table. */
export interface CompletionSubject {
  readonly section?: string;
  readonly table?: TableId;
  readonly row?: string;
}

/**
 * What is lacking at a place, the likeliest first: in a table its rows; at the start of a line outside of tables sections,
 * the section's table, its usual sentences and what last year's report says there; in a web page between its paragraphs.
 * Nothing in numbers.
 */
export function completions(analysis: Analysis, offset: number): readonly Completion[] {
  const { text, report } = analysis;
  if (isInNumber(text, offset)) return [];
  const start = lineStartAt(text, offset);
  const parts = partsOf(analysis);
  if (hasHtmlBlocks(text)) return isBetweenElements(text, start) ? lineCompletions(analysis, parts, start, offset) : [];
  const rows = rowCompletions(report, parts, { start, offset, end: lineEndAt(text, offset) });
  if (rows !== undefined && !rows.isBehind) return rows.items;
  return [...(rows?.items ?? []), ...lineCompletions(analysis, parts, start, offset)];
}

const isInNumber = (text: string, offset: number): boolean =>
  offset > 0 && /[\d０-９]/.test(text.slice(offset - 1, offset + 1));

/** What a section or a row is for, and how sure that is. */
export function aboutCompletion({ report }: Analysis, { section, table, row }: CompletionSubject): readonly Message[] {
  const sections: Readonly<Record<string, Parameters<typeof sourceOf>[0] & Message>> = aboutForms.sections;
  const form = report.wantedForm ?? report.form;
  const about =
    section !== undefined
      ? sections[section]
      : table && aboutLabel(form, { role: 'row', table, id: row ?? '', official: '' });
  return about === undefined ? [] : [about, sourceOf(about)];
}

/** A standard table of the form to insert at a place, with a tab stop for each figure. */
export function tableSnippet(
  analysis: Analysis,
  table: TableId,
  layout: WritableLayout | null = null,
  form: FormId | null = null,
): readonly Piece[] {
  const parts = partsOf(analysis);
  const known = {
    ...parts,
    form: (form && formById(analysis.template, form)) ?? parts.form,
    layout: layout ?? parts.layout,
    facts: { ...parts.facts, figure: () => undefined },
  };
  return joined(tableLines(table, known), lineEndNear(analysis.text, 0));
}

function partsOf({ text, report, template }: Analysis): SkeletonParts {
  const form = report.wantedForm ?? report.form;
  const layouts = Object.values(report.tables).map(({ layout }) => layout);
  return {
    template,
    form,
    layout: writableLayout(layouts, hasHtmlBlocks(text)),
    sentences: template.derived(loadSentences),
    facts: {
      year: report.year?.value,
      unit: report.unit?.value,
      basis: form.data.basis.number,
      figure: ({ table, row, column }) => {
        const value = report.tables[table]?.rows
          .find((one) => one.row.id === row)
          ?.cells.find((cell) => cell.column.id === column)?.value;
        return value ? String(toNumber(value)) : undefined;
      },
    },
  };
}

function lineCompletions(
  analysis: Analysis,
  parts: SkeletonParts,
  lineStart: number,
  offset: number,
): readonly Completion[] {
  const { text, report, template } = analysis;
  const end = lineEndAt(text, offset);
  const before = text.slice(lineStart, offset);
  const [marks = ''] = /^[\s#*]*/.exec(before) ?? [];
  const written = before.slice(marks.length);
  if (written.length > LONGEST_WORD || /[。；，,;|\t]/.test(written) || text.slice(offset, end).trim() !== '')
    return [];
  if (Object.values(report.tables).some(({ range }) => range.start < end && range.end > lineStart)) return [];

  const range = { start: lineStart + before.length - before.trimStart().length, end: offset };
  const lineEnd = lineEndNear(text, offset);
  const { sections } = report;
  const above = sections.findLast(({ heading }) => heading.end < lineStart);
  const below = sections.find(({ heading }) => heading.start > end);
  const isSpaced =
    sections.length === 0 || sections.some(({ heading }) => isBlankAbove(text, lineStartAt(text, heading.start)));
  const needsBlank = isSpaced && lineStart > 0 && !isBlankAbove(text, lineStart);
  const isFollowed = text.slice(end, lineEndAt(text, nextLineAt(text, end))).trim() !== '';
  const pinyin = template.derived(loadPinyin);
  const found: Completion[] = [];
  const add = (
    kind: Completion['kind'],
    label: Message,
    detail: Message,
    lines: readonly (readonly Piece[])[],
    about?: CompletionSubject,
    alsoFoundBy = '',
  ): void => {
    const isBlock = kind === 'section' || kind === 'table';
    const pieces = joined(
      [...(isBlock && needsBlank ? [[]] : []), ...trimmed(lines), ...(isBlock && isSpaced && isFollowed ? [[]] : [])],
      lineEnd,
    );
    const bare = label.zh.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.]+/, '');
    // Whoever has written a heading out goes on with Enter, which would take what is offered.
    const isWrittenOut = written === label.zh || written === bare;
    if (isWrittenOut && (kind === 'section' || plainText(pieces).startsWith(label.zh))) return;
    const filterText = `${marks.trimStart()}${label.zh} ${alsoFoundBy}${pinyin.of(bare)}`;
    const isWords = kind === 'sentence' || kind === 'last-year';
    found.push({
      kind,
      label,
      detail,
      range,
      filterText,
      pieces,
      ...(isWords && { words: plainText(pieces) }),
      ...(about && { about }),
    });
  };
  const isHtml = hasHtmlBlocks(text);
  const paragraph = (line: readonly Piece[]) => (isHtml && line.length > 0 ? inElement('p', line) : line);
  const spaced = (lines: readonly (readonly Piece[])[]) => (isSpaced ? withGaps(lines) : lines);

  if (text.trim() === written) {
    const detail = say(`${parts.form.id}年版格式全文`, `the whole form of ${parts.form.id}`);
    add('report', say('整份报告', 'whole report'), detail, reportLines(parts), undefined, '年度报告 ');
  }
  const isTitled = report.document.blocks.some(({ kind, start }) => kind === 'title' && start > end);
  if (text.slice(0, lineStart).trim() === '' && !isTitled) {
    const [title = []] = reportLines(parts);
    const lines = [isHtml ? inElement('h1', title) : title];
    add('sentence', say('标题', 'title'), say('报告的标题', 'the title of the report'), lines);
  }
  const missing = template.common.sections.filter(({ id }) => !sections.some((one) => isWritten(one, id, lineStart)));
  const isNext = (number: number): boolean =>
    number > (above?.heading.number ?? 0) && number < (below?.heading.number ?? Number.POSITIVE_INFINITY);
  const inOrder = [
    ...missing.filter(({ number }) => isNext(number)),
    ...missing.filter(({ number }) => !isNext(number)),
  ];
  const addSections = (which: typeof missing): void => {
    for (const { id } of which) {
      const heading = headingLike(report, template, id);
      const title = heading.replace(/^[\s#*]+|[\s#*]+$/g, '');
      const table = tableIds.find((one) => parts.form.data[one].section === id);
      const body = table === undefined ? bodyLines(id, parts).map(paragraph) : bodyLines(id, parts);
      const detail =
        table === undefined
          ? say('缺少的部分', 'missing section')
          : say('缺少的部分和表格', 'missing section and table');
      const lines = [[heading], ...(isSpaced ? [[]] : []), ...(table === undefined ? spaced(body) : body)];
      add('section', say(title, title), detail, lines, { section: id });
    }
  };
  const id = above?.heading.section ?? 'preamble';
  const table = tableIds.find((one) => parts.form.data[one].section === id);
  const addOwn = (): void => {
    if (table !== undefined && report.tables[table] === undefined) {
      const name = { zh: '本部分的表格', en: 'the table of this section' };
      add('table', name, say('按格式列出全部行和列', 'all rows and columns of the form'), tableLines(table, parts));
    }
    for (const { kind, label, detail, lines } of wordsFor(analysis, parts, id, { start: lineStart, end }))
      add(kind, label, detail, lines.map(paragraph));
  };
  // Where the section's own words are still to come, the next section waits.
  const isEmpty = id === 'preamble' || (above?.blocks.length ?? 0) > 0;
  if (isEmpty) addSections(inOrder);
  addOwn();
  if (!isEmpty) addSections(inOrder);
  return found;
}

const inElement = (name: string, line: readonly Piece[]): readonly Piece[] => [
  `<${name}>`,
  ...line.map((piece) => (typeof piece === 'string' ? htmlText(piece) : piece)),
  `</${name}>`,
];

/** Whether a line of a web page stands where a paragraph may begin: behind another one, in no table. */
function isBetweenElements(text: string, lineStart: number): boolean {
  const before = text.slice(Math.max(0, lineStart - FURTHEST_TAG), lineStart).trimEnd();
  if (before.lastIndexOf('<table') > before.lastIndexOf('</table')) return false;
  return /<(?:\/(?:p|h[1-6]|table|ul|ol)|\/?(?:div|section|article|main|center|body)\b[^<>]*|[bh]r\s*\/?)>$/i.test(
    before,
  );
}

const FURTHEST_TAG = 20_000;

const LONGEST_WORD = 30;
/** Whether a section is there and more than the line at hand, which may hold the beginning of its heading. */
const isWritten = ({ heading, blocks }: Section, id: string, lineStart: number): boolean =>
  heading.section === id && (heading.start < lineStart || blocks.length > 0 || heading.start > heading.end);

const trimmed = (lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] =>
  lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);

const joined = (lines: readonly (readonly Piece[])[], lineEnd: string): readonly Piece[] =>
  lines.flatMap((line, i) => (i === 0 ? line : [lineEnd, ...line]));
