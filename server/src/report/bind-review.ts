import type { Cell } from '../syntax/nodes.ts';
import { isValue } from '../syntax/value.ts';
import type { Form, FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { chineseNumber } from '../text/numerals.ts';
import { ambiguousCell, bindCell } from './cells.ts';
import type { Item } from './item.ts';
import type { ReadLabel } from './labels.ts';
import type { BoundRow, UnknownRow } from './model.ts';
import { isFilled, type Neighbourhood, place } from './place.ts';
import { readReviewByName } from './review-by-name.ts';
import { readGluedReview, reviewRow } from './review-glued.ts';
import { placeAligned } from './row-aligned.ts';

/**
 * Binds the figures of the review table: one written row of all blocks, or one row for each block. Where the other
 * tables leave zeros blank, a run of glued digits may lack some as well and is not split.
 */
export function bindReview(
  text: string,
  items: readonly Item[],
  form: Form,
  leavesBlanks: boolean,
): readonly BoundRow[] {
  const rows = form.rows.review;
  const size = rows[0]?.columns.length ?? 0;
  const named = readReviewByName(items, form);
  if (named !== undefined) return rows.map((row, index) => namedRow(row, named[index] ?? [], items));
  const count = rows.length * size;
  const filled = withWordBetween(items, count, form)
    .filter(isFigures)
    .map((item) => withWords(withoutRowGap(item, items), [count, size]))
    .filter((item) => !isStray(item, size));
  const first = filled[0];
  if (first === undefined) return blankRows(rows, items);
  if (first.layout === 'glued' && first.values.length === 1) return readGluedReview(rows, first, size, leavesBlanks);
  const labels = rows.flatMap(({ columns }) => columns.map(({ label }) => label));
  const blocks = [...filled, ...items.filter((item) => isBlankBlock(item, size, form))].sort(
    (a, b) => a.start - b.start,
  );
  const isOneRow = isWhole(first, count) || (filled.length === 1 && blocks.length < rows.length);
  const placed = isOneRow ? placeWhole(text, first, labels, count) : placeBlocks(blocks, items, form, size);
  return rows.flatMap((row, index) => {
    const from = index * size;
    const item = placed.items[index] ?? first;
    if (placed.cells.length <= from && placed.items[index] === undefined) return [];
    const fallback = { start: item.end, end: item.end };
    const cells = row.columns.map((column, k) =>
      placed.isClear
        ? bindCell(row, column, placed.cells[from + k], fallback, 'high')
        : ambiguousCell(row, column, rawOf(item), item),
    );
    return [reviewRow(row, cells, item, placed.isClear ? undefined : 'too-few')];
  });
}

/** Rows with the same figures as the first, which a table that was put in twice leaves. */
export function repeatedReview(items: readonly Item[], form: Form): readonly UnknownRow[] {
  const { review } = form.rows;
  const count = review.reduce((sum, { columns }) => sum + columns.length, 0);
  const [first, ...others] = items.filter((item) => isFigures(item) && item.values.length >= count);
  if (first === undefined) return [];
  const written = rawOf(first);
  return others.flatMap((item): UnknownRow[] => {
    const start = item.values.find(isFilled)?.start ?? item.start;
    const range = { start, end: item.values.findLast(isFilled)?.end ?? item.end };
    return rawOf(item) === written ? [{ label: '', range, repeats: review[0], subtotalOf: undefined }] : [];
  });
}

/** A block whose figures stand below each other. */
function namedRow(row: FormRow, written: readonly (Cell | undefined)[], items: readonly Item[]): BoundRow {
  const item = items.find(({ cells }) => cells.some((cell) => written.includes(cell))) ?? items.at(-1);
  const fallback = { start: item?.end ?? 0, end: item?.end ?? 0 };
  const cells = row.columns.map((column, k) => bindCell(row, column, written[k], fallback, 'high'));
  return {
    row,
    label: { state: 'implied', written: '', range: fallback },
    cells,
    range: { start: item?.start ?? 0, end: fallback.end },
    misaligned: undefined,
    written: [],
  };
}

/** A table with its header and no figure: every cell is blank. */
function blankRows(rows: readonly FormRow[], items: readonly Item[]): readonly BoundRow[] {
  const columns = new Set(
    items.flatMap(({ labels }) =>
      labels.flatMap(({ known }) => known.filter(({ role }) => role === 'column').map(({ id }) => id)),
    ),
  );
  const last = items.at(-1);
  const isComplete = rows[0]?.columns.every(({ id }) => columns.has(id)) ?? false;
  if (last === undefined || !isComplete) return [];
  const after = { start: last.end, end: last.end };
  return rows.map((row) =>
    reviewRow(
      row,
      row.columns.map((column) => bindCell(row, column, undefined, after, 'high')),
      last,
      undefined,
    ),
  );
}

/** One cell a line: where empty lines part the rows of the header, the one in front of the figures does so too. */
function withoutRowGap(item: Item, items: readonly Item[]): Item {
  const [first] = item.values;
  const partsRows = ({ table, start, cells, labels }: Item): boolean =>
    table === item.table && start < item.start && cells.length === labels.length + 1 && cells.at(-1)?.note === 'gap';
  return first?.note === 'gap' && items.some(partsRows) ? { ...item, values: item.values.slice(1) } : item;
}

/** The figures have no label here: words in front of them stand where a figure belongs. */
function withWords(item: Item, counts: readonly number[]): Item {
  const areWords = item.labels.length > 0 && item.labels.every(({ known }) => known.length === 0);
  return areWords && counts.includes(item.cells.length) ? { ...item, labels: [], values: item.cells } : item;
}

/** One cell a line: a word among the figures begins a row of its own; with it and the figures behind it the number is right. */
function withWordBetween(items: readonly Item[], count: number, form: Form): readonly Item[] {
  const at = items.findIndex((item, i) => item.layout === 'cell-per-line' && isWordAmid(item, items[i - 1], form));
  const [before, item] = [items[at - 1], items[at]];
  const word = item?.labels[0];
  if (before === undefined || item === undefined || word === undefined) return items;
  const { start, end, text } = word;
  const cell: Cell = { start, end, text, column: 0, note: undefined };
  const values = [...before.values.filter(isFilled), cell, ...item.values.filter(isFilled)];
  if (values.length !== count) return items;
  const joined = { ...before, values, cells: [...before.cells, ...item.cells], end: item.end };
  return [...items.slice(0, at - 1), joined, ...items.slice(at + 1)];
}

const isWordAmid = ({ labels: [word, ...more] }: Item, before: Item | undefined, { labelText }: Form): boolean =>
  before !== undefined &&
  isFigures(before) &&
  word !== undefined &&
  more.length === 0 &&
  word.known.length === 0 &&
  word.folded.length <= LONGEST_WORD &&
  (!labelText.includes(word.folded) || chineseNumber(word.folded) !== undefined);

const LONGEST_WORD = 6;

const isFigures = ({ table, values }: Item): boolean =>
  table !== undefined && values.some((cell) => isFilled(cell) && (cell.note === 'digits' || isValue(cell.text)));

/** A line of the review table in which nothing happened: so many empty cells, behind the name of a block if any. */
function isBlankBlock({ table, labels, cells, values }: Item, size: number, form: Form): boolean {
  if (table === undefined || values.some(isFilled)) return false;
  if (labels.length === 0) return values.length === size;
  const blanks = cells.length - 1 - cells.findLastIndex(isFilled);
  const isName = ({ known }: ReadLabel): boolean =>
    known.some(({ id, table: of }) => of === 'review' && isPart(id, form));
  return blanks >= size && labels.every(isName);
}

const isPart = (id: string, { data }: Form): boolean => data.review.blocks.some(({ path }) => path.includes(id));

interface Placed {
  readonly cells: readonly (Cell | undefined)[];
  readonly items: readonly (Item | undefined)[];
  readonly isClear: boolean;
}

/** A lone figure beside no label in a table of many columns is a page number. */
const isStray = (item: Item, size: number): boolean =>
  item.values.filter(isFilled).length === 1 && item.values.length < size && item.layout === 'aligned';

const isWhole = (item: Item, count: number): boolean =>
  item.values.filter(isFilled).length > count / 2 || item.values.length >= count;

const rawOf = (item: Item): string =>
  item.values
    .filter(isFilled)
    .map(({ text }) => text)
    .join(' ');

function placeWhole(text: string, item: Item, labels: readonly string[], count: number): Placed {
  const whole = [item, item, item];
  if (item.layout === 'aligned') {
    const { cells, fit } = placeAligned(text, [{ item, labels }]).get(item) ?? { cells: [], fit: 'too-few' };
    return { cells, items: whole, isClear: fit === 'exact' || (fit === 'window' && haveTotals(cells, labels)) };
  }
  // One cell a line: the empty cells that fill up the header row come first, the figures last.
  const surplus =
    item.layout === 'cell-per-line' && !item.values.some(({ note }) => note === 'gap')
      ? Math.min(item.values.length - count, item.values.findIndex(isFilled))
      : 0;
  const placement = place(surplus > 0 ? item.values.slice(surplus) : item.values, count);
  const isClear =
    placement.fit !== 'too-many' &&
    (placement.fit !== 'too-few' || placement.cells.some((cell) => cell !== undefined && !isFilled(cell)));
  return { cells: placement.cells, items: whole, isClear };
}

/** Figures under columns that are not certain: each block that has any must have its total. */
function haveTotals(cells: readonly (Cell | undefined)[], labels: readonly string[]): boolean {
  const last = labels.at(-1);
  let from = 0;
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== last) continue;
    const block = cells.slice(from, at + 1);
    if (block.some((cell) => cell !== undefined) && block.at(-1) === undefined) return false;
    from = at + 1;
  }
  return true;
}

/** One row for each block: by its name where each has one, else in the order of the form. */
function placeBlocks(data: readonly Item[], items: readonly Item[], form: Form, size: number): Placed {
  const rows = data.flatMap((item) => splitRow(item, size));
  const names = rows.map((row) => blockOf(row, rows, items, form));
  const isNamed = names.every((name) => name >= 0) && new Set(names).size === names.length;
  const count = form.rows.review.length;
  const isClear = isNamed || (rows.length <= count && names.every((name, i) => name < 0 || name === i));
  const ordered = Array.from({ length: count }, (_, i) => (isNamed ? rows[names.indexOf(i)] : rows[i]));
  const placements = ordered.map((item) => item && place(item.values, size, item.width, aroundOf(item, form)));
  return {
    cells: placements.flatMap(
      (placement) => placement?.cells.slice(0, size) ?? new Array<undefined>(size).fill(undefined),
    ),
    items: ordered,
    isClear: isClear && placements.every((one) => one === undefined || ['exact', 'window', 'short'].includes(one.fit)),
  };
}

/** Where the figures of a block begin: below the first column of the header, in a table that names each column once. */
function aroundOf({ table }: Item, { data }: Form): Neighbourhood {
  const label = fold(data.review.columns[0]?.label ?? '');
  const first = table?.rows.flatMap(({ cells }) => cells.filter(({ text }) => fold(text) === label)) ?? [];
  return { grid: first.length === 1 ? first[0]?.column : undefined, startOf: () => undefined, hasBlanks: true };
}

/** A row that holds two blocks, as where reconsideration and litigation stand in tables of their own. */
function splitRow(item: Item, size: number): readonly Item[] {
  const { values } = item;
  if (values.length <= size || values.length % size !== 0 || !values.every(isFilled)) return [item];
  return Array.from({ length: values.length / size }, (_, i) => {
    const part = values.slice(i * size, (i + 1) * size);
    return { ...item, values: part, start: part[0]?.start ?? item.start, end: part.at(-1)?.end ?? item.end };
  });
}

/** Index of the block that the labels of a row name, or those above it; -1 where they name none or several. */
function blockOf(row: Item, rows: readonly Item[], items: readonly Item[], form: Form): number {
  const own = blocksNamed([row], form);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? -1) : -1;
  const before = rows[rows.indexOf(row) - 1];
  const above = items.filter((item) => item.start < row.start && (before === undefined || item.start >= before.end));
  const named = blocksNamed(above, form);
  return named.length === 1 ? (named[0] ?? -1) : -1;
}

const blocksNamed = (items: readonly Item[], { data }: Form): readonly number[] =>
  data.review.blocks.flatMap(({ path }, index) => {
    const name = path.at(-1);
    return items.some(({ labels }) => labels.some(({ known }) => known.some(({ id }) => id === name))) ? [index] : [];
  });
