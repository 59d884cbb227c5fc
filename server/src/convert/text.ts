import type { WritableLayout } from '../edit/layouts.ts';
import { writeCells, writeGrid } from '../edit/write-table.ts';
import type { DocumentPart } from './document.ts';

/** A report as plain text, a blank line between its parts, its tables in a layout. */
export const writeText = (parts: readonly DocumentPart[], layout: Exclude<WritableLayout, 'html'>): string =>
  `${parts.map((part) => partLines(part, layout).join('\n')).join('\n\n')}\n`;

function partLines(part: DocumentPart, layout: Exclude<WritableLayout, 'html'>): readonly string[] {
  switch (part.kind) {
    case 'table':
      return writeGrid(part.grid, layout);
    case 'cells':
      return part.rows.map((cells) => writeCells(cells, layout));
    default:
      return [part.text];
  }
}
