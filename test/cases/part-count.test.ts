import { describe } from 'vitest';
import { base2021, replaceOnce, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('part-count');
const mends = fixesOf('part-count');

const saying = (count: string, headings: Readonly<Record<string, string | null>> = {}): string =>
  report({
    preamble: `本报告由总体情况、主动公开政府信息情况等${count}组成，统计期限为2024年1月1日至12月31日。`,
    headings,
  });

describe('the stated number differs', () => {
  finds('五个部分', saying('⟦part-count|五个部分⟧'), {
    zh: '这里说“五个部分”，格式规定 6 个部分，请改为“六”。',
    en: 'This says 5 parts, but the form has 6.',
    severity: 'warning',
    expected: '六',
    actual: '五',
  });
  for (const [text, actual] of [
    ['四个部分', '四'],
    ['七个部分', '七'],
    ['五项内容', '五'],
    ['5个部分', '5'],
    ['５大部分', '5'],
    ['五部分', '五'],
    ['五 个 部 分', '五'],
  ] as const) {
    finds(text, saying(`⟦part-count|${text}⟧`), { expected: '六', actual });
  }
  finds('in aspects', report({ preamble: '本报告主要包括⟦part-count|五个方面⟧的内容。' }), { actual: '五' });
  const titles = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况';
  finds('in aspects behind the titles', report({ preamble: `内容有${titles}⟦part-count|五个方面⟧。` }), {
    zh: '这里说“五个方面”，格式规定 6 个部分，请改为“六”，并补上没有列出的“政府信息公开行政复议、行政诉讼情况”、“其他需要报告的事项”。',
    expected: '六',
    actual: '五',
  });
  finds('no number', report({ preamble: `报告包括${titles}、其他需要报告的事项等⟦part-count|个部分⟧。` }), {
    zh: '“个部分”前面缺少数字，格式规定 6 个部分，请补上“六”。',
    en: 'The number of parts is missing here; the form has 6.',
    severity: 'warning',
    expected: '六',
  });
  finds(
    'as many things as are listed, which are others',
    report({ preamble: '本报告包括主动公开、依申请公开、政府信息管理、平台建设、监督保障⟦part-count|五个部分⟧。' }),
    {
      zh: '这里说“五个部分”，格式规定 6 个部分，请改为“六”，前面列的各项也请按格式规定的部分改写。',
      en: 'This says 5 parts, but the form has 6. What is listed in front must be the parts of the form as well.',
    },
  );
  finds('a heading is missing as well', saying('⟦part-count|四个部分⟧', { problems: null }), {
    zh: '这里说“四个部分”，格式规定 6 个部分（正文现有 5 个部分的标题），请改为“六”。',
    en: 'This says 4 parts, but the form has 6 (5 headings now).',
  });
  const twice = (mark: (text: string) => string): string =>
    report({
      preamble: `全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、${mark('因政府信息公开工作被申请行政复议')}、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。`,
    });
  finds(
    'a part that is listed twice',
    twice((text) => `⟦part-count|${text}⟧`),
    {
      zh: '“因政府信息公开工作被申请行政复议”在后面又列了一遍，请删去一处。',
      en: '“因政府信息公开工作被申请行政复议” is listed once more right behind; please take one of the two out.',
      actual: '因政府信息公开工作被申请行政复议',
    },
  );
  mends(
    'the first of the two is taken out',
    twice((text) => text),
    {
      title: '删去前一处',
      applicability: 'suggested',
      before: '因政府信息公开工作被申请行政复议、因',
      after: '因',
    },
  );
  finds(
    'in the first paragraph of the first section',
    report({
      preamble: null,
      bodies: { overview: '本年度报告共分⟦part-count|五个部分⟧。\n（一）主动公开。公开信息582条。' },
    }),
  );
});

const listing = (...items: readonly (string | false)[]): string =>
  report({
    preamble: `根据要求编制。本报告由${items.filter((item) => item !== false).join('、')}组成。所列数据的统计期限为2024年1月1日至12月31日。`,
  });
const named = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
];
const six = '⟦part-count|六个部分⟧';

describe('six parts, of which five are listed', () => {
  finds(
    'the third is not',
    listing(...named.toSpliced(2, 1), '存在的主要问题及改进情况', `其他需要报告的事项等${six}`),
    {
      zh: '这里说“六个部分”，前面只列了 5 个，缺少“收到和处理政府信息公开申请情况”，请补上。',
      en: 'This says 6 parts, but only 5 are listed: “收到和处理政府信息公开申请情况” is missing.',
      severity: 'warning',
      expected: '收到和处理政府信息公开申请情况',
    },
  );
  finds('the fourth is not', listing(...named.slice(0, 3), '存在的问题及改进情况', `其他需要报告的事项${six}`), {
    expected: '政府信息公开行政复议、行政诉讼情况',
  });
  finds('the fifth is not', listing(...named, `其他需要报告的事项等⟦part-count|六部分⟧`), {
    expected: '存在的主要问题及改进情况',
  });
  finds('the first is not', listing(...named.slice(1), `存在的主要问题及改进情况和其他需要报告的事项等${six}`), {
    expected: '总体情况',
  });
  finds('the last is not', listing(...named, `存在的主要问题及改进情况${six}`), { expected: '其他需要报告的事项' });
  finds('two are not', listing(...named.toSpliced(1, 2), '存在的问题及改进情况', `其他需要报告的事项${six}`), {
    zh: '这里说“六个部分”，前面只列了 4 个，缺少“主动公开政府信息情况”、“收到和处理政府信息公开申请情况”，请补上。',
    en: 'This says 6 parts, but only 4 are listed: “主动公开政府信息情况”, “收到和处理政府信息公开申请情况” are missing.',
    severity: 'warning',
  });
  finds(
    'two in the middle, for which 等 does not stand',
    listing(...named.slice(0, 2), '存在的问题及改进情况', '其他需要报告的事项等⟦part-count|6个部分⟧内容'),
    { severity: 'info' },
  );
  silent('those behind the last that is listed, which 等 may stand for', listing(...named, '等六个部分'));
  mends(
    'two that belong in one place',
    listing(...named.slice(0, 2), '存在的问题及改进情况', '其他需要报告的事项等6个部分'),
    {
      title: '补上“收到和处理政府信息公开申请情况”、“政府信息公开行政复议、行政诉讼情况”',
      applicability: 'suggested',
      before: '主动公开政府信息情况、存在',
      after: '主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在',
    },
  );
  finds(
    'as many as it says, a part of former years among them',
    listing(...named, `政府信息公开的收费情况及其他需要报告的事项等${six}`),
    {
      zh: '这里说“六个部分”，前面列的有“政府信息公开的收费情况”，而缺少“存在的主要问题及改进情况”，请按格式规定的 6 个部分改写。',
      en: 'This says 6 parts, but “政府信息公开的收费情况” is listed and “存在的主要问题及改进情况” is not; please list the 6 of the form.',
      severity: 'warning',
    },
  );
  finds(
    'five parts, which are listed: the sixth is named',
    listing(...named, '存在的主要问题及改进情况等⟦part-count|五个部分⟧'),
    {
      zh: '这里说“五个部分”，格式规定 6 个部分，请改为“六”，并补上没有列出的“其他需要报告的事项”。',
      en: 'This says 5 parts, but the form has 6. “其他需要报告的事项” must be listed as well.',
      severity: 'warning',
      expected: '六',
    },
  );
  finds('five parts, of which four are listed with 等: none is named', listing(...named, '等⟦part-count|五个部分⟧'), {
    zh: '这里说“五个部分”，格式规定 6 个部分，请改为“六”。',
  });
  finds(
    'five parts, though all six are listed',
    listing(...named, '存在的问题及改进情况', '其他需要报告的事项⟦part-count|五个部分⟧'),
    {
      zh: '这里说“五个部分”，格式规定 6 个部分，请改为“六”。',
    },
  );
  mends('the number and what is missing', listing(...named, '存在的主要问题及改进情况等五个部分'), {
    title: '改为“六”，补上“其他需要报告的事项”',
    applicability: 'suggested',
    before: '改进情况等五个部分',
    after: '改进情况、其他需要报告的事项等六个部分',
  });
  silent('the last, which 等 may stand for', listing(...named, '存在的主要问题及改进情况等六个部分'));
  silent('fees instead', listing(...named, '收费情况', '存在的主要问题及改进情况六个部分'));
  silent('other words instead', listing(...named, '下一步工作思考', '其他需要报告的事项等六个部分'));
  silent(
    'another name of the first',
    listing('概况', ...named.slice(1), '存在的问题及改进情况', '其他需要报告的事项六个部分'),
  );
  silent('only the first of them', listing(...named.slice(0, 2), '收到和处理政府信息公开申请情况等六个部分'));
  silent(
    'two in one',
    listing(
      '总体情况',
      '主动公开和依申请公开情况',
      '行政复议和行政诉讼情况',
      '存在的问题和改进措施',
      '其他需要报告的事项六个部分',
    ),
  );
  mends(
    'it is put behind the one in front',
    listing(...named.toSpliced(2, 1), '存在的主要问题及改进情况', '其他需要报告的事项等六个部分'),
    {
      title: '补上“收到和处理政府信息公开申请情况”',
      applicability: 'suggested',
      before: '主动公开政府信息情况、政府信息公开行政复议',
      after: '主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议',
    },
  );
});

describe('silent', () => {
  silent(
    'six aspects behind the titles',
    report({ preamble: '从总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个方面报告如下。' }),
  );
  silent(
    'aspects of something else behind the titles',
    report({
      preamble: '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等组成。全年从三个方面抓落实。',
    }),
  );
  silent('parts without a number', report({ preamble: '本报告说明各项情况，由各个部分汇总而成，每个部分附表。' }));
  silent('the five aspects of the work', saying('六个部分，概述五个方面'));
  silent('six, in several wordings', base2021);
  for (const text of ['六个部分', '六项内容', '6个部分', '六大部分', '六部分']) silent(text, saying(text));
  silent('six, while a heading is missing: that is said there', saying('六个部分', { problems: null }));
  silent('as many as there are headings: what is missing is said there', saying('五个部分', { problems: null }));
  silent('parts named one by one', report({ preamble: '本报告第一部分为总体情况，第二部分为主动公开政府信息情况。' }));
  silent('some of something', report({ preamble: '本报告的一部分数据由各科室提供，绝大部分信息已公开。' }));
  silent(
    'the aspects that section 一 itself has',
    report({ bodies: { overview: '本报告包括五个方面的内容。\n（一）主动公开。公开信息582条。' } }),
  );
  silent(
    'the five aspects of section 一',
    report({
      preamble: '本报告从五个方面说明工作情况。',
      bodies: { overview: '2024年，从主动公开、依申请公开等五个方面抓落实。' },
    }),
  );
  silent(
    'parts of something else, further down',
    replaceOnce(base2021, '全年工作平稳有序。', '全年工作平稳有序。\n目录调整为四个部分，报告同步更新。'),
  );
  silent('no headings to count', '云汀县人民政府2024年政府信息公开工作年度报告\n本报告共五个部分。');
  silent('a list of contents', report({ preamble: ['目录', ...sections.map(({ title }) => title)].join('\n') }));
});
