import type { Layout, Table } from '../syntax/nodes.ts';
import type { Form, TableId } from '../template/forms.ts';
import type { Decimal } from '../text/decimal.ts';
import type { TextRange } from '../text/range.ts';
import { bindReview, repeatedReview } from './bind-review.ts';
import { bindRows } from './bind-rows.ts';
import { exchangedHeaders } from './exchanged-headers.ts';
import { checkGroups } from './group-names.ts';
import { checkHeaders } from './headers.ts';
import type { Item } from './item.ts';
import { wrongOrdinals } from './label-ordinals.ts';
import type { BoundRow, BoundTable, OddCell } from './model.ts';
import { isFilled } from './place.ts';
import { withoutPieces } from './scattered.ts';

/** What the requests table, in which most cells are 0, tells of how the report writes 0: the review table alone is too short. */
export interface Blanks {
  /** Glued digits have no 0 among them where zeros are left blank. */
  readonly areLeft: boolean;
  /** Zeros are left blank, so that a layout without separators loses them. */
  readonly mayBeLost: boolean;
}

/** Reads the items of a text as one table of the form; undefined where too little of it is there. Offsets are those of the text. */
export function bindTable(
  id: TableId,
  text: string,
  items: readonly Item[],
  form: Form,
  { areLeft, mayBeLost }: Blanks,
): BoundTable | undefined {
  const bound =
    id === 'review'
      ? { rows: bindReview(text, items, form, areLeft), missing: [], unknown: repeatedReview(items, form) }
      : bindRows(text, items, form, id, areLeft);
  const parts = writtenTables(items);
  if (parts.length === 0 || (bound.rows.length === 0 && countKnown(items) < FEWEST_LABELS)) return undefined;
  const table = withoutPieces(
    {
      id,
      parts,
      range: rangeOf(items),
      rows: bound.rows,
      headers: checkHeaders(id, items, bound.rows, form),
      groups:
        id === 'requests'
          ? [
              ...checkGroups(items, bound.rows, form),
              ...wrongOrdinals(items, bound.rows, form, bound.missing.length + bound.unknown.length === 0),
            ]
          : [],
    },
    text,
    form,
  );
  return {
    ...table,
    layout: layoutOf(items),
    mayLackBlanks: mayBeLost,
    oddCells: oddCellsOf(table.rows),
    missing: bound.missing,
    unknown: bound.unknown,
    exchangedHeaders: table.isScattered ? [] : exchangedHeaders(id, items, form),
  };
}

function rangeOf(items: readonly Item[]): TextRange {
  let end = 0;
  for (const item of items) if (item.end > end) end = item.end;
  return { start: items[0]?.start ?? 0, end };
}

/** The tables of the text that the items stand in: one of the form may be written in several pieces. */
function writtenTables(items: readonly Item[]): readonly Table[] {
  const tables: Table[] = [];
  for (const { table } of items) if (table !== undefined && table !== tables.at(-1)) tables.push(table);
  return tables;
}

const countKnown = (items: readonly Item[]): number =>
  items.reduce((sum, { labels }) => sum + labels.filter(({ known }) => known.length > 0).length, 0);

const FEWEST_LABELS = 3;

/** The layout in which most figures of the table are written. */
function layoutOf(items: readonly Item[]): Layout {
  const counts = new Map<Layout, number>();
  for (const { layout, values } of items)
    if (layout !== undefined && values.some(isFilled)) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? items.find(({ layout }) => layout !== undefined)?.layout ?? 'pipe';
}

/** Everything but a plain figure: blanks, words, signs, units, fractions, figures that cannot be told apart. */
function oddCellsOf(rows: readonly BoundRow[]): readonly OddCell[] {
  const odd: OddCell[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const isPlain = cell.state === 'number' && cell.marks.length === 0 && cell.value !== null && isCount(cell.value);
      if (!isPlain) odd.push({ row, cell });
    }
  }
  return odd;
}

const isCount = ({ coefficient, scale }: Decimal): boolean => scale === 0 && coefficient >= 0;
