import type { Grid, GridCell, GridRow } from './grid.ts';
import type { Part } from './report.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

/** A table with its spans, as web pages hold it. */
export const renderHtmlTable = (grid: Grid, style: Style): string =>
  style.bandTables === true && grid.table === 'disclosure'
    ? bandGrids(grid)
        .map((band) => htmlTable(band, style))
        .join(style.minified === true ? '' : '\n')
    : htmlTable(grid, style);

const bandGrids = (grid: Grid): readonly Grid[] => {
  const starts = grid.rows.flatMap(({ kind }, index) => (kind === 'band' ? [index] : []));
  return starts.map((start, index) => ({ ...grid, rows: grid.rows.slice(start, starts[index + 1]) }));
};

const htmlTable = (grid: Grid, style: Style): string => {
  const tag = (name: string): string => (style.uppercaseTags === true ? name.toUpperCase() : name);
  const line = style.minified === true ? '' : '\n';
  const row = ({ kind, cells }: GridRow): string => {
    const name = kind !== 'figures' && style.headerCells === true ? 'th' : 'td';
    const texts = cells.map((cell) => htmlCell(cell, tag(name), style));
    const attributes = style.attributes === true ? ' class="row" style="height:24.0pt"' : '';
    const end = style.openTags === true ? '' : `</${tag('tr')}>`;
    return `<${tag('tr')}${attributes}>${texts.join('')}${style.indented === true ? '\n  ' : ''}${end}`;
  };
  const rows = grid.rows.map((gridRow) => (style.indented === true ? `  ${row(gridRow)}` : row(gridRow)));
  const attributes =
    style.attributes === true ? ' border="1" cellspacing="0" cellpadding="0" width="100%" class="MsoTable"' : '';
  const groups = style.word === true ? ['<!--StartFragment--><colgroup><col width="72"><col></colgroup>'] : [];
  const body =
    style.headerCells === true && grid.table !== 'disclosure'
      ? [
          `<${tag('thead')}>`,
          ...rows.filter((_, index) => grid.rows[index]?.kind !== 'figures'),
          `</${tag('thead')}><${tag('tbody')}>`,
          ...rows.filter((_, index) => grid.rows[index]?.kind === 'figures'),
          `</${tag('tbody')}>`,
        ]
      : [`<${tag('tbody')}>`, ...rows, `</${tag('tbody')}>`];
  return [`<${tag('table')}${attributes}>`, ...groups, ...body, `</${tag('table')}>`].join(line);
};

const htmlCell = (cell: GridCell, name: string, style: Style): string => {
  const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
  const attributes = style.attributes === true ? ' valign="center" style="padding: 0 5.4pt; border: 1px solid"' : '';
  const text = spell(cell, style).replaceAll('\u00a0', '&nbsp;') || (style.blankHtml ?? '&nbsp;');
  const inner =
    style.word === true ? wordText(text) : style.nested === true ? `<p class="cell"><span>${text}</span></p>` : text;
  const end = style.openTags === true ? '' : `</${name}>`;
  if (style.indented === true) return `\n    <${name}${spans}${attributes}>\n      ${inner}\n    ${end}`;
  return `<${name}${spans}${attributes}>${inner}${end}`;
};

// Word gives digits and Chinese letters fonts of their own and marks the end of each paragraph.
const wordText = (text: string): string => {
  const runs = text.startsWith('&')
    ? `<span lang=EN-US>${text}</span>`
    : text.replace(/[\d.,/+-]+|[^\d.,/+-]+/g, (run) => `<font face="仿宋_GB2312"><b>${run}</b></font>`);
  return `<!--[if !supportMisalignedRows]--><p class=MsoNormal align=center>${runs}<span lang=EN-US><o:p></o:p></span></p>`;
};

/** The whole report as a page. */
export const writeHtml = (parts: readonly Part[], style: Style): string => {
  const tag = (name: string): string => (style.uppercaseTags === true ? name.toUpperCase() : name);
  const line = style.minified === true ? '' : '\n';
  const heading = style.headingTags === true ? tag('h2') : tag('p');
  const attributes = style.attributes === true ? ' style="text-indent:2em;line-height:150%"' : '';
  const write = (part: Part): string => {
    switch (part.kind) {
      case 'title':
        return `<${tag('h1')}>${part.text}</${tag('h1')}>`;
      case 'heading':
        return `<${heading}${attributes}>${style.nested === true ? `<strong>${part.text}</strong>` : part.text}</${heading}>`;
      case 'paragraph':
        return `<${tag('p')}${attributes}>${style.indent ?? ''}${part.text}</${tag('p')}>`;
      case 'table':
        return renderHtmlTable(part.grid, style);
    }
  };
  const content = parts.map(write).join(line);
  // Pages of the last decade keep their whole content in one cell of an outer table.
  const laid =
    style.layoutTable === true ? `<table width="1000"><tr><td>${line}${content}${line}</td></tr></table>` : content;
  const title = parts.flatMap((part) => (part.kind === 'title' ? [part.text] : [])).join('');
  if (style.page === 'fragment') return laid + line;
  return [
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>`,
    style.attributes === true ? '<style>td { width: 12px } /* 规章 0 */</style><script>var count = 12;</script>' : '',
    `</head><body>`,
    laid,
    `</body></html>`,
  ]
    .filter((text) => text !== '')
    .join(line);
};
