import type { FormColumn, FormRow, RowCandidate } from './forms.ts';
import type { FormData, RelationData } from './schema.ts';

// The rows of the three tables, compiled from the data of a form.

/** What written rows of a table with labels may be: its rows, in front of each inner group's first row the group itself. */
export function rowCandidates(rows: readonly FormRow[], { requests }: FormData): readonly RowCandidate[] {
  const opened = new Set<string>();
  return rows.flatMap((row): RowCandidate[] => {
    const group = row.under.at(-1);
    const opens = group !== undefined && !opened.has(group) ? group : undefined;
    if (opens === undefined) return [{ row, isGroup: false, opens }];
    opened.add(opens);
    const label = requests.groups.find((one) => one.id === opens)?.label ?? opens;
    const asRow = { ...row, id: opens, label, under: row.under.slice(0, -1) };
    const inner: RowCandidate[] = row.under.length > 1 ? [{ row: asRow, isGroup: true, opens: undefined }] : [];
    return [...inner, { row, isGroup: false, opens }];
  });
}

/** The rows of the first table in printed order, each with the columns of its part. */
export function disclosureRows({ disclosure }: FormData): FormRow[] {
  return disclosure.parts.flatMap((part, index) =>
    part.rows.map((row) => ({
      table: 'disclosure' as const,
      id: row.id,
      label: row.label,
      columns: part.columns.map(({ id, label, kind, unit }) => ({
        id,
        label,
        kind,
        isTotal: false,
        ...(unit ? { unit } : {}),
      })),
      under: [],
      part: index,
      isTotal: false,
    })),
  );
}

/** The rows of the table of applications in printed order; which are totals is told by the relations. */
export function requestRows({ requests, relations }: FormData): FormRow[] {
  const columns = countColumns('requests', requests.columns, relations);
  return requests.rows.map((row) => ({
    table: 'requests' as const,
    id: row.id,
    label: row.label,
    columns,
    under: row.under ?? [],
    part: 0,
    isTotal: isTotal('requests', 'column', row.id, relations),
  }));
}

/** The blocks of the third table, each as a row: it is printed as one line with the blocks side by side. */
export function reviewRows({ review, relations }: FormData): FormRow[] {
  const columns = countColumns('review', review.columns, relations);
  return review.blocks.map(({ id, path }) => ({
    table: 'review' as const,
    id,
    label: blockLabel(path),
    columns,
    under: [],
    part: 0,
    isTotal: false,
  }));
}

const countColumns = (
  table: RelationData['table'],
  columns: readonly { readonly id: string; readonly label: string }[],
  relations: readonly RelationData[],
): readonly FormColumn[] =>
  columns.map(({ id, label }) => ({ id, label, kind: 'count', isTotal: isTotal(table, 'row', id, relations) }));

/** Whether a column (`along` a row) or a row (`along` a column) is what a relation has alone on its right side. */
const isTotal = (
  table: RelationData['table'],
  along: RelationData['along'],
  id: string,
  relations: readonly RelationData[],
): boolean =>
  relations.some((one) => one.table === table && one.along === along && one.right.length === 1 && one.target === id);

/** How a block of the table of reviews and lawsuits is called in one line: 行政诉讼（未经复议直接起诉）. */
export const blockLabel = (path: readonly string[]): string =>
  path.length > 1 ? `${path[0]}（${path.slice(1).join('')}）` : path.join('');
