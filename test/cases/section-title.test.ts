import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('section-title');

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
