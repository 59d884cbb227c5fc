import type { Form, FormRow } from '../template/forms.ts';

/** A row of the form, or a group that is written as one row. */
export interface Candidate {
  readonly row: FormRow;
  readonly isGroup: boolean;
  /** The group whose first row it is. */
  readonly opens: string | undefined;
}

/** A candidate that a written row was bound to, and at what cost. */
export interface Target extends Candidate {
  readonly cost: number;
}

/** The rows of a table, and before the first row of each inner group the group itself as a row. */
export function rowCandidates(form: Form, id: 'disclosure' | 'requests'): readonly Candidate[] {
  const opened = new Set<string>();
  return form.rows[id].flatMap((row): Candidate[] => {
    const group = row.under.at(-1);
    const opens = group !== undefined && !opened.has(group) ? group : undefined;
    if (opens === undefined) return [{ row, isGroup: false, opens }];
    opened.add(opens);
    const label = form.data.requests.groups.find((one) => one.id === opens)?.label ?? opens;
    const asRow = { ...row, id: opens, label, under: row.under.slice(0, -1) };
    const inner: Candidate[] = row.under.length > 1 ? [{ row: asRow, isGroup: true, opens: undefined }] : [];
    return [...inner, { row, isGroup: false, opens }];
  });
}
