import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import type { Item } from './item.ts';
import { isMisspeltName, likeness, type ReadLabel, SIMILAR } from './labels.ts';
import type { BoundRow, LabelIssue } from './model.ts';

/** Names of groups (（三）不予公开 …) that are misspelt, or lost where the others are there. */
export function checkGroups(items: readonly Item[], rows: readonly BoundRow[], form: Form): LabelIssue[] {
  const found = new Map<string, ReadLabel[]>();
  for (const { labels } of items) {
    for (const label of labels) {
      for (const { role, id } of label.known) if (role === 'group') found.set(id, [...(found.get(id) ?? []), label]);
    }
  }
  const isWritten = (id: string): boolean => rows.some(({ row }) => row.under.includes(id) || row.id === id);
  const groups = form.data.requests.groups.filter(({ id }) => found.has(id) || isWritten(id));
  const issues: LabelIssue[] = [];
  for (const group of groups) {
    const written = found.get(group.id);
    if (written === undefined) issues.push(...lostGroup(group.id, group.label, items, rows, found.size));
    else for (const label of written) if (isVariantGroup(label, group.id)) issues.push(misspelt(group.label, label));
  }
  return issues;
}

const isVariantGroup = ({ known }: ReadLabel, group: string): boolean =>
  known.some(({ role, id, quality }) => role === 'group' && id === group && quality === 'variant');

const misspelt = (official: string, { text, start, end }: ReadLabel): LabelIssue => ({
  kind: 'misspelt',
  official,
  written: text,
  range: { start, end },
});

/** So many other groups must be named before one is missed: some tables leave all of them out. */
const FEWEST_GROUPS = 3;

function lostGroup(
  id: string,
  official: string,
  items: readonly Item[],
  rows: readonly BoundRow[],
  others: number,
): LabelIssue[] {
  const leaves = new Set(rows.map(({ label }) => label.range.start));
  const strangers = items.flatMap(({ labels }) =>
    labels.filter(({ known, start }) => known.length === 0 && !leaves.has(start)),
  );
  // A printout breaks the name of a group over the lines of several rows: its pieces are no slips, and it is there.
  const isBroken = items.some(({ layout }) => layout === 'aligned');
  const similar = strangers.find(({ folded }) =>
    isBroken ? isMisspeltName(folded, fold(official)) : likeness(folded, official) >= SIMILAR,
  );
  if (similar !== undefined) return [misspelt(official, similar)];
  if (isBroken) return [];
  const first = rows.find(({ row }) => row.under.includes(id));
  return others >= FEWEST_GROUPS && first !== undefined
    ? [{ kind: 'missing', official, written: '', range: first.label.range }]
    : [];
}
