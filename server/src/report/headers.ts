import type { Form, TableId } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';
import { align } from './align.ts';
import type { Item } from './item.ts';
import { likeness, type ReadLabel } from './labels.ts';
import type { BoundRow, HeaderIssue, LabelIssue } from './model.ts';
import { isFilled } from './place.ts';

interface Expected {
  readonly role: HeaderIssue['role'];
  readonly id: string;
  readonly official: string;
}

interface HeaderCell {
  readonly label: ReadLabel;
  readonly item: Item;
}

const SIMILAR = 0.5;

/** What the header of a table lacks or misspells, and rows that are headers of some other table. */
export function checkHeaders(
  id: TableId,
  items: readonly Item[],
  rows: readonly BoundRow[],
  form: Form,
): HeaderIssue[] {
  const cells = headerCells(items, rows);
  const issues =
    id === 'disclosure'
      ? inOrder(cells, expectedOf(id, form), items)
      : anywhere(id, cells, expectedOf(id, form), items, form);
  return [...issues, ...foreignRows(items, rows)];
}

function expectedOf(id: TableId, { data }: Form): readonly Expected[] {
  const { disclosure, requests, review } = data;
  const head = (official: string): Expected => ({ role: 'head', id: official, official });
  const column = (one: { id: string; label: string }): Expected => ({
    role: 'column',
    id: one.id,
    official: one.label,
  });
  if (id === 'requests') return [...requests.heads.map(head), ...requests.columns.map(column)];
  if (id === 'review') return [...review.heads.map(head), ...review.columns.map(column)];
  return disclosure.parts.flatMap((part, number): Expected[] => [
    { role: 'band', id: String(number), official: part.band },
    { role: 'key', id: 'key', official: disclosure.key.label },
    ...part.columns.map((one): Expected => ({ role: 'column', id: `${number}.${one.id}`, official: one.label })),
  ]);
}

/** All labels that name no row: whatever stands above or between the figures. */
function headerCells(items: readonly Item[], rows: readonly BoundRow[]): HeaderCell[] {
  const leaves = new Set(rows.map(({ label }) => label.range.start));
  return items.flatMap((item) =>
    item.labels
      .filter((label) => !leaves.has(label.start) || label.known.some(({ role }) => role !== 'row' && role !== 'group'))
      .filter(
        ({ known }) =>
          known.length === 0 || known.some(({ role }) => role !== 'row' && role !== 'group' && role !== 'note'),
      )
      .map((label) => ({ label, item })),
  );
}

const isExpected = ({ known }: ReadLabel, { role, id }: Expected): boolean =>
  known.some((one) => one.role === role && one.id === id);

const isVariant = ({ known }: ReadLabel, { role, id }: Expected): boolean =>
  known.some((one) => one.role === role && one.id === id && one.quality === 'variant');

/** The disclosure table repeats its header for each part, so order tells which one is meant. */
function inOrder(cells: readonly HeaderCell[], expected: readonly Expected[], items: readonly Item[]): HeaderIssue[] {
  const isLoose = items[0]?.layout === 'aligned';
  const { formOf } = align(cells.length, expected.length, {
    pair(i, j) {
      const cell = cells[i];
      const one = expected[j];
      if (cell === undefined || one === undefined) return Infinity;
      if (isExpected(cell.label, one)) return isVariant(cell.label, one) ? 0.1 : 0;
      if (cell.label.known.length > 0) return Infinity;
      const alike = likeness(cell.label.folded, one.official);
      return alike >= SIMILAR ? 0.2 + (1 - alike) * 0.6 : Infinity;
    },
    added: () => 0.5,
    missing: () => 0.7,
  });
  const issues: HeaderIssue[] = [];
  const written = new Map<number, number>();
  formOf.forEach((j, i) => {
    if (j >= 0) written.set(j, i);
  });
  expected.forEach((one, j) => {
    const cell = cells[written.get(j) ?? -1];
    if (cell === undefined) {
      if (one.role === 'key' || isLoose) return;
      const next = nextWritten(j, expected.length, written);
      issues.push(issueOf('missing', one, '', placeOfMissing(cells[next ?? -1]?.item, items, one)));
    } else if (!isExpected(cell.label, one) || isVariant(cell.label, one)) {
      if (!(isLoose && !isExpected(cell.label, one)))
        issues.push(issueOf('misspelt', one, cell.label.text, cell.label));
    }
  });
  return issues;
}

function nextWritten(from: number, count: number, written: ReadonlyMap<number, number>): number | undefined {
  for (let j = from + 1; j < count; j++) if (written.has(j)) return written.get(j);
  return undefined;
}

function placeOfMissing(next: Item | undefined, items: readonly Item[], _one: Expected): TextRange {
  const item = next ?? items.at(-1);
  const first = item?.labels[0];
  return first ?? (item === undefined ? { start: 0, end: 0 } : { start: item.start, end: item.end });
}

/** Headers of the other tables stand in several lines, in an order that depends on the layout. */
function anywhere(
  id: TableId,
  cells: readonly HeaderCell[],
  expected: readonly Expected[],
  items: readonly Item[],
  form: Form,
): HeaderIssue[] {
  const isAligned = items.some(({ layout }) => layout === 'aligned');
  const bag = isAligned ? new Set(cells.map(({ label }) => label.folded).join('')) : undefined;
  const strangers = cells.filter(({ label }) => label.known.length === 0);
  const taken = new Set<HeaderCell>();
  const wanted = id === 'review' ? form.data.review.blocks.length : 1;
  const issues: HeaderIssue[] = [];
  for (const one of expected) {
    const matches = cells.filter(({ label }) => isExpected(label, one));
    for (const { label } of matches.filter((cell) => isVariant(cell.label, one)))
      issues.push(issueOf('misspelt', one, label.text, label));
    const full =
      one.role === 'column' && id === 'review'
        ? Math.max(
            ...expected
              .filter(({ role }) => role === 'column')
              .map((other) => cells.filter(({ label }) => isExpected(label, other)).length),
          )
        : 1;
    if (matches.length >= Math.min(full, wanted)) continue;
    if (bag !== undefined && [...fold(one.official)].every((char) => bag.has(char))) continue;
    const similar = strangers
      .filter((cell) => !taken.has(cell))
      .map((cell) => ({ cell, alike: likeness(cell.label.folded, one.official) }))
      .filter(({ alike }) => alike >= SIMILAR)
      .sort((a, b) => b.alike - a.alike)[0];
    if (similar !== undefined) {
      taken.add(similar.cell);
      issues.push(issueOf('misspelt', one, similar.cell.label.text, similar.cell.label));
    } else if (!isAligned)
      issues.push(issueOf('missing', one, '', placeOfMissing(cells[0]?.item ?? items[0], items, one)));
  }
  return issues;
}

const issueOf = (
  kind: HeaderIssue['kind'],
  { role, official }: Expected,
  written: string,
  { start, end }: TextRange,
): HeaderIssue => ({
  kind,
  role,
  official,
  written,
  range: { start, end },
});

/** A row of words in the middle of a table that names other columns than the form's. */
function foreignRows(items: readonly Item[], rows: readonly BoundRow[]): HeaderIssue[] {
  const first = Math.min(...rows.map(({ range }) => range.start));
  const last = Math.max(...rows.map(({ range }) => range.start));
  return items.flatMap((item): HeaderIssue[] => {
    const unknown = item.labels.filter(({ known }) => known.length === 0);
    const isMiddle =
      item.start > first &&
      item.start < last &&
      item.table !== undefined &&
      item.table.layout !== 'aligned' &&
      item.table.rows[0]?.start !== item.start;
    if (!isMiddle || item.values.some(isFilled) || unknown.length < 3) return [];
    const written = item.labels.map(({ text }) => text).join(' ');
    return [{ kind: 'foreign', role: 'column', official: '', written, range: { start: item.start, end: item.end } }];
  });
}

/** Names of groups (（三）不予公开 …) that are misspelt, or lost where the others are there. */
export function checkGroups(items: readonly Item[], rows: readonly BoundRow[], form: Form): LabelIssue[] {
  const labels = items.flatMap((item) => item.labels);
  const leaves = new Set(rows.map(({ label }) => label.range.start));
  const isAligned = items.some(({ layout }) => layout === 'aligned');
  const found = (id: string): readonly ReadLabel[] =>
    labels.filter(({ known }) => known.some((one) => one.role === 'group' && one.id === id));
  const groups = form.data.requests.groups.filter(({ id }) =>
    rows.some(({ row }) => row.under.includes(id) || row.id === id),
  );
  const present = groups.filter(({ id }) => found(id).length > 0);
  const strangers = labels.filter((label) => label.known.length === 0 && !leaves.has(label.start));
  return groups.flatMap((group): LabelIssue[] => {
    const written = found(group.id);
    const variants = written.filter(({ known }) =>
      known.some((one) => one.role === 'group' && one.id === group.id && one.quality === 'variant'),
    );
    if (written.length > 0)
      return variants.map(({ text, start, end }) => ({
        kind: 'misspelt',
        official: group.label,
        written: text,
        range: { start, end },
      }));
    if (isAligned) return [];
    const similar = strangers.find(({ folded }) => likeness(folded, group.label) >= SIMILAR);
    if (similar !== undefined)
      return [
        {
          kind: 'misspelt',
          official: group.label,
          written: similar.text,
          range: { start: similar.start, end: similar.end },
        },
      ];
    const first = rows.find(({ row }) => row.under.includes(group.id));
    const isRule = present.length >= 3 && first !== undefined;
    return isRule ? [{ kind: 'missing', official: group.label, written: '', range: first.label.range }] : [];
  });
}
