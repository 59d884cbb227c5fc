import type { Cell, Layout, Row, Table } from '../syntax/nodes.ts';
import { isDigits, isValue } from '../syntax/value.ts';
import type { Form } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { hasRole, type ReadLabel, readLabels } from './labels.ts';
import { MOST_MERGED } from './place.ts';

/** A written line of a form table: a row of a table, or a heading between tables that names rows. */
export interface Item extends TextRange {
  readonly labels: readonly ReadLabel[];
  /** All cells as written. */
  readonly cells: readonly Cell[];
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
  const { layout } = table;
  const serial = opensWithSerial(cells, form) ? 1 : 0;
  const firstValue = cells.findIndex((cell, i) => i >= serial && isFigure(cell));
  const limit = firstValue < 0 ? cells.length : firstValue;
  const labels: ReadLabel[] = [];
  // The last cell that names a row, and how many labels there are with it; words may stand behind it.
  let leaf = { cell: -1, labels: 0 };
  let last = -1;
  let headers = 0;
  let rows = 0;
  for (let i = serial; i < limit; i++) {
    const cell = cells[i];
    if (cell === undefined || cell.text === '') continue;
    last = i;
    for (const label of readLabels(form, cell, layout === 'glued')) labels.push(label);
    const own = labels.at(-1);
    if (own?.known.some(({ role }) => role !== 'row' && role !== 'group')) headers++;
    else if (own !== undefined && hasRole(own, 'row')) {
      rows++;
      leaf = { cell: i, labels: labels.length };
    }
  }
  const inStream = layout === 'cell-per-line';
  const [lone] = labels;
  // `其他` is a column and, without its number, a row: alone in its line it is the row.
  const isRow = !inStream && labels.length === 1 && lone !== undefined && hasRole(lone, 'row');
  const isHeader = firstValue < 0 && headers > rows && !isRow;
  const hasWords =
    !isHeader && !inStream && areWords(labels, leaf.labels, firstValue >= 0) && last - leaf.cell <= LONGEST_TEXT_RUN;
  const end = isHeader ? limit : hasWords ? leaf.cell + 1 : last + 1;
  if (hasWords) labels.length = leaf.labels;
  return {
    labels: inStream ? joinBroken(labels, form) : labels,
    cells,
    values: end === 0 ? cells : cells.slice(end),
    table,
    layout,
    start: row.start,
    end: row.end,
    lineStart: row.lineStart,
    opensBlank: cells[0]?.text === '',
    width: cells.length + (cells[0]?.column ?? 0),
  };
}

/** A run of digits may have a word among them. */
const isFigure = ({ text, note }: Cell): boolean => text !== '' && (note === 'digits' || isValue(text));

/** Some tables number their rows in a column of their own, in front of the labels. */
function opensWithSerial([first, second]: readonly Cell[], form: Form): boolean {
  if (first === undefined || second === undefined || !isDigits(first.text) || isValue(second.text)) return false;
  return form.reader
    .read(second.text, false)
    .some(({ known }) => known.some(({ role }) => role === 'row' || role === 'group'));
}

/** Unknown words behind the label of a row stand where figures belong: without any figure one word, or one merged cell's. */
function areWords(labels: readonly ReadLabel[], from: number, hasFigures: boolean): boolean {
  if (from === 0 || labels.length === from || (!hasFigures && !isOneWord(labels, from))) return false;
  for (let i = from; i < labels.length; i++) if ((labels[i]?.known.length ?? 0) > 0) return false;
  return true;
}

/** A merged cell may be written once for each of its columns. */
const isOneWord = (labels: readonly ReadLabel[], from: number): boolean =>
  labels.length <= from + MOST_MERGED && labels.every(({ folded }, i) => i <= from || folded === labels[from]?.folded);

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
  form.reader.lookUp(labels.map(({ folded }) => folded).join('')).length > 0;
