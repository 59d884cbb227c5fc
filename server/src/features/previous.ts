import type { BoundCell, Report } from '../report/model.ts';
import type { Analysis } from './analysis.ts';
import { findCell } from './place.ts';

/** The cells of last year's report that belong to one of this year's: what it is carried over from, then the same cell. */
export function lastYearsCells({ previous }: Analysis, cell: BoundCell): readonly BoundCell[] {
  if (previous === undefined) return [];
  const source = cell.row.id === CARRIED.over ? { ...cell, row: { ...cell.row, id: CARRIED.forward } } : undefined;
  return [source, cell]
    .map((one) => (one === undefined ? undefined : findCell(previous.report, one)))
    .filter((other) => other !== undefined);
}

/** The cells of a report that continue one of last year's: what is carried over from it, then the same cell. */
export function nextYearsCells(report: Report, before: BoundCell): readonly BoundCell[] {
  const over = before.row.id === CARRIED.forward ? { ...before, row: { ...before.row, id: CARRIED.over } } : undefined;
  return [over, before]
    .map((one) => (one === undefined ? undefined : findCell(report, one)))
    .filter((other) => other !== undefined);
}

/** What stays open at the end of a year opens the next. */
export const CARRIED = { over: 'carriedOver', forward: 'carriedForward' } as const;
