import type { TextRange } from '../text/range.ts';
import { readSlice, tagLength } from '../text/slice.ts';
import { addPlainLines, type Line, lineOf } from './lines.ts';
import { readHtmlTable } from './tables/html.ts';

/** A tag of the source: `name` in lower case, `/` in front of a closing one. */
export interface Tag extends TextRange {
  readonly name: string;
}

/** Whether a text has block-level HTML; `<br>` alone, as in a Markdown cell, does not count. */
export const hasHtmlBlocks = (text: string): boolean =>
  text.includes('<') && /<(?:table|p|div|html|body|tr|td|h[1-6]|section|li)(?:\s[^<>]*)?>/i.test(text);

/**
 * The lines that a page would show: HTML is split at its block-level tags, its tables are read whole, and what stands
 * between Markdown or plain lines stays as it is. Tables that only lay out the page dissolve into lines.
 */
export function htmlLines(text: string): Line[] {
  const tags = readTags(text);
  const lastClosing = new Map(tags.map(({ name }, index) => [name, index]));
  const lines: Line[] = [];
  let at = 0;
  const flush = (to: number, wraps: boolean): void => {
    if (at >= to) return;
    if (wraps) lines.push(lineOf(text, at, to));
    else addPlainLines(text, at, to, lines);
  };
  let inBlock = false;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i];
    if (tag === undefined || tag.start < at) continue;
    const end = SKIPPED.has(tag.name) ? endOfElement(tags, i, lastClosing) : undefined;
    if (end !== undefined) {
      flush(tag.start, inBlock);
      at = end;
      continue;
    }
    const table = tag.name === 'table' ? tableAt(text, tags, i) : undefined;
    if (table !== undefined) {
      flush(tag.start, inBlock);
      lines.push({
        start: tag.start,
        end: table.end,
        slice: { start: tag.start, end: tag.start, text: '', offsets: undefined },
        hasPipe: false,
        hasTab: false,
        table: table.table,
      });
      at = table.end;
      inBlock = false;
    } else if (BREAKING.has(tag.name.replace('/', ''))) {
      flush(tag.start, inBlock);
      at = tag.end;
      inBlock = WRAPPING.has(tag.name) && hasClosing(tags, i);
    }
  }
  flush(text.length, false);
  return lines;
}

/** Their content is no text. */
const SKIPPED = new Set(['head', 'script', 'style', 'noscript', 'svg']);
const BREAKING = new Set([
  'p',
  'div',
  'br',
  'tr',
  'td',
  'th',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'body',
  'html',
  'hr',
  'blockquote',
  'center',
  'form',
  'dd',
  'dt',
  'dl',
  'caption',
  'nav',
  'main',
  'aside',
  'pre',
  '!doctype',
]);
/** Inside these a line end is a blank, as long as they are closed. */
const WRAPPING = new Set(['p', 'td', 'th', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** All tags of a text, in order; linear, whatever stands between the brackets. */
function readTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const lastComment = text.lastIndexOf('-->');
  let at = text.indexOf('<');
  while (at >= 0) {
    const length = tagLength(text, at, lastComment);
    if (length > 0) tags.push({ name: tagName(text, at), start: at, end: at + length });
    at = text.indexOf('<', at + Math.max(length, 1));
  }
  return tags;
}

function tagName(text: string, at: number): string {
  const match = /^<(\/?[a-z!][a-z0-9]*)/i.exec(text.slice(at, at + 16));
  return match?.[1]?.toLowerCase() ?? '!';
}

/** Where the element ends; undefined where it is never closed, so that a half-typed tag hides nothing. */
function endOfElement(
  tags: readonly Tag[],
  from: number,
  lastClosing: ReadonlyMap<string, number>,
): number | undefined {
  const name = `/${tags[from]?.name}`;
  const last = lastClosing.get(name) ?? -1;
  for (let i = from + 1; i <= last; i++) if (tags[i]?.name === name) return tags[i]?.end;
  return undefined;
}

/** Whether the element is closed before the next one of its kind opens; looks only a little ahead. */
function hasClosing(tags: readonly Tag[], from: number): boolean {
  const name = tags[from]?.name;
  for (let i = from + 1; i < Math.min(tags.length, from + 60); i++) {
    const next = tags[i]?.name;
    if (next === `/${name}`) return true;
    if (next === name || next === 'table') return false;
  }
  return false;
}

/** The table that opens at tag `from`, unless it holds another table or running text: then it only lays out the page. */
function tableAt(
  text: string,
  tags: readonly Tag[],
  from: number,
): { table: NonNullable<Line['table']>; end: number } | undefined {
  let end = from + 1;
  while (end < tags.length && tags[end]?.name !== '/table') {
    if (tags[end]?.name === 'table') return undefined;
    end++;
  }
  const inside = tags.slice(from, end + 1);
  const last = tags[Math.min(end, tags.length - 1)];
  if (last === undefined || inside.length < 2 || holdsRunningText(text, inside)) return undefined;
  const stop = tags[end] === undefined ? text.length : last.end;
  const table = readHtmlTable(text, inside, stop);
  return table && { table, end: stop };
}

const LONGEST_CELL = 400;

function holdsRunningText(text: string, tags: readonly Tag[]): boolean {
  let cell = -1;
  for (const tag of tags) {
    if (tag.name === 'td' || tag.name === 'th') cell = tag.end;
    else if ((tag.name === '/td' || tag.name === '/th') && cell >= 0) {
      if (tag.start - cell > LONGEST_CELL && readSlice(text, cell, tag.start).text.length > LONGEST_CELL) return true;
      cell = -1;
    }
  }
  return false;
}
