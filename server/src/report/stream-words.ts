import type { Cell } from '../syntax/nodes.ts';
import type { Form, RowCandidate } from '../template/forms.ts';
import type { Item } from './item.ts';
import { leafOf, type ReadLabel } from './labels.ts';
import { isMisspelt } from './pair-rows.ts';
import { isFilled } from './place.ts';

/**
 * One cell a line, or with nothing between the cells, a word among the figures (`若干`) looks like the label of a row of its own. It stands where a figure
 * belongs if the row before it is short of one and the word is no label, no piece of one and like none.
 */
export function withStreamWords(
  items: readonly Item[],
  candidates: readonly RowCandidate[],
  form: Form,
): readonly Item[] {
  if (!items.some((item) => isStream(item) && hasStranger(item))) return items;
  const isWord = (label: ReadLabel | undefined): label is ReadLabel =>
    label !== undefined &&
    label.known.length === 0 &&
    label.folded.length <= LONGEST_WORD &&
    !form.labelText.includes(label.folded) &&
    !candidates.some(({ row }) => isMisspelt(label, row.label));
  const columnsOf = (label: ReadLabel | undefined): number =>
    candidates.find(
      ({ row, isGroup }) => !isGroup && label?.known.some(({ role, id }) => role === 'row' && id === row.id),
    )?.row.columns.length ?? 0;
  const result: Item[] = [];
  for (const item of items.flatMap((one) => (isStream(one) ? apart(one, isWord, columnsOf) : one))) {
    if (!isStream(item)) {
      result.push(item);
      continue;
    }
    const before = result.at(-1);
    const [first] = item.labels;
    if (
      before !== undefined &&
      item.labels.length > 1 &&
      isWord(first) &&
      lacksOne(before, columnsOf(leafOf(before)))
    ) {
      const end = { ...item, labels: [first], cells: item.cells.slice(0, 1), values: [], end: first.end };
      result[result.length - 1] = joinItems(before, first, end, Number.POSITIVE_INFINITY) ?? before;
      result.push(withoutWord(withoutFirst(item), isWord, columnsOf));
      continue;
    }
    const own = withoutWord(item, isWord, columnsOf);
    const word = own.labels.length === 1 ? own.labels[0] : undefined;
    const joined =
      before !== undefined && isWord(word) ? joinItems(before, word, own, columnsOf(leafOf(before))) : undefined;
    if (joined === undefined) result.push(own);
    else result[result.length - 1] = joined;
  }
  return result;
}

const LONGEST_WORD = 6;

const isStream = ({ layout }: Item): boolean => layout === 'cell-per-line' || layout === 'glued';

const hasStranger = ({ labels }: Item): boolean => labels.some(({ known }) => known.length === 0);

/** A row whose only cell is a word does not end there: the label of the next row follows it. */
function apart(
  item: Item,
  isWord: (label: ReadLabel | undefined) => label is ReadLabel,
  columnsOf: (label: ReadLabel | undefined) => number,
): readonly Item[] {
  const { labels } = item;
  const at = labels.findIndex(
    (label, i) => i > 0 && i + 1 < labels.length && isWord(label) && columnsOf(labels[i - 1]) > 0,
  );
  const [word, next] = [labels[at], labels[at + 1]];
  if (word === undefined || next === undefined) return [item];
  const cells = item.cells.filter(({ start }) => start < next.start);
  const own = { ...item, labels: labels.slice(0, at + 1), cells, values: [], end: word.end };
  const rest = { ...item, labels: labels.slice(at + 1), cells: item.cells.slice(cells.length), start: next.start };
  return [own, ...apart(rest, isWord, columnsOf)];
}

/** A word right behind the label of a row: the first of its cells. */
function withoutWord(
  item: Item,
  isWord: (label: ReadLabel | undefined) => label is ReadLabel,
  columnsOf: (label: ReadLabel | undefined) => number,
): Item {
  const word = item.labels.at(-1);
  const labels = item.labels.slice(0, -1);
  if (!isWord(word) || item.values.filter(isFilled).length >= columnsOf(labels.at(-1))) return item;
  return { ...item, labels, values: [cellOf(word), ...item.values] };
}

/** A row in which the last figure is not there: the word that opens the next one is all that is missing. */
const lacksOne = ({ layout, values }: Item, columns: number): boolean =>
  layout === 'cell-per-line' && columns > 1 && values.filter(isFilled).length === columns - 1;

/** A row without the word that stands in front of its label. */
function withoutFirst(item: Item): Item {
  const start = item.labels[1]?.start ?? item.start;
  return { ...item, labels: item.labels.slice(1), cells: item.cells.filter((cell) => cell.start >= start), start };
}

/** Two rows as one, where that does not give more figures than the row has columns. */
function joinItems(before: Item, word: ReadLabel, after: Item, columns: number): Item | undefined {
  const values = [...before.values, cellOf(word), ...after.values];
  if (before.layout !== 'cell-per-line' || values.filter(isFilled).length > columns) return undefined;
  return { ...before, values, cells: [...before.cells, ...after.cells], end: after.end };
}

const cellOf = ({ start, end, text }: ReadLabel): Cell => ({ start, end, text, column: 0, note: undefined });
