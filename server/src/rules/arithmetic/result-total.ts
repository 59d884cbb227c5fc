import { defineSectionRule, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import { relationFindings, sumOf } from './relation-rule.ts';

export const resultTotal = defineSectionRule({
  id: 'result-total',
  group: 'arithmetic',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '一列中各项办理结果之和不等于“（七）总计”。',
      'The results in a column do not add up to the row （七）总计.',
    ),
    why: say(
      '“（七）总计”就是（一）至（六）各项办理结果之和。',
      'The row （七）总计 is the sum of the results （一） to （六）.',
    ),
    mend: say(
      '核对这一列，改正“（七）总计”或者填错的一格。',
      'Check the column; correct （七）总计 or the wrong cell.',
    ),
  },
  check: (context) =>
    relationFindings(context, 'result-total', ({ left, leftSum, rightSum, target }) => {
      const diff = difference(rightSum, leftSum);
      const column = shorten(target.column.label);
      return say(
        `“${column}”列：各项办理结果合计 ${sumOf(left, leftSum)}，“${target.row.label}”填的是 ${rightSum}（${diff.zh}）。`,
        `Column “${column}”: the results make ${sumOf(left, leftSum)}, but “${target.row.label}” says ${rightSum} (${diff.en}).`,
      );
    }),
});
