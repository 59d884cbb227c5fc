import { fold } from '../text/fold.ts';
import { withoutOrdinal } from '../text/numerals.ts';
import { type Contents, loadContents } from './contents.ts';
import { createDerived, type Derived } from './derived.ts';
import type { FormId } from './form-ids.ts';
import { blockLabel, disclosureRows, requestRows, reviewRows, rowCandidates } from './form-rows.ts';
import form2019 from './forms/2019.json' with { type: 'json' };
import form2021 from './forms/2021.json' with { type: 'json' };
import commonData from './forms/common.json' with { type: 'json' };
import lastYearData from './forms/last-year.json' with { type: 'json' };
import proseData from './forms/prose.json' with { type: 'json' };
import unitsData from './forms/units.json' with { type: 'json' };
import { createFurnitureReader, type FurnitureReading } from './furniture.ts';
import { createLabelReader, type LabelReader } from './label-reader.ts';
import type { ProseData } from './prose-schema.ts';
import type { CommonData, FormData, LastYearData, RelationData, UnitsData } from './schema.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export type { FormId } from './form-ids.ts';

export const tableIds = ['disclosure', 'requests', 'review'] as const;
export type TableId = (typeof tableIds)[number];

/** A row of a form table. `columns` are the ids of its cells, in printed order. */
export interface FormRow {
  readonly table: TableId;
  readonly id: string;
  readonly label: string;
  readonly columns: readonly FormColumn[];
  /** Ids of the groups it stands under, outermost first (requests table). */
  readonly under: readonly string[];
  /** Index of its part (disclosure table), else 0. */
  readonly part: number;
  /** Whether a relation of the form makes its cells the sums of others. */
  readonly isTotal: boolean;
}

/** A cell of a table's header, in printed order. `id` is that of its {@link FormLabel}. */
export interface HeaderLabel {
  readonly role: 'band' | 'column' | 'head' | 'key';
  readonly id: string;
  readonly official: string;
}

/** What a written row may be: a row of the form, or a group whose figures are written as one row. */
export interface RowCandidate {
  readonly row: FormRow;
  readonly isGroup: boolean;
  /** The group whose first row it is. */
  readonly opens: string | undefined;
}

export interface FormColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'count' | 'change' | 'amount';
  readonly unit?: string;
  /** Whether a relation of the form makes its cells the sums of others. */
  readonly isTotal: boolean;
}

/** What a label of the form is: a row, the name of a group of rows, a band, a column or another header cell. */
export interface FormLabel {
  readonly role: 'row' | 'group' | 'band' | 'column' | 'head' | 'key' | 'note';
  readonly table: TableId;
  readonly id: string;
  readonly official: string;
  /** `bare`: the official words without their number; `variant`: a known misspelling. */
  readonly quality: 'official' | 'bare' | 'variant';
}

export interface Form {
  readonly id: FormId;
  /** Tells it from the other forms, and from those with a table of another: what was read by it is kept under this. */
  readonly key: string;
  readonly data: FormData;
  readonly rows: Readonly<Record<TableId, readonly FormRow[]>>;
  /** The rows of the tables with labels, in front of each inner group's first row the group itself. */
  readonly candidates: Readonly<Record<'disclosure' | 'requests', readonly RowCandidate[]>>;
  readonly headers: Readonly<Record<TableId, readonly HeaderLabel[]>>;
  /** All labels by their folded writing. */
  readonly labels: ReadonlyMap<string, readonly FormLabel[]>;
  /** The same, one a line: what stands in it is a label or a piece of one. */
  readonly labelText: string;
  readonly reader: LabelReader;
  readonly relations: readonly RelationData[];
  readonly derived: Derived<Form>;
}

export interface DistinctiveLabel {
  readonly id: FormId;
  readonly folded: string;
}

export interface Template {
  readonly common: CommonData;
  readonly contents: Contents;
  readonly lastYear: LastYearData;
  /** How bodies are named. */
  readonly units: UnitsData;
  /** What numbers in sentences may mean. */
  readonly prose: ProseData;
  /** The words of such sentences. */
  readonly vocabulary: Vocabulary;
  /** Oldest first. */
  readonly forms: readonly Form[];
  /** Whether a folded line is what a web page adds to a report, and how sure that is. */
  readFurniture(text: string): FurnitureReading;
  /** The labels in a text that only one form has, each with that form. */
  distinctiveIn(text: string): readonly DistinctiveLabel[];
  readonly derived: Derived<Template>;
}

/** The national forms. Adding one: a file in `forms/` and its line here. */
export function loadTemplate(): Template {
  const forms = [form2019 as FormData, form2021 as FormData].map((data) => compileForm(data, data.id));
  const template: Template = {
    common: commonData,
    contents: loadContents(),
    lastYear: lastYearData,
    units: unitsData as UnitsData,
    prose: proseData as ProseData,
    vocabulary: createVocabulary(proseData as ProseData),
    forms,
    readFurniture: createFurnitureReader(commonData.furniture),
    distinctiveIn: distinctiveReader(forms),
    derived: createDerived(() => template),
  };
  return template;
}

const MOST_REMEMBERED = 4000;

function distinctiveReader(forms: readonly Form[]): Template['distinctiveIn'] {
  const owners = new Map(forms.flatMap(({ id, data }) => data.distinctive.map((label) => [fold(label), id] as const)));
  const memory = new Map<string, readonly DistinctiveLabel[]>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const pieces = forms.flatMap(({ id, reader }) => reader.read(text, false).map(({ folded }) => ({ id, folded })));
    const found = pieces.filter(({ id, folded }) => owners.get(folded) === id);
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(text, found);
    return found;
  };
}

/** The form that report years of `year` must follow; undefined before the first. */
export const formOfYear = ({ forms }: Template, year: number): Form | undefined =>
  forms.find(({ data }) => data.years.from <= year && (data.years.to === null || year <= data.years.to));

/** The form with an id; undefined where the template has none. */
export const formById = ({ forms }: Template, id: FormId): Form | undefined => forms.find((form) => form.id === id);

/** The newest form: what a report without a year and without a table is held against. */
export function newestForm({ forms }: Template): Form {
  const form = forms.at(-1);
  if (form === undefined) throw new Error('no form is known');
  return form;
}

/** The ids of the sections that hold a table of the form. */
export const sectionsOfTables = ({ data }: Form): ReadonlySet<string> =>
  new Set(tableIds.map((id) => data[id].section));

/** A form with the table of applications of another: what a report follows whose tables are not all of one form. */
export function formWithRequests({ derived }: Template, { data }: Form, other: Form): Form {
  const mixed = derived(noMixedForms);
  const key = `${data.id} with ${other.id}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  const relations = [
    ...data.relations.filter(({ table }) => table !== 'requests'),
    ...other.data.relations.filter(({ table }) => table === 'requests'),
  ];
  const form = compileForm({ ...data, requests: other.data.requests, relations }, key);
  mixed.set(key, form);
  return form;
}

const noMixedForms = (): Map<string, Form> => new Map();

function compileForm(data: FormData, key: string): Form {
  const rows = { disclosure: disclosureRows(data), requests: requestRows(data), review: reviewRows(data) };
  const labels = indexLabels(data);
  const candidates = { disclosure: rowCandidates(rows.disclosure, data), requests: rowCandidates(rows.requests, data) };
  const headers = headerLabels(data);
  const form: Form = {
    id: data.id,
    key,
    data,
    rows,
    candidates,
    headers,
    labels,
    labelText: [...labels.keys()].join('\n'),
    reader: createLabelReader(labels),
    relations: data.relations,
    derived: createDerived(() => form),
  };
  return form;
}

function headerLabels({ disclosure, requests, review }: FormData): Form['headers'] {
  const head = (official: string): HeaderLabel => ({ role: 'head', id: official, official });
  const column = ({ id, label }: { id: string; label: string }): HeaderLabel => ({
    role: 'column',
    id,
    official: label,
  });
  return {
    disclosure: disclosure.parts.flatMap((part, number) => [
      { role: 'band', id: String(number), official: part.band },
      { role: 'key', id: 'key', official: disclosure.key.label },
      ...part.columns.map(({ id, label }) => column({ id: `${number}.${id}`, label })),
    ]),
    requests: [...requests.heads.map(head), ...requests.columns.map(column)],
    review: [...review.heads.map(head), ...review.columns.map(column)],
  };
}

interface Spellings {
  readonly label: string;
  readonly accepted?: readonly string[] | undefined;
  readonly variants?: readonly string[] | undefined;
}

function indexLabels(data: FormData): ReadonlyMap<string, readonly FormLabel[]> {
  const index = new Map<string, FormLabel[]>();
  const put = (folded: string, entry: FormLabel): void => {
    const list = index.get(folded);
    if (list === undefined) index.set(folded, [entry]);
    else if (!list.some((one) => one.role === entry.role && one.table === entry.table && one.id === entry.id))
      list.push(entry);
  };
  const add = (role: FormLabel['role'], table: TableId, id: string, { label, accepted, variants }: Spellings): void => {
    const official: FormLabel = { role, table, id, official: label, quality: 'official' };
    const folded = fold(label);
    put(folded, official);
    for (const text of accepted ?? []) put(fold(text), official);
    const bare = withoutOrdinal(folded);
    if (bare !== folded) put(bare, { role, table, id, official: label, quality: 'bare' });
    for (const text of variants ?? []) put(fold(text), { role, table, id, official: label, quality: 'variant' });
  };
  const { disclosure, requests, review } = data;
  add('key', 'disclosure', 'key', disclosure.key);
  disclosure.parts.forEach((part, number) => {
    add('band', 'disclosure', String(number), { label: part.band });
    for (const one of part.columns) add('column', 'disclosure', `${number}.${one.id}`, one);
    for (const one of part.rows) add('row', 'disclosure', one.id, one);
  });
  add('note', 'requests', 'note', { label: requests.note });
  for (const text of requests.heads) add('head', 'requests', text, { label: text });
  for (const one of requests.columns) add('column', 'requests', one.id, one);
  for (const one of requests.groups) add('group', 'requests', one.id, one);
  for (const one of requests.rows) add('row', 'requests', one.id, one);
  for (const text of review.heads) add('head', 'review', text, { label: text });
  for (const { path } of review.blocks) {
    const name = path.at(-1) ?? '';
    add('head', 'review', name, { label: name, accepted: [blockLabel(path)] });
  }
  for (const one of review.columns) add('column', 'review', one.id, one);
  return index;
}
