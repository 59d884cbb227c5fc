import { flatten, type Grid } from './grid.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** Every cell on a line of its own, as pages come out of text extraction. */
export const renderCellPerLine = (grid: Grid, style: Style): string => {
  const end = style.cellEnd ?? ' |';
  const rows = flatten(grid, style.merged ?? 'dropped');
  const lines: string[] = [];
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const text = spell(cell, style);
      if (text !== '') lines.push(`${text}${end}`);
      else if (style.blankCells !== 'absent') lines.push(end.trimStart());
    }
    // What is left of the merged cells: only their pipes. The last row has none, as the page was trimmed there.
    const missing = grid.width - cells.length;
    if (style.filler === true && missing > 0 && index < rows.length - 1) lines.push('|'.repeat(missing));
  }
  return lines.join(style.spacedLines === true ? '\n\n' : '\n');
};
