// Rows of blanks and a total whose label is lost: nothing but the total, or its cells, tell of them.

import { measures, placeOf } from './aligned.ts';
import type { Item } from './item.ts';
import { isFilled } from './place.ts';

/**
 * The lines of an aligned table that are nothing but a figure below the last figures of other rows, their totals. A figure elsewhere
 * may be the number of a page.
 */
export function loneTotals(text: string, items: readonly Item[]): ReadonlySet<Item> {
  const lone = items.filter(isLone);
  if (lone.length === 0 || lone.length > MOST_LONE) return new Set();
  const others = items.filter(
    ({ layout, labels, values }) => layout === 'aligned' && labels.length > 0 && values.some(isFilled),
  );
  const isBelow = (item: Item): boolean =>
    measures.some((measure) => {
      const placeOfLast = ({ lineStart, values }: Item): number => {
        const last = values.findLast(isFilled);
        return last === undefined ? Number.NaN : placeOf(text, last, lineStart, measure);
      };
      const own = placeOfLast(item);
      const beside = others.filter(({ table }) => table === item.table);
      const above = beside.filter((other) => placeOfLast(other) === own).length;
      return above >= FEWEST_ABOVE && above * 2 > beside.length;
    });
  return new Set(lone.filter(isBelow));
}

const isLone = ({ layout, labels, values }: Item): boolean =>
  layout === 'aligned' && labels.length === 0 && values.length === 1 && values.every(isFilled);

const MOST_LONE = 3;
const FEWEST_ABOVE = 5;

/**
 * One cell a line: parts a row behind which another one stands that has lost the text of its label, so that a blank cell stands for
 * it. Each of both has as many cells as columns, and ends in its total; other rows of the table have just so many.
 */
export function partAtLostLabel(item: Item, items: readonly Item[], count: number): readonly Item[] {
  const { values, labels } = item;
  if (labels.length === 0 || !mayHoldTwo(item, count)) return [item];
  const isWhole = (from: number): boolean => values[from + count - 1]?.text !== '';
  const label = values[count];
  if (!isWhole(0) || !isWhole(count + 1) || label?.text !== '') return [item];
  const exact = items.filter((one) => one.table === item.table && one.labels.length > 0 && one.values.length === count);
  if (exact.length < FEWEST_EXACT) return [item];
  const [own, other] = [values.slice(0, count), values.slice(count + 1)];
  return [
    { ...item, values: own, end: own.at(-1)?.end ?? item.end },
    { ...item, labels: [], values: other, start: label.start },
  ];
}

/** Whether a row of the layout has as many cells as two, and a blank one for a label between them. */
export const mayHoldTwo = ({ layout, values }: Item, count: number): boolean =>
  layout === 'cell-per-line' &&
  count > 1 &&
  values.length === 2 * count + 1 &&
  values.every(({ note }) => note !== 'gap');

const FEWEST_EXACT = 5;
