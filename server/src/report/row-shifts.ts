import type { Table } from '../syntax/nodes.ts';
import type { FormRow } from '../template/forms.ts';
import { mapDefined } from '../text/lists.ts';
import type { Item } from './item.ts';
import { isFilled } from './place.ts';
import { mode } from './row-cells.ts';

/** A row with the grid column at which its figures begin. */
export interface GridRow {
  readonly item: Item;
  readonly row: FormRow;
  readonly column: number | undefined;
}

const FEWEST_IN_GRID = 3;

/** With so many rows of a table in one column, the only other one is shifted, whatever rows it belongs to. */
const FEWEST_AGREED = 12;

/**
 * In a table whose merged cells are kept as empty ones, the figures of sister rows begin in the same grid column; a row
 * that differs has lost or won a cell in front. Where merged cells are dropped there is no such grid: sisters may differ from
 * other rows, though never one row from all.
 */
export function shiftedRows(rows: readonly GridRow[]): ReadonlySet<Item> {
  const grids = gridTables(rows);
  if (grids.size === 0) return new Set(withBlankInFront(rows).map(({ item }) => item));
  const placed = rows.filter(
    ({ row, column, item }) => column !== undefined && row.table === 'requests' && grids.has(item.table),
  );
  const families = new Map<string, GridRow[]>();
  for (const row of placed) {
    const name = row.row.under.join();
    const family = families.get(name);
    if (family === undefined) families.set(name, [row]);
    else family.push(row);
  }
  const strays = [...families.values()].flatMap(strayMembers);
  return new Set([...strays, ...onlyOther(placed)].map(({ item }) => item));
}

function onlyOther(rows: readonly GridRow[]): readonly GridRow[] {
  const usual = mode(mapDefined(rows, ({ column }) => column));
  const others = rows.filter(({ column }) => column !== usual);
  return others.length === 1 && rows.length > FEWEST_AGREED ? others : [];
}

/**
 * Where merged cells are dropped, each row has as many cells behind its label as columns: one more, a blank in front, shifts them.
 * Among its figures may be blanks, but none stands for the total.
 */
function withBlankInFront(rows: readonly GridRow[]): readonly GridRow[] {
  const cells = rows.filter(({ row, item }) => row.table === 'requests' && WITH_CELLS.has(item.layout));
  const isExact = ({ item, row }: GridRow): boolean => item.values.length === row.columns.length;
  const strays = cells.filter(({ item: { values }, row: { columns } }) => {
    const [first, ...others] = values;
    return first !== undefined && !isFilled(first) && others.length === columns.length && isFilled(others.at(-1));
  });
  const agreed = cells.filter(isExact).length;
  return strays.length <= MOST_STRAYS && agreed >= FEWEST_AGREED && agreed + strays.length === cells.length
    ? strays
    : [];
}

const MOST_STRAYS = 2;
const WITH_CELLS: ReadonlySet<Item['layout']> = new Set(['pipe', 'tab', 'html']);

function gridTables(rows: readonly GridRow[]): ReadonlySet<Table | undefined> {
  const counts = new Map<Table | undefined, number>();
  for (const { item } of rows) {
    const hasGrid = item.layout === 'tab' || item.layout === 'pipe';
    if (item.opensBlank && hasGrid) counts.set(item.table, (counts.get(item.table) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([table, count]) => (count >= FEWEST_IN_GRID ? [table] : [])));
}

/** Two thirds of a family must agree before the others can be wrong. */
function strayMembers(family: readonly GridRow[]): readonly GridRow[] {
  const columns = mapDefined(family, ({ column }) => column);
  const usual = mode(columns);
  const agreed = columns.filter((column) => column === usual).length;
  if (family.length < FEWEST_IN_GRID || agreed * 3 < family.length * 2) return [];
  return family.filter(({ column }) => column !== usual);
}
