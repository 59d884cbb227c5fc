import type { Cell } from '../syntax/nodes.ts';
import { isValue } from '../syntax/value.ts';
import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import type { Item } from './item.ts';
import { isFilled } from './place.ts';

/** The cell of each block and column; undefined where none is written. */
export type NamedCells = readonly (readonly (Cell | undefined)[])[];

/**
 * The review table with its results down the side: a column for each block, or a row for each figure, which names block
 * and result. Undefined where the table is written in any other way.
 */
export function readReviewByName(items: readonly Item[], form: Form): NamedCells | undefined {
  const { blocks, columns } = form.data.review;
  const lines = mapDefined(items, (item) => readLine(item, form));
  if (new Set(lines.map(({ column }) => column)).size < columns.length) return undefined;
  const isCrossed = lines.length === columns.length && lines.every(({ figures }) => figures.length === blocks.length);
  const isList = lines.length === columns.length * blocks.length && lines.every(({ figures }) => figures.length === 1);
  if (!isCrossed && !isList) return undefined;
  const above = items.filter(({ start, cells }) => start < (lines[0]?.item.start ?? 0) && cells.some(isFilled));
  const order = isCrossed ? blocksAcross(above, form) : blocks.map((_, index) => index);
  let block = -1;
  const cells = blocks.map(() => new Array<Cell | undefined>(columns.length).fill(undefined));
  for (const { item, column, figures } of lines) {
    if (isList) block = blocksNamed(wordsOf(item), form)[0] ?? block;
    figures.forEach((cell, index) => {
      const row = cells[isList ? block : (order[index] ?? -1)];
      if (row !== undefined) row[column] = cell;
    });
  }
  return isList && block < 0 ? undefined : cells;
}

interface NamedLine {
  readonly item: Item;
  readonly column: number;
  readonly figures: readonly Cell[];
}

/** A line that names just one result, with the cells behind it. */
function readLine(item: Item, { data }: Form): NamedLine | undefined {
  const { table, labels, cells } = item;
  const ids = labels.flatMap(({ known }) =>
    known.flatMap((one) => (one.role === 'column' && one.table === 'review' ? [one.id] : [])),
  );
  const column = data.review.columns.findIndex(({ id }) => id === ids[0]);
  const label = cells.findLastIndex(({ text }) => !isValue(text));
  const figures = cells.slice(label + 1);
  return table === undefined || ids.length !== 1 || column < 0 || figures.length === 0
    ? undefined
    : { item, column, figures };
}

/** The blocks in the order in which the header names them, or that of the form. */
function blocksAcross(above: readonly Item[], form: Form): readonly number[] {
  const count = form.data.review.blocks.length;
  const named = above.flatMap(wordsOf).flatMap((text) => blocksNamed([text], form));
  const inForm = Array.from({ length: count }, (_, index) => index);
  return named.length === count && new Set(named).size === count ? named : inForm;
}

const blocksNamed = (texts: readonly string[], { data }: Form): readonly number[] =>
  data.review.blocks.flatMap(({ path }, index) => {
    const name = fold(path.at(-1) ?? '');
    return texts.some((text) => text.includes(name)) ? [index] : [];
  });

const wordsOf = ({ cells }: Item): readonly string[] =>
  cells.flatMap(({ text }) => (isValue(text) ? [] : [fold(text)]));
