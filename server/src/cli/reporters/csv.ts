import { plainLine } from '../words.ts';

/** Excel takes a file without it for one in the machine's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One record by RFC 4180. Texts come from other people's files: one that a spreadsheet would take for a formula gets an
 * apostrophe in front, as the spreadsheet itself would write it, and none breaks its line. A number stays a number.
 */
export function csvRecord(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // Tabs and line ends, which can start a formula as well, are blanks by now.
  const line = plainLine(value);
  const text = FORMULA_START.test(line) ? `'${line}` : line;
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Some spreadsheets skip blanks, and take the wide forms for the narrow ones. A sign alone is no formula. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]./;
