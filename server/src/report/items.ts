import type { Block, Cell, Table } from '../syntax/nodes.ts';
import { type Form, type TableId, tableIds } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { assembleAligned } from './aligned-labels.ts';
import { type Item, readItem } from './item.ts';
import { isMisspeltBand, type ReadLabel, readLabels } from './labels.ts';
import { isFilled } from './place.ts';

export type TableItems = Readonly<Record<TableId, readonly Item[]>>;

/**
 * Sorts the lines of one area of a report (a section, or what stands before the first) by the form table they belong to:
 * by their words first, else by the table whose `home` the area is.
 */
export function readArea(blocks: readonly Block[], home: TableId | undefined, form: Form): TableItems {
  const found: Record<TableId, Item[]> = { disclosure: [], requests: [], review: [] };
  let current = home;
  let inTables = home !== undefined;
  for (const block of blocks) {
    const items = block.kind === 'table' ? readTable(block, form) : readLine(block, form, inTables);
    if (block.kind === 'table' && !speaksOfForm(items, home !== undefined || inTables, form)) continue;
    let blank = 0;
    while (blank < items.length && isBlank(items[blank])) blank++;
    // A Markdown table may open with an empty header row: it belongs to what stands below it.
    if (blank > 0) current = tableOf(items[blank]) ?? current;
    for (const item of items) {
      current = tableOf(item) ?? current;
      if (current !== undefined) found[current].push(item);
    }
    if (block.kind === 'table') inTables = true;
  }
  return found;
}

const readTable = (table: Table, form: Form): readonly Item[] => {
  const items = table.rows.map((row) => readItem(row, table, form));
  return table.layout === 'aligned' ? assembleAligned(items, form) : items;
};

/** A heading or a line between tables, where it is a label of the form: `### （三）不予公开`, `第二十条第（一）项`. */
function readLine(block: Exclude<Block, Table>, form: Form, inTables: boolean): Item[] {
  if (!inTables || (block.kind !== 'paragraph' && block.kind !== 'subheading')) return [];
  const { slice } = block;
  if (slice.text.length > LONGEST_LINE) return [];
  const marks = /^[#\s]*/.exec(slice.text)?.[0].length ?? 0;
  const cell = {
    start: slice.offsets === undefined ? slice.start + marks : slice.start,
    end: slice.end,
    text: slice.text.slice(marks),
  };
  const known = labelsOfLine(cell, form);
  const labels = areKnown(known) ? known : misspeltBand(cell, form);
  if (labels.length === 0) return [];
  return [
    {
      labels,
      cells: [],
      values: [],
      table: undefined,
      layout: undefined,
      start: block.start,
      end: block.end,
      lineStart: block.start,
      opensBlank: false,
      width: 1,
    },
  ];
}

const areKnown = (labels: readonly ReadLabel[]): boolean => labels.every(({ known }) => known.length > 0);

/** A band that is misspelt stands in a line of its own where its merged cells were dropped. */
function misspeltBand(cell: Pick<Cell, 'start' | 'end' | 'text'>, { data }: Form): readonly ReadLabel[] {
  const folded = fold(cell.text);
  const bands = data.disclosure.parts.map(({ band }) => fold(band));
  return isMisspeltBand(folded, bands) ? [{ ...cell, folded, known: [] }] : [];
}

/** One label, several without a break (`行政复议行政诉讼`), or one with another in brackets (`申请人情况（自然人）`). */
function labelsOfLine(cell: Pick<Cell, 'start' | 'end' | 'text'>, form: Form): readonly ReadLabel[] {
  const whole = readLabels(form, cell, true);
  if (areKnown(whole)) return whole;
  const parts = fold(cell.text)
    .split(/[()]/)
    .filter((part) => part !== '');
  return parts.map((folded) => ({ ...cell, folded, known: form.reader.lookUp(folded) }));
}

const LONGEST_LINE = 60;

const isBlank = (item: Item | undefined): boolean =>
  item !== undefined && item.labels.length === 0 && !item.values.some(isFilled);

/** The form table that an item's words name, if they name just one. Short words such as 其他 name nothing. */
function tableOf(item: Item | undefined): TableId | undefined {
  const labels = item?.labels ?? [];
  for (const id of tableIds) {
    let isNamed = false;
    let isOther = false;
    for (const { known, folded } of labels) {
      if (known.length === 0 || folded.length < SHORTEST_TELLING) continue;
      const isHere = known.some(({ table }) => table === id);
      if (isHere && known.every(({ table }) => table === id)) isNamed = true;
      if (!isHere) isOther = true;
    }
    if (isNamed && !isOther) return id;
  }
  return undefined;
}

const SHORTEST_TELLING = 3;

/** Whether a table is part of the form at all: agencies add tables of their own. */
function speaksOfForm(items: readonly Item[], atHome: boolean, form: Form): boolean {
  if (!atHome) return items.filter(({ labels }) => labels.some(({ known }) => known.length > 0)).length >= FEWEST_AWAY;
  const fullRow = form.rows.requests[0]?.columns.length;
  return items.some(({ labels, values }) => {
    const figures = values.filter(({ text }) => text !== '').length;
    return labels.some(isTelling) || figures === fullRow || (labels.length === 0 && figures >= FEWEST_FIGURES);
  });
}

/** Words that only the form has: not 其他 or 总计, which any table may say. */
const isTelling = ({ known, folded }: ReadLabel): boolean =>
  known.length > 0 &&
  (folded.length >= SHORTEST_TELLING || known.every(({ role, quality }) => role === 'row' && quality === 'official'));

const FEWEST_AWAY = 4;
const FEWEST_FIGURES = 5;
