import type { BoundRow } from '../../report/model.ts';
import type { FormRow } from '../../template/forms.ts';

/** A row with one figure too many, in which joining just one pair of neighbours makes the sum right. */
export function joinedFigures(row: FormRow, written: Figures): Joined | undefined {
  const count = row.columns.length;
  if (row.table !== 'requests' || written.length !== count + 1 || !written.every(isDigits)) return undefined;
  return onlyPair(
    written,
    written.length - 1,
    (values) => values.slice(0, -1).reduce((a, b) => a + b, 0) === values.at(-1),
  );
}

/** A row of the right number of figures whose sum is wrong, but right with two neighbours joined: a blank was lost as well. */
export function joinedInPlace({ cells, written }: BoundRow): Joined | undefined {
  const total = cells.at(-1)?.value?.coefficient;
  let sum = 0;
  for (let i = 0; i + 1 < cells.length; i++) sum += cells[i]?.value?.coefficient ?? 0;
  if (total === undefined || total === sum || written.length !== cells.length || !written.every(isDigits))
    return undefined;
  return onlyPair(written.slice(0, -1), written.length - 2, (values) => values.reduce((a, b) => a + b, 0) === total);
}

/** Two neighbouring figures that are one. */
interface Joined {
  readonly first: { readonly start: number; readonly end: number };
  readonly second: { readonly start: number; readonly end: number };
  readonly text: string;
}

type Figures = BoundRow['written'];

const isDigits = ({ text }: Figures[number]): boolean => /^\d+$/.test(text);

function onlyPair(figures: Figures, pairs: number, holds: (values: readonly number[]) => boolean): Joined | undefined {
  const found: Joined[] = [];
  for (let i = 0; i < pairs; i++) {
    const first = figures[i];
    const second = figures[i + 1];
    if (first === undefined || second === undefined || first.text === '0') continue;
    const text = first.text + second.text;
    const values = [...figures.slice(0, i), { text }, ...figures.slice(i + 2)].map((figure) => Number(figure.text));
    if (holds(values)) found.push({ first, second, text });
  }
  return found.length === 1 ? found[0] : undefined;
}
