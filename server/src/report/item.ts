import type { Cell, Layout, Row, Table } from '../syntax/nodes.ts';
import { isValue } from '../syntax/value.ts';
import type { Form } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { hasRole, type ReadLabel, readLabels } from './labels.ts';

/** A written line of a form table: a row of a table, or a heading between tables that names rows. */
export interface Item extends TextRange {
  readonly labels: readonly ReadLabel[];
  /** The cells behind the labels, blanks included. */
  readonly values: readonly Cell[];
  readonly table: Table | undefined;
  readonly layout: Layout | undefined;
  readonly lineStart: number;
  /** Whether the written row begins with an empty cell. */
  readonly opensBlank: boolean;
  /** Number of cells in the written row. */
  readonly width: number;
}

/** Tells labels from figures: figures are what stands behind the last label. */
export function readItem(row: Row, table: Table, form: Form): Item {
  const { cells } = row;
  const glued = table.layout === 'glued';
  const firstValue = cells.findIndex((cell) => cell.text !== '' && isValue(cell.text));
  const limit = firstValue < 0 ? cells.length : firstValue;
  let leaf = -1;
  const read: (readonly ReadLabel[])[] = [];
  let headers = 0;
  let rows = 0;
  for (let i = 0; i < limit; i++) {
    const cell = cells[i];
    if (cell === undefined || cell.text === '') {
      read.push([]);
      continue;
    }
    const labels = readLabels(form, cell, glued);
    read.push(labels);
    const last = labels.at(-1);
    const isHeader = last?.known.some(({ role }) => role !== 'row' && role !== 'group');
    if (isHeader) headers++;
    if (last !== undefined && hasRole(last, 'row') && !isHeader) {
      rows++;
      leaf = i;
    }
  }
  const isHeaderRow = firstValue < 0 && headers > rows;
  const inStream = table.layout === 'cell-per-line';
  const end = isHeaderRow ? limit : leafEnd(cells, read, inStream ? -1 : leaf, limit, firstValue);
  const first = cells[0];
  return {
    labels: inStream ? joinBroken(read.slice(0, end).flat(), form) : read.slice(0, end).flat(),
    values: cells.slice(end),
    table,
    layout: table.layout,
    start: row.start,
    end: row.end,
    lineStart: row.lineStart,
    opensBlank: first?.text === '',
    width: cells.length + (first?.column ?? 0),
  };
}

/** Index behind the cell of the row's own label. Words behind a known row label stand where a figure belongs. */
function leafEnd(
  cells: readonly Cell[],
  read: readonly (readonly ReadLabel[])[],
  leaf: number,
  limit: number,
  firstValue: number,
): number {
  let last = -1;
  for (let i = 0; i < limit; i++) if (cells[i]?.text !== '') last = i;
  if (leaf < 0) return last + 1;
  const behind = read.slice(leaf + 1, limit).flat();
  const wordsBehind = behind.length > 0 && !behind.some(({ known }) => known.length > 0);
  return wordsBehind && (firstValue >= 0 || behind.length === 1) && last - leaf <= LONGEST_TEXT_RUN
    ? leaf + 1
    : last + 1;
}

const LONGEST_TEXT_RUN = 7;

/** Labels that a line end broke in two or three, put together again where that gives a label of the form. */
function joinBroken(labels: readonly ReadLabel[], form: Form): readonly ReadLabel[] {
  const joined: ReadLabel[] = [];
  let at = 0;
  while (at < labels.length) {
    const run = [4, 3, 2].map((length) => labels.slice(at, at + length)).find((candidate) => isBroken(candidate, form));
    const first = labels[at];
    const last = run?.at(-1);
    if (first === undefined) break;
    if (run === undefined || last === undefined) joined.push(first);
    else {
      const folded = run.map((label) => label.folded).join('');
      joined.push({
        start: first.start,
        end: last.end,
        text: run.map(({ text }) => text).join(''),
        folded,
        known: form.reader.lookUp(folded),
      });
    }
    at += run?.length ?? 1;
  }
  return joined;
}

const isBroken = (labels: readonly ReadLabel[], form: Form): boolean =>
  labels.length > 1 &&
  labels.some(({ known }) => known.length === 0) &&
  form.labels.has(labels.map(({ folded }) => folded).join(''));
