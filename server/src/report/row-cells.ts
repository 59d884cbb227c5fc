import type { Table } from '../syntax/nodes.ts';
import type { Form, FormRow } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { type AlignedFigures, type Columns, learnColumns, learnFromHeader, putUnderColumns } from './aligned.ts';
import { ambiguousCell, bindCell } from './cells.ts';
import type { Item } from './item.ts';
import type { BoundCell, BoundRow } from './model.ts';
import { COST } from './pair-rows.ts';
import { isFilled, type Neighbourhood, type Placement, place } from './place.ts';
import type { Target } from './row-candidates.ts';
import { readGluedRows } from './row-glued.ts';

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
export function readRows(text: string, lines: readonly Line[], form: Form): ReadonlyMap<Item, ReadRow> {
  const around = neighbourhood(lines);
  const read = new Map<Item, ReadRow>(readGluedRows(lines, form));
  for (const { item, target } of lines) {
    if (target === undefined || read.has(item)) continue;
    const { row, cost } = target;
    const placement =
      item.layout === 'aligned'
        ? placeAligned(text, item, row, lines)
        : place(item.values, row.columns.length, item.width, around.get(item.table));
    read.set(item, readPlaced(item, row, placement, cost >= COST.garbled ? 'low' : 'high'));
  }
  return read;
}

function readPlaced(item: Item, row: FormRow, placement: Placement, confidence: BoundCell['confidence']): ReadRow {
  const written = item.values.filter(isFilled).map(({ text, start, end }) => ({ text, range: { start, end } }));
  if (placement.fit === 'too-few' || placement.fit === 'too-many') {
    const raw = written.map((figure) => figure.text).join(' ');
    const cells = row.columns.map((column) => ambiguousCell(row, column, raw, rangeOfValues(item)));
    return { cells, misaligned: placement.fit, written, column: undefined };
  }
  const fallback = { start: item.end, end: item.end };
  const cells = row.columns.map((column, k) => bindCell(row, column, placement.cells[k], fallback, confidence));
  return { cells, misaligned: undefined, written, column: placement.cells[0]?.column };
}

const rangeOfValues = (item: Item): TextRange => {
  const filled = item.values.filter(isFilled);
  return { start: filled[0]?.start ?? item.start, end: filled.at(-1)?.end ?? item.end };
};

/** What the rows without doubt say about the others: at which grid column figures begin, and whether blanks mean zero. */
function neighbourhood(lines: readonly Line[]): ReadonlyMap<Table | undefined, Neighbourhood> {
  const votes = new Map<Table | undefined, Map<number, Map<number, number>>>();
  let hasBlanks = false;
  for (const { item, target } of lines) {
    const row = target?.row;
    if (row === undefined || item.layout === 'aligned') continue;
    const { column, fit, cells } = place(item.values, row.columns.length);
    if (
      row.columns.length > 1 &&
      (fit === 'exact' || fit === 'window') &&
      cells.some((cell) => cell === undefined || !isFilled(cell))
    )
      hasBlanks = true;
    if (column === undefined) continue;
    const byWidth = votes.get(item.table) ?? new Map<number, Map<number, number>>();
    const counts = byWidth.get(item.width) ?? new Map<number, number>();
    counts.set(column, (counts.get(column) ?? 0) + 1);
    byWidth.set(item.width, counts);
    votes.set(item.table, byWidth);
  }
  const tables = new Set(lines.map(({ item }) => item.table));
  return new Map(
    [...tables].map((table) => [table, { hasBlanks, startOf: (width: number) => mode(votes.get(table)?.get(width)) }]),
  );
}

export function mode(counts: ReadonlyMap<number, number> | undefined): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [value, count] of counts ?? []) {
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}

/** A row of an aligned table with blanks goes by the columns of the full rows next to it. */
function placeAligned(text: string, item: Item, row: FormRow, lines: readonly Line[]): Placement {
  const count = row.columns.length;
  const filled = item.values.filter(isFilled);
  if (filled.length === count) return { cells: filled, fit: 'exact', column: undefined };
  if (filled.length > count) return { cells: filled, fit: 'too-many', column: undefined };
  if (filled.length === 0) return { cells: [], fit: 'window', column: undefined };
  const cells = columnsNear(text, item, row, lines);
  const placed = cells && putUnderColumns(text, figuresOf(item), cells);
  return placed === undefined
    ? { cells: filled, fit: 'too-few', column: undefined }
    : { cells: placed, fit: 'window', column: undefined };
}

/** The columns of the full rows next to a row, or those that the header shows. */
function columnsNear(text: string, item: Item, row: FormRow, lines: readonly Line[]): Columns | undefined {
  const at = lines.findIndex((line) => line.item === item);
  const ids = row.columns.map(({ id }) => id).join();
  const near = lines
    .map((line, i) => ({ ...line, off: Math.abs(i - at) }))
    .filter(
      ({ item: other, target }) => other.table === item.table && target?.row.columns.map(({ id }) => id).join() === ids,
    )
    .map(({ item: other, off }) => ({ figures: figuresOf(other), off }))
    .filter(({ figures }) => figures.cells.length === row.columns.length)
    .sort((a, b) => a.off - b.off)
    .slice(0, MOST_NEAR)
    .map(({ figures }) => figures);
  const first = lines.find((line) => line.item.table === item.table)?.item ?? item;
  const labels = row.columns.map(({ label }) => label);
  return learnColumns(text, near, labels.length) ?? learnFromHeader(text, first, labels);
}
const MOST_NEAR = 4;

const figuresOf = (item: Item): AlignedFigures => ({ cells: item.values.filter(isFilled), lineStart: item.lineStart });
