import type { BoundRow } from '../report/model.ts';
import type { Cell, Layout, Row, Table } from '../syntax/nodes.ts';
import type { TextRange } from '../text/range.ts';
import { cellEndBehind, insertCellAfter, replaceText } from './cells.ts';
import { applyEdits, type TextEdit } from './fix.ts';
import { insertLines, lineEndAt, linesOf, nextLineAt, removeLines } from './lines.ts';
import { htmlText, writeCells } from './write-table.ts';

// Whole rows of written tables.

/** A row as it is written, and the table it stands in. */
export interface WrittenRow {
  readonly part: Table;
  readonly row: Row;
  /** Its place in the table. */
  readonly index: number;
}

/** The written row that holds an offset. */
export function rowAt(parts: readonly Table[], offset: number): WrittenRow | undefined {
  for (const part of parts) {
    if (offset < part.start || offset > part.end) continue;
    const index = part.rows.findLastIndex(({ start }) => start <= offset);
    const row = part.rows[index];
    if (row !== undefined && offset <= row.end) return { part, row, index };
  }
  return undefined;
}

/** The cell of a written row that holds an offset. */
export const cellAt = ({ row }: WrittenRow, offset: number): number =>
  row.cells.findIndex(({ start, end }) => start <= offset && offset <= end);

/** The place of a bound cell among the cells as written, blank ones too; -1 where it was left out. */
export const indexOfCell = ({ row }: WrittenRow, range: TextRange | undefined): number =>
  range === undefined ? -1 : row.cells.findIndex(({ start, end }) => start === range.start && end === range.end);

/** The written cell of each bound one; those that were left out all stand at the end of the row, where one may be blank. */
function writtenCells(written: WrittenRow, cells: BoundRow['cells']): readonly (Cell | undefined)[] {
  const taken = new Set<number>();
  return cells.map(({ range }) => {
    const index = indexOfCell(written, range);
    if (index < 0 || taken.has(index)) return undefined;
    taken.add(index);
    return written.row.cells[index];
  });
}

/** Whether other rows stand on the lines of a row. */
function isRunOn(text: string, { part, row, index }: WrittenRow): boolean {
  const { start, end } = linesOf(text, row);
  const before = part.rows[index - 1];
  const behind = part.rows[index + 1];
  return (before !== undefined && before.end > start) || (behind !== undefined && behind.start < end);
}

/** Where a row ends: its line, but for one that goes on with the next row. */
export const rowEnd = (text: string, written: WrittenRow): number =>
  isRunOn(text, written) ? written.row.end : lineEndAt(text, written.row.end);

/** All that goes with a row when it goes: its lines with their line ends, its element in HTML, or itself where rows share a line. */
export function rowExtent(text: string, written: WrittenRow): TextRange {
  const { part, row } = written;
  if (part.layout !== 'html') return isRunOn(text, written) ? { start: row.start, end: row.end } : linesOf(text, row);
  const before = text.slice(part.start, row.start);
  const open = Math.max(...[...before.matchAll(/<tr[\s>]/gi)].map(({ index }) => index), -1);
  const start = open < 0 ? row.start : part.start + open;
  const behind = /<\/tr\s*>|(?=<(?:tr|\/table|\/tbody|\/thead)[\s>])/i.exec(text.slice(row.end, part.end));
  const end = behind === null ? row.end : row.end + behind.index + behind[0].length;
  const isAlone = text.slice(linesOf(text, { start, end: start }).start, start).trim() === '';
  const isLast = text.slice(end, lineEndAt(text, end)).trim() === '';
  return isAlone && isLast ? linesOf(text, { start, end }) : { start, end };
}

/** Takes a row out of its table. */
export function removeRow(text: string, written: WrittenRow): TextEdit {
  const { layout } = written.part;
  const extent = rowExtent(text, written);
  return layout === 'html' || isRunOn(text, written) ? { range: extent, newText: '' } : removeLines(text, extent);
}

/** Puts rows behind a row; each is given as it is to be written, without a line end. */
export function insertRows(
  text: string,
  written: WrittenRow,
  rows: readonly string[],
  where: 'before' | 'behind',
): TextEdit {
  const extent = rowExtent(text, written);
  const at = where === 'before' ? extent.start : extent.end;
  const { layout } = written.part;
  if (layout === 'html' && extent.end > 0 && !/[\n\r]/.test(text.charAt(extent.end - 1)))
    return { range: { start: at, end: at }, newText: rows.join('') };
  if (layout === 'html' || !isRunOn(text, written)) return insertLines(text, at, rows);
  const parting = PARTING[layout] ?? ' ';
  const newText = rows.map((row) => (where === 'before' ? row + parting : parting + row)).join('');
  return { range: { start: at, end: at }, newText };
}

/** What stands between rows that share a line, where it is no blank. */
const PARTING: Readonly<Partial<Record<Layout, string>>> = { tab: '\t', glued: '' };

/** A copy of a row, without its line end, with edits made that lie inside it. */
export function copyRow(text: string, written: WrittenRow, edits: readonly TextEdit[]): string {
  const extent = rowExtent(text, written);
  const inside = edits.map(({ range, newText }) => ({
    range: { start: range.start - extent.start, end: range.end - extent.start },
    newText,
  }));
  return applyEdits(text.slice(extent.start, extent.end), inside).replace(/[\r\n]+$/, '');
}

/**
 * Writes figures into a row, by the index of their column; undefined where the layout gives them no place. Cells that
 * were left out at the end of the row are made.
 */
export function setFigures(
  text: string,
  parts: readonly Table[],
  { cells, range, label }: BoundRow,
  figures: ReadonlyMap<number, string>,
): readonly TextEdit[] | undefined {
  const written =
    rowAt(parts, cells.find(({ raw }) => raw !== '')?.range.start ?? label.range.start) ?? rowAt(parts, range.start);
  if (written === undefined) return undefined;
  const { layout } = written.part;
  const own = writtenCells(written, cells);
  if (layout === 'glued' && own.every((cell) => cell === undefined)) return setGlued(text, cells, label.range, figures);
  const edits: TextEdit[] = [];
  const lost: number[] = [];
  for (const [index, words] of figures) {
    const cell = own[index] ?? (cells[index]?.raw === '' ? undefined : cells[index]?.range);
    if (cell === undefined) lost.push(index);
    else edits.push(replaceText(text, cell, words, layout));
  }
  if (lost.length > 0) {
    const first = Math.min(...lost);
    const isTail = cells.every((_, index) => index < first || lost.includes(index));
    const tail = isTail
      ? appendCells(
          text,
          written,
          lost.map((index) => figures.get(index) ?? ''),
          first === 0,
        )
      : undefined;
    if (tail === undefined) return undefined;
    edits.push(tail);
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** Figures without anything between them stay so while each is a single digit; blanks part them otherwise. */
function setGlued(
  text: string,
  cells: BoundRow['cells'],
  label: TextRange,
  figures: ReadonlyMap<number, string>,
): readonly TextEdit[] | undefined {
  const texts = cells.map(({ raw }, index) => figures.get(index) ?? raw);
  const first = cells[0]?.range;
  const last = cells.at(-1)?.range;
  if (first === undefined || last === undefined || texts.some((figure) => figure === '')) return undefined;
  const isBlank = cells.every(({ raw }) => raw === '');
  const range = isBlank ? { start: label.end, end: label.end } : { start: first.start, end: last.end };
  if (texts.every(({ length }) => length === 1)) return [{ range, newText: texts.join('') }];
  const lead = range.start > 0 && !/\s/.test(text.charAt(range.start - 1)) ? ' ' : '';
  return [{ range, newText: lead + texts.join(' ') }];
}

/** Makes cells at the end of a row. */
function appendCells(
  text: string,
  { part, row }: WrittenRow,
  texts: readonly string[],
  areAll: boolean,
): TextEdit | undefined {
  const last = row.cells.findLast((cell) => cell.note !== 'gap') ?? row.cells.at(-1);
  if (last === undefined) return undefined;
  const end = lineEndAt(text, row.end);
  const trimmed = end - (/[ \u3000]*$/.exec(text.slice(row.end, end))?.[0].length ?? 0);
  const at = (offset: number, newText: string): TextEdit => ({ range: { start: offset, end: offset }, newText });
  switch (part.layout) {
    case 'pipe': {
      const isClosed = /[|｜]$/.test(text.slice(row.start, trimmed));
      return at(
        trimmed,
        isClosed ? texts.map((one) => ` ${one} |`).join('') : texts.map((one) => ` | ${one}`).join(''),
      );
    }
    case 'tab':
      return at(row.end, texts.map((one) => `\t${one}`).join(''));
    case 'html':
      return at(cellEndBehind(text, last.end), texts.map((one) => `<td>${htmlText(one)}</td>`).join(''));
    case 'cell-per-line': {
      const edits = texts.map((one) => insertCellAfter(text, last, one, part.layout).newText);
      return at(nextLineAt(text, last.end), edits.join(''));
    }
    case 'aligned':
      return areAll ? at(last.end, texts.map((one) => `  ${one}`).join('')) : undefined;
    case 'glued':
      return areAll ? at(last.end, ` ${texts.join(' ')}`) : undefined;
  }
}

/** A line of cells in the manner of another row: with pipes around it or only between its cells. */
export function lineOfCells(text: string, like: WrittenRow, cells: readonly string[]): string {
  if (like.part.layout === 'tab') return writeCells(cells, 'tab');
  const { start, end } = rowExtent(text, like);
  const line = text.slice(start, end).trim();
  const written = writeCells(cells, 'pipe');
  const opened = /^[|｜]/.test(line) ? written : written.replace(/^\| /, '');
  return /[|｜]$/.test(line) ? opened : opened.replace(/ \|$/, '');
}

/** The layout that new tables take: that of the others, if it can be written. */
export const writableLayout = (layouts: readonly Layout[], isHtml: boolean): 'pipe' | 'tab' | 'html' =>
  layouts.find((one) => one === 'pipe' || one === 'tab' || one === 'html') ?? (isHtml ? 'html' : 'pipe');
