import { flatten, type Grid, type GridCell, type GridRow } from './grid.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** Rows of cells between pipes, from the ragged rows of web pages to tidy Markdown. */
export const renderPipe = (grid: Grid, style: Style): string => {
  if (style.split === true) return splitTables(grid, style);
  const rows = flatten(grid, style.merged ?? 'dropped');
  const lines = rows.map((cells) => pipeRow(cells, grid.width, style));
  const headers = grid.rows.filter(({ kind }) => kind === 'header').length;
  const written: string[] = [];
  if (style.emptyHeader === true) written.push(`|${'  |'.repeat(grid.width)}`, delimiterRow(grid.width, style));
  for (const [index, line] of lines.entries()) {
    const every = style.blankLineEvery;
    if (every !== undefined && index > 0 && index % every === 0) written.push('');
    written.push(...pageEnd(index, style));
    const repeat = style.repeatHeaderAfter;
    // Only tables 3 and 4 have their headers at the top; table 2 repeats them by itself.
    if (repeat !== undefined && grid.table !== 'disclosure' && index > headers && (index - headers) % repeat === 0) {
      written.push('', ...lines.slice(0, headers));
    }
    written.push(line);
    if (index === 0 && style.delimiterRow && style.emptyHeader !== true) written.push(delimiterRow(grid.width, style));
  }
  return written.join('\n');
};

/** What stands in front of a row that begins a page. */
export const pageEnd = (index: number, { pageNumberEvery: every }: Style): readonly string[] =>
  every !== undefined && index > 0 && index % every === 0 ? ['', `- ${index / every} -`, ''] : [];

/** One row of cells between pipes. */
export const pipeRow = (cells: readonly GridCell[], width: number, style: Style, header = false): string => {
  const bar = style.tight === true ? '|' : ' | ';
  const texts = cells.map((cell) => {
    const text = spell(cell, style);
    const bold = style.bold === true && text !== '' && (header || cell.figure === undefined);
    return bold ? `**${text}**` : text;
  });
  const filler = style.filler === true ? '|'.repeat(width - cells.length) : '';
  const end = style.trailingPipe === false ? '' : `${bar.trimEnd()}${filler === '' ? '' : ` ${filler}`}`;
  const start = style.leadingPipe === true ? bar.trimStart() : '';
  return `${start}${texts.join(bar)}${end}`;
};

const delimiterRow = (width: number, style: Style): string => {
  const dashes = style.delimiterRow || '---';
  return `|${Array.from({ length: width }, () => dashes).join('|')}|`;
};

interface SmallTable {
  readonly heading: string;
  readonly header: readonly GridCell[];
  readonly rows: readonly GridRow[];
}

/** One form table as several small ones under sub-headings, as scanning programs write them. */
const splitTables = (grid: Grid, style: Style): string =>
  smallTables(grid)
    .map(({ heading, header, rows }) => {
      const lines = [
        pipeRow(header, header.length, style, true),
        `|${header.map(() => style.delimiterRow || '---').join('|')}|`,
        ...rows.map(({ cells }) => pipeRow(cells, header.length, style)),
      ];
      return [`### ${heading}`, ...lines].join('\n');
    })
    .join('\n\n');

const named = (text: string): GridCell => ({ text, column: 0, columns: 1, rows: 1 });

const smallTables = (grid: Grid): readonly SmallTable[] => {
  switch (grid.table) {
    case 'disclosure':
      return disclosureTables(grid);
    case 'requests':
      return requestTables(grid);
    case 'review':
      return reviewTables(grid);
  }
};

const disclosureTables = (grid: Grid): readonly SmallTable[] => {
  const bands = grid.rows.flatMap((row, index) => (row.kind === 'band' ? [index] : []));
  return bands.map((band, index) => {
    const rows = grid.rows.slice(band + 2, bands[index + 1] ?? grid.rows.length);
    return { heading: grid.rows[band]?.cells[0]?.text ?? '', header: grid.rows[band + 1]?.cells ?? [], rows };
  });
};

const requestTables = (grid: Grid): readonly SmallTable[] => {
  const columns = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(named);
  const tables: { heading: string; rows: GridRow[] }[] = [];
  for (const row of grid.rows) {
    if (row.kind !== 'figures') continue;
    const labels = row.cells.filter(({ figure }) => figure === undefined);
    const own = labels[labels.length - 1] ?? named('');
    const figures = row.cells.filter(({ figure }) => figure !== undefined);
    // The row keeps its own label; the levels above it become the sub-heading.
    const above = labels.slice(0, -1).filter(({ column }) => column > 0);
    const outer = labels.find(({ column, rows: span }) => column === 0 && span > 1);
    const heading = `${outer === undefined ? '' : `${outer.text}\n\n### `}${above[0]?.text ?? own.text}`;
    const continues = above.length === 0 && own.column === 2;
    if (!continues) tables.push({ heading, rows: [] });
    tables[tables.length - 1]?.rows.push({ ...row, cells: [own, ...figures] });
  }
  return tables.map(({ heading, rows }) => ({ heading, header: columns, rows }));
};

const reviewTables = (grid: Grid): readonly SmallTable[] => {
  const header = grid.rows[2]?.cells.slice(0, 5) ?? [];
  const figures = grid.rows[3]?.cells ?? [];
  return ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].map((heading, block) => ({
    heading,
    header,
    rows: [{ kind: 'figures' as const, cells: figures.slice(block * 5, block * 5 + 5) }],
  }));
};
