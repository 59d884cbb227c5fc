import type { BoundRow, BoundTable, MissingRows, Report, UnknownRow } from '../report/model.ts';
import type { FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { replaceText } from './cells.ts';
import type { TextEdit } from './fix.ts';
import { type FormGrid, formGrid } from './form-grid.ts';
import { linesOf, removeLines } from './lines.ts';
import {
  cellAt,
  copyRow,
  insertRows,
  lineOfCells,
  removeRow,
  rowAt,
  rowEnd,
  rowExtent,
  setFigures,
  type WrittenRow,
} from './rows.ts';
import { writeRows } from './write-table.ts';

/** The figures of a row that is to be inserted, one for each column. */
export type RowFigures = (row: FormRow) => readonly string[];

/** Inserts the rows of a gap; each is written like a sister row, or as the form prints it where there is none. */
export function insertMissing(
  report: Report,
  table: BoundTable,
  { rows, at }: MissingRows,
  figures: RowFigures,
): readonly TextEdit[] {
  const { text } = report.document;
  const isFirst = table.rows.every(({ range }) => range.start > at.start);
  // Where the row in front ends, another may begin.
  const beside = rowAt(table.parts, isFirst ? at.start : at.start - 1);
  if (beside === undefined) return [];
  const lines = rows.flatMap((row) => writtenLike(report, table, row, figures(row), beside));
  return lines.length === 0 ? [] : [insertRows(text, beside, lines, isFirst ? 'before' : 'behind')];
}

function writtenLike(
  report: Report,
  table: BoundTable,
  row: FormRow,
  figures: readonly string[],
  before: WrittenRow,
): readonly string[] {
  const { text } = report.document;
  const grid = formGrid(report.form, table.id, (_, column) => figures[row.columns.indexOf(column)] ?? '');
  const sister = opensLostGroup(table, grid, row) ? undefined : sisterOf(table, row);
  const written = sister && rowAt(table.parts, sister.range.start);
  if (sister !== undefined && written !== undefined) {
    const label = replaceText(text, sister.label.range, row.label, written.part.layout);
    const cells = setFigures(text, table.parts, sister, new Map(figures.map((figure, index) => [index, figure])));
    if (cells !== undefined)
      return [
        copyRow(
          text,
          written,
          [label, ...cells].sort((a, b) => a.range.start - b.range.start),
        ),
      ];
  }
  return asPrinted(text, grid, row, before, table);
}

/** Whether the name of a group went with the row, where other groups have theirs. */
function opensLostGroup({ parts }: BoundTable, grid: FormGrid, row: FormRow): boolean {
  const names = grid.rows.map(({ cells }) => cells.filter(({ isFigure }) => !isFigure).slice(0, -1));
  const own = names[grid.rows.findIndex((one) => one.row?.id === row.id)] ?? [];
  if (own.length === 0 || row.table !== 'requests') return false;
  const written = new Set(
    parts.flatMap((part) => part.rows.flatMap(({ cells }) => cells.map(({ text }) => fold(text)))),
  );
  const groups = grid.rows.flatMap((one, i) => (one.kind === 'figures' ? (names[i] ?? []) : []));
  return own.some(({ text }) => !written.has(fold(text))) && groups.some(({ text }) => written.has(fold(text)));
}

/** A row with the same place in the form's groups that has nothing but its own label in front of its figures. */
function sisterOf(table: BoundTable, row: FormRow): BoundRow | undefined {
  const alike = table.rows.filter(
    (one) =>
      one.label.state === 'official' &&
      one.misaligned === undefined &&
      one.row.part === row.part &&
      one.row.under.join() === row.under.join() &&
      one.cells.length === row.columns.length,
  );
  return alike.find((one) => {
    const written = rowAt(table.parts, one.range.start);
    if (written === undefined) return false;
    const { cells } = written.row;
    const leaf = cellAt(written, one.label.range.start);
    // The name of a group may stand in a cell of its own, or in front of the label in the same.
    const isAlone = cells[leaf]?.start === one.label.range.start;
    return isAlone && cells.slice(0, leaf).every(({ text }) => text === '');
  });
}

/** A row as the form prints it, with the names of the groups it opens, and with its headers where its part has no other row. */
function asPrinted(text: string, grid: FormGrid, row: FormRow, like: WrittenRow, table: BoundTable): readonly string[] {
  const index = grid.rows.findIndex((one) => one.row?.id === row.id);
  const own = grid.rows[index];
  if (own === undefined) return [];
  const isAlone = table.id === 'disclosure' && !table.rows.some((one) => one.row.part === row.part);
  const opensPart = grid.rows[index - 1]?.kind === 'header';
  const headers =
    isAlone && opensPart ? grid.rows.filter(({ part, kind }) => part === row.part && kind !== 'figures') : [];
  const rows = [...headers, own];
  const { layout } = like.part;
  switch (layout) {
    case 'html':
      return writeRows({ ...grid, rows }, 'html');
    case 'pipe':
    case 'tab': {
      const isGrid = like.part.rows.some(({ cells }) => cells[0]?.text === '');
      return rows.map(({ cells }) => {
        const texts = isGrid
          ? Array.from({ length: grid.width }, (_, column) => cells.find((cell) => cell.column === column)?.text ?? '')
          : cells.map((cell) => cell.text);
        return lineOfCells(text, like, texts);
      });
    }
    case 'cell-per-line':
      return rows.flatMap(({ cells }) => cells.map((cell) => cell.text));
    case 'aligned':
    case 'glued':
      return rows.map(({ cells }) => cells.map((cell) => cell.text).join(layout === 'aligned' ? '  ' : ' '));
  }
}

/** Takes a row away that the form does not have; of a subtotal that names its group only the figures. */
export function removeUnknown(
  report: Report,
  { parts, rows, groups }: BoundTable,
  unknown: UnknownRow,
): readonly TextEdit[] {
  const { text } = report.document;
  const written = rowAt(parts, unknown.range.start);
  if (written === undefined) return [];
  const isOnlyName =
    unknown.subtotalOf !== undefined && !groups.some(({ official }) => official === unknown.subtotalOf);
  const holdsOther = rows.some(({ range }) => range.start === written.row.start);
  if (holdsOther) return [];
  if (!isOnlyName) return [removeRow(text, written)];
  const leaf = cellAt(written, unknown.range.start);
  const figures = written.row.cells.slice(leaf + 1).filter((cell) => cell.text !== '');
  return figures.map(({ start, end }) => ({ range: { start, end }, newText: '' }));
}

/** Takes rows away that are there again, and with them the headers above them; whole tables where nothing else is left of them. */
export function removeCopy(report: Report, table: BoundTable, repeated: readonly UnknownRow[]): readonly TextEdit[] {
  const { text } = report.document;
  const first = Math.min(...repeated.map(({ range }) => range.start));
  const last = Math.max(...repeated.map(({ range }) => range.start));
  const bound = table.rows.map(({ range }) => range);
  if (bound.some(({ start }) => start > first && start < last))
    return repeated.flatMap((row) => removeUnknown(report, table, row));
  const from = Math.max(0, ...bound.flatMap(({ start, end }) => (start < first ? [end] : [])));
  return table.parts.flatMap((part) => {
    const own = part.rows.flatMap((row, index) =>
      row.start >= from && row.start <= last ? [{ part, row, index }] : [],
    );
    if (own.length < part.rows.length) return own.map((written) => removeRow(text, written));
    return part.layout === 'html'
      ? { range: { start: part.start, end: part.end }, newText: '' }
      : removeLines(text, linesOf(text, part));
  });
}

/** Moves the cells of a row to the columns in which most of its sisters have theirs; no word or figure changes. */
export function unshift(report: Report, table: BoundTable, row: BoundRow): readonly TextEdit[] {
  const { text } = report.document;
  const own = columnsOf(table, row);
  const sisters = table.rows.filter(
    (one) => one !== row && one.misaligned === undefined && one.row.under.join() === row.row.under.join(),
  );
  const usual = mostCommon(sisters.flatMap((one) => columnsOf(table, one) ?? []));
  if (own === undefined || usual === undefined) return [];
  const { written } = own;
  const { layout } = written.part;
  if (layout !== 'pipe' && layout !== 'tab') return [];
  const source = written.row.cells.map(({ start, end }) => text.slice(start, end));
  const above = source.slice(0, own.label).filter((words) => words !== '');
  const lead = new Array<string>(Math.max(0, usual.label - above.length)).fill('');
  const gap = new Array<string>(usual.figure - usual.label - 1).fill('');
  const figures = source.slice(own.figure).join('\n').trimEnd().split('\n');
  const rest = new Array<string>(Math.max(0, usual.width - usual.figure - figures.length)).fill('');
  const cells = [...lead, ...above, source[own.label] ?? '', ...gap, ...figures, ...rest];
  const extent = rowExtent(text, written);
  return [
    {
      range: { start: extent.start, end: rowEnd(text, written) },
      newText: lineOfCells(text, written, cells),
    },
  ];
}

interface Columns {
  readonly written: WrittenRow;
  readonly label: number;
  readonly figure: number;
  readonly width: number;
}

function columnsOf({ parts }: BoundTable, { label, cells, range }: BoundRow): Columns | undefined {
  const written = rowAt(parts, range.start);
  const filled = cells.findIndex(({ raw }) => raw !== '');
  const first = cells[filled]?.range;
  if (written === undefined || first === undefined) return undefined;
  const own = cellAt(written, label.range.start);
  // Blank cells may stand in front of the first figure.
  const figure = cellAt(written, first.start) - filled;
  return own < 0 || figure <= own ? undefined : { written, label: own, figure, width: written.row.cells.length };
}

function mostCommon(columns: readonly Columns[]): Columns | undefined {
  const counts = new Map<string, { readonly columns: Columns; count: number }>();
  for (const one of columns) {
    const key = `${one.label} ${one.figure} ${one.width}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { columns: one, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.columns;
}
