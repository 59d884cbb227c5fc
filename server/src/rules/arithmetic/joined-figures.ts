import type { BoundRow, Outcome } from '../../report/model.ts';
import type { FormRow } from '../../template/forms.ts';

/** A row with one figure too many, in which joining just one pair of neighbours makes the sum right. */
export function joinedFigures(row: FormRow, written: Figures): Joined | undefined {
  const count = row.columns.length;
  if (row.table !== 'requests' || written.length !== count + 1 || !written.every(isDigits)) return undefined;
  const found = pairs(
    written,
    written.length - 1,
    (values) => values.slice(0, -1).reduce((a, b) => a + b, 0) === values.at(-1),
  );
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A row of the right number of figures whose sum is wrong, but right with two neighbours joined: a blank was lost as well. Of several
 * pairs, the one that mends a column too: `violated` are the relations that do not hold.
 */
export function joinedInPlace({ cells, written }: BoundRow, violated: readonly Outcome[]): Joined | undefined {
  const total = cells.at(-1)?.value?.coefficient;
  let sum = 0;
  for (let i = 0; i + 1 < cells.length; i++) sum += cells[i]?.value?.coefficient ?? 0;
  if (total === undefined || total === sum || written.length !== cells.length || !written.every(isDigits))
    return undefined;
  const found = pairs(
    written.slice(0, -1),
    written.length - 2,
    (values) => values.reduce((a, b) => a + b, 0) === total,
  );
  if (found.length < 2) return found[0];
  const mending = found.filter((joined) => mendsColumn(joined, cells, violated));
  return mending.length === 1 ? mending[0] : undefined;
}

/** Whether a relation over the column of the first of two figures holds with the two joined. */
function mendsColumn({ index, text }: Joined, cells: BoundRow['cells'], violated: readonly Outcome[]): boolean {
  const cell = cells[index];
  if (cell === undefined) return false;
  const change = Number(text) - (cell.value?.coefficient ?? 0);
  const isOfRow = ({ left }: Outcome): boolean => cells.some((one) => one !== cell && left.includes(one));
  return violated.some(
    (one) =>
      !isOfRow(one) &&
      ((one.left.includes(cell) && one.leftSum + change === one.rightSum) ||
        (one.right.includes(cell) && one.rightSum + change === one.leftSum)),
  );
}

/** Two neighbouring figures that are one. */
interface Joined {
  readonly first: { readonly start: number; readonly end: number };
  readonly second: { readonly start: number; readonly end: number };
  readonly text: string;
  /** Which figure of the row the first is. */
  readonly index: number;
}

type Figures = BoundRow['written'];

const isDigits = ({ text }: Figures[number]): boolean => /^\d+$/.test(text);

function pairs(figures: Figures, count: number, holds: (values: readonly number[]) => boolean): readonly Joined[] {
  const found: Joined[] = [];
  for (let i = 0; i < count; i++) {
    const first = figures[i];
    const second = figures[i + 1];
    if (first === undefined || second === undefined || first.text === '0') continue;
    const text = first.text + second.text;
    const values = [...figures.slice(0, i), { text }, ...figures.slice(i + 2)].map((figure) => Number(figure.text));
    if (holds(values)) found.push({ first, second, text, index: i });
  }
  return found;
}
