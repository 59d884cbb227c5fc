import type { Figures } from '../figures.ts';
import { writeAligned } from './aligned.ts';
import { renderCellPerLine } from './cell-per-line.ts';
import { renderGlued } from './glued.ts';
import { writeHtml } from './html.ts';
import { renderPipe } from './pipe.ts';
import { disturb, reportParts, writeText } from './report.ts';
import type { Style } from './style.ts';
import { renderTab } from './tab.ts';

export const layouts = ['pipe', 'tab', 'cell-per-line', 'glued', 'aligned', 'html', 'gfm'] as const;
export type Layout = (typeof layouts)[number];

const gfm: Style = { leadingPipe: true, delimiterRow: '---', merged: 'blank', headings: 'markdown' };

/** A whole report in one layout. */
export const renderReport = (figures: Figures, layout: Layout, style: Style = {}): string => {
  const parts = reportParts(figures, style);
  switch (layout) {
    case 'pipe':
      return writeText(parts, style, renderPipe);
    case 'gfm': {
      const markdown = { ...gfm, ...style };
      return writeText(parts, markdown, renderPipe);
    }
    case 'tab':
      return writeText(parts, style, renderTab);
    case 'cell-per-line':
      return writeText(parts, style, renderCellPerLine);
    case 'glued':
      return writeText(parts, style, renderGlued);
    case 'aligned':
      return writeAligned(parts, style);
    case 'html':
      return disturb(writeHtml(parts, style), style);
  }
};
