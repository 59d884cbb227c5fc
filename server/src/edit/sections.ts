import type { BoundTable, Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { Section } from '../syntax/nodes.ts';
import { type Template, tableIds } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import type { TextEdit } from './fix.ts';
import { headingLike, headingStart, insertBlocks, renumber } from './headings.ts';
import { lineStartAt } from './lines.ts';
import { plainText } from './pieces.ts';
import { rowAt, rowExtent, writableLayout } from './rows.ts';
import { titleLine } from './skeleton.ts';
import { htmlText, writeTable } from './write-table.ts';

// Whole sections: their headings and what stands below them.

/** The table of a section, where it stands in the text without its heading. */
export function tableWithoutHeading({ tables, form, sections }: Report, id: string): BoundTable | undefined {
  const table = tableIds.find((one) => form.data[one].section === id);
  const bound = table === undefined ? undefined : tables[table];
  return sections.some(({ heading }) => heading.section === id) ? undefined : bound;
}

/** Puts a heading in front of the table that stands without it; undefined where its first row begins in the middle of something. */
export function insertHeading(
  report: Report,
  template: Template,
  id: string,
  table: BoundTable,
): readonly TextEdit[] | undefined {
  const { text } = report.document;
  const written = rowAt(table.parts, table.range.start);
  const isHtml = written?.part.layout === 'html';
  if (isHtml && written.index > 0) return undefined;
  const at = isHtml
    ? written.part.start
    : written === undefined
      ? lineStartAt(text, table.range.start)
      : rowExtent(text, written).start;
  const edits = [insertBlocks(report, at, [[headingLike(report, template, id)]]), ...renumbered(report)];
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** Puts a heading in front of a paragraph or a sub-heading that stands without it. */
export function insertHeadingBefore(
  report: Report,
  template: Template,
  id: string,
  block: TextRange,
): readonly TextEdit[] {
  const at = headingStart(report.document.text, block);
  const edits = [insertBlocks(report, at, [[headingLike(report, template, id)]]), ...renumbered(report)];
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** All of a report for a text that has nothing yet: its title and its sections, each with what is to be filled in. */
export function insertReport(report: Report, template: Template): readonly TextEdit[] {
  const title = plainText(
    titleLine({ unit: undefined, year: undefined }).map((piece) =>
      typeof piece === 'string' ? piece : `【${piece.text}】`,
    ),
  );
  const sections = template.common.sections.flatMap(({ id }) => [
    [headingLike(report, template, id)],
    contentOf(report, template, id),
  ]);
  return [insertBlocks(report, report.document.text.length, [[title], ...sections])];
}

/** Inserts whole sections with their table, or a paragraph to fill in, each in front of the next one that is there. */
export function insertSections(report: Report, template: Template, ids: readonly string[]): readonly TextEdit[] {
  const { text } = report.document;
  const places = new Map<number, (readonly string[])[]>();
  for (const { id, number } of template.common.sections) {
    if (!ids.includes(id)) continue;
    const next = report.sections.find(({ heading }) => heading.number > number);
    const at = next === undefined ? endOfContent(report) : headingStart(text, next.heading);
    const blocks = places.get(at) ?? [];
    places.set(at, [...blocks, [headingLike(report, template, id)], contentOf(report, template, id)]);
  }
  const edits = [...places].map(([at, blocks]) => insertBlocks(report, at, blocks));
  return [...edits, ...renumbered(report)].sort((a, b) => a.range.start - b.range.start);
}

/**
 * What stands below the heading of a section that is still to be written: the form's table, or a word on what is asked.
 * Its figures are left blank: nobody said that nothing happened, and the text may well tell that something did.
 */
function contentOf(report: Report, { common }: Template, id: string): readonly string[] {
  const { form, document } = report;
  const isHtml = hasHtmlBlocks(document.text);
  const table = tableIds.find((one) => form.data[one].section === id);
  if (table !== undefined) {
    const layouts = Object.values(report.tables).map(({ layout }) => layout);
    return writeTable(form, table, writableLayout(layouts, isHtml), () => '');
  }
  const prompt = common.sections.find((section) => section.id === id)?.prompt ?? '';
  return [isHtml ? `<p>${htmlText(prompt)}</p>` : prompt];
}

/** Writes what a section asks for below all that stands in it. */
export function insertContent(report: Report, template: Template, section: Section): readonly TextEdit[] {
  return [insertBlocks(report, endOfSection(report, section), [contentOf(report, template, section.heading.section)])];
}

/** Writes what a section asks for in the place of one block. */
export const replaceContent = (
  template: Template,
  { heading }: Section,
  { start, end }: TextRange,
): readonly TextEdit[] => [
  { range: { start, end }, newText: template.common.sections.find(({ id }) => id === heading.section)?.prompt ?? '' },
];

/** Where a section ends before what is below it: in front of the next heading, or behind all text of the report. */
export function endOfSection(report: Report, section: Section): number {
  const { text } = report.document;
  const next = report.sections.find(({ start }) => start > section.start);
  return next === undefined ? endOfContent(report) : headingStart(text, next.heading);
}

/** Behind the last block; in a page, in front of the tags that close it. */
function endOfContent({ document: { text } }: Report): number {
  if (!hasHtmlBlocks(text)) return text.length;
  const closing = /<\/(?:body|html|td)\s*>/i.exec(text.slice(text.lastIndexOf('</p>') + 1));
  return closing === null ? text.length : text.lastIndexOf('</p>') + 1 + closing.index;
}

/** The headings that have another number than the form's, where they stand in its order: with all of them there they count on. */
function renumbered({ document: { text }, sections }: Report): readonly TextEdit[] {
  const headings = sections.map(({ heading }) => heading);
  const inOrder = headings.every(({ number }, i) => i === 0 || number > (headings[i - 1]?.number ?? 0));
  if (!inOrder || headings.some(({ numeral }) => numeral === undefined)) return [];
  return headings.flatMap((heading) => renumber(text, heading, heading.number) ?? []);
}
