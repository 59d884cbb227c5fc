import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { sections } from '../support/form-labels.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('section-missing');
const mends = fixesOf('section-missing');

describe('the place is where the heading belongs', () => {
  finds(
    'the first section, in front of the second',
    report({
      headings: { overview: null, disclosure: '⟦section-missing|二、主动公开政府信息情况⟧' },
      bodies: { overview: null },
    }),
    {
      zh: '缺少“一、总体情况”这一部分的标题，请在此处补上。',
      en: 'The heading “一、总体情况” is missing; it belongs here.',
      severity: 'error',
      expected: '一、总体情况',
      actual: null,
    },
  );
  finds(
    'a section with a table, at the first cell of the table',
    report({
      headings: { disclosure: null },
      lines: { 'disclosure.0': '| ⟦section-missing|第二十条第（一）项⟧ |' },
    }),
    { zh: '缺少“二、主动公开政府信息情况”这一部分的标题，请在此处补上。' },
  );
  finds(
    'a section that a point of section one is called like',
    report({
      headings: { disclosure: null },
      bodies: { overview: '（一）主动公开政府信息情况\n公开信息25条。\n（二）依申请公开政府信息情况\n收到申请1件。' },
      lines: { 'disclosure.0': '| ⟦section-missing|第二十条第（一）项⟧ |' },
    }),
    { zh: '缺少“二、主动公开政府信息情况”这一部分的标题，请在此处补上。' },
  );
  finds(
    'the table of requests, whose row labels begin with 一、二、三、四、 too',
    replaceOnce(
      report({ headings: { requests: null } }),
      '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |',
      '| ⟦section-missing|（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）⟧ |',
    ),
    { zh: '缺少“三、收到和处理政府信息公开申请情况”这一部分的标题，请在此处补上。' },
  );
  finds(
    'the table of reviews',
    report({ headings: { review: null }, lines: { 'review.0': '| ⟦section-missing|行政复议⟧ | 行政诉讼 |' } }),
    { zh: '缺少“四、政府信息公开行政复议、行政诉讼情况”这一部分的标题，请在此处补上。' },
  );
  finds(
    'the fifth section, in front of the sixth',
    report({
      headings: { problems: null, other: '⟦section-missing|六、其他需要报告的事项⟧' },
      bodies: { problems: null },
    }),
    { expected: '五、存在的主要问题及改进情况' },
  );
  finds(
    'a sentence with its number is no title',
    report({
      headings: { problems: null },
      bodies: { problems: '⟦section-missing|五、公开目录不够细⟧，下一步逐项梳理。' },
    }),
  );
  finds(
    'the last section, at the end of the text',
    report({ headings: { other: null }, bodies: { other: '已报上级核对⟦section-missing|。⟧' } }),
    { expected: '六、其他需要报告的事项' },
  );
  finds(
    'two sections in a row, both in front of the one that follows',
    report({
      headings: { problems: null, other: null },
      bodies: { problems: null, other: '无⟦section-missing,section-missing|。⟧' },
    }),
    { expected: '五、存在的主要问题及改进情况' },
    { expected: '六、其他需要报告的事项' },
  );
});

describe('the heading is lost and the text is there', () => {
  const points = '（一）主动公开。主动公开信息25条。\n（二）依申请公开。收到申请1件。';
  finds(
    'the first section, at its first point',
    report({
      headings: { overview: null },
      bodies: { overview: points.replace(/（一）主动公开/, '⟦section-missing|$&⟧') },
    }),
  );
  finds(
    'the first section, at the paragraph that leads to its points',
    report({
      headings: { overview: null },
      bodies: { overview: `⟦section-missing|2024年⟧，我县推进公开。\n${points}` },
    }),
    {
      zh: '缺少“一、总体情况”这一部分的标题：它的内容从这里开始，请在这一段前面补上标题。',
      en: 'The heading “一、总体情况” is missing: its text begins here; please put the heading in front of this paragraph.',
      severity: 'error',
      expected: '一、总体情况',
    },
  );
  finds(
    'the fifth section, behind a note on the table',
    report({
      headings: { problems: null },
      bodies: {
        problems:
          '注：本年度无行政诉讼案件。\n2024年没有因政府信息公开被申请行政复议。\n⟦section-missing|一是解读形式单一⟧。\n二是今后将丰富形式。',
      },
    }),
  );
  for (const other of [
    '⟦section-missing|本年度未收取信息处理费⟧。',
    '⟦section-missing|无⟧。',
    '⟦section-missing|没有其他需要报告的事项⟧。',
  ])
    finds(`the sixth section: ${other}`, report({ headings: { other: null }, bodies: { other } }));
  finds(
    'a fee that is a problem is no sixth section',
    report({
      headings: { other: null },
      bodies: {
        problems: '栏目更新不够及时，已改进。\n信息处理费的告知不够规范，下一步明确流程。',
        other: '已报备⟦section-missing|。⟧',
      },
    }),
  );
  finds(
    'problems without measures may still be of the fourth section',
    report({
      headings: { problems: null, other: '⟦section-missing|六、其他需要报告的事项⟧' },
      bodies: { problems: '案卷较少。' },
    }),
  );
  finds(
    'points of the preamble are not on what was disclosed',
    report({
      preamble: '本报告根据下列规定编制。\n（一）条例。\n（二）格式。',
      headings: { overview: null, disclosure: '⟦section-missing|二、主动公开政府信息情况⟧' },
      bodies: { overview: '2024年工作平稳。' },
    }),
  );
  mends('the fifth', report({ headings: { problems: null }, bodies: { problems: '解读形式单一，今后将丰富形式。' } }), {
    title: '在这一段前补上标题“五、存在的主要问题及改进情况”',
    applicability: 'suggested',
    before: '解读形式单一',
    after: '五、存在的主要问题及改进情况\n解读形式单一',
  });
  mends(
    'the first in a page',
    '<p>云汀县水利局2024年政府信息公开工作年度报告</p>\n<p>（一）主动公开。公开信息25条。</p>\n<p>二、主动公开政府信息情况</p>\n<p>略</p>',
    { before: '<p>（一）', after: '<p>一、总体情况</p>\n<p>（一）' },
  );
});

describe('its title behind a numeral of another kind', () => {
  for (const line of ['一总体情况', '（一）总体情况', '壹、总体情况', 'Ⅰ、总体情况', '①总体情况'])
    finds(line, report({ headings: { overview: `⟦section-missing|${line}⟧` } }), {
      zh: '缺少“一、总体情况”这一部分的标题：这一行在它的位置上，但不是格式规定的标题，请改正。',
    });
  finds(
    'of a section with a table',
    report({ headings: { requests: '⟦section-missing|叁、收到和处理政府信息公开申请情况⟧' } }),
  );
  finds(
    'not a list of contents',
    report({
      preamble: '（一）总体情况\n（二）主动公开政府信息情况\n（三）收到和处理政府信息公开申请情况',
      headings: { overview: null, disclosure: '⟦section-missing|二、主动公开政府信息情况⟧' },
      bodies: { overview: '2024年工作平稳。' },
    }),
  );
  mends('the numeral', report({ headings: { overview: '壹、总体情况' } }), { before: '壹、', after: '一、' });
});

describe('in columns by blanks', () => {
  const aligned = casesOf('section-missing', 'table-header');
  for (const [layout, first] of [
    ['spaced', '行政复议 行政诉讼'],
    ['aligned', '行政复议'],
  ] as const) {
    const text = renderReport(baseFigures(), 'tab', {
      tables: { disclosure: layout, requests: layout, review: layout },
    });
    const title = '四、政府信息公开行政复议、行政诉讼情况';
    const from = text.indexOf(first, text.indexOf(title) + title.length);
    const marked = `${text.slice(0, from)}⟦section-missing|${first}⟧${text.slice(from + first.length)}`;
    aligned.finds(
      `${layout}: the headers of the next table are all there, though they follow the last row of the one before`,
      replaceOnce(marked, `${title}\n`, '\n'),
      { expected: title },
    );
  }
});

describe('in other layouts', () => {
  const figures = baseFigures();
  const heading = '三、收到和处理政府信息公开申请情况';
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const marked = `⟦section-missing|${note}⟧`;
  for (const layout of ['tab', 'cell-per-line', 'html'] as const) {
    const without = replaceOnce(renderReport(figures, layout), heading, '');
    finds(layout, replaceOnce(without, note, marked), { expected: heading });
  }
  finds(
    'glued, where the note has run into the next header',
    replaceOnce(
      replaceOnce(renderReport(figures, 'glued'), heading, ''),
      `${note}申请人情况`,
      `⟦section-missing|${note}申请人情况⟧`,
    ),
    { expected: heading },
  );
});

describe('what reads like a heading but is none', () => {
  finds(
    'a list of contents names the missing section',
    report({
      preamble: `${sections.map(({ numeral, title }) => `${numeral}、${title}`).join('\n')}\n本报告所列数据截至2024年底。`,
      headings: { problems: null, other: '⟦section-missing|六、其他需要报告的事项⟧' },
      bodies: { problems: null },
    }),
    { expected: '五、存在的主要问题及改进情况' },
  );
  finds(
    'a text that only mentions the title',
    report({
      headings: { problems: null, other: '⟦section-missing|六、其他需要报告的事项⟧' },
      bodies: { problems: '以下所列的是存在的主要问题及其他。一是栏目更新不够及时。' },
    }),
  );
  finds(
    'a file that ends in the middle of the table of requests',
    `${base2021.slice(0, base2021.indexOf('8.属于行政查询事项'))}⟦section-missing,section-missing,section-missing|8⟧`,
    { expected: '四、政府信息公开行政复议、行政诉讼情况' },
    { expected: '五、存在的主要问题及改进情况' },
    { expected: '六、其他需要报告的事项' },
  );
});

describe('headings in other writings', () => {
  silent('both forms as printed', `${base2021}`);
  silent('2019', report({ form: '2019' }));
  const writings: Readonly<Record<string, (numeral: string, title: string) => string>> = {
    Markdown: (numeral, title) => `## ${numeral}、${title}`,
    bold: (numeral, title) => `**${numeral}、${title}**`,
    'blanks between the characters': (numeral, title) => `　　${numeral}、 ${[...title].join(' ')}`,
    'half-width punctuation': (numeral, title) => `${numeral}, ${title.replaceAll('、', ',')}`,
    'a full stop behind the numeral': (numeral, title) => `${numeral}．${title}`,
    'parts instead of numerals': (numeral, title) => `第${numeral}部分 ${title}`,
    'no numeral at all': (_, title) => title,
    'a colon behind the title': (numeral, title) => `${numeral}、${title}：`,
  };
  for (const [name, write] of Object.entries(writings)) {
    silent(
      name,
      report({ headings: Object.fromEntries(sections.map((one) => [one.id, write(one.numeral, one.title)])) }),
    );
  }
  silent(
    'one of them numbered like a point',
    report({ headings: { requests: '（三）收到和处理政府信息公开申请情况' } }),
  );
  silent(
    'Arabic numerals',
    report({
      headings: Object.fromEntries(sections.map(({ id, title }, index) => [id, `${index + 1}、${title}`])),
    }),
  );
  silent(
    'the text behind the title on the same line',
    report({
      headings: { other: '六、其他需要报告的事项：本年度未收取信息处理费。' },
      bodies: { other: null },
    }),
  );
  silent('a wrong numeral', report({ headings: { problems: '六、存在的主要问题及改进情况' } }));
  silent('a title that was worded freely', report({ headings: { problems: '五、存在问题和下一步改进措施' } }));
  silent('CRLF', base2021.replaceAll('\n', '\r\n'));
});

describe('a heading that a printout breaks over two lines', () => {
  const printed = renderReport(baseFigures(), 'aligned');
  for (const broken of [
    '四、政府信息公开行政复议、行政\n诉讼情况',
    '四、因政府信息公开工作被申请行政复议、提起行\n政诉讼情况',
  ])
    silent(broken, printed.replace('四、政府信息公开行政复议、行政诉讼情况', broken));
  finds(
    'which is no title',
    printed
      .replace('四、政府信息公开行政复议、行政诉讼情况', '四、下一年的\n工作打算')
      .replace(/(?<=^ *)行政复议(?= )/m, '⟦section-missing|$&⟧'),
  );
});
