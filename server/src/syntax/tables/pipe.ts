import { mapDefined } from '../../text/lists.ts';
import { isSpace, type Slice } from '../../text/slice.ts';
import { isBlank, isPipe, type Line } from '../lines.ts';
import type { Cell, Row, Table } from '../nodes.ts';
import { isValue } from '../value.ts';
import { cellOf, rowOf, rowsOfStream } from './cells.ts';

/**
 * Reads a run of lines with pipes as a table: one row a line, or one cell a line where most lines hold just one. `above`: the
 * lines between the heading and this run, where the table may have begun on another page.
 */
export function readPipeTable(lines: readonly Line[], above: readonly Line[] = []): Table | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // Rows that begin with an empty cell begin with a pipe as well: only if nearly all lines do is it a border.
  const borders = countBorders(filled);
  const mayBeBordered = borders.left > borders.lines * BORDERED;
  const bordered = mayBeBordered && !keepsFirstEmpty(filled, above);
  const closed = borders.right > borders.lines * BORDERED;
  const read = filled.map((line): ReadLine => ({ line, cells: readCells(line, bordered, closed) }));
  const perLine = isCellPerLine(read);
  const rows = perLine
    ? rowsOfStream(read.flatMap(({ cells }) => cells))
    : mapDefined(bordered ? read : joinContinued(read), ({ line, cells }, index) =>
        isDelimiter(cells, index === 1) ? undefined : rowOf(cells, line.start),
      );
  return tableOf(perLine ? 'cell-per-line' : 'pipe', rows, first.slice.start, last.slice.end);
}

interface ReadLine {
  readonly line: Line;
  readonly cells: readonly Cell[];
}

const BORDERED = 0.85;

/**
 * Whether rows that begin with a pipe begin with an empty cell: a page of a table may hold hardly any others. Those others have as
 * many pipes then; a row that only lost its border has one less.
 */
function keepsFirstEmpty(lines: readonly Line[], above: readonly Line[]): boolean {
  const others = [...above, ...lines].filter(({ hasPipe, slice }) => hasPipe && !isPipe(slice.text.charCodeAt(0)));
  if (others.length === 0) return false;
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { slice } of lines) {
    if (!isPipe(slice.text.charCodeAt(0))) continue;
    const count = pipesIn(slice.text);
    counts.set(count, (counts.get(count) ?? 0) + 1);
    rows++;
  }
  const alike = others.filter(({ slice }) => (counts.get(pipesIn(slice.text)) ?? 0) * 2 > rows);
  return alike.length * 2 > others.length;
}

function pipesIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isPipe(text.charCodeAt(i))) count++;
  return count;
}

/** How many lines with text begin and end with a pipe. */
function countBorders(lines: readonly Line[]): { lines: number; left: number; right: number } {
  const count = { lines: 0, left: 0, right: 0 };
  for (const { slice } of lines) {
    const { text } = slice;
    if (!hasText(text)) continue;
    count.lines++;
    if (isPipe(text.charCodeAt(0))) count.left++;
    if (isPipe(text.charCodeAt(text.length - 1))) count.right++;
  }
  return count;
}

/** Whether most lines hold a single cell. A row of empty cells behind a label is a row all the same. */
function isCellPerLine(read: readonly { readonly cells: readonly Cell[] }[]): boolean {
  let single = 0;
  let many = 0;
  for (const { cells } of read) {
    let texts = 0;
    for (const { text } of cells) if (text !== '') texts++;
    if (texts > 1) many++;
    else if (texts === 1 && cells.length <= 2) single++;
  }
  return single >= FEWEST_SINGLE && single > FEWEST_SINGLE * many;
}

const FEWEST_SINGLE = 3;

/**
 * Empty cells that hold a line end part a row: a label and its first figures, lone pipes, and `| 7 |` with the rest. Where no
 * row begins with a pipe for a border, lines with nothing but a pipe and the figures behind them go on with the row above.
 * Without lone pipes, figures behind a pipe may be a row that lost its label, but not below a row of figures alone.
 */
function joinContinued(read: readonly ReadLine[]): readonly ReadLine[] {
  const hasLonePipes = read.some(isLonePipe);
  const rows: { readonly line: Line; readonly cells: Cell[]; readonly isOpen: boolean }[] = [];
  for (const one of read) {
    const row = rows.at(-1);
    if (row !== undefined && (isLonePipe(one) || (row.isOpen && isRest(one))))
      for (const cell of one.cells) row.cells.push({ ...cell, column: row.cells.length });
    else rows.push({ line: one.line, cells: [...one.cells], isOpen: hasLonePipes || isAllFigures(one) });
  }
  return rows;
}

const isAllFigures = ({ cells }: ReadLine): boolean =>
  cells[0]?.text !== '' && cells.every(({ text }) => isValue(text));

const isLonePipe = ({ line }: ReadLine): boolean => line.slice.text.length === 1;

/** A pipe and figures behind it, none of them words. */
const isRest = ({ cells: [first, ...others] }: ReadLine): boolean =>
  first?.text === '' && others.length > 0 && others.every(({ text }) => isValue(text));

/** Rows as a table, which begins and ends with its lines, not with its cells. */
export function tableOf(layout: Table['layout'], rows: readonly Row[], start: number, end: number): Table {
  return { kind: 'table', layout, rows, start, end };
}

const hasText = (text: string): boolean => /[^|｜\s]/.test(text);

function readCells({ slice }: Line, bordered: boolean, closed: boolean): Cell[] {
  // A full-width pipe folds into a half-width one of the same length, so that one search finds both.
  const text = slice.text.includes('｜') ? slice.text.replaceAll('｜', '|') : slice.text;
  const cells: Cell[] = [];
  let from = bordered && text.startsWith('|') ? 1 : 0;
  for (let at = pipeAfter(text, from); at >= 0; at = pipeAfter(text, from)) {
    cells.push(pipeCell(slice, from, at, cells.length));
    from = at + 1;
  }
  const isBorder = closed && from === text.length && from > 0;
  if (!isBorder) cells.push(pipeCell(slice, from, text.length, cells.length));
  return cells;
}

/**
 * Where the cell ends that begins at `from` in a line without full-width pipes; -1 where it is the last. A pipe of its text is
 * written `\|`, as Markdown has it. A backslash with nothing in front of it is the cell's own, and says that there is no figure.
 */
export function pipeAfter(line: string, from: number): number {
  let at = line.indexOf('|', from);
  if (at <= from || line.charCodeAt(at - 1) !== BACKSLASH) return at;
  let filled = from;
  while (isSpace(line.charCodeAt(filled))) filled++;
  while (at - 1 > filled && line.charCodeAt(at - 1) === BACKSLASH) at = line.indexOf('|', at + 1);
  return at;
}

const BACKSLASH = 0x5c;

function pipeCell(slice: Slice, from: number, to: number, column: number): Cell {
  const cell = cellOf(slice, from, to, column);
  return cell.text.includes('\\|') ? { ...cell, text: cell.text.replaceAll('\\|', '|') } : cell;
}

/** The line `|---|:--:|` of a GFM table. A single dash is a cell that says "nothing", but below the header nothing else. */
function isDelimiter(cells: readonly Cell[], isBelowHeader: boolean): boolean {
  const shape = isBelowHeader && cells.every(({ text }) => text !== '') ? /^:?-+:?$/ : /^:?-{2,}:?$/;
  return (
    cells.length > 0 &&
    cells.every(({ text }) => shape.test(text) || text === '') &&
    cells.some(({ text }) => text !== '')
  );
}
