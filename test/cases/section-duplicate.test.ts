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

const meadow =
  '围绕湿地修复、候鸟保护和滨水步道建设，在门户网站公开项目进展、资金使用和验收结果等信息143条，并制作图解9幅、短视频3部，方便群众查看。';
const wharf = '渡口改造、航道疏浚和码头收费标准一并列入公开目录，由航务站按季度更新，并在候船室张贴纸质版供旅客取阅。';
const desk = '（二）平台。窗口添置自助查询设备2台，查询记录按月整理归档。';
const once = '新进人员都由老同志逐个辅导办理流程。';
const care = '（三）保障。请老同志讲课1次，对新进人员逐个辅导办理流程。';

describe('text that was pasted twice', () => {
  finds(
    'a long paragraph',
    report({ bodies: { problems: `${meadow}\n解读形式单一，下一步增加图解。\n⟦section-duplicate|${meadow}⟧` } }),
    {
      zh: '这一段与前面的一段完全相同，像是重复粘贴，请删去一处。',
      en: 'This paragraph stands above already, word for word; remove one of the two.',
      severity: 'warning',
      related: [`${meadow} → 前一处`],
    },
  );
  finds(
    'a paragraph with another number in front, in another section',
    report({
      bodies: {
        problems: `（一）${meadow}${wharf}`,
        other: `未收取信息处理费。\n⟦section-duplicate|1.${meadow}${wharf}⟧`,
      },
    }),
    { related: [`（一）${meadow}${wharf} → 前一处`] },
  );
  finds(
    'several in a row, short ones among them',
    report({
      bodies: { problems: [desk, care, `⟦section-duplicate|${desk}⟧`, care, '以上问题正在改进。'].join('\n') },
    }),
    {
      zh: '从这一段起连续 2 段与前面完全相同，像是重复粘贴，请删去一处。',
      en: 'From here on 2 paragraphs stand above already, word for word; remove one of the two.',
      related: [`${desk} → 前一处`],
    },
  );
  finds(
    'a section with its heading: that is said once',
    report({
      bodies: { problems: meadow },
      after: `⟦section-duplicate|五、存在的主要问题及改进情况⟧\n${meadow}`,
    }),
    { severity: 'error' },
  );
  finds(
    'a sentence behind itself',
    report({ bodies: { problems: `公开不够及时。${once}⟦section-duplicate|${once}⟧下一步改进。` } }),
    {
      zh: '这一句与同一段里前面的一句完全相同，像是重复粘贴，请删去一处。',
      en: 'This sentence stands in the same paragraph already, word for word; remove one of the two.',
      severity: 'warning',
      related: [`${once} → 前一处`],
    },
  );
  finds(
    'a long sentence further on',
    report({ bodies: { problems: `${meadow}公开不够及时。⟦section-duplicate|${meadow}⟧下一步改进。` } }),
    { related: [`${meadow} → 前一处`] },
  );
  finds(
    'what was done, among the problems',
    report({ bodies: { overview: `${meadow}\n${wharf}`, problems: `解读形式单一。\n⟦section-duplicate|${wharf}⟧` } }),
    { severity: 'warning' },
  );
  finds(
    'a shorter paragraph right behind itself',
    report({ bodies: { problems: `${desk}\n⟦section-duplicate|${desk}⟧` } }),
  );
  silent(
    'a short sentence said again',
    report({ bodies: { problems: '公开不够及时。解读少。公开不够及时。公开不够及时。' } }),
  );
  silent(
    'a sentence of some length said again later',
    report({ bodies: { problems: `${care}公开不够及时。${care}` } }),
  );
  silent('another figure', report({ bodies: { problems: `${meadow}\n${meadow.replace('143', '215')}` } }));
  silent('a short remark', report({ bodies: { problems: `${desk}\n上述做法有待完善。\n${desk}` } }));
  const fee =
    '依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度没有收取政府信息公开信息处理费，也没有减免的情形。';
  silent(
    'that no fee was charged, where applications are told of and in section six',
    report({ bodies: { overview: `公开信息582条。\n${fee}`, other: fee } }),
  );
  silent('what the preamble says too', report({ preamble: meadow, bodies: { problems: meadow } }));
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
