import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('section-order');

/** The six sections in another order, each with its own numeral unless `headings` says otherwise. */
const ordered = (numbers: readonly number[], headings: Readonly<Record<number, string>> = {}): string => {
  const parts = new Map(
    report({ title: null, preamble: null })
      .split(/^(?=[一二三四五六]、)/m)
      .map((text, index) => [index + 1, text.split('\n').slice(1).join('\n')]),
  );
  const sectionText = (number: number): string => {
    const { numeral, title } = sections[number - 1] ?? { numeral: '', title: '' };
    return `${headings[number] ?? `${numeral}、${title}`}\n${parts.get(number)?.trimEnd() ?? ''}\n`;
  };
  return `云汀县人民政府2024年政府信息公开工作年度报告\n${numbers.map(sectionText).join('')}`;
};

describe('the fewest sections that must move are reported', () => {
  finds('the last two exchanged', ordered([1, 2, 3, 4, 6, 5], { 5: '⟦section-order|五、存在的主要问题及改进情况⟧' }), {
    zh: '“存在的主要问题及改进情况”的位置不对：按格式应在“四、政府信息公开行政复议、行政诉讼情况”之后，请整体移动。',
    en: '“存在的主要问题及改进情况” is out of order: by the form it stands behind “四、政府信息公开行政复议、行政诉讼情况”.',
    severity: 'error',
    expected: null,
    actual: null,
    related: ['四、政府信息公开行政复议、行政诉讼情况 → 应在这一部分之后'],
  });
  finds('the first at the end', ordered([2, 3, 4, 5, 6, 1], { 1: '⟦section-order|一、总体情况⟧' }), {
    zh: '“总体情况”的位置不对：按格式应在最前面，请整体移动。',
    en: '“总体情况” is out of order: by the form it stands at the beginning.',
    related: [],
  });
  finds('the last in front', ordered([6, 1, 2, 3, 4, 5], { 6: '⟦section-order|六、其他需要报告的事项⟧' }), {
    zh: '“其他需要报告的事项”的位置不对：按格式应在“五、存在的主要问题及改进情况”之后，请整体移动。',
    related: ['五、存在的主要问题及改进情况 → 应在这一部分之后'],
  });
  finds(
    'the numerals follow the wrong order',
    ordered([1, 2, 4, 3, 5, 6], {
      4: '三、政府信息公开行政复议、行政诉讼情况',
      3: '⟦section-order|四、收到和处理政府信息公开申请情况⟧',
    }),
    { related: ['二、主动公开政府信息情况 → 应在这一部分之后'] },
  );
  finds(
    'two sections out of place',
    ordered([3, 4, 5, 6, 1, 2], {
      1: '⟦section-order|一、总体情况⟧',
      2: '⟦section-order|二、主动公开政府信息情况⟧',
    }),
    {},
    {},
  );
});

describe('silent', () => {
  silent('in order', ordered([1, 2, 3, 4, 5, 6]));
  silent('one is missing', ordered([1, 2, 4, 5, 6]));
  silent('one comes again at the end', ordered([1, 2, 3, 4, 5, 6, 2]));
  silent(
    'a list of contents in front',
    report({
      preamble: sections.map(({ numeral, title }) => `${numeral}、${title}`).join('\n'),
    }),
  );
  silent('wrong numerals in the right order', ordered([1, 2, 3, 4, 5, 6], { 2: '三、主动公开政府信息情况' }));
  silent('row labels 一、二、三、四、 below section 三', report({ form: '2019' }));
});
