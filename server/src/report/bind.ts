import type { Document, Layout, Table } from '../syntax/nodes.ts';
import type { PlacedStretch, Stretch } from '../syntax/stretch.ts';
import { type Form, type FormId, type TableId, type Template, tableIds } from '../template/forms.ts';
import { type Attached, createAttached } from '../text/attached.ts';
import type { Decimal } from '../text/decimal.ts';
import { late } from '../text/late.ts';
import { mapDefined } from '../text/lists.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import { type AreaMemory, type AreaReading, areasOf, itemsInText, readAreas, sourcesOf } from './areas.ts';
import { bindReview, repeatedReview } from './bind-review.ts';
import { bindRows } from './bind-rows.ts';
import { findCauses } from './causes.ts';
import { chooseForm, distinctiveLabels, type LabelMemory } from './choose-form.ts';
import { exchangedHeaders } from './exchanged-headers.ts';
import { type Facts, readFacts } from './facts.ts';
import { checkGroups } from './group-names.ts';
import { checkHeaders } from './headers.ts';
import type { Item } from './item.ts';
import { wrongOrdinals } from './label-ordinals.ts';
import { hasRole } from './labels.ts';
import type { BoundRow, BoundTable, BoundTables, Cause, OddCell, Report } from './model.ts';
import { moveTable } from './move.ts';
import { isFilled } from './place.ts';
import { evaluateRelations } from './relations.ts';
import { withoutPieces } from './scattered.ts';

export interface BindOptions {
  readonly form?: FormId | 'auto' | undefined;
}

/** What is kept from one report to the next of stretches that come again. Never changes what is read, only how soon. */
export interface BindMemory {
  readonly areas: AreaMemory;
  readonly tables: Attached<Stretch, Map<string, KeptTable>>;
  readonly labels: LabelMemory;
  readonly sums: Attached<BoundTable, Sums>;
}

type Sums = Pick<Report, 'relations' | 'causes'>;

interface KeptTable {
  /** With offsets from the start of the stretch. */
  readonly table: BoundTable | undefined;
  /** Where it stood last: mostly it stands there again. */
  placed: { readonly origin: PlacedStretch; readonly table: BoundTable } | undefined;
}

/** An empty memory; one serves all reports that are bound by the same template. */
export const createBindMemory = (): BindMemory => ({
  areas: createAttached(),
  tables: createAttached(),
  labels: createAttached(),
  sums: createAttached(),
});

/** Reads a parsed text as a report: which written row is which form row, what each cell holds, what adds up. */
export function bindReport(
  document: Document,
  template: Template,
  options: BindOptions = {},
  memory: BindMemory = createBindMemory(),
): Report {
  const facts = readFacts(document, template.common);
  const areas = areasOf(document);
  const labels = distinctiveLabels(areas, template, memory.labels);
  const choice = chooseForm(template, labels, facts.year?.value, options.form);
  const { form } = choice;
  const found = bindTables(document.text, readAreas(areas, form, memory.areas), form, memory);
  const tables = once(() => placeTables(found));
  const sums = once(() => sumsOf(tables(), form, memory));
  const early = {
    document,
    form,
    formBy: choice.formBy,
    isOutOfScope: isOutOfScope(facts, choice.formBy, document),
    wantedForm: choice.wantedForm,
    nativeLabels: mapDefined(labels, ({ id, label }) => (id === form.id ? label : undefined)),
    foreignLabels: mapDefined(labels, ({ id, label }) => (id === form.id ? undefined : label)),
    year: facts.year,
    unit: facts.unit,
    sections: document.sections,
    tablesByStretch: byStretch(found),
  };
  return withTables(early, { tables, relations: () => sums().relations, causes: () => sums().causes });
}

/**
 * Whether there is nothing to hold a report against: of a year before the first national form, or of a school that writes by
 * the rules for schools. Many of those follow the form all the same, which its tables or most of its sections tell.
 */
function isOutOfScope({ year, isOfSchool }: Facts, formBy: Report['formBy'], { sections }: Document): boolean {
  if (formBy === 'none' && year !== undefined) return true;
  if (!isOfSchool || formBy === 'tables' || formBy === 'choice') return false;
  return new Set(sections.map(({ heading }) => heading.section)).size < FEWEST_SECTIONS;
}

const FEWEST_SECTIONS = 4;

const withTables = late('tables', 'relations', 'causes');

/** The relations of a report's tables and what breaks them. No relation of the form reaches beyond its table. */
export function sumsOf(tables: BoundTables, form: Form, memory: BindMemory): Sums {
  const sums = mapDefined(tableIds, (id) => tables[id] && sumsOfTable(tables[id], form, memory));
  return {
    relations: sums.flatMap((table) => table.relations),
    causes: sums.flatMap((table) => table.causes).sort(byTarget),
  };
}

const byTarget = (a: Cause, b: Cause): number => a.outcome.target.range.start - b.outcome.target.range.start;

function sumsOfTable(table: BoundTable, form: Form, { sums }: BindMemory): Sums {
  const known = sums.get(table);
  if (known !== undefined) return known;
  const relations = evaluateRelations(form, table);
  const found: Sums = { relations, causes: findCauses(relations) };
  sums.set(table, found);
  return found;
}

/** A table that was found; with an `origin` it stands in that stretch alone, and its offsets count from the start there. */
interface FoundTable {
  readonly table: BoundTable;
  readonly origin: PlacedStretch | undefined;
  readonly place: () => BoundTable;
}

function bindTables(
  text: string,
  readings: readonly AreaReading[],
  form: Form,
  memory: BindMemory,
): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  const isGlued = sourcesOf('requests', readings).some(({ items }) => items.requests.some(isGluedBlank));
  for (const id of tableIds) {
    const sources = sourcesOf(id, readings);
    const [first] = sources;
    if (first === undefined) continue;
    const { origin } = first.area;
    const blanks: Blanks = {
      areLeft: isGlued,
      mayBeLost: id === 'review' && tables.some(({ table }) => table.id === 'requests' && losesBlanks(table)),
    };
    if (sources.length === 1 && origin !== undefined) {
      const kept = keptTable(id, origin.stretch, first.items[id], form, blanks, memory);
      const { table } = kept;
      if (table !== undefined) tables.push({ table, origin, place: () => placeTable(table, kept, origin) });
    } else {
      const table = bindTable(id, text, itemsInText(sources, id, form), form, blanks);
      if (table !== undefined) tables.push({ table, origin: undefined, place: () => table });
    }
  }
  return tables;
}

/** What the requests table, in which most cells are 0, tells of how the report writes 0: the review table alone is too short. */
interface Blanks {
  /** Glued digits have no 0 among them where zeros are left blank. */
  readonly areLeft: boolean;
  /** Zeros are left blank, so that a layout without separators loses them. */
  readonly mayBeLost: boolean;
}

const losesBlanks = ({ rows }: BoundTable): boolean =>
  rows.filter(({ misaligned, cells }) => misaligned === 'too-few' || cells.some(({ state }) => state === 'blank'))
    .length >= FEWEST_BLANK_ROWS;

const FEWEST_BLANK_ROWS = 4;

/** The tables with offsets into the text. */
function placeTables(found: readonly FoundTable[]): BoundTables {
  const tables: Partial<Record<TableId, BoundTable>> = {};
  for (const { table, place } of found) tables[table.id] = place();
  return tables;
}

function placeTable(table: BoundTable, kept: KeptTable, origin: PlacedStretch): BoundTable {
  if (kept.placed?.origin !== origin) kept.placed = { origin, table: moveTable(table, origin) };
  return kept.placed.table;
}

function byStretch(found: readonly FoundTable[]): Report['tablesByStretch'] {
  const tables = new Map<Stretch, Partial<Record<TableId, BoundTable>>>();
  for (const { table, origin } of found) {
    if (origin === undefined) return undefined;
    const others = tables.get(origin.stretch);
    if (others === undefined) tables.set(origin.stretch, { [table.id]: table });
    else others[table.id] = table;
  }
  return tables;
}

/** A table that stands in a single stretch is bound once, wherever the stretch stands. */
function keptTable(
  id: TableId,
  stretch: Stretch,
  items: readonly Item[],
  form: Form,
  blanks: Blanks,
  { tables }: BindMemory,
): KeptTable {
  const byUse = tables.get(stretch) ?? new Map<string, KeptTable>();
  tables.set(stretch, byUse);
  const use = `${id} ${form.id} ${blanks.areLeft} ${blanks.mayBeLost}`;
  const known = byUse.get(use);
  if (known !== undefined) return known;
  const kept = { table: bindTable(id, stretch.text, items, form, blanks), placed: undefined };
  byUse.set(use, kept);
  return kept;
}

function bindTable(
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
  const parts = partsOf(items);
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

function partsOf(items: readonly Item[]): readonly Table[] {
  const parts: Table[] = [];
  for (const { table } of items) if (table !== undefined && table !== parts.at(-1)) parts.push(table);
  return parts;
}

const countKnown = (items: readonly Item[]): number =>
  items.reduce((sum, { labels }) => sum + labels.filter(({ known }) => known.length > 0).length, 0);

/** A row of a glued table without figures: its zeros were blank. */
const isGluedBlank = (item: Item): boolean =>
  item.layout === 'glued' &&
  item.values.length === 0 &&
  item.labels.some((label) => hasRole(label, 'row') && !hasRole(label, 'column'));

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
