import { convertTable } from '../edit/convert-table.ts';
import type { FormGrid } from '../edit/form-grid.ts';
import type { BoundTable, Report } from '../report/model.ts';
import type { Block } from '../syntax/nodes.ts';
import { type TableId, tableIds } from '../template/forms.ts';
import type { Message } from '../text/message.ts';

/** A report as a row of parts, whatever it was written in: what other formats are made from. */
export type DocumentPart =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: FormGrid }
  /** A table that is none of the form's, or that would lose something: its cells as they stand. */
  | { readonly kind: 'cells'; readonly rows: readonly (readonly string[])[] };

export interface DocumentParts {
  readonly parts: readonly DocumentPart[];
  readonly refused: readonly { readonly table: TableId; readonly reason: Message }[];
}

/** The parts of a report; page furniture is left out. */
export function documentParts(report: Report): DocumentParts {
  const parts: DocumentPart[] = [];
  const refused: DocumentParts['refused'][number][] = [];
  const tables = tableIds.flatMap((id) => report.tables[id] ?? []);
  for (const block of report.document.blocks) {
    if (block.kind === 'furniture') continue;
    if (block.kind === 'table') {
      const table = tables.find(({ parts: own }) => own.includes(block));
      if (table === undefined) parts.push(cellsOf(block));
      else if (table.parts[0] === block) parts.push(...tableParts(report, table, refused));
      continue;
    }
    // What stands amid the parts of a table comes with the table.
    if (tables.some(({ range }) => block.start >= range.start && block.end <= range.end)) continue;
    parts.push({ kind: block.kind, text: textOf(block, report) });
  }
  return { parts, refused };
}

function tableParts(
  report: Report,
  table: BoundTable,
  refused: DocumentParts['refused'][number][],
): readonly DocumentPart[] {
  const conversion = convertTable(report, table);
  if (conversion.state === 'converted') {
    const after = conversion.after.map((text): DocumentPart => ({ kind: 'paragraph', text }));
    return [{ kind: 'table', grid: conversion.grid }, ...after];
  }
  refused.push({ table: table.id, reason: conversion.reason });
  return [{ kind: 'cells', rows: table.parts.flatMap((part) => cellsOf(part).rows) }];
}

const cellsOf = ({ rows }: Extract<Block, { kind: 'table' }>): Extract<DocumentPart, { kind: 'cells' }> => ({
  kind: 'cells',
  // A line end inside a cell is a blank, as a browser shows it.
  rows: rows.map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, ' '))),
});

/** A heading as it is written: its numeral lies outside its title. */
function textOf(block: Exclude<Block, { kind: 'table' }>, { document }: Report): string {
  if (block.kind !== 'heading') return block.slice.text.replace(/^#{1,6}\s+/, '').replace(/\s*\n\s*/g, '');
  const numeral = document.text.slice(block.numeralRange.start, block.numeralRange.end).trim();
  const mark = numeral === '' || /[、.．，,：:]$/.test(numeral) ? '' : block.isArabic ? '.' : '、';
  return `${numeral}${mark}${block.title.text}`;
}
