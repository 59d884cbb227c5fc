import type { BoundRow } from '../../report/model.ts';
import type { Message } from '../finding.ts';
import { addressOf, type Draft, defineRule, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import {
  cellOf,
  compareDisclosure,
  countIn,
  flowIn,
  hereAt,
  isSure,
  nameOf,
  placeOfReason,
  thereAt,
  writtenCells,
} from './continuity.ts';

export const disclosedContinuity = defineRule({
  id: 'disclosed-continuity',
  group: 'last-year',
  severity: 'info',
  docs: {
    what: say(
      '2019 版表格的“对外公开总数量”比上年报告少，或者比上年的总数加本年新公开还多。',
      'In the form of 2019, fewer documents are published in all than last year, or more than those of last year and the new ones.',
    ),
    why: say(
      '对外公开总数量是历年累计，本年有新公开的，一般只增不减，增加的也不会多于本年新公开。文件废止、失效、清理和机构划转时可以例外。',
      'The total is that of all years: it grows by what is newly published. Repeal, expiry, clean-ups and transfers are exceptions.',
    ),
    mend: say(
      '核对两年的数字并改正；因废止、失效减少的，在正文中说明。',
      'Compare both reports and correct the figure, or say in the text what was repealed or has expired.',
    ),
  },
  check: (context) => compareDisclosure(context, (row, there, previous) => compare(row, there, previous, context)),
});

function compare(row: BoundRow, there: BoundRow, previous: PreviousReport, context: RuleContext): Draft | undefined {
  const ids = context.template.contents.data.plausibility;
  const total = cellOf(row, ids.totalDisclosed);
  const before = cellOf(there, ids.totalDisclosed);
  const [disclosed, produced] = [cellOf(row, ids.disclosed), cellOf(row, ids.produced)];
  if (total === undefined || before === undefined || !isSure([total, before, disclosed, produced])) return undefined;
  const [actual, old, opened, made] = [countIn(total), countIn(before), flowIn(disclosed), flowIn(produced)];
  if (actual === undefined || old === undefined || opened === undefined || made === undefined) return undefined;
  // Some count as newly published what others count as newly made.
  const added = Math.max(opened, made);
  const isFewer = actual < old && added > 0;
  if (!isFewer && actual <= old + added) return undefined;
  const reasons = context.template.lastYear.disclosed;
  if ([context.prose, previous.prose].some((prose) => placeOfReason(prose, reasons) !== undefined)) return undefined;
  return {
    range: total.range,
    message: messageOf(row, actual, old, added, nameOf(previous)),
    cell: addressOf(total),
    actual: total.raw,
    related: [thereAt(before, previous), ...writtenCells([disclosed, produced]).map(hereAt)],
  };
}

function messageOf({ row }: BoundRow, actual: number, old: number, added: number, report: Message): Message {
  const label = shorten(row.label);
  const diff = difference(actual, actual < old ? old : old + added);
  return actual < old
    ? say(
        `“${label}”对外公开总数量填 ${actual}，${report.zh}是 ${old}（${diff.zh}），而本年新增 ${added}。这一栏是历年累计，请核对；有废止、失效的，请在正文中说明。`,
        `“${label}”: ${actual} published in all, but ${report.en} has ${old} (${diff.en}), and ${added} are new. The total is that of all years: compare both, or say in the text what was repealed or has expired.`,
      )
    : say(
        `“${label}”对外公开总数量填 ${actual}，${report.zh}的 ${old} 加本年新增 ${added} 是 ${old + added}（${diff.zh}），请核对。`,
        `“${label}”: ${actual} published in all, but ${old} of ${report.en} and ${added} new ones make ${old + added} (${diff.en}). Please check.`,
      );
}
