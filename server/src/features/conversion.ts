import type { TextEdit } from '../edit/fix.ts';
import { type WritableLayout, writableLayouts } from '../edit/layouts.ts';
import { isWrittenAs, replaceTable } from '../edit/replace-table.ts';
import type { BoundTable } from '../report/model.ts';
import { type TableId, tableIds } from '../template/forms.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';

export interface TableConversion {
  readonly edits: readonly TextEdit[];
  /** Tables that stay as they are, and why. */
  readonly refused: readonly { readonly table: TableId; readonly range: TextRange; readonly reason: Message }[];
}

/**
 * Edits that write the tables touching a range (all of them without one) in another layout, with every figure and label;
 * a table that would lose something is refused. The text around the tables stays as it is.
 */
export function convertTables(
  { text, report }: Analysis,
  layout: WritableLayout,
  range: TextRange = { start: 0, end: text.length },
): TableConversion {
  const edits: TextEdit[] = [];
  const refused: TableConversion['refused'][number][] = [];
  for (const table of tablesIn(report.tables, range)) {
    if (isWrittenAs(table, layout)) continue;
    const replacement = replaceTable(report, table, layout);
    // As after pasting a report twice: of tables within each other only the first can be written anew.
    if (replacement.state === 'refused')
      refused.push({ table: table.id, range: table.range, reason: replacement.reason });
    else if (edits.some((edit) => overlap(edit.range, replacement.edit.range)))
      refused.push({ table: table.id, range: table.range, reason: ENTANGLED });
    else edits.push(replacement.edit);
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start), refused };
}

/** A layout that the table at a place can be written in, as the light bulb offers it. */
export interface OfferedConversion {
  readonly title: Message;
  readonly layout: WritableLayout;
}

/** The other layouts for the table that a range touches; none where there is no table or it would lose something. */
export function conversions(analysis: Analysis, range: TextRange): readonly OfferedConversion[] {
  const [table] = tablesIn(analysis.report.tables, range);
  if (table === undefined) return [];
  return writableLayouts
    .filter((layout) => !isWrittenAs(table, layout) && convertTables(analysis, layout, range).edits.length > 0)
    .map((layout) => ({ layout, title: TITLES[layout] }));
}

const TITLES: Readonly<Record<WritableLayout, Message>> = {
  pipe: say('把这张表转换成用竖线“|”分列的表格', 'Convert this table to columns parted by |'),
  tab: say('把这张表转换成用制表符分列的表格', 'Convert this table to columns parted by tabs'),
  html: say('把这张表转换成网页（HTML）表格', 'Convert this table to an HTML table'),
};

const tablesIn = (tables: Analysis['report']['tables'], range: TextRange): readonly BoundTable[] =>
  tableIds
    .flatMap((id) => tables[id] ?? [])
    .filter((table) => table.range.end >= range.start && table.range.start <= range.end);

const overlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

const ENTANGLED = say('与另一张表交错在一起', 'it is entangled with another table');
