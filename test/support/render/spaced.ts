import { flatten, type Grid } from './grid.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** Cells with a single blank between, as text copied out of a PDF reader has them: `规章 0 0 0`. */
export const renderSpaced = (grid: Grid, style: Style): string =>
  flatten(grid, 'dropped')
    .map((cells) =>
      cells
        .map((cell) => spell(cell, style))
        .filter((text) => text !== '')
        .join(' '),
    )
    .join(style.rowsRunOn === true ? ' ' : '\n');
