import type { BoundCell, BoundRow, BoundTable, Outcome, Report } from '../report/model.ts';
import type { Cell } from '../syntax/nodes.ts';
import { tableIds } from '../template/forms.ts';
import { toNumber } from '../text/decimal.ts';
import { replaceText } from './cells.ts';
import type { TextEdit } from './fix.ts';
import { setFigures } from './rows.ts';

/** Writes a figure into a cell; empty where the layout gives it no place. */
export function setFigure(report: Report, cell: BoundCell, figure: string): readonly TextEdit[] {
  const table = report.tables[cell.table];
  const row = table?.rows.find(({ cells }) => cells.includes(cell));
  if (table === undefined || row === undefined) return [];
  return setFigures(report.document.text, table.parts, row, new Map([[row.cells.indexOf(cell), figure]])) ?? [];
}

/**
 * Edits that write every total that its parts decide, where it is blank or another: those of rows first, then those of
 * results, which count on them. Blank parts count as 0; where all parts are blank, or a row of them is lost, nothing is decided.
 */
export const computeTotals = (report: Report): readonly TextEdit[] => writeFigures(report, totalsOf(report));

/**
 * Edits that write 0 into the cells of tables in which no figure stands: nothing, or what says that there is none (`/`, `—`,
 * `无`), which reads the same. A total gets the sum of its parts instead; it stays where one of them
 * cannot be read or its row is lost.
 */
export function fillBlanks(report: Report, tables: readonly BoundTable[]): readonly TextEdit[] {
  const totals = totalsOf(report);
  const open = new Set(report.relations.filter(lacksPart).map(({ target }) => target));
  const figures = new Map<BoundCell, number>();
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const figure = totals.get(cell);
        if (isBlank(cell) && (figure !== undefined || !open.has(cell))) figures.set(cell, figure ?? 0);
      }
    }
  }
  return writeFigures(report, figures);
}

const isBlank = ({ state }: BoundCell): boolean => state === 'blank' || state === 'placeholder';

const lacksPart = ({ rule, left, right, target, isComplete }: Outcome): boolean =>
  rule !== 'balance' &&
  (!isComplete || [...left, ...right].some((cell) => cell !== target && cell.value === null && !isBlank(cell)));

/** The totals that are to be written, with their figures. */
function totalsOf({ relations }: Report): ReadonlyMap<BoundCell, number> {
  const known = new Map<BoundCell, number>();
  const figureOf = (cell: BoundCell): number | undefined => {
    if (known.has(cell)) return known.get(cell);
    if (cell.value !== null) return toNumber(cell.value);
    return isBlank(cell) ? 0 : undefined;
  };
  const isOpen = (cell: BoundCell): boolean => cell.value === null && !known.has(cell);
  for (const rule of ['row-total', 'review-total', 'result-total'] as const) {
    for (const { rule: own, target, left, right, isComplete } of relations) {
      if (own !== rule || !isComplete || target.state === 'ambiguous' || (left.every(isOpen) && right.every(isOpen)))
        continue;
      let sum = 0;
      let isDecided = true;
      for (const cell of left) {
        const value = figureOf(cell);
        if (value === undefined) isDecided = false;
        else sum += value;
      }
      for (const cell of right) {
        if (cell === target) continue;
        const value = figureOf(cell);
        if (value === undefined) isDecided = false;
        else sum -= value;
      }
      if (!isDecided || sum < 0 || left.every(isOpen)) continue;
      if (target.value === null || toNumber(target.value) !== sum) known.set(target, sum);
      // What its row said of it without a total that was still blank.
      else known.delete(target);
    }
  }
  return known;
}

/** Writes figures into their cells, in whatever tables they are; cells that have no place are left out. */
export function writeFigures(
  { document: { text }, tables }: Report,
  figures: ReadonlyMap<BoundCell, number>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const id of tableIds) {
    const table = tables[id];
    if (table === undefined) continue;
    const blank = id === 'review' ? blankReview(table) : undefined;
    if (blank !== undefined) {
      const figuresInOrder = table.rows.flatMap(({ cells }) => cells.map((cell) => figures.get(cell)));
      figuresInOrder.forEach((figure, index) => {
        const cell = blank[index];
        if (figure !== undefined && cell !== undefined)
          edits.push(replaceText(text, cell, String(figure), table.layout));
      });
      continue;
    }
    for (const row of table.rows) {
      const own = new Map<number, string>();
      row.cells.forEach((cell, index) => {
        const figure = figures.get(cell);
        if (figure !== undefined) own.set(index, String(figure));
      });
      if (own.size > 0) edits.push(...(setFigures(text, table.parts, row, own) ?? []));
    }
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** The cells of a review table without any figure, from which its blocks cannot be told apart: one for each in order. */
function blankReview({ rows, parts }: BoundTable): readonly Cell[] | undefined {
  if (rows.some(({ cells }) => cells.some(({ raw }) => raw !== ''))) return undefined;
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const written = parts.at(-1)?.rows.at(-1)?.cells ?? [];
  return written.length === count && written.every(({ text }) => text === '') ? written : [];
}

/** What a cell would have to be for the sum of its row to hold; undefined where another figure is unknown. */
export function figureByRow({ form }: Report, row: BoundRow, cell: BoundCell): number | undefined {
  const relation = form.relations.find(({ along, table }) => along === 'row' && table === cell.table);
  if (relation === undefined) return undefined;
  const sign = relation.left.includes(cell.column.id) ? 1 : -1;
  let rest = 0;
  for (const { column, value } of row.cells) {
    if (column.id === cell.column.id) continue;
    if (value === null || value.scale !== 0) return undefined;
    rest += relation.left.includes(column.id) ? value.coefficient : -value.coefficient;
  }
  const wanted = sign === 1 ? -rest : rest;
  return wanted < 0 ? undefined : wanted;
}
