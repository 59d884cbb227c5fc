import { formatDecimal, isInteger, parseDecimal, toNumber } from '../../text/decimal.ts';
import { fold } from '../../text/fold.ts';
import { addressOf, defineRule, say } from '../rule.ts';
import { bodyOf } from './body.ts';

export const feeUnit = defineRule({
  id: 'fee-unit',
  group: 'plausibility',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '行政事业性收费的数大得不合常理，可能把“元”当“万元”填了。',
      'The fee is implausibly large: 元 may have been entered where the column counts 万元.',
    ),
    why: say(
      '这一栏的单位是万元，直接填元会大一万倍。',
      'The column counts 万元; entering 元 makes it 10,000 times too large.',
    ),
    mend: say('核对单位；如果填的是元，除以10000。', 'Check the unit; if it is 元, divide by 10,000.'),
  },
  *check({ report, template }) {
    const ids = template.contents.data.plausibility;
    const cell = report.tables.disclosure?.rows.find(({ row }) => row.id === ids.fees)?.cells[0];
    if (cell === undefined || cell.value === null || cell.column.unit === undefined || cell.confidence !== 'high')
      return;
    if (cell.unit !== undefined && cell.unit !== cell.column.unit) return;
    const body = report.unit === undefined ? 'unknown' : bodyOf(fold(report.unit.value), ids);
    // Of the whole country no sum is too large to be told by its size.
    if (body === 'national') return;
    const kind = body === 'unknown' ? 'county' : body;
    const [whole, exact] = ids.largestFee[kind];
    if (toNumber(cell.value) < (isInteger(cell.value) ? whole : exact)) return;
    const amount = parseDecimal(formatDecimal({ ...cell.value, scale: cell.value.scale + 4 }).replace(/\.?0+$/, ''));
    const expected = amount === undefined ? undefined : formatDecimal(amount);
    yield {
      range: cell.range,
      cell: addressOf(cell),
      actual: cell.raw,
      message: say(
        `行政事业性收费填了 ${cell.raw} 万元，数额大得少见，请核对是不是按“元”填的${expected === undefined ? '' : `（${cell.raw} 元应填 ${expected}）`}。`,
        `The fee says ${cell.raw} 万元, which is unusually large; please check whether it was entered in 元${expected === undefined ? '' : ` (that would be ${expected})`}.`,
      ),
      fixes: () =>
        expected === undefined
          ? []
          : [
              {
                title: say(`按元换算成 ${expected} 万元`, `Convert to ${expected} 万元`),
                applicability: 'suggested',
                edits: [{ range: cell.range, newText: expected }],
              },
            ],
    };
  },
});
