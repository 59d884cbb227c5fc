import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('section-number');

describe('one of the six numbered like a point', () => {
  finds(
    'in front of its table',
    report({ headings: { disclosure: '⟦section-number|（二）⟧主动公开政府信息的情况' } }),
    {
      zh: '“主动公开政府信息的情况”是第二部分的标题，序号写成了“（二）”，应为“二、”。',
      en: '“主动公开政府信息的情况” is the title of section 2, numbered （二）; it must be 二、',
      severity: 'warning',
      expected: '二、',
      actual: '（二）',
    },
  );
  finds(
    'under a title that no point has',
    report({ headings: { other: '⟦section-number|（六）⟧其他需要报告的事项' } }),
  );
  finds(
    'as all are, one of them not called as it should be',
    report({
      headings: {
        overview: '⟦section-number|（一）⟧总体情况',
        disclosure: '（二）主动公开政府信息的情况',
        requests: '（三）收到和处理政府信息公开申请情况',
        review: '（四）政府信息公开行政复议、行政诉讼情况',
        problems: '（五）存在的主要问题及改进情况',
        other: '（六）其他需要报告的事项',
      },
    }),
  );
  silent(
    'a point of section one, called like section two',
    report({ bodies: { overview: '（一）总体情况\n公开信息25条。\n（二）主动公开政府信息情况\n公开信息25条。' } }),
  );
});

describe('the numeral is reported', () => {
  finds('a repeated one', report({ headings: { review: '⟦section-number|三、⟧政府信息公开行政复议、行政诉讼情况' } }), {
    zh: '“政府信息公开行政复议、行政诉讼情况”的序号应为“四”，现为“三”。',
    en: '“政府信息公开行政复议、行政诉讼情况” must have the numeral 四, has 三.',
    severity: 'error',
    expected: '四',
    actual: '三',
  });
  finds(
    'one that skips, and all after it',
    report({
      headings: {
        problems: '⟦section-number|六、⟧存在的主要问题及改进情况',
        other: '七、其他需要报告的事项',
      },
    }),
    {
      zh: '“存在的主要问题及改进情况”的序号应为“五”，现为“六”，后面 1 个部分的序号也随之错了。',
      en: '“存在的主要问题及改进情况” must have the numeral 五, has 六; the 1 section(s) behind it count on from there.',
      expected: '五',
      actual: '六',
      related: ['七、 → “其他需要报告的事项”的序号应为“六”'],
    },
  );
  finds(
    'one that is written twice, and all after it',
    report({
      headings: {
        review: '⟦section-number|三、⟧政府信息公开行政复议、行政诉讼情况',
        problems: '四、存在的主要问题及改进情况',
        other: '五、其他需要报告的事项',
      },
    }),
    { expected: '四', actual: '三' },
  );
  finds(
    'two that have nothing to do with each other',
    report({
      headings: {
        requests: '⟦section-number|五、⟧收到和处理政府信息公开申请情况',
        review: '⟦section-number|三、⟧政府信息公开行政复议、行政诉讼情况',
      },
    }),
    { expected: '三', actual: '五' },
    { expected: '四', actual: '三' },
  );
  finds('numerals that begin again', report({ headings: { other: '⟦section-number|一、⟧其他需要报告的事项' } }), {
    expected: '六',
    actual: '一',
  });
  finds(
    'a heading without a numeral among others that have one',
    report({ headings: { problems: '⟦section-number|存在的主要问题及改进情况⟧' } }),
    {
      zh: '“存在的主要问题及改进情况”的序号应为“五”，现在没有序号。',
      en: '“存在的主要问题及改进情况” must have the numeral 五, has none.',
      expected: '五',
      actual: null,
    },
  );
  finds('digits among others', report({ headings: { problems: '⟦section-number|5.⟧存在的主要问题及改进情况' } }), {
    zh: '“存在的主要问题及改进情况”的序号是阿拉伯数字，其他部分是中文数字，应写成“五、”。',
    en: '“存在的主要问题及改进情况” is numbered in digits and the other sections are not; write 五、',
    severity: 'info',
    expected: '五、',
  });
  finds('in Markdown', report({ headings: { problems: '## ⟦section-number|四、⟧存在的主要问题及改进情况' } }), {
    expected: '五',
    actual: '四',
  });
  finds('written as parts', report({ headings: { other: '⟦section-number|第五部分⟧ 其他需要报告的事项' } }), {
    expected: '六',
    actual: '五',
  });
});

describe('no heading has a numeral, as word processors lose them: said once, more quietly', () => {
  const bare = Object.fromEntries(sections.map(({ id, title }) => [id, title]));
  finds('all six', report({ headings: { ...bare, overview: '⟦section-number|总体情况⟧' } }), {
    zh: '各部分的标题都没有序号，请按“一”至“六”编号。',
    en: 'None of the section headings has a numeral; number them 一 to 六.',
    severity: 'warning',
  });
});

describe('all are numbered as sub-headings are: said once, more quietly', () => {
  const bracketed = Object.fromEntries(sections.map(({ id, numeral, title }) => [id, `（${numeral}）${title}`]));
  finds('all six', report({ headings: { ...bracketed, overview: '⟦section-number|（一）⟧总体情况' } }), {
    zh: '各部分的标题序号写成了“（一）”“（二）”，应为“一、”“二、”。',
    en: 'The section headings are numbered （一）, （二）; they must be numbered 一、, 二、.',
    severity: 'warning',
  });
  finds(
    'in Markdown, with one of them missing',
    report({
      headings: {
        ...Object.fromEntries(Object.entries(bracketed).map(([id, heading]) => [id, `## ${heading}`])),
        overview: '## ⟦section-number|（一）⟧总体情况',
        problems: null,
      },
    }),
  );
  silent(
    'sub-headings that sound like sections',
    report({
      bodies: {
        overview:
          '（一）总体情况\n公开有序。\n（二）主动公开政府信息情况\n公开信息582条。\n（三）收到和处理政府信息公开申请情况\n已按期答复。\n（四）政府信息公开行政复议、行政诉讼情况\n没有发生。',
      },
    }),
  );
});

describe('silent', () => {
  silent('一 to 六', base2021);
  silent(
    'Arabic numerals',
    report({
      headings: Object.fromEntries(sections.map(({ id, title }, index) => [id, `${index + 1}、${title}`])),
    }),
  );
  silent('a missing section, the others with their own numerals', report({ headings: { problems: null } }));
  silent(
    'a missing section, the others numbered through',
    report({
      headings: { problems: null, other: '五、其他需要报告的事项' },
      bodies: { problems: null },
    }),
  );
  silent('a section that comes again with its own numeral', report({ after: '六、其他需要报告的事项\n无。' }));
  silent(
    'sub-headings that begin again under each section',
    report({
      bodies: {
        overview: '（一）主动公开。公开信息582条。\n（二）依申请公开。已按期答复。',
        problems: '（一）存在的主要问题。栏目更新慢。\n（二）改进情况。已定时限。\n一、二级目录已更新。',
      },
    }),
  );
  silent(
    'all in digits from the second on, the first without a heading',
    report({
      headings: Object.fromEntries(
        sections.map(({ id, title }, index) => [id, id === 'overview' ? null : `${index}、${title}`]),
      ),
    }),
  );
  silent(
    'row labels 一、二、三、四、 between tabs',
    base2021.replaceAll(/^\| (.*) \|$/gm, (_, row: string) => row.replaceAll(' | ', '\t')),
  );
});

describe('a dash for 一', () => {
  for (const dash of ['—', '-', 'ー', '－', '–'])
    finds(dash, base2021.replace('一、总体情况', `⟦section-number|${dash}⟧、总体情况`), {
      zh: `“总体情况”的序号写成了“${dash}”（横线），应为汉字“一”。`,
      en: `The numeral of “总体情况” is a dash (${dash}); it must be the character 一.`,
      severity: 'warning',
      expected: '一',
      actual: dash,
    });
  finds('with the text behind it', base2021.replace('一、总体情况\n', '⟦section-number|—⟧、总体情况。'), {
    expected: '一',
  });
});

describe('numbered below the level of the sections: none of them', () => {
  // Whoever is still writing section one has no 二、 that would tell.
  const opening = '云汀县青石镇2024年政府信息公开工作年度报告\n一、总体情况\n';
  const points = '1.主动公开政府信息情况\n公开信息3条。\n2.依申请公开政府信息情况\n没有收到申请。\n';
  silent('1. below （一） of section one', `${opening}（一）基本情况\n${points}`);
  silent('a list of its own below 一、', `${opening}${points}`);
  silent(
    'one that goes on from 1.',
    `${opening}（一）基本情况\n1.总体情况\n有序。\n2.主动公开政府信息情况\n公开信息3条。\n`,
  );
  silent('below a heading that is none of the six', `一、工作概貌\n（一）基本情况\n${points}`);
  finds(
    'the section itself, in digits',
    `${opening}（一）主动公开\n公开信息3条。\n⟦section-number|2.⟧主动公开政府信息情况\n见下表。\n三、收到和处理政府信息公开申请情况\n见下表。\n`,
    { expected: '二、' },
  );
  finds(
    'the section itself with another number',
    `${opening}公开有序。\n⟦section-number|1.⟧主动公开政府信息情况\n见下表。\n`,
    {
      expected: '二',
      actual: '一',
    },
  );
});
