import type { Form, FormRow, RowCandidate } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import { readOrdinal } from '../text/numerals.ts';
import { bindCell } from './cells.ts';
import { columnOrder } from './column-order.ts';
import type { Item } from './item.ts';
import { hasRole, isMisspeltRow, leafOf } from './labels.ts';
import { withLostCells, withLostColumn } from './lost-column.ts';
import { loneTotals, mayHoldTwo, partAtLostLabel } from './lost-labels.ts';
import type { BoundLabel, BoundRow, MissingRows, UnknownRow } from './model.ts';
import { isMisspelt, pairRows } from './pair-rows.ts';
import { isFilled } from './place.ts';
import { type Line, type ReadRow, readRows } from './row-cells.ts';
import { isSubtotal, missingRows, unknownRows } from './row-gaps.ts';
import { shiftedRows } from './row-shifts.ts';
import type { Target } from './row-target.ts';
import { withStreamWords } from './stream-words.ts';

export interface BoundRows {
  readonly rows: readonly BoundRow[];
  readonly missing: readonly MissingRows[];
  readonly unknown: readonly UnknownRow[];
}

/**
 * Binds the written lines of a table whose rows have labels (disclosure, requests) to the rows of the form. Where the report is
 * known to leave zeros blank, glued digits may lack some.
 */
export function bindRows(
  text: string,
  items: readonly Item[],
  form: Form,
  id: 'disclosure' | 'requests',
  leavesBlanks: boolean,
): BoundRows {
  const candidates = form.candidates[id];
  const count = id === 'requests' ? (form.rows[id][0]?.columns.length ?? 0) : 0;
  const lone = count === 0 ? undefined : loneTotals(text, items);
  const data = withStreamWords(items, candidates, form).filter(
    (item) => isData(item, candidates) || lone?.has(item) === true,
  );
  const parted = data.some((item) => mayHoldTwo(item, count))
    ? data.flatMap((item) => partAtLostLabel(item, data, count))
    : data;
  const written = parted.some((item) => isRun(item, count)) ? parted.flatMap((item) => separate(item, count)) : parted;
  const lines = pairRows(written, candidates);
  const order = id === 'requests' ? columnOrder(items, form.rows[id][0]?.columns ?? [], form) : undefined;
  const read = readRows(text, lines, form, leavesBlanks, order);
  const bound = mapDefined(lines, (line) => boundLine(line, lines, read));
  const shifted = shiftedRows(bound.filter(({ label }) => isCertain(label)));
  const own = bound.map(
    ({ item, row, label, cells, misaligned, written: figures }): BoundRow => ({
      row,
      label,
      cells,
      range: { start: item.start, end: item.end },
      misaligned: misaligned ?? (shifted.has(item) ? 'shifted' : undefined),
      written: figures,
    }),
  );
  const rows = id === 'requests' ? withLostCells(withLostColumn(own), form) : own;
  const named = namedRows(items, rows, candidates);
  const all = inFormOrder(named.length === 0 ? rows : [...rows, ...named], candidates);
  return {
    rows: all,
    missing: missingRows(form.rows[id], all, items[0]?.start ?? 0),
    unknown: unknownRows(lines, candidates),
  };
}

interface BoundLine extends ReadRow {
  readonly item: Item;
  readonly row: FormRow;
  readonly label: BoundLabel;
}

function boundLine(line: Line, lines: readonly Line[], rows: ReadonlyMap<Item, ReadRow>): BoundLine | undefined {
  const { item, target } = line;
  const read = rows.get(item);
  if (target === undefined || read === undefined || isSubtotal(line, lines)) return undefined;
  const { cells, misaligned, written, column } = read;
  return { item, row: target.row, label: labelOf(item, target), cells, misaligned, written, column };
}

/** A label that a line end broke leaves the figures on a line that stands for itself. */
const isCertain = ({ state }: BoundLabel): boolean => state === 'official' || state === 'variant';

function inFormOrder(rows: readonly BoundRow[], candidates: readonly RowCandidate[]): readonly BoundRow[] {
  const order = new Map(candidates.map(({ row }, index) => [row.id, index]));
  const placeOf = ({ row }: BoundRow): number => order.get(row.id) ?? 0;
  const isOrdered = rows.every((row, i) => i === 0 || placeOf(rows[i - 1] ?? row) <= placeOf(row));
  return isOrdered ? rows : [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Rows whose label stands there without any cell: their blanks were cut off at the line's end or left out. */
function namedRows(items: readonly Item[], rows: readonly BoundRow[], candidates: readonly RowCandidate[]): BoundRow[] {
  const there = new Set(rows.map(({ row }) => row.id));
  const lost = candidates.filter(
    ({ row, isGroup }) => !isGroup && !there.has(row.id) && !there.has(row.under.at(-1) ?? ''),
  );
  if (lost.length === 0) return [];
  const used = new Set(rows.map(({ label }) => label.range.start));
  const labels = items.flatMap((item) => item.labels).filter(({ start }) => !used.has(start));
  return lost.flatMap(({ row }): BoundRow[] => {
    const label = labels.find(({ known }) =>
      known.some((one) => one.role === 'row' && one.id === row.id && one.quality === 'official'),
    );
    if (label === undefined) return [];
    const range = { start: label.start, end: label.end };
    const after = { start: label.end, end: label.end };
    const cells = row.columns.map((column) => bindCell(row, column, undefined, after, 'high'));
    return [
      {
        row,
        label: { state: 'official', written: label.text, range },
        cells,
        range,
        misaligned: undefined,
        written: [],
      },
    ];
  });
}

/** A line with figures, or with the label of a row whose cells are all empty. */
function isData(item: Item, candidates: readonly RowCandidate[]): boolean {
  if (item.table === undefined) return false;
  if (item.values.some(isFilled))
    return item.labels.length > 0 || item.values.filter(isFilled).length > 1 || item.values.length > 2 || isRow(item);
  const leaf = leafOf(item);
  if (leaf === undefined) return false;
  if (leaf.known.length === 0) {
    // A printout leaves nothing but the label of a row whose cells are all empty.
    if (item.layout === 'aligned' && item.values.length === 0)
      return item.labels.length === 1 && candidates.some(({ row }) => isMisspeltRow(leaf.folded, fold(row.label)));
    return isBlankRow(item) && candidates.some(({ row }) => isMisspelt(leaf, row.label));
  }
  // `其他` is a column; with a number in front, or with the cells of a row behind it, it is a row.
  const isColumn = hasRole(leaf, 'column') && readOrdinal(leaf.folded) === undefined && !isAlone(item, candidates);
  return hasRole(leaf, 'row') && !isColumn && !hasRole(leaf, 'head');
}

/** Glued figures whose label is lost. */
const isRow = ({ values }: Item): boolean =>
  values.some(({ text, note }) => note === 'digits' && text.length >= SHORTEST_RUN);

const SHORTEST_RUN = 3;

/** A label in a line of its own, with the empty cells of a row behind it. */
const isAlone = ({ labels, values, layout }: Item, candidates: readonly RowCandidate[]): boolean =>
  labels.length === 1 && layout !== 'cell-per-line' && values.length >= (candidates[0]?.row.columns.length ?? 0);

/** One label, and nothing but empty cells behind it: no header, which has words in every cell. */
const isBlankRow = ({ labels, values }: Item): boolean =>
  values.length > 1 && labels.every(({ known }, i) => i === labels.length - 1 || known.length > 0);

const isRun = ({ layout, values }: Item, count: number): boolean =>
  count > 1 && layout === 'cell-per-line' && values.length >= 2 * count && values.filter(isFilled).length >= 2 * count;

/** Where labels are lost, the figures of several rows stand in one run. */
function separate(item: Item, count: number): Item[] {
  if (!isRun(item, count)) return [item];
  const rows: Item[] = [];
  let rest = item.values;
  let labels = item.labels;
  while (rest.length > 0) {
    const from = rest.findIndex(isFilled);
    const values = from < 0 ? [] : rest.slice(from, from + count);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) break;
    rows.push({ ...item, labels, values, start: labels.length > 0 ? item.start : first.start, end: last.end });
    labels = [];
    rest = rest.slice(from + count);
  }
  return rows;
}

function labelOf(item: Item, { row, isGroup }: Target): BoundLabel {
  const leaf = leafOf(item);
  const first = item.values.find(isFilled);
  const nowhere = { start: first?.start ?? item.start, end: first?.end ?? item.end };
  if (leaf === undefined) return { state: 'lost', written: '', range: nowhere };
  const range = { start: leaf.start, end: leaf.end };
  if (hasRole(leaf, 'group') && !isGroup) return { state: 'lost', written: '', range: nowhere };
  const known = leaf.known.find((one) => one.id === row.id);
  const state = known === undefined ? 'misspelt' : known.quality === 'variant' ? 'variant' : 'official';
  return { state, written: leaf.text, range };
}
