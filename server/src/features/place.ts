import { readLabels } from '../report/labels.ts';
import type { BoundCell, BoundRow, BoundTable, Report } from '../report/model.ts';
import type { Section } from '../syntax/nodes.ts';
import type { FormLabel } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { lastStartingBy } from '../text/lists.ts';
import type { TextRange } from '../text/range.ts';

/** What stands at an offset, as far as the form has a word for it; `range` is the piece of text that is meant. */
export type Place = TablePlace | { readonly kind: 'section'; readonly range: TextRange; readonly section: Section };

export type TablePlace =
  | {
      readonly kind: 'cell';
      readonly range: TextRange;
      readonly table: BoundTable;
      readonly row: BoundRow;
      readonly cell: BoundCell;
    }
  | { readonly kind: 'row'; readonly range: TextRange; readonly table: BoundTable; readonly row: BoundRow }
  | { readonly kind: 'label'; readonly range: TextRange; readonly table: BoundTable; readonly label: FormLabel };

/** What stands at an offset of the text (UTF-16); an offset right behind the last character of a thing still means it. */
export function placeAt(report: Report, offset: number): Place | undefined {
  const section = report.sections.find(({ heading }) => holds(heading, offset));
  if (section !== undefined) {
    const { start, end } = section.heading;
    return { kind: 'section', range: { start, end }, section };
  }
  for (const table of Object.values(report.tables)) {
    const found = table !== undefined && holds(table.range, offset) ? placeIn(report, table, offset) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The cell at an offset, one that is empty too. */
export function cellAt(report: Report, offset: number): BoundCell | undefined {
  const place = placeAt(report, offset);
  return place?.kind === 'cell' ? place.cell : undefined;
}

/** Whether an offset lies in a range or at one of its ends: a cursor behind the last character still stands at it. */
export const holds = ({ start, end }: TextRange, offset: number): boolean => start <= offset && offset <= end;

/** The cell of another report, or another reading of one, that stands in the same row and column of the form. */
export function findCell(report: Report, { table, row, column }: BoundCell): BoundCell | undefined {
  return findRow(report, table, row.id)?.cells.find((cell) => cell.column.id === column.id);
}

/** The row of a table of the report by its id in the form; undefined where the table or the row is not there. */
export const findRow = (report: Report, table: BoundTable['id'], id: string): BoundRow | undefined =>
  report.tables[table]?.rows.find((bound) => bound.row.id === id);

function placeIn(report: Report, table: BoundTable, offset: number): TablePlace | undefined {
  const around = blankAround(report.document.text, offset);
  let label: BoundRow | undefined;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const { range } = cell;
      const isHere = range.start === range.end ? holds(around, range.start) : holds(range, offset);
      if (isHere) return { kind: 'cell', range, table, row, cell };
    }
    if (holds(row.label.range, offset) && row.label.range.end > row.label.range.start) label ??= row;
  }
  const header = headerAt(report, table, offset);
  // Behind a label of a group may stand that of a row, in one cell.
  if (label === undefined || (header !== undefined && header.label.role === 'group')) return header;
  return { kind: 'row', range: label.label.range, table, row: label };
}

/** An empty cell is a point; the blanks around it belong to it as well. */
function blankAround(text: string, offset: number): TextRange {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < WIDEST_BLANK && isBlank(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - offset < WIDEST_BLANK && isBlank(text.charCodeAt(end))) end++;
  return { start, end };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0xa0;
const WIDEST_BLANK = 200;

function headerAt(report: Report, table: BoundTable, offset: number): (TablePlace & { kind: 'label' }) | undefined {
  const { form } = report;
  for (const { official, range } of [...table.headers, ...table.groups]) {
    if (range.start === range.end || !holds(range, offset)) continue;
    const label = choose(form.labels.get(fold(official)), table);
    if (label !== undefined) return { kind: 'label', range, table, label };
  }
  for (const part of table.parts) {
    if (!holds(part, offset)) continue;
    const row = part.rows[lastStartingBy(part.rows, offset)];
    for (const cell of row?.cells ?? []) {
      if (!holds(cell, offset) || cell.end === cell.start) continue;
      for (const { start, end, known } of readLabels(form, cell, part.layout === 'glued')) {
        const label = choose(known, table);
        if (label !== undefined && start <= offset && offset <= end) {
          return { kind: 'label', range: { start, end }, table, label };
        }
      }
    }
  }
  return undefined;
}

/** One word may name a row and a column (其他), in several tables (总计): rows are found by their own ranges. */
const choose = (labels: readonly FormLabel[] | undefined, { id }: BoundTable): FormLabel | undefined =>
  labels?.find((label) => label.table === id && label.role !== 'row');
