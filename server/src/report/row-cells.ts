import { gridLayouts, type Layout } from '../syntax/nodes.ts';
import { hasSign } from '../syntax/value.ts';
import type { Form, FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import { placeBelowHeaders } from './below-headers.ts';
import { ambiguousCell, bindCell } from './cells.ts';
import type { ColumnOrder } from './column-order.ts';
import type { Item } from './item.ts';
import type { BoundCell, BoundRow } from './model.ts';
import { COST } from './pair-rows.ts';
import { isFilled, type Neighbourhood, type Placement, place } from './place.ts';
import { type AlignedRow, placeAligned } from './row-aligned.ts';
import { readGluedRows } from './row-glued.ts';
import type { Target } from './row-target.ts';

/** A written row and the form row that it was bound to. */
export interface Line {
  readonly item: Item;
  readonly target: Target | undefined;
}

/** The cells of a written row. */
export interface ReadRow {
  readonly cells: readonly BoundCell[];
  readonly misaligned: BoundRow['misaligned'];
  readonly written: BoundRow['written'];
  /** Grid column of the first figure, where the layout has a grid. */
  readonly column: number | undefined;
}

/** Reads the cells of all bound rows of a table; rows help each other where one alone leaves doubt. */
export function readRows(
  text: string,
  lines: readonly Line[],
  form: Form,
  leavesBlanks: boolean,
  order?: ColumnOrder,
): ReadonlyMap<Item, ReadRow> {
  const around = once(() => neighbourhood(lines));
  const read = new Map<Item, ReadRow>(readGluedRows(lines, form, leavesBlanks));
  const aligned = placeAligned(text, alignedRows(lines));
  for (const { item, target } of lines) {
    if (target === undefined || read.has(item)) continue;
    const { row, cost } = target;
    if (order !== undefined && item.layout !== 'glued') {
      const placement = inFormOrder(place(item.values, order.length), order, row.columns.length);
      const placed = readPlaced(item, row, placement, cost >= COST.garbled ? 'low' : 'high');
      // A column too many is a slip even where its figures can be left out.
      const isWide = placed.misaligned === undefined && placed.written.length > row.columns.length;
      read.set(item, isWide ? { ...placed, misaligned: 'too-many' } : placed);
      continue;
    }
    const certain = aligned.get(item) ?? placeBelowHeaders(item, row);
    const alone = certain ?? place(item.values, row.columns.length);
    const isClear = certain !== undefined || (alone.column !== undefined && isFilled(item.values[0]));
    const placement = isClear ? alone : place(item.values, row.columns.length, item.width, around().get(item.layout));
    const isDoubtful = cost >= COST.garbled || (item.layout === 'aligned' && placement.fit === 'window');
    read.set(item, readPlaced(item, row, placement, isDoubtful ? 'low' : 'high'));
  }
  return read;
}

/** The written cells as the form orders them; those of columns that it does not have are left out. */
const inFormOrder = ({ cells, fit, column }: Placement, order: ColumnOrder, count: number): Placement => ({
  cells: Array.from({ length: count }, (_, index) => cells[order.indexOf(index)]),
  fit,
  column,
});

const alignedRows = (lines: readonly Line[]): AlignedRow[] =>
  mapDefined(lines, ({ item, target }) =>
    target === undefined || item.layout !== 'aligned'
      ? undefined
      : { item, labels: target.row.columns.map(({ label }) => label), isDetail: target.row.under.length > 0 },
  );

function readPlaced(item: Item, row: FormRow, placement: Placement, confidence: BoundCell['confidence']): ReadRow {
  const written = item.values.filter(isFilled);
  if (
    placement.fit === 'too-few' ||
    placement.fit === 'too-many' ||
    lacksBesideChange(written.length, placement, row)
  ) {
    const raw = written.map((figure) => figure.text).join(' ');
    const range = rangeOfValues(item);
    const cells = row.columns.map((column) => ambiguousCell(row, column, raw, range));
    const misaligned = placement.fit === 'too-many' ? 'too-many' : 'too-few';
    return { cells, misaligned, written, column: undefined };
  }
  const fallback = { start: item.end, end: item.end };
  const cells = row.columns.map((column, k) => bindCell(row, column, placement.cells[k], fallback, confidence));
  return { cells, misaligned: undefined, written, column: placement.column };
}

/** 增36 is the change of its row: where figures are missing, it cannot be that it stands in another column. */
const lacksBesideChange = (count: number, { fit, cells }: Placement, { columns }: FormRow): boolean =>
  fit !== 'exact' &&
  count < columns.length &&
  columns.some(({ kind }) => kind === 'change') &&
  columns.some(({ kind }, k) => kind !== 'change' && hasSign(cells[k]?.text ?? ''));

const rangeOfValues = (item: Item): TextRange => {
  const filled = item.values.filter(isFilled);
  return { start: filled[0]?.start ?? item.start, end: filled.at(-1)?.end ?? item.end };
};

/** What the rows without doubt say about the others of their layout: where figures begin, and whether blanks mean zero. */
function neighbourhood(lines: readonly Line[]): ReadonlyMap<Layout | undefined, Neighbourhood> {
  const byLayout = new Map<Layout | undefined, Line[]>();
  for (const line of lines) {
    const list = byLayout.get(line.item.layout);
    if (list === undefined) byLayout.set(line.item.layout, [line]);
    else list.push(line);
  }
  const hasBlanks =
    lines.some(({ item, target }) => (target?.row.columns.length ?? 0) > 1 && hasInnerBlank(item)) ||
    lines.filter(isBlankRow).length >= FEWEST_BLANK_ROWS;
  return new Map(
    [...byLayout].map(([layout, own]) => {
      const votes = mapDefined(own, ({ item, target }) => {
        const column = target && place(item.values, target.row.columns.length).column;
        return column === undefined ? undefined : { column, width: item.width, behind: item.values[0]?.column };
      });
      // Where merged cells are left out and the lines filled up, figures begin behind the label, wherever that ends.
      const isDropped = votes.every(({ column, behind }) => column === behind) && isVaried(votes);
      const startOf = (width: number, behind: number | undefined): number | undefined =>
        isDropped ? behind : mode(votes.filter((vote) => vote.width === width).map(({ column }) => column));
      return [
        layout,
        {
          hasBlanks,
          startOf,
          grid: gridStart(
            own,
            votes.map(({ column }) => column),
          ),
        },
      ];
    }),
  );
}

const isVaried = (votes: readonly { readonly column: number }[]): boolean =>
  votes.some(({ column }) => column !== votes[0]?.column);

/** A blank before the last figure, other than those in front that merged cells leave. */
function hasInnerBlank({ values, layout }: Item): boolean {
  if (layout === 'aligned' || layout === 'glued') return false;
  const first = values.findIndex(isFilled);
  const last = values.findLastIndex(isFilled);
  return values.some((cell, i) => i > first && i < last && !isFilled(cell));
}

/** A row of a grid without any figure, as writers leave those in which nothing happened. */
const isBlankRow = ({ item: { layout, values }, target }: Line): boolean =>
  target?.isGroup === false && layout !== undefined && gridLayouts.has(layout) && !values.some(isFilled);

/** One or two may have lost their figures. */
const FEWEST_BLANK_ROWS = 3;

const FEWEST_VOTES = 3;

/** Where figures begin in a grid: the header says so, and all figures stand below it, or most rows do. */
function gridStart(lines: readonly Line[], votes: readonly number[]): number | undefined {
  const opensBlank = lines.filter(({ item }) => item.opensBlank).length;
  const columns = lines.find(({ target }) => target !== undefined)?.target?.row.columns;
  const first = columns?.[0]?.label;
  if (columns === undefined || first === undefined) return undefined;
  const header = columnOf(first, lines);
  // Without the cells of merged ones, at most the stub of the header stands in front of its first column.
  const isGrid = lines[0]?.item.layout !== 'cell-per-line';
  const keepsMerged = opensBlank >= FEWEST_VOTES || (isGrid && (header ?? 0) > 1);
  if (!keepsMerged) return undefined;
  if (isGrid && header !== undefined && standsBelow(lines, header, columns.length)) return header;
  if (votes.length < FEWEST_VOTES) return header;
  const most = mode(votes);
  return beginsElsewhere(lines, most) ? undefined : most;
}

/** The grid column of a header cell. */
function columnOf(label: string, lines: readonly Line[]): number | undefined {
  const folded = fold(label);
  for (const table of new Set(lines.map(({ item }) => item.table))) {
    for (const { cells } of table?.rows ?? []) {
      const found = cells.find(({ text }) => fold(text) === folded);
      if (found !== undefined) return found.column;
    }
  }
  return undefined;
}

/** Whether all figures stand in the columns of the form, if these begin at one. */
const standsBelow = (lines: readonly Line[], column: number, count: number): boolean =>
  column > 0 &&
  lines.every(({ item: { values } }) =>
    values.every((cell) => !isFilled(cell) || (cell.column >= column && cell.column < column + count)),
  );

/**
 * Where full rows begin their figures in other columns, merged cells were dropped, and there is no grid; one row may be
 * shifted. Rows are full that have as many cells as the form and something in the first or in the last.
 */
const beginsElsewhere = (lines: readonly Line[], column: number | undefined): boolean =>
  lines.filter(({ item: { values }, target }) => {
    const isFull = values.length === target?.row.columns.length && (isFilled(values[0]) || isFilled(values.at(-1)));
    return isFull && values[0]?.column !== column;
  }).length > 1;

/** The number that comes most often, the first of several; undefined where there is none. */
export function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
