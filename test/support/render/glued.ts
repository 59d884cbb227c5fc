import { flatten, type Grid } from './grid.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** Rows whose cells have lost everything between them: `数量0000000`. */
export const renderGlued = (grid: Grid, style: Style): string =>
  flatten(grid, 'dropped')
    .map((cells) => cells.map((cell) => spell(cell, style)).join(''))
    .join(style.rowsRunOn === true ? '' : '\n');
