import { compareDecimals, toNumber } from '../../text/decimal.ts';
import { addressOf, defineRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const documentCount = defineRule({
  id: 'document-count',
  group: 'plausibility',
  severity: 'warning',
  docs: {
    what: say('现行有效件数比本年制发件数还少。', 'Fewer documents are in force than were issued in the year.'),
    why: say(
      '本年制发的文件到年底一般仍然有效，现行有效件数是历年累计，通常不会更少；当年制发当年废止的除外。',
      'What was issued in the year is normally in force at its end, beside all older documents; unless it was repealed in the same year.',
    ),
    mend: say('核对这两个数。', 'Check both figures.'),
  },
  *check({ report, template }) {
    const ids = template.contents.data.plausibility;
    for (const { row, cells } of report.tables.disclosure?.rows ?? []) {
      const figure = (id: string) =>
        cells.find(({ column, value, confidence }) => column.id === id && value !== null && confidence === 'high');
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
