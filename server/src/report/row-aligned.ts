import type { Cell, Table } from '../syntax/nodes.ts';
import { isPageNumber } from '../syntax/tables/text-line.ts';
import { mapDefined } from '../text/lists.ts';
import {
  type AlignedFigures,
  learnColumns,
  learnFromHeader,
  type Measure,
  measures,
  nearestColumns,
  placeOf,
} from './aligned.ts';
import { readFigure } from './figure.ts';
import type { Item } from './item.ts';
import { leafOf } from './labels.ts';
import { isFilled, type Placement } from './place.ts';

/** A row of an aligned table and the labels of its columns. */
export interface AlignedRow {
  readonly item: Item;
  readonly labels: readonly string[];
  /** Whether the row stands in a group; the totals of such rows are often left blank, all of them. */
  readonly isDetail?: boolean;
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
  const isOpen = group.some(({ item, labels }) => placementIsOpen(item, labels.length));
  if (!isOpen || group.length > MOST_ROWS || isRagged(text, group)) return new Map();
  const pages = pagesOf(text, group);
  const tries = measures
    .map((measure) => tryMeasure(text, group, pages, measure))
    .filter(({ placed }) => placed.size > 0);
  const best = tries.sort((a, b) => b.placed.size - a.placed.size || a.distance - b.distance)[0];
  return best === undefined || isByChance(group, best.placed) ? new Map() : best.placed;
}

/**
 * Figures that stand under columns by chance do not add up. One row may be wrong in the report itself; where several rows
 * lack the total that others have, or miss it, the table is not aligned at all.
 */
function isByChance(group: readonly AlignedRow[], placed: ReadonlyMap<Item, Cells>): boolean {
  let right = 0;
  let rightDetails = 0;
  let wrong = 0;
  let without = 0;
  for (const { item, isDetail } of group) {
    const cells = placed.get(item) ?? [];
    const { figures, sum, total } = summed(cells);
    if (cells.length < FEWEST_ADDED || sum === 0) continue;
    if (cells.at(-1) === undefined) {
      if (endsInSum(figures.filter((figure) => figure > 0))) wrong++;
      else without++;
    } else if (sum !== total) wrong++;
    else {
      right++;
      if (isDetail === true) rightDetails++;
    }
  }
  // The row of the results' total stands in the group of the results.
  const odd = wrong + (rightDetails > 1 ? without : 0);
  return odd > 1 && odd * 2 > right;
}

/** The figures of a row, what all but the last come to, and the last. */
function summed(cells: Cells): { readonly figures: readonly number[]; readonly sum: number; readonly total: number } {
  const figures = cells.map((cell) => (cell === undefined ? 0 : (readFigure(cell.text).value?.coefficient ?? 0)));
  const total = figures.at(-1) ?? 0;
  return { figures, sum: figures.reduce((all, figure) => all + figure, -total), total };
}

/** Two figures may be alike by chance. */
const endsInSum = (figures: readonly number[]): boolean =>
  figures.length > 2 && figures.at(-1) === figures.slice(0, -1).reduce((all, figure) => all + figure, 0);

/** Fewer columns have no total. */
const FEWEST_ADDED = 4;

/** No form table has so many rows. */
const MOST_ROWS = 200;

/** On which page each row stands. */
function pagesOf(text: string, group: readonly AlignedRow[]): readonly number[] {
  let page = 0;
  return group.map(({ item }, i) => {
    const before = group[i - 1]?.item;
    if (before !== undefined && isPageBetween(text, before, item)) page++;
    return page;
  });
}

const placementIsOpen = ({ values }: Item, count: number): boolean => {
  const filled = values.filter(isFilled).length;
  return filled > 0 && filled < count;
};

interface Fit {
  readonly row: AlignedRow;
  readonly indexes: readonly number[];
  readonly distance: number;
  /** Whether the columns were learnt on another page, where they may stand elsewhere. */
  readonly isElsewhere: boolean;
  readonly page: number;
}

function tryMeasure(
  text: string,
  group: readonly AlignedRow[],
  pages: readonly number[],
  measure: Measure,
): { placed: ReadonlyMap<Item, Cells>; distance: number } {
  const fits = mapDefined(group, (row, at): Fit | undefined => {
    const { cells, lineStart } = figuresOf(row.item);
    const near = columnsNear(text, group, pages, at, measure);
    const places = cells.map((cell) => placeOf(text, cell, lineStart, measure));
    const found = near && nearestColumns(places, near.columns);
    return found && { row, ...found, isElsewhere: near?.isElsewhere ?? false, page: pages[at] ?? 0 };
  });
  const placed = new Map<Item, Cells>();
  let distance = 0;
  for (const fit of fits) {
    const { item, labels } = fit.row;
    if (fit.isElsewhere && !isSamePlace(fits.filter(({ page }) => page === fit.page))) continue;
    distance += fit.distance;
    if (placementIsOpen(item, labels.length)) placed.set(item, cellsOf(fit));
  }
  return { placed, distance };
}

function cellsOf({ row, indexes }: Fit): Cells {
  const figures = figuresOf(row.item).cells;
  const cells = new Array<Cell | undefined>(row.labels.length).fill(undefined);
  indexes.forEach((index, i) => {
    cells[index] = figures[i];
  });
  return cells;
}

/**
 * Whether the rows of a page stand just where the columns of another page are: a figure or two may do so by chance, more do not,
 * nor do two that add up.
 */
function isSamePlace(fits: readonly Fit[]): boolean {
  const figures = fits.reduce((sum, { indexes }) => sum + indexes.length, 0);
  const distance = fits.reduce((sum, fit) => sum + fit.distance, 0);
  return (figures >= FEWEST_ON_PAGE || fits.some(addsUp)) && distance <= figures * EXACTLY_BELOW;
}

function addsUp(fit: Fit): boolean {
  const { sum, total } = summed(cellsOf(fit));
  return total > 0 && sum === total;
}

const FEWEST_ON_PAGE = 3;
const EXACTLY_BELOW = 0.51;

interface NearColumns {
  readonly columns: readonly number[];
  readonly isElsewhere: boolean;
}

/** The columns of the full rows next to a row, if possible on its own page, or those that the header shows. */
function columnsNear(
  text: string,
  group: readonly AlignedRow[],
  pages: readonly number[],
  at: number,
  measure: Measure,
): NearColumns | undefined {
  const self = group[at];
  const first = group[0]?.item;
  if (self === undefined || first === undefined) return undefined;
  const count = self.labels.length;
  const full = group
    .map(({ item }, i) => ({ figures: figuresOf(item), page: pages[i], off: Math.abs(i - at) }))
    .filter(({ figures }) => figures.cells.length === count)
    .sort((a, b) => a.off - b.off)
    .slice(0, MOST_NEAR);
  const here = full.filter(({ page }) => page === pages[at]);
  const used = (here.length > 0 ? here : full).map(({ figures }) => figures);
  const learnt = learnColumns(text, used, count, measure);
  if (learnt !== undefined) return { columns: learnt, isElsewhere: here.length === 0 };
  const header = learnFromHeader(text, first, self.labels, measure);
  return header && { columns: header, isElsewhere: pages[at] !== 0 };
}

function isPageBetween(text: string, a: Item, b: Item): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.includes('\f') || between.split(/\r\n?|\n/).some((line) => isPageNumber(line.trim()));
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
    return isTight ? [placeOf(text, first, item.lineStart, { unit: 'characters', anchor: 0 })] : [];
  });
  return tight.length > 1 && Math.max(...tight) - Math.min(...tight) > WIDEST_COLUMN;
}

const WIDEST_COLUMN = 6;
