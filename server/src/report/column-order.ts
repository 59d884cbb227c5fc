import { isValue } from '../syntax/value.ts';
import type { Form, FormColumn } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import { readFigure } from './figure.ts';
import type { Item } from './item.ts';
import { isFilled } from './place.ts';

/** For each written column of figures the index of the form's column, undefined for one that the form does not have. */
export type ColumnOrder = readonly (number | undefined)[];

/**
 * The order of the columns where one line of the header names them all and it is another than the form's: the total in
 * front, a subtotal among them. Where the figures add up in the form's order alone, the header is what is wrong.
 */
export function columnOrder(
  items: readonly Item[],
  columns: readonly FormColumn[],
  form: Form,
): ColumnOrder | undefined {
  const heads = new Set(form.data.requests.heads.map(fold));
  for (const item of items) {
    const order = orderIn(item, columns);
    if (order === undefined) continue;
    const isInForm = order.every((index, at) => index === at);
    const isGrouped = item.labels.some(({ folded }) => heads.has(folded)) && order.length === columns.length;
    return isInForm || isGrouped || !addsUp(items, order, columns.length) ? undefined : order;
  }
  return undefined;
}

/** The columns that one line names from the first to the last; undefined unless it names each of them once. */
function orderIn({ labels, values }: Item, columns: readonly FormColumn[]): ColumnOrder | undefined {
  if (labels.length < columns.length || values.some(isFilled)) return undefined;
  const named = labels.map(({ known }) => {
    const index = columns.findIndex(({ id }) => known.some((one) => one.role === 'column' && one.id === id));
    return index < 0 ? undefined : index;
  });
  const order = named.slice(
    named.findIndex((index) => index !== undefined),
    named.findLastIndex((index) => index !== undefined) + 1,
  );
  const all = mapDefined(order, (index) => index);
  return all.length === columns.length && new Set(all).size === columns.length ? order : undefined;
}

/** Whether the sums along the rows hold in this order at least as often as in the form's. */
function addsUp(items: readonly Item[], order: ColumnOrder, count: number): boolean {
  const total = count - 1;
  let here = 0;
  let asPrinted = 0;
  for (const { values } of items) {
    const figures = values.map(({ text }) => (isValue(text) ? (readFigure(text).value?.coefficient ?? 0) : Number.NaN));
    if (!values.some(isFilled) || figures.some(Number.isNaN)) continue;
    if (figures.length === count && isSum(figures, total)) asPrinted++;
    const written = figures.slice(figures.length - order.length);
    const inForm = Array.from({ length: count }, (_, index) => written[order.indexOf(index)] ?? 0);
    if (figures.length >= order.length && isSum(inForm, total)) here++;
  }
  return here > 0 && here >= asPrinted;
}

const isSum = (figures: readonly number[], total: number): boolean =>
  figures.reduce((sum, value, index) => (index === total ? sum : sum + value), 0) === figures[total];
