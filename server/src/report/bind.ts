import type { Document, Layout, Table } from '../syntax/nodes.ts';
import { isValue } from '../syntax/value.ts';
import {
  type Form,
  type FormId,
  formById,
  formOfYear,
  newestForm,
  type TableId,
  type Template,
  tableIds,
} from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { cover, type TextRange } from '../text/range.ts';
import { bindReview } from './bind-review.ts';
import { bindRows } from './bind-rows.ts';
import { findCauses } from './causes.ts';
import { readFacts } from './facts.ts';
import { checkGroups, checkHeaders } from './headers.ts';
import type { Item } from './item.ts';
import { collectItems } from './items.ts';
import { hasRole } from './labels.ts';
import type { BoundTable, Report, WrittenLabel } from './model.ts';
import { isFilled } from './place.ts';
import { evaluateRelations } from './relations.ts';

export interface BindOptions {
  readonly form?: FormId | 'auto' | undefined;
}

/** Reads a parsed text as a report: which written row is which form row, what each cell holds, what adds up. */
export function bindReport(document: Document, template: Template, options: BindOptions = {}): Report {
  const facts = readFacts(document);
  const labels = distinctiveLabels(document, template);
  const choice = chooseForm(template, labels, facts.year?.value, options.form);
  const { form } = choice;
  const items = collectItems(document, form);
  const leavesBlanks = items.requests.some(isGluedBlank);
  const tables: Partial<Record<TableId, BoundTable>> = {};
  for (const id of tableIds) {
    const table = bindTable(id, document.text, items[id], form, leavesBlanks);
    if (table !== undefined) tables[id] = table;
  }
  const relations = evaluateRelations(form, tables);
  return {
    document,
    ...choice,
    nativeLabels: labels.get(form.id) ?? [],
    foreignLabels: [...labels].flatMap(([id, found]) => (id === form.id ? [] : found)),
    ...facts,
    sections: document.sections,
    tables,
    relations,
    causes: findCauses(relations),
  };
}

function bindTable(
  id: TableId,
  text: string,
  items: readonly Item[],
  form: Form,
  leavesBlanks: boolean,
): BoundTable | undefined {
  const bound =
    id === 'review'
      ? { rows: bindReview(text, items, form, leavesBlanks), missing: [], unknown: [] }
      : bindRows(text, items, form, id);
  const parts = [...new Set(items.flatMap(({ table }) => table ?? []))];
  const known = items.flatMap(({ labels }) => labels).filter((label) => label.known.length > 0);
  if (parts.length === 0 || (bound.rows.length === 0 && known.length < FEWEST_LABELS)) return undefined;
  return {
    id,
    parts,
    range: items.reduce<TextRange>((whole, item) => cover(whole, item), items[0] ?? { start: 0, end: 0 }),
    layout: layoutOf(items),
    rows: bound.rows,
    missing: bound.missing,
    unknown: bound.unknown,
    headers: checkHeaders(id, items, bound.rows, form),
    groups: id === 'requests' ? checkGroups(items, bound.rows, form) : [],
  };
}

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

type DistinctiveLabels = ReadonlyMap<FormId, readonly WrittenLabel[]>;

/** Labels in the tables that only one form has (FORM 1): better evidence than the year. */
function distinctiveLabels(document: Document, { forms }: Template): DistinctiveLabels {
  const owners = new Map(forms.flatMap(({ id, data }) => data.distinctive.map((label) => [fold(label), id] as const)));
  const lengths = new Set([...owners.keys()].map((label) => label.length));
  const found = new Map<FormId, WrittenLabel[]>();
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  for (const { rows, layout } of tables) {
    for (const { cells } of rows) {
      for (const { text, start, end } of cells) {
        if (text.length < SHORTEST_DISTINCTIVE || isValue(text)) continue;
        const folded = fold(text);
        const owner = lengths.has(folded.length) ? owners.get(folded) : undefined;
        const inside =
          owner === undefined && (layout === 'glued' || layout === 'aligned') ? insideOf(folded, owners) : [];
        for (const id of owner === undefined ? inside : [owner])
          found.set(id, [...(found.get(id) ?? []), { text, folded, start, end }]);
      }
    }
  }
  return found;
}

const SHORTEST_DISTINCTIVE = 4;

/** In glued headers labels stand within each other's text; a shorter one inside a longer one does not count. */
function insideOf(folded: string, owners: ReadonlyMap<string, FormId>): FormId[] {
  const hits = [...owners].filter(([label]) => folded.includes(label));
  return hits
    .filter(([label]) => !hits.some(([other]) => other !== label && other.includes(label)))
    .map(([, id]) => id);
}

/** The form that the tables follow, and the one that they should. */
function chooseForm(
  template: Template,
  labels: DistinctiveLabels,
  year: number | undefined,
  choice: FormId | 'auto' | undefined,
): Pick<Report, 'form' | 'formBy' | 'wantedForm'> {
  const chosen = choice === undefined || choice === 'auto' ? undefined : formById(template, choice);
  const wantedForm = chosen ?? (year === undefined ? undefined : formOfYear(template, year));
  const [best, second] = [...labels]
    .map(([id, found]) => ({ id, count: new Set(found.map(({ folded }) => folded)).size }))
    .sort((a, b) => b.count - a.count);
  const isClear =
    best !== undefined && best.count > (second?.count ?? 0) && (best.count > 1 || wantedForm === undefined);
  const byTables = isClear ? formById(template, best.id) : undefined;
  if (byTables !== undefined) return { form: byTables, formBy: 'tables', wantedForm };
  if (wantedForm !== undefined)
    return { form: wantedForm, formBy: chosen === undefined ? 'year' : 'choice', wantedForm };
  return { form: newestForm(template), formBy: 'none', wantedForm };
}
