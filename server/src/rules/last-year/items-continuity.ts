import type { BoundRow } from '../../report/model.ts';
import { addressOf, type Draft, defineRule, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import {
  cellOf,
  compareDisclosure,
  countIn,
  flowIn,
  isSure,
  nameOf,
  rewrite,
  thereAt,
  writtenCells,
} from './continuity.ts';

export const itemsContinuity = defineRule({
  id: 'items-continuity',
  group: 'last-year',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '2019 版表格的“上一年项目数量”与上年报告的项目数量加增减不衔接。',
      'In the form of 2019, the number of items last year is not what last year’s report comes to.',
    ),
    why: say(
      '上年报告的“上一年项目数量”加“本年增/减”就是上年末的项目数量，本年报告应从这个数开始。重新编制权责清单时可以例外。',
      'Last year’s own starting number and its change make the number that this year starts from; a list drawn up anew is an exception.',
    ),
    mend: say(
      '核对两年的数字并改正，重新编制清单的在正文中说明。',
      'Compare both reports and correct the figure, or give the reason in the text.',
    ),
  },
  check: (context) => compareDisclosure(context, (row, there, previous) => compare(row, there, previous, context)),
});

function compare(row: BoundRow, there: BoundRow, previous: PreviousReport, context: RuleContext): Draft | undefined {
  const items = cellOf(row, 'previousItems');
  const before = cellOf(there, 'previousItems');
  const change = cellOf(there, 'change');
  const [actual, old, plus] = [countIn(items), countIn(before), flowIn(change)];
  if (items === undefined || before === undefined) return undefined;
  if (actual === undefined || old === undefined || plus === undefined) return undefined;
  const expected = old + plus;
  if (actual === expected || expected < 0) return undefined;
  const label = shorten(row.row.label);
  const column = shorten(items.column.label);
  const report = nameOf(previous);
  const diff = difference(actual, expected);
  const sum = `${old} ${plus < 0 ? '-' : '+'} ${Math.abs(plus)} = ${expected}`;
  return {
    range: items.range,
    message: say(
      `“${label}”${column}填 ${actual}，${report.zh}的上一年项目数量加增减是 ${sum}（${diff.zh}）。请核对；重新编制清单的，请在正文中说明。`,
      `“${label}”, ${column}: ${actual}, but ${report.en} comes to ${sum} (${diff.en}). Compare both; where the list was drawn up anew, say so in the text.`,
    ),
    ...(!isSure([items, before, change]) && { severity: 'info' as const }),
    cell: addressOf(items),
    expected: String(expected),
    actual: items.raw,
    related: writtenCells([before, change]).map((cell) => thereAt(cell, previous)),
    fixes: (edit) =>
      rewrite(edit, context.report, say(`改为 ${expected}`, `Change to ${expected}`), [[items, expected]]),
  };
}
