import type { BoundCell } from '../../report/model.ts';
import { compareDecimals, toNumber } from '../../text/decimal.ts';
import { addressOf, type Draft, defineRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const documentCount = defineRule({
  id: 'document-count',
  group: 'plausibility',
  severity: 'warning',
  docs: {
    what: say(
      '现行有效件数比本年制发件数还少；2019 版表格中对外公开总数量比本年新公开数量还少。',
      'Fewer documents are in force than were issued in the year; in the form of 2019, fewer are published in all than were in the year.',
    ),
    why: say(
      '本年制发的文件到年底一般仍然有效，现行有效件数是历年累计，通常不会更少；当年制发当年废止的除外。',
      'What was issued in the year is normally in force at its end, beside all older documents; unless it was repealed in the same year.',
    ),
    mend: say('核对这两个数。', 'Check both figures.'),
  },
  *check({ report, template }) {
    const ids = template.contents.data.plausibility;
    for (const { row, cells } of report.tables.disclosure?.rows ?? []) {
      const figure = (id: string) => figureIn(cells, id);
      const opened = beyondTotal(row.label, figure(ids.disclosed), figure(ids.totalDisclosed));
      if (opened !== undefined) yield opened;
      const [issued, repealed, inForce] = [figure(ids.issued), figure(ids.repealed), figure(ids.inForce)];
      if (!issued?.value || !inForce?.value || compareDecimals(inForce.value, issued.value) >= 0) continue;
      const isExplained =
        repealed?.value !== undefined &&
        repealed.value !== null &&
        toNumber(repealed.value) >= toNumber(issued.value) - toNumber(inForce.value);
      const end = isExplained
        ? say(
            '如果有当年制发又当年废止的，可以不理会',
            'ignore this if some were repealed in the year they were issued',
          )
        : say('请核对', 'please check both');
      yield {
        range: inForce.range,
        cell: addressOf(inForce),
        severity: isExplained ? 'info' : 'warning',
        actual: inForce.raw,
        message: say(
          `“${shorten(row.label)}”现行有效 ${inForce.raw} 件，少于本年制发的 ${issued.raw} 件，${end.zh}。`,
          `“${shorten(row.label)}”: ${inForce.raw} in force are fewer than the ${issued.raw} issued this year; ${end.en}.`,
        ),
        related: [{ range: issued.range, message: say(`本年制发：${issued.raw}`, `issued: ${issued.raw}`) }],
      };
    }
  },
});

const figureIn = (cells: readonly BoundCell[], id: string): BoundCell | undefined =>
  cells.find(({ column, value, confidence }) => column.id === id && value !== null && confidence === 'high');

/** 2019: what was published in the year is among all that is published. */
function beyondTotal(label: string, year: BoundCell | undefined, all: BoundCell | undefined): Draft | undefined {
  if (!year?.value || !all?.value || compareDecimals(all.value, year.value) >= 0) return undefined;
  return {
    range: all.range,
    cell: addressOf(all),
    actual: all.raw,
    message: say(
      `“${shorten(label)}”对外公开总数量是 ${all.raw}，少于本年新公开的 ${year.raw}，请核对。`,
      `“${shorten(label)}”: ${all.raw} published in all are fewer than the ${year.raw} published this year; please check both.`,
    ),
    related: [{ range: year.range, message: say(`本年新公开：${year.raw}`, `published this year: ${year.raw}`) }],
  };
}
