import type { Form, TableId } from '../template/forms.ts';
import { type FigureText, type FormGrid, formGrid, type GridRow } from './form-grid.ts';
import type { WritableLayout } from './layouts.ts';

/**
 * A whole table of the form as lines without line ends. Merged cells are kept as blank ones in `pipe` and `tab`, so
 * that every figure stands in its column; `pipe` has a delimiter row, so that Markdown shows it as a table.
 */
export function writeTable(form: Form, table: TableId, layout: WritableLayout, figures: FigureText): readonly string[] {
  return writeGrid(formGrid(form, table, figures), layout);
}

/** A table that is there as a grid already; as {@link writeTable}. */
export function writeGrid(grid: FormGrid, layout: WritableLayout): readonly string[] {
  const rows = writeRows(grid, layout);
  switch (layout) {
    case 'pipe':
      return [...rows.slice(0, 1), `|${' --- |'.repeat(grid.width)}`, ...rows.slice(1)];
    case 'tab':
      return rows;
    case 'html':
      return ['<table>', ...rows, '</table>'];
  }
}

/** The rows of a table, one line each, without what stands around them. */
export function writeRows(grid: FormGrid, layout: WritableLayout): readonly string[] {
  if (layout === 'html') return grid.rows.map(htmlRow);
  return flattened(grid).map((cells) => writeCells(cells, layout));
}

/** One line of cells: `| a | b |`, or `a`, tab, `b`. A pipe inside a cell is written as Markdown has it. */
export const writeCells = (cells: readonly string[], layout: 'pipe' | 'tab'): string =>
  layout === 'tab'
    ? cells.join('\t')
    : `|${cells.map((text) => (text === '' ? '  |' : ` ${text.replaceAll('|', '\\|')} |`)).join('')}`;

/** Texts are put in with the characters that HTML reads otherwise written as entities. */
export const htmlText = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));

function htmlRow({ cells }: GridRow): string {
  const written = cells.map(({ text, columns, rows }) => {
    const colspan = columns > 1 ? ` colspan="${columns}"` : '';
    const rowspan = rows > 1 ? ` rowspan="${rows}"` : '';
    return `<td${colspan}${rowspan}>${htmlText(text)}</td>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

/** The rows with every grid column filled: what a merged cell covers beside its first column and row is blank. */
function flattened({ width, rows }: FormGrid): readonly (readonly string[])[] {
  return rows.map(({ cells }) => {
    const texts = new Array<string>(width).fill('');
    for (const { column, text } of cells) texts[column] = text;
    return texts;
  });
}
