import type { Table } from '../syntax/nodes.ts';
import type { FormRow, RowCandidate } from '../template/forms.ts';
import { mapDefined } from '../text/lists.ts';
import { readOrdinal } from '../text/numerals.ts';
import type { Item } from './item.ts';
import { hasRole } from './labels.ts';
import type { BoundRow, MissingRows, UnknownRow } from './model.ts';
import type { Line } from './row-cells.ts';

/** Runs of rows of the form that are not written, each with the place behind the row before it. */
export function missingRows(rows: readonly FormRow[], bound: readonly BoundRow[], start: number): MissingRows[] {
  const byId = new Map(bound.map((row) => [row.row.id, row]));
  const runs: { readonly rows: FormRow[]; readonly after: BoundRow | undefined }[] = [];
  let previous: BoundRow | undefined;
  let open: FormRow[] | undefined;
  for (const row of rows) {
    const here = byId.get(row.id);
    if (here !== undefined) {
      previous = here;
      open = undefined;
      continue;
    }
    previous = byId.get(row.under.at(-1) ?? '') ?? previous;
    if (open === undefined) {
      open = [];
      runs.push({ rows: open, after: previous });
    }
    open.push(row);
  }
  return runs.map(({ rows: missing, after }) => {
    const at = after?.range.end ?? start;
    return { rows: missing, at: { start: at, end: at } };
  });
}

/** Written rows that are none of the form's: strangers, rows written twice, subtotals of groups. */
export function unknownRows(lines: readonly Line[], candidates: readonly RowCandidate[]): UnknownRow[] {
  // A table without a single row of the form is one of the agency's own, but for one that is there twice.
  const tables = new Set(mapDefined(lines, ({ item, target }) => target && item.table));
  for (const table of copies(lines, tables, candidates)) tables.add(table);
  return mapDefined(lines, ({ item, target }): UnknownRow | undefined => {
    const leaf = item.labels.at(-1);
    const isOurs = item.table !== undefined && tables.has(item.table);
    if (leaf === undefined || !isOurs || (target !== undefined && !target.isGroup)) return undefined;
    const place = { label: leaf.text, range: { start: leaf.start, end: leaf.end } };
    if (target === undefined) {
      // What heads a column stands in front of figures where the label of their row is lost; 9.其他 is a row.
      if (hasRole(leaf, 'column') && readOrdinal(leaf.folded) === undefined) return undefined;
      const group = leaf.known.find(({ role }) => role === 'group');
      return { ...place, repeats: rowNamed(item, candidates), subtotalOf: group?.official };
    }
    const isOwn = isSubtotal({ item, target }, lines) && hasRole(leaf, 'group');
    return isOwn ? { ...place, repeats: undefined, subtotalOf: target.row.label } : undefined;
  });
}

/** Tables with nothing in them but rows that other tables have already. */
function copies(
  lines: readonly Line[],
  ours: ReadonlySet<Table>,
  candidates: readonly RowCandidate[],
): readonly Table[] {
  const others = new Map<Table, Item[]>();
  for (const { item } of lines) {
    const { table } = item;
    if (table === undefined || ours.has(table)) continue;
    const rows = others.get(table);
    if (rows === undefined) others.set(table, [item]);
    else rows.push(item);
  }
  const copied = [...others].filter(([, rows]) => rows.every((item) => rowNamed(item, candidates) !== undefined));
  const count = copied.reduce((sum, [, rows]) => sum + rows.length, 0);
  return count < FEWEST_COPIED ? [] : copied.map(([table]) => table);
}

const FEWEST_COPIED = 4;

/** The row of the form that the label beside the figures names; 9.其他 is not 3.其他. */
const rowNamed = ({ labels }: Item, candidates: readonly RowCandidate[]): FormRow | undefined => {
  const leaf = labels.at(-1);
  if (leaf === undefined) return undefined;
  const isNumbered = readOrdinal(leaf.folded) !== undefined;
  const named = leaf.known.filter(({ role, quality }) => role === 'row' && !(isNumbered && quality === 'bare'));
  return candidates.find(({ row, isGroup }) => !isGroup && named.some(({ id }) => id === row.id))?.row;
};

/** A group's own figures beside those of its rows: the form has no such row. */
export const isSubtotal = ({ target }: Line, lines: readonly Line[]): boolean =>
  target?.isGroup === true &&
  lines.some(({ target: other }) => other !== undefined && !other.isGroup && other.row.under.at(-1) === target.row.id);
