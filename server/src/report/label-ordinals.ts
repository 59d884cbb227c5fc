import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { readOrdinal } from '../text/numerals.ts';
import type { Item } from './item.ts';
import type { ReadLabel } from './labels.ts';
import type { BoundRow, LabelIssue } from './model.ts';

interface Numbered {
  readonly issue: LabelIssue;
  readonly written: number;
  readonly expected: number;
}

/**
 * Labels of the requests table under the number of a sister: `3.重复申请` beside `3.要求提供公开出版物`, or under one that their
 * group does not come to. Where more than one label of a group has another number than in the form, the report numbers its rows in
 * its own way, and nothing is said; nor is it of a number that none has where rows were added, `isWhole` being false.
 */
export function wrongOrdinals(
  items: readonly Item[],
  rows: readonly BoundRow[],
  form: Form,
  isWhole: boolean,
): readonly LabelIssue[] {
  // Mostly each is written as the form has it, and its number with it.
  const areAllTold = items.every(({ labels }) => labels.every((label) => isTold(label, form)));
  if (areAllTold) return [];
  return [...numberedByGroup(items, rows, form).values()].flatMap((sisters) => {
    const [slip, ...others] = sisters.filter(({ written, expected }) => written !== expected);
    const isTaken = sisters.some(({ expected }) => expected === slip?.written);
    const isAlone = slip !== undefined && others.length === 0 && sisters.length > 1;
    return isAlone && (isTaken || isWhole) ? [slip.issue] : [];
  });
}

const isTold = ({ known, folded }: ReadLabel, { labels }: Form): boolean => known.length === 0 || labels.has(folded);

/** The labels as written that have a number, and should have one, by the group that they stand in. */
function numberedByGroup(
  items: readonly Item[],
  rows: readonly BoundRow[],
  form: Form,
): ReadonlyMap<string, readonly Numbered[]> {
  const bound = new Map(rows.map(({ row, label }) => [label.range.start, row]));
  const byGroup = new Map<string, Numbered[]>();
  const seen = new Set<string>();
  for (const { labels } of items) {
    for (const { start, end, text, folded, known } of labels) {
      const row = bound.get(start);
      const own = known.find(({ role, id, quality }) =>
        quality === 'variant' ? false : role === 'group' ? row === undefined : role === 'row' && id === row?.id,
      );
      const written = readOrdinal(folded)?.value;
      const expected = own && readOrdinal(fold(own.official))?.value;
      if (own === undefined || written === undefined || expected === undefined || seen.has(own.id)) continue;
      seen.add(own.id);
      const issue: LabelIssue = { kind: 'misspelt', official: own.official, written: text, range: { start, end } };
      const group = parentOf(own.id, row, form);
      const sisters = byGroup.get(group);
      if (sisters === undefined) byGroup.set(group, [{ issue, written, expected }]);
      else sisters.push({ issue, written, expected });
    }
  }
  return byGroup;
}

/** The group around a row or around another group; empty for the outermost. */
function parentOf(id: string, row: BoundRow['row'] | undefined, { rows }: Form): string {
  if (row !== undefined) return row.under.at(-1) ?? '';
  const under = rows.requests.find((one) => one.under.includes(id))?.under ?? [];
  return under[under.indexOf(id) - 1] ?? '';
}
