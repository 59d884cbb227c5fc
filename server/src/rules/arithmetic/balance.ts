import { defineSectionRule, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import { relationFindings, sumOf } from './relation-rule.ts';

export const balance = defineSectionRule({
  id: 'balance',
  group: 'arithmetic',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '一列中“新收＋上年结转”不等于“办理结果总计＋结转下年度”。',
      'In a column, received plus carried over differs from handled plus carried forward.',
    ),
    why: say(
      '表内注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
      'Printed in the form: item one plus item two equals item three plus item four.',
    ),
    mend: say('核对这一列的四个数。', 'Check the four figures of the column.'),
  },
  check: (context) =>
    relationFindings(context, 'balance', ({ left, right, leftSum, rightSum, target }) => {
      const diff = difference(rightSum, leftSum);
      const column = shorten(target.column.label);
      return say(
        `“${column}”列：新收加上年结转 ${sumOf(left, leftSum)}，办理结果总计加结转下年度 ${sumOf(right, rightSum)}（${diff.zh}），两边应相等。`,
        `Column “${column}”: received plus carried over ${sumOf(left, leftSum)}, handled plus carried forward ${sumOf(right, rightSum)} (${diff.en}); both must be equal.`,
      );
    }),
});
