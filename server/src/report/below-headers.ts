import { type Cell, gridLayouts, type Row } from '../syntax/nodes.ts';
import type { FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import type { Item } from './item.ts';
import { MOST_MERGED, type Placement } from './place.ts';

/**
 * Lays the figures of a row over the columns that they stand below, in a table with columns of its own between those of the form
 * (word processors write 信息内容 | 上一年项目数量 | 本年增/减 | | 处理决定数量). Undefined where the number of cells tells enough, and
 * where a header is not found or a figure stands below none.
 */
export function placeBelowHeaders({ table, start, values }: Item, { columns }: FormRow): Placement | undefined {
  const count = columns.length;
  if (table === undefined || !gridLayouts.has(table.layout) || count > MOST_MERGED) return undefined;
  if (values.length < count || (values.length === count && !values.some(isTwin))) return undefined;
  const labels = columns.map(({ label }) => fold(label));
  const header = table.rows.findLast((row) => row.start < start && namesAll(row, labels));
  if (header === undefined) return undefined;
  // A header that was merged may be written once for each of its columns, and its figures likewise.
  const below = labels.map((label) => columnsBelow(header, label));
  if (!values.every((cell) => !hasText(cell) || below.some((own) => own.has(cell.column)))) return undefined;
  const figures = below.map((own) => values.filter((cell) => own.has(cell.column)));
  if (figures.some((own) => new Set(own.filter(hasText).map(({ text }) => fold(text))).size > 1)) return undefined;
  const cells = figures.map((own) => own.find(hasText) ?? own[0]);
  return { cells, fit: 'window', column: undefined };
}

/** Whether a cell says what the one before it says, as the parts of a merged one do. */
const isTwin = (cell: Cell, at: number, values: readonly Cell[]): boolean =>
  hasText(cell) && fold(cell.text) === fold(values[at - 1]?.text ?? '');

const hasText = ({ text }: Cell): boolean => text !== '';

const columnsBelow = ({ cells }: Row, label: string): ReadonlySet<number> =>
  new Set(cells.filter(({ text }) => fold(text) === label).map(({ column }) => column));

const namesAll = ({ cells }: Row, labels: readonly string[]): boolean =>
  labels.every((label) => cells.some(({ text }) => fold(text) === label));
