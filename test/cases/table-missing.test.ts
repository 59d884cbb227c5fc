import { describe } from 'vitest';
import { base2021, baseFigures, report } from '../support/check.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('table-missing');

describe('a section without its table', () => {
  finds(
    'words only',
    report({
      headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: '本年度未收到政府信息公开申请。' },
    }),
    {
      zh: '“三、收到和处理政府信息公开申请情况”里没有读到标准表格，请补上。',
      en: 'No standard table was found in “三、收到和处理政府信息公开申请情况”; please insert it.',
      severity: 'warning',
    },
  );
  finds(
    'all three',
    report({
      headings: {
        disclosure: '⟦table-missing|二、主动公开政府信息情况⟧',
        requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧',
        review: '⟦table-missing|四、政府信息公开行政复议、行政诉讼情况⟧',
      },
      bodies: { disclosure: '公开信息582条。', requests: '无。', review: '无。' },
    }),
    {},
    {},
    {},
  );
  finds(
    "an agency's own table",
    report({
      headings: { disclosure: '⟦table-missing|二、主动公开政府信息情况⟧' },
      bodies: { disclosure: '| 渠道 | 条数 |\n| 网站 | 582 |\n| 新媒体 | 186 |' },
    }),
  );
});

describe('a table in the section of another', () => {
  const bodyOf = (section: string, next: string): string =>
    base2021.slice(base2021.indexOf('\n', base2021.indexOf(section)) + 1, base2021.indexOf(`\n${next}`));
  const requests = bodyOf('三、收到和处理', '四、政府信息公开行政复议');
  const review = bodyOf('四、政府信息公开行政复议', '五、存在的主要问题');
  const all = casesOf('table-missing', 'section-empty', 'table-header', 'row-missing', 'row-unknown', 'row-total');
  all.finds(
    'two that changed places are one finding',
    report({
      headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: review, review: requests },
    }),
    {
      zh: '第三部分表格和第四部分表格互换了位置：各写在对方的部分里，请调换回来。',
      en: 'The table of section 3 and the table of section 4 have changed places; put each into its own section.',
      severity: 'warning',
    },
  );
  const withEmptyHeader = (body: string, width: number): string =>
    `${'|'.repeat(width + 1)}\n${'|---'.repeat(width)}|\n${body}`;
  all.finds(
    'two that changed places, each below an empty header row of its own',
    report({
      headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: withEmptyHeader(review, 15), review: withEmptyHeader(requests, 10) },
    }),
  );
  all.finds(
    'one that slipped down',
    report({
      headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: '本年度的申请均已按期办理。', review: `${requests}\n${review}` },
    }),
    {
      zh: '“三、收到和处理政府信息公开申请情况”的标准表格写在“四、政府信息公开行政复议、行政诉讼情况”里，请移回这一部分。',
      en: 'The standard table of “三、收到和处理政府信息公开申请情况” stands in “四、政府信息公开行政复议、行政诉讼情况”; move it back.',
      severity: 'warning',
    },
  );
  all.finds(
    'one that slipped down whole: that nothing is left in its section is not said as well',
    report({
      headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: null, review: `${requests}\n${review}` },
    }),
  );
  all.finds(
    'an annex, with nothing in its section, which is said of that',
    report({
      headings: { requests: '⟦section-empty|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: null, other: `无其他需要报告的事项。\n${requests}` },
    }),
  );
  silent(
    'headings the wrong way round, which is said of them',
    report({
      headings: {
        requests: '三、政府信息公开行政复议、行政诉讼情况',
        review: '四、收到和处理政府信息公开申请情况',
      },
    }),
  );
  silent(
    'behind everything, as an annex',
    report({
      bodies: { requests: '详见文后附表。', other: `无其他需要报告的事项。\n${requests}` },
    }),
  );
});

describe('a table that was published as a picture cannot be checked: said quietly', () => {
  for (const text of ['![表格](table3.png)', '<img src="table3.jpg">', '（表格见附件）', '附件：表3.xls', '【图片】']) {
    finds(
      text,
      report({
        headings: { requests: '⟦table-missing|三、收到和处理政府信息公开申请情况⟧' },
        bodies: { requests: text },
      }),
      {
        zh: '“三、收到和处理政府信息公开申请情况”里没有读到标准表格，表格似乎是图片或附件，无法核对。',
        en: 'No standard table was found in “三、收到和处理政府信息公开申请情况”; it seems to be a picture or an attachment and cannot be checked.',
        severity: 'info',
      },
    );
  }
});

describe('silent', () => {
  silent('all tables there', base2021);
  silent('2019', report({ form: '2019' }));
  for (const layout of layouts) silent(`in layout ${layout}`, renderReport(baseFigures(), layout));
  silent('the heading is missing, its table is there', report({ headings: { requests: null } }));
  silent('nothing below the heading, which is said of the section', report({ bodies: { review: null } }));
  silent(
    'a table that has lost most of its rows',
    report({
      bodies: {
        review: null,
        disclosure: '| 第二十条第（五）项 |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |',
      },
    }),
  );
  silent('a file that ends in the middle of a table', base2021.slice(0, base2021.indexOf('（四）无法提供')));
});
