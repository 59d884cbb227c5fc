import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('section-duplicate');

describe('the second heading is reported', () => {
  finds('pasted twice', report({ after: '⟦section-duplicate|六、其他需要报告的事项⟧\n无。' }), {
    zh: '“其他需要报告的事项”这一部分前面已经有了，请删去重复的一处，或者改正标题。',
    en: 'The section “其他需要报告的事项” stands above already; remove one or correct the title.',
    severity: 'error',
    related: ['六、其他需要报告的事项 → 前一处标题'],
  });
  finds(
    'the next numeral with the title before it',
    report({ headings: { other: '⟦section-duplicate|六、存在的主要问题及改进情况⟧' } }),
    {
      zh: '“存在的主要问题及改进情况”这一部分前面已经有了，请删去重复的一处，或者改正标题。',
      related: ['五、存在的主要问题及改进情况 → 前一处标题'],
    },
  );
  finds(
    'three times',
    report({
      after: '⟦section-duplicate|六、其他需要报告的事项⟧\n无。\n⟦section-duplicate|六、其他需要报告的事项⟧\n无。',
    }),
    { related: ['六、其他需要报告的事项 → 前一处标题'] },
    { related: ['六、其他需要报告的事项 → 前一处标题'] },
  );
  finds(
    'the long form of a title that stands above',
    report({ after: '⟦section-duplicate|三、行政机关收到和处理政府信息公开申请的情况⟧\n没有补充。' }),
    { related: ['三、收到和处理政府信息公开申请情况 → 前一处标题'] },
  );
});

describe('silent', () => {
  silent('each once', base2021);
  silent(
    'a list of contents in front',
    report({
      preamble: sections.map(({ numeral, title }) => `${numeral}、${title}`).join('\n'),
    }),
  );
  silent(
    'a list of contents without numerals',
    report({
      preamble: ['目录', ...sections.map(({ title }) => title)].join('\n'),
    }),
  );
  silent(
    'sub-headings that sound like sections',
    report({
      bodies: {
        overview: '（一）主动公开政府信息情况。公开信息582条。\n（二）收到和处理政府信息公开申请情况。已按期答复。',
        problems: '（一）存在的主要问题\n栏目更新不够及时。\n（二）改进情况\n已明确各科室报送时限。',
      },
    }),
  );
  silent(
    'points of a list with their text behind them',
    report({
      bodies: {
        overview:
          '一、加强领导。确定专人负责。\n二、规范管理。坚持先审后发。\n三、主动公开政府信息情况。公开信息582条。\n四、依申请公开。已按期答复。',
      },
    }),
  );
  silent(
    'sentences that name another section',
    report({
      bodies: { other: '其他需要报告的事项：无。信息处理费未收取。' },
    }),
  );
});
