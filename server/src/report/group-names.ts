import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { withoutOrdinal } from '../text/numerals.ts';
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

/**
 * Whether not even a piece of a group's name stands in the table: its numeral nowhere, where the other names have theirs.
 * Of numerals that the labels of rows have too, as 三 and 四, nothing is known.
 */
function isWhollyLost(official: string, items: readonly Item[]): boolean {
  const folded = fold(official);
  const bare = withoutOrdinal(folded);
  const numeral = /[一二三四五六七八九十]/.exec(folded.slice(0, folded.length - bare.length))?.[0];
  if (numeral === undefined) return false;
  const groups = items.flatMap(({ labels }) =>
    labels.flatMap(({ known }) => known.filter(({ role }) => role === 'group')),
  );
  if (groups.some(({ quality }) => quality === 'bare')) return false;
  const tables = new Set(items.flatMap(({ table }) => table ?? []));
  return [...tables].every(({ rows }) =>
    rows.every(({ cells }) => cells.every(({ text }) => !text.includes(numeral) && !fold(text).includes(bare))),
  );
}

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
  if (isBroken && !isWhollyLost(official, items)) return [];
  const first = rows.find(({ row }) => row.under.includes(id));
  return others >= FEWEST_GROUPS && first !== undefined
    ? [{ kind: 'missing', official, written: '', range: first.label.range }]
    : [];
}
