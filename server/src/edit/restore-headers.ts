import type { BoundTable, Report } from '../report/model.ts';
import type { Row } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import { insertCellAfter, insertCellBefore, replaceText } from './cells.ts';
import type { TextEdit } from './fix.ts';
import { type FormGrid, formGrid, type GridRow } from './form-grid.ts';
import { insertRows, lineOfCells, rowAt, type WrittenRow } from './rows.ts';
import { writeRows } from './write-table.ts';

/**
 * Puts header cells and bands back that a table has lost: beside the cells of their row that are still there, or as
 * whole rows. Empty where the layout gives no place for them.
 */
export function restoreHeaders(report: Report, table: BoundTable): readonly TextEdit[] {
  const grid = formGrid(report.form, table.id, () => '');
  const edits: TextEdit[] = [];
  for (const stretch of stretchesOf(table, grid))
    edits.push(...restoreStretch(report.document.text, report, grid, stretch));
  return edits;
}

/** The headers of the form that belong in front of a row of figures, and the written rows in which to look for them. */
interface Stretch {
  readonly wanted: readonly GridRow[];
  readonly written: readonly WrittenRow[];
  readonly figures: WrittenRow;
}

/** The disclosure table has its headers in front of each part, the others in front of everything. */
function stretchesOf({ rows, parts }: BoundTable, { rows: gridRows }: FormGrid): readonly Stretch[] {
  const all = parts.flatMap((part) => part.rows.map((row, index): WrittenRow => ({ part, row, index })));
  const bound = [...rows].sort((a, b) => a.range.start - b.range.start);
  const stretches: Stretch[] = [];
  const seen = new Set<number>();
  let from = 0;
  for (const { row, range } of bound) {
    const figures = rowAt(parts, range.start);
    if (figures === undefined) continue;
    if (!seen.has(row.part)) {
      seen.add(row.part);
      const written = all.filter((one) => one.row.start >= from && one.row.end <= figures.row.start);
      const wanted = gridRows.filter(({ kind, part }) => kind !== 'figures' && part === row.part);
      stretches.push({ wanted, written, figures });
    }
    from = figures.row.end;
  }
  return stretches;
}

function restoreStretch(
  text: string,
  { form }: Report,
  grid: FormGrid,
  { wanted, written, figures }: Stretch,
): TextEdit[] {
  const taken = new Set<number>();
  const found = wanted.map((row) => row.cells.map((cell) => findCell(written, cell.text, taken, form)));
  const edits: TextEdit[] = [];
  wanted.forEach((row, i) => {
    const own = found[i] ?? [];
    const missing = row.cells.filter(
      (cell, k) => own[k] === undefined && fold(cell.text) !== fold(form.data.requests.note),
    );
    if (missing.length === 0) return;
    if (own.every((cell) => cell === undefined)) {
      const next =
        found
          .slice(i + 1)
          .flat()
          .find((cell) => cell !== undefined)?.in ?? figures;
      const line = wholeRow(text, row, grid, next);
      if (line !== undefined) edits.push(insertRows(text, next, [line], 'before'));
      return;
    }
    row.cells.forEach((cell, k) => {
      if (own[k] !== undefined || !missing.includes(cell)) return;
      const edit = besideSibling(text, row, k, own);
      if (edit !== undefined) edits.push(edit);
    });
  });
  return merged(edits);
}

interface FoundCell {
  readonly in: WrittenRow;
  readonly index: number;
}

/** The first written cell with a header's words, or other words for the same, that no other header has taken. */
function findCell(
  rows: readonly WrittenRow[],
  official: string,
  taken: Set<number>,
  { reader }: Report['form'],
): FoundCell | undefined {
  const meant = reader.lookUp(fold(official));
  for (const written of rows) {
    const index = written.row.cells.findIndex(({ text, start }) => {
      if (text === '' || taken.has(start)) return false;
      const known = reader.lookUp(fold(text));
      return known.some((one) => meant.some(({ role, id }) => one.role === role && one.id === id));
    });
    const cell = written.row.cells[index];
    if (cell === undefined) continue;
    taken.add(cell.start);
    return { in: written, index };
  }
  return undefined;
}

/** A cell behind the nearest sibling that is there on the left, else in front of the nearest on the right. */
function besideSibling(
  text: string,
  row: GridRow,
  k: number,
  own: readonly (FoundCell | undefined)[],
): TextEdit | undefined {
  const words = row.cells[k]?.text ?? '';
  const wantedColumn = row.cells[k]?.column ?? 0;
  for (let i = k - 1; i >= 0; i--) {
    const sibling = own[i];
    const from = row.cells[i];
    if (sibling === undefined || from === undefined) continue;
    const { cells } = sibling.in.row;
    const cell = cells[sibling.index];
    if (cell === undefined) return undefined;
    const blank = cells[sibling.index + wantedColumn - from.column];
    const isGrid = blank !== undefined && blank.text === '' && keepsGrid(sibling.in.row, sibling.index, from.columns);
    if (isGrid) return replaceText(text, blank, words, sibling.in.part.layout);
    return insertCellAfter(text, cell, words, sibling.in.part.layout);
  }
  const right = own.find((cell) => cell !== undefined);
  const cell = right?.in.row.cells[right.index];
  return right === undefined || cell === undefined
    ? undefined
    : insertCellBefore(text, cell, words, right.in.part.layout);
}

/** Whether the columns that a cell spans are there as blank cells behind it, and more cells behind them. */
const keepsGrid = ({ cells }: Row, index: number, columns: number): boolean =>
  cells.length > index + columns && cells.slice(index + 1, index + columns).every(({ text }) => text === '');

/** A row of headers in the layout of a table. */
function wholeRow(text: string, row: GridRow, { table, width }: FormGrid, like: WrittenRow): string | undefined {
  const { part } = like;
  const texts = row.cells.map(({ text }) => text);
  switch (part.layout) {
    case 'html':
      return writeRows({ table, width, rows: [row] }, 'html')[0];
    case 'pipe':
    case 'tab': {
      const isGrid = part.rows.some(({ cells }) => cells[0]?.text === '');
      const cells = isGrid
        ? Array.from({ length: width }, (_, column) => row.cells.find((cell) => cell.column === column)?.text ?? '')
        : texts;
      const padded = [...cells, ...new Array<string>(Math.max(0, like.row.cells.length - cells.length)).fill('')];
      return lineOfCells(text, like, padded);
    }
    case 'cell-per-line':
      return texts.length === 1 ? texts[0] : undefined;
    case 'glued':
      return texts.join('');
    case 'aligned':
      return texts.join('  ');
  }
}

/** Edits at one place put together, in order. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const last = result.at(-1);
    if (last !== undefined && last.range.start === edit.range.start && last.range.end === edit.range.end)
      result[result.length - 1] = { range: last.range, newText: last.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}
