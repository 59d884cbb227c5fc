import type { BoundRow, BoundTable, Report } from '../report/model.ts';
import type { Layout } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';
import { cellEndBehind, cellTagBefore, insertCellAfter, insertCellBefore } from './cells.ts';
import type { TextEdit } from './fix.ts';
import { rowAt } from './rows.ts';

// Rows with one figure too few or too many: what their own sum says of it.

/** A way to give rows as many figures as there are columns. */
export interface Fitting {
  readonly kind: 'insert' | 'remove';
  /** The figures of the first of the rows afterwards. */
  readonly figures: readonly string[];
  readonly edits: readonly TextEdit[];
}

/**
 * The ways to put one 0 into rows, or to take one figure out of them, in the same place of each, so that the last figure
 * of each is the sum of the others. Ways that come to the same figures are one.
 */
export function fitFigures(
  { document: { text } }: Report,
  table: BoundTable,
  rows: readonly BoundRow[],
): readonly Fitting[] {
  const [first] = rows;
  if (first === undefined || table.id !== 'requests') return [];
  const surplus = first.written.length - first.row.columns.length;
  const isSame = rows.every(({ written }) => written.length === first.written.length);
  if (Math.abs(surplus) !== 1 || !isSame || !rows.every(({ written }) => written.every(isDigits))) return [];
  const kind = surplus < 0 ? 'insert' : 'remove';
  const ways: Fitting[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < Math.max(first.written.length, first.row.columns.length); at++) {
    const fitted = rows.map(({ written }) => {
      const figures = written.map((figure) => figure.text);
      if (kind === 'insert') figures.splice(at, 0, '0');
      else figures.splice(at, 1);
      return figures;
    });
    const key = fitted.join('|');
    if (seen.has(key) || !fitted.every(addsUp)) continue;
    seen.add(key);
    const edits = rows.map((row) => (kind === 'insert' ? insertZero : removeFigure)(text, table, row, at));
    ways.push({ kind, figures: fitted[0] ?? [], edits: edits.sort((a, b) => a.range.start - b.range.start) });
  }
  return ways;
}

const isDigits = ({ text }: { readonly text: string }): boolean => /^\d+$/.test(text);

const addsUp = (figures: readonly string[]): boolean =>
  figures.slice(0, -1).reduce((sum, figure) => sum + Number(figure), 0) === Number(figures.at(-1));

const layoutOf = ({ parts, layout }: BoundTable, { start }: TextRange): Layout =>
  rowAt(parts, start)?.part.layout ?? layout;

function insertZero(text: string, table: BoundTable, { written }: BoundRow, at: number): TextEdit {
  const before = written[at - 1];
  const behind = written[at];
  if (before !== undefined) return insertCellAfter(text, before, '0', layoutOf(table, before));
  return behind === undefined
    ? { range: { start: 0, end: 0 }, newText: '' }
    : insertCellBefore(text, behind, '0', layoutOf(table, behind));
}

/** A figure with what parts it from the one before, or from the one behind where it is the first. */
function removeFigure(text: string, table: BoundTable, { written }: BoundRow, at: number): TextEdit {
  const figure = written[at];
  if (figure === undefined) return { range: { start: 0, end: 0 }, newText: '' };
  if (layoutOf(table, figure) === 'html')
    return { range: { start: cellTagBefore(text, figure.start), end: cellEndBehind(text, figure.end) }, newText: '' };
  const before = written[at - 1];
  const range =
    before === undefined
      ? { start: figure.start, end: written[at + 1]?.start ?? figure.end }
      : { start: before.end, end: figure.end };
  return { range, newText: '' };
}

/** Takes the one header cell away that the form does not have; empty where there is none, or more than one. */
export function removeStrangeHeader(
  { form, document: { text } }: Report,
  { parts, rows }: BoundTable,
): readonly TextEdit[] {
  const firstRow = Math.min(...rows.map(({ range }) => range.start));
  const strange = parts.flatMap((part) =>
    part.rows
      .filter(({ end }) => end <= firstRow)
      .flatMap(({ cells }) =>
        cells.flatMap((cell, index) => {
          const isKnown =
            cell.text === '' || form.reader.lookUp(fold(cell.text)).length > 0 || cell.text.length > LONGEST;
          return isKnown ? [] : [{ cell, before: cells[index - 1], behind: cells[index + 1], layout: part.layout }];
        }),
      ),
  );
  const [only] = strange;
  if (only === undefined || strange.length > 1) return [];
  const { cell, before, behind, layout } = only;
  if (layout === 'html')
    return [{ range: { start: cellTagBefore(text, cell.start), end: cellEndBehind(text, cell.end) }, newText: '' }];
  if (before !== undefined) return [{ range: { start: before.end, end: cell.end }, newText: '' }];
  return behind === undefined ? [] : [{ range: { start: cell.start, end: behind.start }, newText: '' }];
}

/** The note in the corner of the table is no header of a column. */
const LONGEST = 12;
