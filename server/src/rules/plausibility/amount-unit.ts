import { isInteger, toNumber } from '../../text/decimal.ts';
import { fold } from '../../text/fold.ts';
import type { Fix } from '../finding.ts';
import { addressOf, defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const amountUnit = defineSectionRule({
  id: 'amount-unit',
  group: 'plausibility',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say('2019 版表格的采购总金额没有写单位。', 'In the form of 2019, the amount of procurement has no unit.'),
    why: say(
      '2019 版表格没有规定这一栏的单位，只写一个数，看不出是元还是万元。',
      'The form of 2019 sets no unit for this column; a number alone may be 元 or 万元.',
    ),
    mend: say('在数字后面写明“元”或者“万元”。', 'Write 元 or 万元 behind the number.'),
  },
  *check({ report, template }) {
    const { money } = template.prose.units;
    for (const { row, cells, range, misaligned } of report.tables.disclosure?.rows ?? []) {
      for (const cell of cells) {
        const { column, value, unit, raw, origin, marks, confidence } = cell;
        if (column.kind !== 'amount' || column.unit !== undefined || unit !== undefined || value === null) continue;
        const isSure = misaligned === undefined && origin === 'explicit' && confidence === 'high';
        if (!isSure || value.coefficient === 0) continue;
        // The header may name it, or a note above.
        const around = fold(report.document.text.slice(Math.max(0, range.start - HEADER), range.end));
        if (money.some((word) => around.includes(word))) continue;
        const written = raw.trim();
        const units = isInteger(value) && toNumber(value) >= LARGE ? money : [...money].reverse();
        yield {
          range: cell.range,
          cell: addressOf(cell),
          actual: written,
          message: say(
            `“${shorten(row.label)}”的${shorten(column.label)}填了 ${written}，没有写单位，请写明是${money.join('还是')}。`,
            `“${shorten(row.label)}”: the amount ${written} has no unit; write ${money.join(' or ')} behind it.`,
          ),
          // 52.15(预算): where the unit belongs is not plain.
          fixes: () =>
            (marks.includes('note') ? [] : units).map(
              (name): Fix => ({
                title: say(`写明单位：${written}${name}`, `Write ${written}${name}`),
                applicability: 'suggested',
                edits: [{ range: cell.range, newText: `${written}${name}` }],
              }),
            ),
        };
      }
    }
  },
});

/** As much of the text in front of the row as its header takes. */
const HEADER = 80;
/** So large a whole number is likelier in 元. */
const LARGE = 10_000;
