import type { BoundCell } from '../../report/model.ts';
import { isInteger, isNegative } from '../../text/decimal.ts';
import type { Message } from '../finding.ts';
import { addressOf, defineRule, say } from '../rule.ts';
import { cellName } from '../words.ts';
import { tablesOf } from './tables.ts';

export const cellValue = defineRule({
  id: 'cell-value',
  group: 'table',
  severity: 'error',
  docs: {
    what: say(
      '应填件数的单元格里是文字、负数或小数。',
      'Text, a negative or a fractional number stands where a count belongs.',
    ),
    why: say(
      '件数是非负整数；收费金额可以有小数，不能为负。',
      'Counts are whole numbers from 0; only amounts may have decimals.',
    ),
    mend: say('填写非负整数。', 'Write a whole number, 0 or more.'),
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      for (const { row, cell } of table.oddCells) {
        const problem = problemOf(cell);
        if (problem === undefined) continue;
        const name = cellName(cell);
        yield {
          range: cell.range,
          severity: cell.confidence === 'low' || row.misaligned !== undefined ? 'warning' : 'error',
          message: say(`${name.zh}填的是“${cell.raw}”，${problem.zh}`, `In ${name.en}, “${cell.raw}” ${problem.en}`),
          cell: addressOf(cell),
          actual: cell.raw,
        };
      }
    }
  },
});

function problemOf({ state, value, column }: BoundCell): Message | undefined {
  if (state === 'text') return say('不是数字，请填写数字。', 'is no figure; write a number.');
  if (value === null || column.kind === 'change') return undefined;
  if (isNegative(value)) return say('不能是负数。', 'must not be negative.');
  if (column.kind === 'count' && !isInteger(value)) return say('件数应为整数。', 'must be a whole number.');
  return undefined;
}
