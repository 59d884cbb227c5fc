import { convertTable } from '../edit/convert-table.ts';
import type { TextEdit } from '../edit/fix.ts';
import { lineEndNear } from '../edit/lines.ts';
import { type WritableLayout, writeGrid } from '../edit/write-table.ts';
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
  for (const id of tableIds) {
    const table = report.tables[id];
    if (table === undefined || table.range.end < range.start || table.range.start > range.end) continue;
    if (isWritten(table, layout)) continue;
    const conversion = convertTable(report, table);
    if (conversion.state === 'refused') refused.push({ table: id, range: table.range, reason: conversion.reason });
    else {
      const lines = [...writeGrid(conversion.grid, layout), ...conversion.after];
      const whole = wholeTable(text, table);
      // As after pasting a report twice: of tables within each other only the first can be written anew.
      if (edits.some((edit) => edit.range.start < whole.end && whole.start < edit.range.end)) {
        refused.push({ table: id, range: table.range, reason: ENTANGLED });
      } else edits.push({ range: whole, newText: lines.join(lineEndNear(text, table.range.start)) });
    }
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start), refused };
}

/** Whether a table stands in one piece in the wanted layout already. */
const isWritten = ({ parts, layout }: BoundTable, wanted: WritableLayout): boolean =>
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
  while (start > 0 && BORDER.test(text.charAt(start - 1))) start--;
  while (end < text.length && BORDER.test(text.charAt(end))) end++;
  return { start, end };
}

const ENTANGLED = say('与另一张表交错在一起', 'it is entangled with another table');

const OPENING = /^<table/i;
const LONGEST_TAG = '<table'.length;

const BORDER = /[ \t\u3000|｜]/;
