import type { Cell, Table } from '../syntax/nodes.ts';
import {
  type AlignedFigures,
  learnColumns,
  learnFromHeader,
  type Measure,
  measures,
  middleOf,
  nearestColumns,
} from './aligned.ts';
import type { Item } from './item.ts';
import { leafOf } from './labels.ts';
import { isFilled, type Placement } from './place.ts';

/** A row of an aligned table and the labels of its columns. */
export interface AlignedRow {
  readonly item: Item;
  readonly labels: readonly string[];
}

type Cells = readonly (Cell | undefined)[];

/**
 * Lays the figures of aligned rows over their columns. Full rows tell where the columns are, else the header does; the
 * way of counting that fits the table as a whole is taken. Rows that fit neither stay undecided.
 */
export function placeAligned(text: string, rows: readonly AlignedRow[]): ReadonlyMap<Item, Placement> {
  const placements = new Map<Item, Placement>();
  if (rows.length === 0) return placements;
  const open = new Map<string, { readonly table: Table | undefined; readonly rows: AlignedRow[] }>();
  const tables = [...new Set(rows.map(({ item }) => item.table))];
  for (const row of rows) {
    const filled = row.item.values.filter(isFilled);
    const isOpen = filled.length > 0 && filled.length < row.labels.length;
    const fit =
      filled.length > row.labels.length ? 'too-many' : isOpen ? 'too-few' : filled.length === 0 ? 'window' : 'exact';
    placements.set(row.item, { cells: filled, fit, column: undefined });
    const key = `${tables.indexOf(row.item.table)}:${row.labels.join()}`;
    const group = open.get(key) ?? { table: row.item.table, rows: [] };
    group.rows.push(row);
    open.set(key, group);
  }
  for (const { rows: group } of open.values()) {
    for (const [item, cells] of placeGroup(text, group))
      placements.set(item, { cells, fit: 'window', column: undefined });
  }
  return placements;
}

function placeGroup(text: string, group: readonly AlignedRow[]): ReadonlyMap<Item, Cells> {
  const open = group.filter(({ item, labels }) => placementIsOpen(item, labels.length));
  if (open.length === 0 || isRagged(text, group)) return new Map();
  const tries = measures.map((measure) => tryMeasure(text, group, measure)).filter(({ placed }) => placed.size > 0);
  const best = tries.sort((a, b) => b.placed.size - a.placed.size || a.distance - b.distance)[0];
  return best?.placed ?? new Map();
}

const placementIsOpen = ({ values }: Item, count: number): boolean => {
  const filled = values.filter(isFilled).length;
  return filled > 0 && filled < count;
};

function tryMeasure(
  text: string,
  group: readonly AlignedRow[],
  measure: Measure,
): { placed: ReadonlyMap<Item, Cells>; distance: number } {
  const placed = new Map<Item, Cells>();
  let distance = 0;
  group.forEach(({ item, labels }, at) => {
    const figures = figuresOf(item);
    const columns = columnsNear(text, group, at, measure);
    const found =
      columns &&
      nearestColumns(
        figures.cells.map((cell) => middleOf(text, cell, figures.lineStart, measure)),
        columns,
      );
    if (found === undefined) return;
    distance += found.distance;
    if (!placementIsOpen(item, labels.length)) return;
    const cells = new Array<Cell | undefined>(labels.length).fill(undefined);
    found.indexes.forEach((index, i) => {
      cells[index] = figures.cells[i];
    });
    placed.set(item, cells);
  });
  return { placed, distance };
}

/** The columns of the full rows next to a row (a page break may move them), or those that the header shows. */
function columnsNear(
  text: string,
  group: readonly AlignedRow[],
  at: number,
  measure: Measure,
): readonly number[] | undefined {
  const labels = group[at]?.labels ?? [];
  const first = group[0]?.item;
  const near = group
    .map(({ item }, i) => ({ figures: figuresOf(item), off: Math.abs(i - at) }))
    .filter(({ figures }) => figures.cells.length === labels.length)
    .sort((a, b) => a.off - b.off)
    .slice(0, MOST_NEAR)
    .map(({ figures }) => figures);
  if (first === undefined) return undefined;
  return learnColumns(text, near, labels.length, measure) ?? learnFromHeader(text, first, labels, measure);
}

const MOST_NEAR = 4;

const figuresOf = (item: Item): AlignedFigures => ({ cells: item.values.filter(isFilled), lineStart: item.lineStart });

/** Figures one blank behind labels of different length are not aligned at all. */
function isRagged(text: string, group: readonly AlignedRow[]): boolean {
  const tight = group.flatMap(({ item }) => {
    const label = leafOf(item);
    const first = item.values.find(isFilled);
    const isTight =
      label !== undefined &&
      first !== undefined &&
      first.start > label.start &&
      /^\S\s$/.test(text.slice(first.start - 2, first.start));
    return isTight ? [middleOf(text, first, item.lineStart, 'characters')] : [];
  });
  return tight.length > 1 && Math.max(...tight) - Math.min(...tight) > WIDEST_COLUMN;
}

const WIDEST_COLUMN = 6;
