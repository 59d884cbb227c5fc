import type { BoundRow, BoundTable, Report } from '../report/model.ts';
import { fold } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';
import { putBefore, replaceText } from './cells.ts';
import type { TextEdit } from './fix.ts';
import { cellAt, indexOfCell, rowAt, type WrittenRow } from './rows.ts';

/** The layout of the written row that holds a place. */
const layoutAt = ({ parts, layout }: BoundTable, offset: number): BoundTable['layout'] =>
  rowAt(parts, offset)?.part.layout ?? layout;

/** Writes the label of a row that has lost it, where the rows beside it have theirs. */
export function restoreLabel({ document: { text } }: Report, table: BoundTable, row: BoundRow): readonly TextEdit[] {
  const place = figuresOf(table, row);
  if (place === undefined) return [];
  const { written, first } = place;
  const cell = written.row.cells[first];
  if (cell === undefined) return [];
  const target = written.row.cells[first - usualDistance(table, row)];
  const before = target?.text === '' ? target : written.row.cells[first - 1];
  return [putBefore(text, cell, before, row.row.label, written.part.layout)];
}

/** Writes the name of a group in front of the label of its first row. */
export function restoreGroup(
  { document: { text } }: Report,
  { parts }: BoundTable,
  label: TextRange,
  name: string,
): readonly TextEdit[] {
  const written = rowAt(parts, label.start);
  if (written === undefined) return [];
  const leaf = cellAt(written, label.start);
  const cell = written.row.cells[leaf];
  return cell === undefined ? [] : [putBefore(text, cell, written.row.cells[leaf - 1], name, written.part.layout)];
}

/** Writes the official words in the place of others. */
export const correctLabel = (
  { document: { text } }: Report,
  table: BoundTable,
  label: TextRange,
  official: string,
): readonly TextEdit[] => [replaceText(text, label, official, layoutAt(table, label.start))];

/** Writes official words in this order into the cells of a stretch that hold them in another; empty where they stand otherwise. */
export function reorderLabels(
  { document: { text } }: Report,
  { parts }: BoundTable,
  range: TextRange,
  officials: readonly string[],
): readonly TextEdit[] {
  const written = rowAt(parts, range.start);
  const words = new Set(officials.map(fold));
  const cells = written?.row.cells.filter(
    (cell) => cell.start >= range.start && cell.end <= range.end && words.has(fold(cell.text)),
  );
  if (written === undefined || cells?.length !== officials.length) return [];
  return cells.flatMap((cell, i) => {
    const official = officials[i];
    const isRight = official === undefined || fold(cell.text) === fold(official);
    return isRight ? [] : [replaceText(text, cell, official, written.part.layout)];
  });
}

/** Where the figures of a row begin. */
function figuresOf({ parts }: BoundTable, row: BoundRow): { written: WrittenRow; first: number } | undefined {
  const figure = row.cells.find(({ raw }) => raw !== '')?.range ?? row.range;
  const written = rowAt(parts, figure.start);
  if (written === undefined) return undefined;
  const own = indexOfCell(written, row.cells[0]?.range);
  const first = own >= 0 ? own : cellAt(written, figure.start);
  return first < 0 ? undefined : { written, first };
}

/** How far in front of the figures the labels of rows of the same depth stand: 1 unless merged cells were kept. */
function usualDistance(table: BoundTable, { row }: BoundRow): number {
  for (const other of table.rows) {
    if (other.row === row || other.row.under.length !== row.under.length || other.label.state !== 'official') continue;
    const place = figuresOf(table, other);
    const leaf = place === undefined ? -1 : cellAt(place.written, other.label.range.start);
    if (place !== undefined && leaf >= 0 && place.first > leaf) return place.first - leaf;
  }
  return 1;
}
