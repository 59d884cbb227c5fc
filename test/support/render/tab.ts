import { flatten, type Grid } from './grid.ts';
import { pageEnd } from './pipe.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** Rows of cells between tabs, as browsers and spreadsheets paste them. */
export const renderTab = (grid: Grid, style: Style): string => {
  const lines: string[] = [];
  for (const [index, cells] of flatten(grid, style.merged ?? 'dropped').entries()) {
    const every = style.blankLineEvery;
    if (every !== undefined && index > 0 && index % every === 0) lines.push('');
    lines.push(...pageEnd(index, style));
    const filler = style.filler === true ? '\t'.repeat(grid.width - cells.length) : '';
    const line = cells.map((cell) => quoted(spell(cell, style), style)).join('\t') + filler;
    lines.push(style.trimmed === true ? line.trimEnd() : line);
  }
  return lines.join(style.rowsRunOn === true ? '\t' : '\n');
};

const quoted = (text: string, style: Style): string =>
  style.quotedBreaks === true && text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text;
