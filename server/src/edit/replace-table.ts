import type { BoundTable, Report } from '../report/model.ts';
import type { Message } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import { convertTable } from './convert-table.ts';
import type { TextEdit } from './fix.ts';
import type { WritableLayout } from './layouts.ts';
import { lineEndNear } from './lines.ts';
import { writeGrid } from './write-table.ts';

export type Replacement =
  | { readonly state: 'replaced'; readonly edit: TextEdit }
  /** What stands in the table could not be kept: nothing is replaced. */
  | { readonly state: 'refused'; readonly reason: Message };

/** Writes a table in another layout in the place where it stands, with every figure and label. */
export function replaceTable(report: Report, table: BoundTable, layout: WritableLayout): Replacement {
  const conversion = convertTable(report, table);
  if (conversion.state === 'refused') return conversion;
  const lines = [...writeGrid(conversion.grid, layout), ...conversion.after];
  return { state: 'replaced', edit: replaceWithLines(report, table, lines) };
}

/** Puts other lines in the place of a table, in the report's line ends. */
export const replaceWithLines = (
  { document: { text } }: Report,
  table: BoundTable,
  lines: readonly string[],
): TextEdit => ({
  range: wholeTable(text, table),
  newText: lines.join(lineEndNear(text, table.range.start)),
});

/** Whether a table stands in one piece in the wanted layout already. */
export const isWrittenAs = ({ parts, layout }: BoundTable, wanted: WritableLayout): boolean =>
  layout === wanted && parts.length === 1;

/** A table with what encloses it: the border pipes and blanks of its first and last line, the tags of a web page. */
function wholeTable(text: string, { range, parts }: BoundTable): TextRange {
  let { start, end } = range;
  if (parts[0]?.layout === 'html') {
    let opening = start;
    while (opening >= 0 && !OPENING.test(text.slice(opening, opening + LONGEST_TAG))) {
      opening = opening === 0 ? -1 : text.lastIndexOf('<', opening - 1);
    }
    if (opening >= 0) start = opening;
  }
  if (parts.at(-1)?.layout === 'html') {
    const closing = /<\/table\s*>/i.exec(text.slice(end));
    if (closing !== null) end += closing.index + closing[0].length;
  }
  // The line end behind the last cell parts the table from what follows.
  while (end > start && LINE_END.test(text.charAt(end - 1))) end--;
  while (start > 0 && BORDER.test(text.charAt(start - 1))) start--;
  while (end < text.length && BORDER.test(text.charAt(end))) end++;
  const below = RULE_BELOW.exec(text.slice(end, end + LONGEST_RULE))?.[0].length ?? 0;
  if (below < LONGEST_RULE) end += below;
  return { start, end };
}

const OPENING = /^<table/i;
const LONGEST_TAG = '<table'.length;

const LINE_END = /[\r\n]/;
/** A table of one row has its line `|---|` below. */
const RULE_BELOW = /^(?:\r\n|\n|\r)[ \t]*\|[ \t|:-]*-[ \t|:-]*(?=[\r\n]|$)/;
const LONGEST_RULE = 400;
const BORDER = /[ \t\u3000|｜]/;
