import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('section-title');
const mends = fixesOf('section-title');

/** The report with one heading in another wording. */
const titled = (id: string, title: string): string => {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section ${id}`);
  return report({ headings: { [id]: `${section.numeral}、${title}` } });
};

describe('neither printed nor accepted', () => {
  finds('a word left out', titled('problems', '⟦section-title|存在问题及改进情况⟧'), {
    zh: '标题“存在问题及改进情况”与格式不一致，建议改为“存在的主要问题及改进情况”。',
    en: 'The title “存在问题及改进情况” differs from the form; it prints “存在的主要问题及改进情况”.',
    severity: 'info',
    expected: '存在的主要问题及改进情况',
    actual: '存在问题及改进情况',
  });
  for (const [id, title] of [
    ['overview', '基本情况'],
    ['overview', '概况'],
    ['overview', '政府信息公开概况'],
    ['disclosure', '主动公开政府信息的情况'],
    ['disclosure', '主动公开情况'],
    ['requests', '依申请公开情况'],
    ['requests', '收到和处理政府信息公开申请情祝'],
    ['review', '行政复议、行政诉讼情况'],
    ['problems', '存在的主要问题和改进措施'],
    ['problems', '存在的问题、原因和改进措施'],
    ['other', '其它需要报告的事项'],
    ['other', '其他'],
  ] as const) {
    finds(title, titled(id, `⟦section-title|${title}⟧`), {
      expected: sections.find((section) => section.id === id)?.title ?? '',
      actual: title,
    });
  }
  finds(
    'without the numeral and the Markdown marks',
    report({ headings: { problems: '## **五、⟦section-title|存在问题及改进情况⟧**' } }),
  );
  finds(
    'under a wrong numeral, which is another matter',
    report({ headings: { review: '五、⟦section-title|政府信息公开行政复议、行政诉讼的情况说明⟧' } }),
  );
});

describe('a title of its own under the numeral of the section', () => {
  finds('of section five', titled('problems', '⟦section-title|工作不足与下一步打算⟧'), {
    zh: '“工作不足与下一步打算”不是格式规定的标题，这一部分的标题应为“存在的主要问题及改进情况”。',
    en: '“工作不足与下一步打算” is no title of the form; this section is called “存在的主要问题及改进情况”.',
    severity: 'warning',
    expected: '存在的主要问题及改进情况',
    actual: '工作不足与下一步打算',
  });
  finds('in Markdown', report({ headings: { problems: '## 五、⟦section-title|工作不足与下一步打算⟧' } }));
  for (const [id, title] of [
    ['overview', '工作开展'],
    ['disclosure', '统计数据'],
    ['requests', '统计表'],
    ['review', '争议解决'],
    ['other', '附则'],
  ] as const)
    finds(`of ${id}`, titled(id, `⟦section-title|${title}⟧`), { severity: 'warning' });
  finds(
    'two of them behind each other',
    report({ headings: { problems: '五、⟦section-title|不足与打算⟧', other: '六、⟦section-title|附则⟧' } }),
    {},
    {},
  );
  mends('its words alone', titled('problems', '工作不足与下一步打算'), {
    title: '标题改为“存在的主要问题及改进情况”',
    applicability: 'suggested',
    before: '五、工作不足与下一步打算',
    after: '五、存在的主要问题及改进情况',
  });
});

describe('lines with the numeral of a missing section that are no heading of it', () => {
  silent(
    'a sentence',
    report({ headings: { problems: null }, bodies: { problems: '五、公开目录不够细，下一步逐项梳理' } }),
  );
  silent(
    'points that count on',
    report({ headings: { problems: null }, bodies: { problems: '五、公开目录\n六、公开指南\n都已更新。' } }),
  );
  silent(
    'the last of the points of a section, with text between them',
    report({
      headings: { other: null },
      bodies: {
        problems: ['一、加强学习', '二、加强管理', '三、加强检查', '四、加强培训', '五、加强考核', '六、强化监督'].join(
          '\n已列入计划。\n',
        ),
        other: null,
      },
    }),
  );
  silent('the row of a table', report({ headings: { review: null }, bodies: { review: '四、结转下年度继续办理' } }));
  silent(
    'the first lines of a text that has nothing else',
    '云汀县水利局2024年政府信息公开工作年度报告\n一、工作开展\n公开有序。',
  );
  silent(
    'a list of contents',
    report({
      preamble: '一、工作开展\n二、统计数据',
      headings: { overview: null },
      bodies: { overview: '2024年工作平稳。' },
    }),
  );
});

describe('silent', () => {
  silent('as printed', base2021);
  silent('as printed in 2019', report({ form: '2019' }));
  for (const [id, title] of [
    ['disclosure', '行政机关主动公开政府信息情况'],
    ['disclosure', '行政机关主动公开政府信息的情况'],
    ['requests', '行政机关收到和处理政府信息公开申请情况'],
    ['requests', '行政机关收到和处理政府信息公开申请的情况'],
    ['review', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    ['review', '因政府信息公开工作被申请行政复议、提起行政诉讼的情况'],
    ['review', '因政府信息公开工作被申请行政复议和提起行政诉讼情况'],
    ['review', '政府信息公开行政复议及行政诉讼情况'],
    ['review', '政府信息公开行政复议和行政诉讼情况'],
    ['problems', '政府信息公开工作存在的主要问题及改进情况'],
    ['other', '其他需要报告事项'],
  ] as const) {
    silent(`the long form ${title}`, titled(id, title));
  }
  silent('blanks and half-width punctuation', titled('review', '政府信息公开 行政复议, 行政诉讼 情况'));
  silent('a colon behind it', titled('problems', '存在的主要问题及改进情况：'));
  silent('a second heading, which is another matter', report({ after: '六、其他需要报告事项情况\n无。' }));
  silent('no heading at all', '云汀县人民政府2024年政府信息公开工作年度报告\n本年度没有需要报告的内容。');
});
