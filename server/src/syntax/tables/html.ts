import { readSlice } from '../../text/slice.ts';
import type { Tag } from '../html.ts';
import type { Cell, Row, Table } from '../nodes.ts';
import { rowOf } from './cells.ts';
import { tableOf } from './pipe.ts';

/** Reads `<table>` … `</table>`: rows and cells with their place in the grid, spans counted. */
export function readHtmlTable(text: string, tags: readonly Tag[], end: number): Table | undefined {
  const first = tags[0];
  if (first === undefined) return undefined;
  const rows: Row[] = [];
  const taken: number[] = [];
  let cells: Cell[] = [];
  let column = 0;
  const finishRow = (): void => {
    const row = rowOf(cells, cells[0]?.start ?? 0);
    if (row !== undefined) rows.push(row);
    cells = [];
    column = 0;
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  };
  for (let i = 1; i < tags.length; i++) {
    const tag = tags[i];
    if (tag === undefined) continue;
    if (tag.name === 'tr' || tag.name === '/tr') {
      if (cells.length > 0) finishRow();
    } else if (tag.name === 'td' || tag.name === 'th') {
      const close = closingIndex(tags, i);
      const slice = readSlice(text, tag.end, tags[close]?.start ?? end);
      while ((taken[column] ?? 0) > 0) column++;
      cells.push({ start: slice.start, end: slice.end, text: slice.text, column, note: undefined });
      const colspan = spanOf(text, tag, 'colspan');
      const rowspan = spanOf(text, tag, 'rowspan');
      for (let k = 0; k < colspan; k++) taken[column + k] = rowspan;
      column += colspan;
      i = close - 1;
    }
  }
  if (cells.length > 0) finishRow();
  return rows.length === 0 ? undefined : tableOf('html', rows, first.start, end);
}

const ENDS_CELL = new Set(['td', 'th', '/td', '/th', 'tr', '/tr', '/table']);

function closingIndex(tags: readonly Tag[], from: number): number {
  let i = from + 1;
  while (i < tags.length && !ENDS_CELL.has(tags[i]?.name ?? '')) i++;
  return i;
}

const MOST_SPAN = 100;

function spanOf(text: string, tag: Tag, name: 'colspan' | 'rowspan'): number {
  const source = text.slice(tag.start, tag.end);
  const at = source.toLowerCase().indexOf(name);
  const value = at < 0 ? 1 : Number.parseInt(/^\s*=\s*["']?(\d+)/.exec(source.slice(at + name.length))?.[1] ?? '1', 10);
  return Math.max(1, Math.min(value, MOST_SPAN));
}
