import type { BoundCell, BoundTable, Report } from '../report/model.ts';
import { isMadeOfPieces } from '../report/scattered.ts';
import type { Form, FormColumn, FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { type Message, say } from '../text/message.ts';
import { type FormGrid, formGrid } from './form-grid.ts';

export type Conversion =
  /** `after`: running text that stood amid the table. */
  | { readonly state: 'converted'; readonly grid: FormGrid; readonly after: readonly string[] }
  /** What stands in the table could not be kept: nothing is converted. */
  | { readonly state: 'refused'; readonly reason: Message };

/**
 * A bound table as a grid to write in another layout: the rows that are there, the official labels and every figure as
 * written (glued digits as they were split). What stands between its parts and is no part of the form comes behind it.
 */
export function convertTable(report: Report, table: BoundTable): Conversion {
  const reason = obstacle(table);
  if (reason !== undefined) return { state: 'refused', reason };
  const cells = new Map<string, BoundCell>();
  for (const { row, cells: written } of table.rows) {
    for (const cell of written) cells.set(`${row.id} ${cell.column.id}`, cell);
  }
  const figures = (row: FormRow, column: FormColumn): string => figureOf(cells.get(`${row.id} ${column.id}`));
  const grid = formGrid(withRowsOf(report.form, table), table.id, figures);
  return { state: 'converted', grid, after: leftovers(report, table) };
}

/** What keeps a table from being written anew: what would be lost or made up. */
export function obstacle({ unknown, rows }: BoundTable): Message | undefined {
  const [first] = unknown;
  if (first !== undefined) {
    return say(
      `表中“${first.label}”一行不是格式规定的行，转换会丢失它，请先处理。`,
      `The row “${first.label}” is none of the form and would be lost; deal with it first.`,
    );
  }
  for (const { label, row, misaligned, cells } of rows) {
    const name = label.written || row.label;
    if (misaligned === 'too-few' || misaligned === 'too-many') {
      return say(
        `“${name}”一行的数字个数与列数不符，请先补正。`,
        `The row “${name}” does not have as many figures as columns; mend it first.`,
      );
    }
    if (cells.some(({ origin }) => origin === 'ambiguous')) {
      return say(
        `“${name}”一行的数字连在一起，无法确定怎样分开，请先分开。`,
        `The figures of the row “${name}” are glued together; split them first.`,
      );
    }
  }
  return undefined;
}

const figureOf = (cell: BoundCell | undefined): string => cell?.raw.replace(/\s+/g, ' ').trim() ?? '';

/** The form as far as it is written: a row that is missing is not made up, a group that is written as one row stays one. */
const withRowsOf = (form: Form, { id, rows }: BoundTable): Form =>
  id === 'review' ? form : { ...form, rows: { ...form.rows, [id]: rows.map(({ row }) => row) } };

/** Running text amid the parts of a table; its captions are labels of the form, and page numbers are nobody's loss. */
export function leftovers({ document, form }: Report, { range, parts, isScattered }: BoundTable): readonly string[] {
  const lines: string[] = [];
  let before = '';
  const isPiece = (line: string): boolean => {
    // A single character is a piece only where it goes on with the one before: 事务信 above 息.
    const grown = line.length === 1 ? before + line : line;
    const isOne = isMadeOfPieces(grown, form) || (grown !== line && form.labels.has(fold(grown)));
    before = isOne ? line : '';
    return isOne;
  };
  for (const block of document.blocks) {
    if (block.start < range.start || block.end > range.end || block.kind === 'table') continue;
    if (block.kind === 'furniture' || block.kind === 'heading' || parts.some((part) => isInside(block, part))) continue;
    const text = fold(block.slice.text).replace(/^#+/, '');
    if (form.labels.has(text)) continue;
    const written = document.text.slice(block.start, block.end);
    // What the labels were broken into is written whole in the new table.
    if (isScattered) lines.push(...written.split(LINE_END).filter((line) => !isPiece(line)));
    else lines.push(written);
  }
  return lines;
}

const LINE_END = /[\r\n]+/;

const isInside = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
