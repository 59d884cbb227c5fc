import { isInteger, isNegative } from '../text/decimal.ts';
import type { BoundCell, Report } from './model.ts';

/**
 * The cells whose figures may be held against those of another report: written as such, under their columns for certain, and in
 * the unit that the form prescribes. Changes against last year and amounts without a prescribed unit are none.
 */
export function* firmCells({ tables }: Report): Iterable<BoundCell> {
  for (const table of Object.values(tables))
    for (const { misaligned, cells } of table?.rows ?? [])
      if (misaligned === undefined) for (const cell of cells) if (isFirm(cell)) yield cell;
}

function isFirm({ value, origin, confidence, column, unit }: BoundCell): boolean {
  if (value === null || origin !== 'explicit' || confidence === 'low' || isNegative(value)) return false;
  switch (column.kind) {
    case 'count':
      return isInteger(value);
    case 'amount':
      return column.unit !== undefined && unit === column.unit;
    case 'change':
      return false;
  }
}

/** One name for a cell in the reports of all bodies. */
export const cellKey = ({ table, row, column }: BoundCell): string => `${table} ${row.id} ${column.id}`;
