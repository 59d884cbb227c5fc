import { htmlText, writeGrid } from '../edit/write-table.ts';
import type { DocumentPart } from './document.ts';

/** A report as a web page of its own, without scripts or anything from elsewhere. */
export function writeHtmlPage(parts: readonly DocumentPart[], title: string): string {
  const lines = parts.flatMap(partLines);
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${htmlText(title)}</title>`,
    '<style>table { border-collapse: collapse } td { border: 1px solid; padding: 0.2em 0.5em }</style>',
    '</head>',
    '<body>',
    ...lines,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function partLines(part: DocumentPart): readonly string[] {
  switch (part.kind) {
    case 'title':
      return [`<h1>${htmlText(part.text)}</h1>`];
    case 'heading':
      return [`<h2>${htmlText(part.text)}</h2>`];
    case 'subheading':
    case 'paragraph':
      return [`<p>${htmlText(part.text)}</p>`];
    case 'table':
      return writeGrid(part.grid, 'html');
    case 'cells': {
      const rows = part.rows.map((cells) => `<tr>${cells.map((text) => `<td>${htmlText(text)}</td>`).join('')}</tr>`);
      return ['<table>', ...rows, '</table>'];
    }
  }
}
