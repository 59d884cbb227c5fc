import type { BoundCell, BoundTable } from '../report/model.ts';
import type { TableId, Template } from '../template/forms.ts';
import { toChinese } from '../text/numerals.ts';
import type { Message } from './finding.ts';
import { say } from './rule.ts';

// Wording that several rules share.

/** `“三、收到和处理政府信息公开申请情况”` with its numeral, as the form prints it. */
export function sectionName({ common }: Template, id: string): string {
  const section = common.sections.find((one) => one.id === id);
  return section === undefined ? id : `${toChinese(section.number)}、${section.title}`;
}

/** The table by the number of its section, as clerks call it: 第三部分表格. */
export function tableName(template: Template, { id }: Pick<BoundTable, 'id'>): Message {
  const number = template.common.sections.find((one) => one.id === sectionOfTable(template, id))?.number ?? 0;
  return say(`第${toChinese(number)}部分表格`, `table of section ${number}`);
}

const sectionOfTable = ({ forms }: Template, id: TableId): string => forms[0]?.data[id].section ?? id;

/** `“（一）予以公开”行“自然人”列` */
export const cellName = ({ row, column }: BoundCell): Message =>
  say(
    `“${shorten(row.label)}”行“${shorten(column.label)}”列`,
    `row “${shorten(row.label)}”, column “${shorten(column.label)}”`,
  );

/** A label short enough for a message. */
export function shorten(label: string): string {
  const bare = label.replace(/（(?:区分处理|单位).*$/, '');
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST - 1)}…` : bare;
}

/** A label short enough for a message; as written where what would be left out is all that it has otherwise than the official one. */
export function shortenBeside(label: string, official: string): string {
  const short = shorten(label);
  return official.startsWith(short) ? label : short;
}

const LONGEST = 22;

/** 多 2 / 少 2, seen from the written figure. */
export const difference = (actual: number, expected: number): Message =>
  actual > expected
    ? say(`多 ${actual - expected}`, `${actual - expected} too many`)
    : say(`少 ${expected - actual}`, `${expected - actual} too few`);

/** A figure as written, or a word where nothing is. */
export const written = ({ raw }: BoundCell): Message => (raw === '' ? say('空白', 'blank') : say(raw, raw));
