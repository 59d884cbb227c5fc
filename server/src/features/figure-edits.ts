import { replaceText } from '../edit/cells.ts';
import type { TextEdit } from '../edit/fix.ts';
import { setFigures } from '../edit/rows.ts';
import type { BoundCell, BoundTable, Report } from '../report/model.ts';
import type { Cell } from '../syntax/nodes.ts';
import { tableIds } from '../template/forms.ts';
import { toNumber } from '../text/decimal.ts';
import type { Analysis } from './analysis.ts';

/**
 * Edits that write every total that its parts decide, where it is blank or another: those of rows first, then those of
 * results, which count on them. Blank parts count as 0; where all parts are blank nothing is decided.
 */
export const computeTotals = ({ report }: Analysis): readonly TextEdit[] => write(report, totalsOf(report));

/** Edits that write 0 into every blank cell; a blank total that its parts decide gets its sum instead. */
export function fillBlanks({ report }: Analysis): readonly TextEdit[] {
  const totals = totalsOf(report);
  const figures = new Map<BoundCell, number>();
  for (const id of tableIds) {
    for (const { cells } of report.tables[id]?.rows ?? []) {
      for (const cell of cells) if (cell.state === 'blank') figures.set(cell, totals.get(cell) ?? 0);
    }
  }
  return write(report, figures);
}

/** The totals that are to be written, with their figures. */
function totalsOf({ relations }: Report): ReadonlyMap<BoundCell, number> {
  const known = new Map<BoundCell, number>();
  const figureOf = (cell: BoundCell): number | undefined => {
    const { value, state } = cell;
    if (known.has(cell)) return known.get(cell);
    if (value !== null) return toNumber(value);
    return state === 'blank' || state === 'placeholder' ? 0 : undefined;
  };
  const isOpen = (cell: BoundCell): boolean => cell.value === null && !known.has(cell);
  for (const rule of ['row-total', 'review-total', 'result-total'] as const) {
    for (const { rule: own, target, left, right } of relations) {
      if (own !== rule || target.state === 'ambiguous' || (left.every(isOpen) && right.every(isOpen))) continue;
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
    }
  }
  return known;
}

function write({ document: { text }, tables }: Report, figures: ReadonlyMap<BoundCell, number>): readonly TextEdit[] {
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
