import type { BoundRow, Outcome } from '../../report/model.ts';
import type { FormRow } from '../../template/forms.ts';

/** A row with one figure too many, in which joining just one pair of neighbours makes the sum right. */
export function joinedFigures(row: FormRow, written: Figures): Joined | undefined {
  const count = row.columns.length;
  if (row.table !== 'requests' || written.length !== count + 1 || !written.every(isDigits)) return undefined;
  const found = pairs(written, written.length - 1, addsUp);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A row with a figure or a blank in each column whose sum is wrong, but right with two neighbours joined, be they its total: a cell
 * was lost as well. Of several pairs, the one that mends a column too: `violated` are the relations that do not hold.
 */
export function joinedInPlace({ row, cells }: BoundRow, violated: readonly Outcome[]): Joined | undefined {
  const figures = cells.map(figureOf);
  const total = cells.at(-1)?.value?.coefficient;
  if (row.table !== 'requests' || total === undefined || figures.includes(undefined)) return undefined;
  const known = figures.filter((figure) => figure !== undefined);
  if (addsUp(known.map(numberOf))) return undefined;
  const found = pairs(known, known.length - 1, addsUp);
  if (found.length < 2) return found[0];
  const mending = found.filter((joined) => mendsColumn(joined, cells, violated));
  return mending.length === 1 ? mending[0] : undefined;
}

/** What stands in a cell; undefined where that is neither a figure nor a blank. */
function figureOf({ value, range, raw, state, origin }: BoundRow['cells'][number]): Figures[number] | undefined {
  const text = raw.trim();
  if (value === null) return state === 'blank' || state === 'placeholder' ? { ...range, text: '' } : undefined;
  return origin === 'explicit' && /^\d+$/.test(text) ? { ...range, text } : undefined;
}

const numberOf = ({ text }: { readonly text: string }): number => Number(text);

/** Whether the last of some figures is what the others come to. */
const addsUp = (values: readonly number[]): boolean => values.slice(0, -1).reduce((a, b) => a + b, 0) === values.at(-1);

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
    if (first === undefined || second === undefined || !isDigits(second) || !isDigits(first) || first.text === '0')
      continue;
    const text = first.text + second.text;
    const values = [...figures.slice(0, i), { text }, ...figures.slice(i + 2)].map(numberOf);
    if (holds(values)) found.push({ first, second, text, index: i });
  }
  return found;
}
