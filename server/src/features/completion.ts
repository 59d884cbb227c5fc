import type { WritableLayout } from '../edit/layouts.ts';
import { lineEndAt, lineEndNear, lineStartAt } from '../edit/lines.ts';
import { joinedLines, type Piece } from '../edit/pieces.ts';
import { writableLayout } from '../edit/rows.ts';
import { type SkeletonParts, tableLines } from '../edit/skeleton.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import { about as aboutForms } from '../template/about.ts';
import { type FormId, formById, type TableId } from '../template/forms.ts';
import { loadSentences } from '../template/sentences.ts';
import { toNumber } from '../text/decimal.ts';
import type { Message } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import { aboutLabel, sourceOf } from './about.ts';
import type { Analysis } from './analysis.ts';
import { lineCompletions } from './completion-lines.ts';
import { rowCompletions } from './completion-rows.ts';

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
  return joinedLines(tableLines(table, known), lineEndNear(analysis.text, 0));
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

/** Whether a line of a web page stands where a paragraph may begin: behind another one, in no table. */
function isBetweenElements(text: string, lineStart: number): boolean {
  const before = text.slice(Math.max(0, lineStart - FURTHEST_TAG), lineStart).trimEnd();
  if (before.lastIndexOf('<table') > before.lastIndexOf('</table')) return false;
  return /<(?:\/(?:p|h[1-6]|table|ul|ol)|\/?(?:div|section|article|main|center|body)\b[^<>]*|[bh]r\s*\/?)>$/i.test(
    before,
  );
}

const FURTHEST_TAG = 20_000;
