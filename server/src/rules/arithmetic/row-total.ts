import { defineSectionRule, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import { relationFindings, sumOf } from './relation-rule.ts';

export const rowTotal = defineSectionRule({
  id: 'row-total',
  group: 'arithmetic',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '一行中六类申请人的数字之和不等于这一行的“总计”。',
      'The six kinds of applicants in a row do not add up to its total.',
    ),
    why: say(
      '“总计”就是自然人与五类法人或其他组织之和。',
      'The total is the sum of natural persons and the five kinds of organisations.',
    ),
    mend: say('核对这一行，改正总计或者填错的一格。', 'Check the row; correct the total or the wrong cell.'),
  },
  check: (context) =>
    relationFindings(context, 'row-total', ({ left, leftSum, rightSum, target }) => {
      const diff = difference(rightSum, leftSum);
      const row = shorten(target.row.label);
      return say(
        `“${row}”一行：各列合计 ${sumOf(left, leftSum)}，总计填的是 ${rightSum}（${diff.zh}）。`,
        `Row “${row}”: the columns make ${sumOf(left, leftSum)}, but the total says ${rightSum} (${diff.en}).`,
      );
    }),
});
