import type { Document } from '../syntax/nodes.ts';
import type { PlacedStretch, Stretch } from '../syntax/stretch.ts';
import { type Form, type FormId, formWithRequests, type TableId, type Template, tableIds } from '../template/forms.ts';
import { type Attached, createAttached } from '../text/attached.ts';
import { late } from '../text/late.ts';
import { mapDefined } from '../text/lists.ts';
import { once } from '../text/once.ts';
import { type Area, type AreaMemory, type AreaReading, areasOf, itemsInText, readAreas, sourcesOf } from './areas.ts';
import { type Blanks, bindTable } from './bind-table.ts';
import { findCauses } from './causes.ts';
import { chooseForm, distinctiveLabels, type FormChoice, type LabelMemory } from './choose-form.ts';
import { type Facts, readFacts } from './facts.ts';
import type { Item } from './item.ts';
import { hasRole } from './labels.ts';
import type { BoundTable, BoundTables, Cause, Report } from './model.ts';
import { moveTable } from './move.ts';
import { evaluateRelations } from './relations.ts';

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
  const facts = readFacts(document, template);
  const areas = areasOf(document);
  const labels = distinctiveLabels(areas, template, memory.labels);
  const choice = chooseForm(template, labels, facts.year?.value, options.form);
  const { form, found } = bindByForms(document.text, areas, template, choice, memory);
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
    staleTitle: facts.staleTitle,
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

/**
 * The tables by the form that their labels are of. Where that is not the one they should be of, the table of applications, which
 * has no labels of one form alone, is read by the form that its own rows follow: it may be right where another table is not.
 */
function bindByForms(
  text: string,
  areas: readonly Area[],
  template: Template,
  { form, formBy, wantedForm }: FormChoice,
  memory: BindMemory,
): { readonly form: Form; readonly found: readonly FoundTable[] } {
  const bindBy = (one: Form) => ({
    form: one,
    found: bindTables(text, readAreas(areas, one, memory.areas), one, memory),
  });
  const bound = bindBy(form);
  const faults = faultsOfRows(bound.found);
  if (formBy !== 'tables' || form.id === wantedForm?.id || faults === 0) return bound;
  const others = template.forms.filter(({ id }) => id !== form.id);
  const mixed = others.map((other) => bindBy(formWithRequests(template, form, other)));
  return mixed.find(({ found }) => faultsOfRows(found) < faults) ?? bound;
}

/** How many rows of the table of applications are not as the form that it was read by has them. */
function faultsOfRows(found: readonly FoundTable[]): number {
  const table = found.find((one) => one.table.id === 'requests')?.table;
  if (table === undefined) return 0;
  const { rows, missing, unknown } = table;
  return missing.length + unknown.length + rows.filter(({ misaligned }) => misaligned !== undefined).length;
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

/** A row of a glued table without figures: its zeros were blank. */
const isGluedBlank = (item: Item): boolean =>
  item.layout === 'glued' &&
  item.values.length === 0 &&
  item.labels.some((label) => hasRole(label, 'row') && !hasRole(label, 'column'));

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
  const use = `${id} ${form.key} ${blanks.areLeft} ${blanks.mayBeLost}`;
  const known = byUse.get(use);
  if (known !== undefined) return known;
  const kept = { table: bindTable(id, stretch.text, items, form, blanks), placed: undefined };
  byUse.set(use, kept);
  return kept;
}
