import type { Figures } from '../figures.ts';
import { renderAligned, writeAligned } from './aligned.ts';
import { renderCellPerLine } from './cell-per-line.ts';
import { renderGlued } from './glued.ts';
import { renderHtmlTable, writeHtml } from './html.ts';
import { renderPipe } from './pipe.ts';
import { disturb, reportParts, type TableWriter, writeText } from './report.ts';
import { renderSpaced } from './spaced.ts';
import type { Style, TableLayout } from './style.ts';
import { renderTab } from './tab.ts';

export const layouts = ['pipe', 'tab', 'cell-per-line', 'glued', 'aligned', 'html', 'gfm'] as const;
export type Layout = (typeof layouts)[number];

const gfm: Style = { leadingPipe: true, delimiterRow: '---', merged: 'blank', headings: 'markdown' };

const tableWriters: Readonly<Record<TableLayout, TableWriter>> = {
  pipe: renderPipe,
  tab: renderTab,
  'cell-per-line': renderCellPerLine,
  glued: renderGlued,
  spaced: renderSpaced,
  aligned: renderAligned,
  html: renderHtmlTable,
};

/** A whole report in one layout, or with single tables in another one (`style.tables`). */
export const renderReport = (figures: Figures, layout: Layout, style: Style = {}): string => {
  const full = layout === 'gfm' ? { ...gfm, ...style } : style;
  const parts = reportParts(figures, full);
  const text = (usual: TableLayout): string =>
    writeText(parts, full, (grid) => tableWriters[full.tables?.[grid.table] ?? usual](grid, full));
  switch (layout) {
    case 'gfm':
      return text('pipe');
    case 'aligned':
      return full.tables === undefined ? writeAligned(parts, full) : text('aligned');
    case 'html':
      return full.page === 'markdown' ? text('html') : disturb(writeHtml(parts, full), full);
    default:
      return text(layout);
  }
};
