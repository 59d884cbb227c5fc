import { defineSectionRule, say } from '../rule.ts';
import { difference } from '../words.ts';
import { relationFindings, sumOf } from './relation-rule.ts';

export const reviewTotal = defineSectionRule({
  id: 'review-total',
  group: 'arithmetic',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '行政复议或行政诉讼的四种结果之和不等于“总计”。',
      'The four results of reconsideration or litigation do not add up to the total.',
    ),
    why: say(
      '“总计”就是结果维持、结果纠正、其他结果、尚未审结之和。',
      'The total is the sum of upheld, corrected, other and pending.',
    ),
    mend: say('核对这五个数。', 'Check the five figures.'),
  },
  check: (context) =>
    relationFindings(context, 'review-total', ({ left, leftSum, rightSum, target }) => {
      const diff = difference(rightSum, leftSum);
      return say(
        `${target.row.label}：四种结果合计 ${sumOf(left, leftSum)}，总计填的是 ${rightSum}（${diff.zh}）。`,
        `${target.row.label}: the four results make ${sumOf(left, leftSum)}, but the total says ${rightSum} (${diff.en}).`,
      );
    }),
});
