import { defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';
import { joinedFigures, joinedInPlace } from './joined-figures.ts';

export const splitDigits = defineSectionRule({
  id: 'split-digits',
  group: 'arithmetic',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '相邻两格的数字合在一起，合计就对了：一个数可能被拆成了两格。',
      'Two neighbouring cells, joined, would mend the sum: one figure may have been split.',
    ),
    why: say('识别或转换表格时，“10”有时会变成“1”和“0”两格。', 'Converting a table sometimes turns 10 into 1 and 0.'),
    mend: say('对照原表，把两格合成一个数。', 'Compare with the original table and join the two cells.'),
  },
  *check({ report }) {
    const { requests } = report.tables;
    const violated = report.causes.flatMap(({ outcome, others }) => [outcome, ...others]);
    for (const row of requests?.rows ?? []) {
      const joined = joinedFigures(row.row, row.written) ?? joinedInPlace(row, violated);
      if (joined === undefined) continue;
      const { first, second, text } = joined;
      yield {
        range: { start: first.start, end: second.end },
        message: say(
          `“${shorten(row.row.label)}”一行：相邻两格合为“${text}”，合计就对了，可能是一个数被拆成了两格。`,
          `Row “${shorten(row.row.label)}”: joined to “${text}”, the two cells would mend the sum; one figure may have been split.`,
        ),
        expected: text,
        fixes: () => [
          {
            title: say(`把相邻两格合为“${text}”`, `Join the two cells to “${text}”`),
            applicability: 'suggested',
            edits: [{ range: { start: first.start, end: second.end }, newText: text }],
          },
        ],
      };
    }
  },
});
