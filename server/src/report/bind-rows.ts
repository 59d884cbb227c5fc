import type { Cell, Table } from '../syntax/nodes.ts';
import type { Form, FormRow } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { align } from './align.ts';
import { type AlignedFigures, learnColumns, putUnderColumns } from './aligned.ts';
import { ambiguousCell, bindCell, gluedCells } from './cells.ts';
import { type GluedRelations, type GluedSplit, splitRows, splitsOf } from './glued.ts';
import type { Item } from './item.ts';
import { hasRole, likeness, type ReadLabel } from './labels.ts';
import type { BoundCell, BoundLabel, BoundRow, MissingRows, UnknownRow } from './model.ts';
import { isFilled, type Neighbourhood, type Placement, place } from './place.ts';

export interface BoundRows {
  readonly rows: readonly BoundRow[];
  readonly missing: readonly MissingRows[];
  readonly unknown: readonly UnknownRow[];
}

/** Binds the written lines of a table whose rows have labels (disclosure, requests) to the rows of the form. */
export function bindRows(text: string, items: readonly Item[], form: Form, id: 'disclosure' | 'requests'): BoundRows {
  const rows = form.rows[id];
  const written = items
    .filter(isData)
    .flatMap((item) => separate(item, id === 'requests' ? (rows[0]?.columns.length ?? 0) : 0));
  const candidates = withGroupRows(rows, form, id);
  const pairs = pairUp(written, candidates);
  const bound = collapse(pairs, written, candidates);
  const cells = readCells(text, written, bound, form);
  const result = written.flatMap((item, i) => {
    const target = bound[i];
    const read = cells[i];
    return target === undefined || read === undefined
      ? []
      : [{ ...read, row: target.row, label: labelOf(item, target), range: { start: item.start, end: item.end } }];
  });
  const order = new Map(candidates.map(({ row }, index) => [row.id, index]));
  result.sort((a, b) => (order.get(a.row.id) ?? 0) - (order.get(b.row.id) ?? 0));
  return {
    rows: withShifts(result, written, bound, cells),
    missing: missingRows(rows, result, form, items),
    unknown: unknownRows(written, bound, candidates),
  };
}

/** A row of the form, or a group that is written as one row. */
interface Candidate {
  readonly row: FormRow;
  readonly isGroup: boolean;
  /** Whether it is the first row under its innermost group. */
  readonly opens: string | undefined;
}

interface Target extends Candidate {
  readonly cost: number;
}

function withGroupRows(rows: readonly FormRow[], form: Form, id: 'disclosure' | 'requests'): readonly Candidate[] {
  const result: Candidate[] = [];
  const opened = new Set<string>();
  for (const row of rows) {
    const group = row.under.at(-1);
    const opens = group !== undefined && !opened.has(group) ? group : undefined;
    if (opens !== undefined) {
      opened.add(opens);
      const label = form.data.requests.groups.find((one) => one.id === opens)?.label ?? opens;
      const isOuter = row.under.length < 2;
      if (id === 'requests' && !isOuter)
        result.push({
          row: { ...row, id: opens, label, under: row.under.slice(0, -1) },
          isGroup: true,
          opens: undefined,
        });
    }
    result.push({ row, isGroup: false, opens });
  }
  return result;
}

const leafOf = ({ labels }: Item): ReadLabel | undefined => labels.at(-1);

/** A line with figures, or with the label of a row whose cells are all empty. */
function isData(item: Item): boolean {
  if (item.table === undefined) return false;
  if (item.values.some(isFilled))
    return item.labels.length > 0 || item.values.filter(isFilled).length > 1 || item.values.length > 2;
  const leaf = leafOf(item);
  return (
    leaf?.known.some(({ role }) => role === 'row') &&
    !leaf.known.some(({ role }) => role === 'column' || role === 'head')
  );
}

/** Where labels are lost, the figures of several rows stand in one run. */
function separate(item: Item, count: number): Item[] {
  const filled = item.values.filter(isFilled).length;
  if (count < 2 || item.layout !== 'cell-per-line' || filled < 2 * count) return [item];
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

const COST = {
  bare: 0.05,
  variant: 0.1,
  group: 0.3,
  underGroup: 0.45,
  lost: 0.5,
  garbled: 0.9,
  missing: 0.7,
  added: 0.7,
  stray: 0.3,
};
const LIKELY = 0.45;
const POSSIBLE = 0.2;

function pairUp(written: readonly Item[], candidates: readonly Candidate[]): readonly (Target | undefined)[] {
  const { formOf, costs } = align(written.length, candidates.length, {
    pair: (i, j) => pairCost(written[i], candidates[j]),
    added: (i) => (written[i] !== undefined && leafOf(written[i]) !== undefined ? COST.added : COST.stray),
    missing: (j) => (candidates[j]?.isGroup ? 0 : COST.missing),
  });
  const taken = new Set(formOf);
  return written.map((item, i) => {
    const j = formOf[i] ?? -1;
    const found = candidates[j];
    if (found !== undefined) return { ...found, cost: costs[i] ?? 0 };
    const moved = candidates.findIndex(
      (candidate, k) => !taken.has(k) && !candidate.isGroup && pairCost(item, candidate) <= COST.variant,
    );
    const other = candidates[moved];
    if (other === undefined) return undefined;
    taken.add(moved);
    return { ...other, cost: COST.variant };
  });
}

function pairCost(item: Item | undefined, candidate: Candidate | undefined): number {
  if (item === undefined || candidate === undefined) return Infinity;
  const leaf = leafOf(item);
  if (leaf === undefined) return candidate.isGroup ? Infinity : COST.lost;
  const { row, isGroup, opens } = candidate;
  const known = leaf.known.find((one) => one.id === row.id && one.role === (isGroup ? 'group' : 'row'));
  if (known !== undefined) {
    if (isGroup) return COST.group;
    return known.quality === 'official' ? 0 : known.quality === 'bare' ? COST.bare : COST.variant;
  }
  if (leaf.known.some(({ role, id }) => role === 'group' && id === opens)) return COST.underGroup;
  if (leaf.known.some(({ role }) => role === 'row' || role === 'group') || isGroup) return Infinity;
  const alike = likeness(leaf.folded, row.label);
  if (alike >= LIKELY) return 0.2 + (1 - alike) * 0.6;
  return alike >= POSSIBLE ? COST.garbled : Infinity;
}

/** A group written as one row: its label holds the figures, and none of its own rows is there. */
function collapse(
  pairs: readonly (Target | undefined)[],
  written: readonly Item[],
  candidates: readonly Candidate[],
): readonly (Target | undefined)[] {
  return pairs.map((target, i) => {
    const item = written[i];
    if (target === undefined || item === undefined || target.cost !== COST.underGroup || target.isGroup) return target;
    const group = candidates.find((one) => one.isGroup && one.row.id === target.opens);
    const alone = !pairs.some((other) => other !== target && other?.row.under.at(-1) === target.opens);
    return group !== undefined && alone ? { ...group, cost: COST.group } : target;
  });
}

function labelOf(item: Item, { row, cost, isGroup }: Target): BoundLabel {
  const leaf = leafOf(item);
  const first = item.values.find(isFilled);
  const nowhere = { start: first?.start ?? item.start, end: first?.end ?? item.end };
  if (leaf === undefined) return { state: 'lost', written: '', range: nowhere };
  const range = { start: leaf.start, end: leaf.end };
  if (cost === COST.underGroup && !isGroup) return { state: 'lost', written: '', range: nowhere };
  const known = leaf.known.find((one) => one.id === row.id);
  const state = known === undefined ? 'misspelt' : known.quality === 'variant' ? 'variant' : 'official';
  return { state, written: leaf.text, range };
}

interface ReadCells {
  readonly cells: readonly BoundCell[];
  readonly misaligned: BoundRow['misaligned'];
  readonly written: BoundRow['written'];
  readonly column: number | undefined;
}

function readCells(
  text: string,
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
  form: Form,
): readonly (ReadCells | undefined)[] {
  const around = neighbourhood(written, targets);
  const glued = splitGlued(written, targets, form);
  return written.map((item, i) => {
    const row = targets[i]?.row;
    if (row === undefined) return undefined;
    const confidence = (targets[i]?.cost ?? 0) >= COST.garbled ? 'low' : 'high';
    const split = glued.get(item);
    if (split !== undefined) return readGlued(item, row, split);
    const placement =
      item.layout === 'aligned' ? placeAligned(text, item, row, written, targets) : placeAmong(item, row, around);
    const figures = item.values
      .filter(isFilled)
      .map(({ text: raw, start, end }) => ({ text: raw, range: { start, end } }));
    const fallback = { start: item.end, end: item.end };
    if (placement.fit === 'too-few' || placement.fit === 'too-many') {
      const whole = rangeOfValues(item);
      const raw = figures.map((figure) => figure.text).join(' ');
      return {
        cells: row.columns.map((column) => ambiguousCell(row, column, raw, whole)),
        misaligned: placement.fit,
        written: figures,
        column: undefined,
      };
    }
    const cells = row.columns.map((column, k) => bindCell(row, column, placement.cells[k], fallback, confidence));
    return { cells, misaligned: undefined, written: figures, column: placement.cells[0]?.column };
  });
}

const rangeOfValues = (item: Item): TextRange => {
  const filled = item.values.filter(isFilled);
  return { start: filled[0]?.start ?? item.start, end: filled.at(-1)?.end ?? item.end };
};

const placeAmong = (item: Item, row: FormRow, around: ReadonlyMap<Table | undefined, Neighbourhood>): Placement =>
  place(item.values, row.columns.length, item.width, around.get(item.table));

/** What the rows without doubt say about the others: at which grid column figures begin, and whether blanks mean zero. */
function neighbourhood(
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
): ReadonlyMap<Table | undefined, Neighbourhood> {
  const votes = new Map<Table | undefined, Map<number, Map<number, number>>>();
  let hasBlanks = false;
  written.forEach((item, i) => {
    const row = targets[i]?.row;
    if (row === undefined || item.layout === 'aligned') return;
    const { column, fit, cells } = place(item.values, row.columns.length);
    if (
      row.columns.length > 1 &&
      (fit === 'exact' || fit === 'window') &&
      cells.some((cell) => cell === undefined || !isFilled(cell))
    )
      hasBlanks = true;
    if (column === undefined) return;
    const byWidth = votes.get(item.table) ?? new Map<number, Map<number, number>>();
    const counts = byWidth.get(item.width) ?? new Map<number, number>();
    counts.set(column, (counts.get(column) ?? 0) + 1);
    byWidth.set(item.width, counts);
    votes.set(item.table, byWidth);
  });
  const tables = new Set(written.map(({ table }) => table));
  return new Map(
    [...tables].map((table) => [table, { hasBlanks, startOf: (width: number) => mode(votes.get(table)?.get(width)) }]),
  );
}

function mode(counts: ReadonlyMap<number, number> | undefined): number | undefined {
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
function placeAligned(
  text: string,
  item: Item,
  row: FormRow,
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
): Placement {
  const count = row.columns.length;
  const filled = item.values.filter(isFilled);
  if (filled.length === count) return { cells: filled, fit: 'exact', column: undefined };
  if (filled.length > count) return { cells: filled, fit: 'too-many', column: undefined };
  if (filled.length === 0) return { cells: [], fit: 'window', column: undefined };
  const at = written.indexOf(item);
  const sameColumns = (i: number): boolean =>
    targets[i]?.row.columns.map(({ id }) => id).join() === row.columns.map(({ id }) => id).join();
  const near = written
    .flatMap((other, i) =>
      other.table === item.table && sameColumns(i) ? [{ figures: figuresOf(other), off: Math.abs(i - at) }] : [],
    )
    .filter(({ figures }) => figures.cells.length === count)
    .sort((a, b) => a.off - b.off)
    .slice(0, MOST_NEAR)
    .map(({ figures }) => figures);
  const columns = learnColumns(text, near, count);
  const cells = columns && putUnderColumns(text, figuresOf(item), columns);
  return cells === undefined
    ? { cells: filled, fit: 'too-few', column: undefined }
    : { cells, fit: 'window', column: undefined };
}

const MOST_NEAR = 4;

const figuresOf = (item: Item): AlignedFigures => ({ cells: item.values.filter(isFilled), lineStart: item.lineStart });

function splitGlued(
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
  form: Form,
): ReadonlyMap<Item, GluedSplit> {
  const result = new Map<Item, GluedSplit>();
  const rows = written.flatMap((item, i) => {
    const row = targets[i]?.row;
    return row === undefined || item.layout !== 'glued' || item.values.length > 1
      ? []
      : [{ item, row, run: item.values[0]?.text ?? '' }];
  });
  const requests = rows.filter(({ row }) => row.table === 'requests');
  const splits = splitRows(
    requests.map(({ row, run }) => ({ id: row.id, text: run })),
    requests[0]?.row.columns.length ?? 0,
    gluedRelations(form),
  );
  for (const { item, row, run } of rows) {
    const split = row.table === 'requests' ? splits.get(row.id) : splitAlone(run, row.columns.length);
    if (split !== undefined) result.set(item, split);
  }
  return result;
}

/** Without a relation only the digits themselves can tell: a single way, or nothing. */
function splitAlone(run: string, count: number): GluedSplit {
  if (run === '') return { parts: undefined, evidence: [], isBlank: true };
  const ways = count === 1 ? [[run]] : splitsOf(run, count);
  return { parts: ways?.length === 1 ? ways[0] : undefined, evidence: [], isBlank: false };
}

function gluedRelations({ relations }: Form): GluedRelations {
  const alongColumns = relations.filter(({ along, table }) => along === 'column' && table === 'requests');
  return { alongRows: { rule: 'row-total' }, alongColumns: alongColumns.sort((a, b) => a.left.length - b.left.length) };
}

function readGlued(item: Item, row: FormRow, split: GluedSplit): ReadCells {
  const run = item.values.find(isFilled);
  const fallback = { start: item.end, end: item.end };
  const cells: readonly BoundCell[] =
    run === undefined || split.isBlank
      ? row.columns.map((column) => bindCell(row, column, undefined, fallback, 'high'))
      : split.parts === undefined
        ? row.columns.map((column) => ambiguousCell(row, column, run.text, { start: run.start, end: run.end }))
        : gluedCells(row, run, split.parts, split.evidence);
  return { cells, misaligned: undefined, written: [], column: undefined };
}

type Unshifted = Omit<BoundRow, 'misaligned'> & ReadCells;

/**
 * In a table whose merged cells are kept as empty ones, the figures of sister rows begin in the same grid column; a row
 * that differs has lost or won a cell in front.
 */
function withShifts(
  rows: readonly Unshifted[],
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
  cells: readonly (ReadCells | undefined)[],
): BoundRow[] {
  const grids = new Set<Table | undefined>();
  const counts = new Map<Table | undefined, number>();
  written.forEach(({ table, lineStart, values, labels, width }, i) => {
    const opensBlank =
      targets[i] !== undefined &&
      cells[i] !== undefined &&
      (labels.length > 0 || values.length > 0) &&
      opensWithBlank(table, lineStart, width);
    if (opensBlank) counts.set(table, (counts.get(table) ?? 0) + 1);
    if ((counts.get(table) ?? 0) >= FEWEST_IN_GRID) grids.add(table);
  });
  const tableOf = new Map(written.map((item) => [item.start, item.table]));
  const familyOf = (row: Unshifted): string => `${row.row.under.join()}|${row.row.part}`;
  const isGridRow = (row: Unshifted): boolean =>
    row.row.table === 'requests' && row.column !== undefined && grids.has(tableOf.get(row.range.start));
  return rows.map(({ column, ...row }) => {
    const self = { ...row, column };
    if (!isGridRow(self)) return row;
    const family = rows.filter((other) => isGridRow(other) && familyOf(other) === familyOf(self));
    const starts = new Map<number, number>();
    for (const other of family)
      if (other.column !== undefined) starts.set(other.column, (starts.get(other.column) ?? 0) + 1);
    const usual = mode(starts);
    const isRule =
      usual !== undefined && family.length >= FEWEST_IN_GRID && (starts.get(usual) ?? 0) * 3 >= family.length * 2;
    return isRule && column !== usual ? { ...row, misaligned: row.misaligned ?? 'shifted' } : row;
  });
}

const FEWEST_IN_GRID = 3;

function opensWithBlank(table: Table | undefined, lineStart: number, _width: number): boolean {
  if (table === undefined || (table.layout !== 'tab' && table.layout !== 'pipe')) return false;
  const row = table.rows.find((one) => one.lineStart === lineStart);
  return row?.cells[0]?.text === '';
}

function missingRows(
  rows: readonly FormRow[],
  bound: readonly BoundRow[],
  form: Form,
  items: readonly Item[],
): MissingRows[] {
  const there = new Set(bound.map(({ row }) => row.id));
  const runs: { rows: FormRow[]; after: BoundRow | undefined }[] = [];
  let previous: BoundRow | undefined;
  let open = false;
  for (const row of rows) {
    if (there.has(row.id)) {
      previous = bound.find((one) => one.row.id === row.id);
      open = false;
      continue;
    }
    const group = row.under.at(-1);
    const collapsed = group === undefined ? undefined : bound.find((one) => one.row.id === group);
    if (collapsed !== undefined) previous = collapsed;
    const last = runs.at(-1);
    if (open && last !== undefined) last.rows.push(row);
    else runs.push({ rows: [row], after: previous });
    open = true;
  }
  const start = items[0]?.start ?? 0;
  void form;
  return runs.map(({ rows: missing, after }) => {
    const at = after?.range.end ?? start;
    return { rows: missing, at: { start: at, end: at } };
  });
}

function unknownRows(
  written: readonly Item[],
  targets: readonly (Target | undefined)[],
  candidates: readonly Candidate[],
): UnknownRow[] {
  const used = targets.filter((one) => one?.isGroup).map((one) => one?.row.id);
  const stray = written.flatMap((item, i): UnknownRow[] => {
    if (targets[i] !== undefined) return [];
    const leaf = leafOf(item);
    if (leaf === undefined) return [];
    const repeats = candidates.find(
      ({ row, isGroup }) => !isGroup && leaf.known.some(({ role, id }) => role === 'row' && id === row.id),
    )?.row;
    return [{ label: leaf.text, range: { start: leaf.start, end: leaf.end }, repeats, subtotalOf: undefined }];
  });
  const subtotals = written.flatMap((item, i): UnknownRow[] => {
    const target = targets[i];
    const leaf = leafOf(item);
    if (target === undefined || !target.isGroup || leaf === undefined || !hasRole(leaf, 'group')) return [];
    const hasOwn = targets.some(
      (other) => other !== undefined && !other.isGroup && other.row.under.at(-1) === target.row.id,
    );
    return hasOwn && used.length > 0
      ? [
          {
            label: leaf.text,
            range: { start: leaf.start, end: leaf.end },
            repeats: undefined,
            subtotalOf: target.row.label,
          },
        ]
      : [];
  });
  return [...stray, ...subtotals];
}

export type { Cell };
