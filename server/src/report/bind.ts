import type { Document, Layout, Table } from '../syntax/nodes.ts';
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
import type { Decimal } from '../text/decimal.ts';
import type { TextRange } from '../text/range.ts';
import { bindReview } from './bind-review.ts';
import { bindRows } from './bind-rows.ts';
import { findCauses } from './causes.ts';
import { readFacts } from './facts.ts';
import { checkGroups, checkHeaders } from './headers.ts';
import type { Item } from './item.ts';
import { collectItems } from './items.ts';
import { hasRole } from './labels.ts';
import type { BoundRow, BoundTable, OddCell, Report, WrittenLabel } from './model.ts';
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
  const parts = partsOf(items);
  if (parts.length === 0 || (bound.rows.length === 0 && countKnown(items) < FEWEST_LABELS)) return undefined;
  return {
    id,
    parts,
    range: rangeOf(items),
    layout: layoutOf(items),
    rows: bound.rows,
    oddCells: oddCellsOf(bound.rows),
    missing: bound.missing,
    unknown: bound.unknown,
    headers: checkHeaders(id, items, bound.rows, form),
    groups: id === 'requests' ? checkGroups(items, bound.rows, form) : [],
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

type DistinctiveLabels = ReadonlyMap<FormId, readonly WrittenLabel[]>;

/** Labels in the tables that only one form has (FORM 1): better evidence than the year. */
function distinctiveLabels({ blocks }: Document, { distinctiveIn }: Template): DistinctiveLabels {
  const found = new Map<FormId, WrittenLabel[]>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      for (const { text, start, end } of cells) {
        if (text.length < SHORTEST_DISTINCTIVE || text.charCodeAt(0) < FIRST_IDEOGRAPH) continue;
        for (const { id, folded } of distinctiveIn(text)) {
          const list = found.get(id);
          if (list === undefined) found.set(id, [{ text, folded, start, end }]);
          else list.push({ text, folded, start, end });
        }
      }
    }
  }
  return found;
}

const SHORTEST_DISTINCTIVE = 4;
/** What begins with a digit, a letter or a sign is no header. Numbered labels are told by the headers above them. */
const FIRST_IDEOGRAPH = 0x3400;

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
