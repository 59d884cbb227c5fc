import type { BoundCell } from '../report/model.ts';
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

/** What stays open at the end of a year opens the next (FORM 4.5, X-CARRY). */
export const CARRIED = { over: 'carriedOver', forward: 'carriedForward' } as const;
