import type { TextEdit } from '../edit/fix.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { type Segment, SHORTEST_RULE, type TableColumns, tableColumnsIn } from './table-columns.ts';
import type { TableFormat } from './table-format.ts';

/**
 * Edits that tidy the white space around the cells of the tables in a range (of the whole text without one). Prose, words
 * and figures are never touched, nor are tables of layouts without separators.
 */
export function formatTables(
  { text, report }: Analysis,
  format: TableFormat,
  range: TextRange = { start: 0, end: text.length },
): readonly TextEdit[] {
  if (format === 'off') return [];
  const edits: TextEdit[] = [];
  // Where two tables share a line, it is tidied with the first.
  const tidied = new Set<number>();
  for (const { layout, lines } of tableColumnsIn(report, range)) {
    for (const line of lines) {
      if (line.end < range.start || line.start > range.end || tidied.has(line.start)) continue;
      tidied.add(line.start);
      line.segments.forEach((segment, i) => {
        const newText = written(text, segment, layout, format, i === line.segments.length - 1);
        // The border pipe may be missing: white space at a line's end says nothing, one in front would be new.
        const { outer } = segment;
        const isOpen = outer.start === line.start || outer.end === line.end;
        const wanted = isOpen && layout === 'pipe' ? trimOpen(newText, outer, line) : newText;
        if (text.slice(outer.start, outer.end) !== wanted) edits.push({ range: outer, newText: wanted });
      });
    }
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

function written(
  text: string,
  { inner, padding, width, isRule }: Segment,
  layout: TableColumns['layout'],
  format: TableFormat,
  isLast: boolean,
): string {
  const content = text.slice(inner.start, inner.end);
  const room = format === 'aligned' && !(layout === 'tab' && isLast) ? padding : 0;
  if (isRule) {
    const marks = content.replace(/-/g, '').length;
    const length = format === 'aligned' ? width + padding : SHORTEST_RULE;
    return ` ${content.replace(/-+/, '-'.repeat(Math.max(1, length - marks)))} `;
  }
  return layout === 'tab' ? content + ' '.repeat(room) : ` ${content}${' '.repeat(room)} `;
}

function trimOpen(newText: string, outer: TextRange, line: TextRange): string {
  const head = outer.start === line.start ? newText.trimStart() : newText;
  return outer.end === line.end ? head.trimEnd() : head;
}
