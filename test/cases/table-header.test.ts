import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('table-header');
const mends = fixesOf('table-header');

describe('misspelt', () => {
  finds('a known slip', replaceOnce(base2021, '本年废止件数', '⟦table-header|本年度止件数⟧'), {
    zh: '表头“本年度止件数”与格式不一致，应为“本年废止件数”。',
    en: 'The header “本年度止件数” must read “本年废止件数”.',
    severity: 'warning',
    expected: '本年废止件数',
    actual: '本年度止件数',
  });
  for (const [official, wrong] of [
    ['现行有效件数', '现行有效件'],
    ['本年收费金额（单位：万元）', '本年收费金额'],
    ['第二十条第（八）项', '第二十条第（八）款'],
    ['社会公益组织', '社会公益'],
    ['申请人情况', '申请人类别情况'],
    ['复议后起诉', '复议后诉讼'],
  ] as const) {
    finds(wrong, replaceOnce(base2021, `| ${official} |`, `| ⟦table-header|${wrong}⟧ |`), {
      expected: official,
      actual: wrong,
    });
  }
  finds(
    'another unit',
    replaceOnce(base2021, '本年收费金额（单位：万元）', '⟦table-header|本年收费金额（单位：元）⟧'),
    {
      zh: '表头“本年收费金额（单位：元）”与格式不一致，应为“本年收费金额（单位：万元）”。',
    },
  );
  for (const layout of ['tab', 'cell-per-line', 'glued', 'html'] as const) {
    finds(
      `in layout ${layout}`,
      replaceOnce(renderReport(baseFigures(), layout), '本年废止件数', '⟦table-header|本年度止件数⟧'),
      { expected: '本年废止件数', actual: '本年度止件数' },
    );
  }
});

describe('misspelt in all layouts', () => {
  const wrongs = [
    ['自然人', '个人'],
    ['法人或其他组织', '法人和其他组织'],
    ['申请人情况', '申请情况'],
    ['行政复议', '行政复义'],
    ['总计', '合计'],
    ['第二十条第（一）项', '第二十条第（二）项'],
    ['第二十条第（五）项', '第二十条（五）项'],
  ] as const;
  for (const layout of layouts.filter((one) => one !== 'aligned')) {
    for (const [official, wrong] of wrongs) {
      const text = renderReport(baseFigures(), layout);
      // Not the same word in a heading, nor that of the table before.
      const isLast = official === '行政复议' || official === '总计';
      const from = isLast ? text.indexOf('\n', text.indexOf('四、政府信息公开行政复议')) : 0;
      const marked = text.slice(0, from) + text.slice(from).replace(official, `⟦table-header|${wrong}⟧`);
      finds(`${wrong} in layout ${layout}`, marked, { expected: official, actual: wrong });
    }
  }
});

describe('in columns by blanks', () => {
  /** Every header in one piece, as an editor or a script aligns them. */
  const whole = base2021.replace(/^\| (.*) \|$/gm, (_, cells: string) => cells.replace(/ *\|[ |]*/g, '    '));
  silent('every header in its place', whole);
  for (const [official, wrong] of [
    ['信息内容', '信息名称'],
    ['本年废止件数', '本年废除件数'],
    ['本年处理决定数量', '本年处理数量'],
    ['第二十条第（六）项', '第十二条第（六）项'],
    ['自然人', '个人'],
    ['科研机构', '科研单位'],
    ['法律服务机构', '法律服务'],
    ['申请人情况', '申请情况'],
    ['行政诉讼', '行政诉颂'],
    ['未经复议直接起诉', '直接起诉'],
  ] as const) {
    const from = official === '行政诉讼' ? whole.indexOf('\n', whole.indexOf('四、政府信息公开行政复议')) : 0;
    const marked = whole.slice(0, from) + whole.slice(from).replace(official, `⟦table-header|${wrong}⟧`);
    finds(wrong, marked, { expected: official, actual: wrong });
  }
  finds('a header that is blank', whole.replace('本年废止件数', '').replace('信息内容', '⟦table-header|信息内容⟧'), {
    expected: '本年废止件数',
  });
  // A printout breaks its headers over lines; what is left of one is no slip.
  silent(
    'one header in two lines',
    whole.replace(/^商业企业.*$/m, '商业企业    科研机构    社会公益    法律服务机构    其他\n组织'),
  );
  silent(
    'headers in two lines',
    whole.replace(/^商业企业.*$/m, '商业    科研    社会公益    法律服务    其他\n企业    机构    组织        机构'),
  );
  silent(
    'the note in two lines, a header beside its first',
    whole.replace(/(等于第三项加)(第四项之和）)( +申请人情况.*)$/m, '$1$3\n      $2'),
  );
});

describe('the note about the sums', () => {
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const wrong = '（本列数据的勾稽关系为：第一项加第三项之和，等于第三项加第四项之和）';
  for (const layout of layouts.filter((one) => one !== 'aligned'))
    finds(`in layout ${layout}`, replaceOnce(renderReport(baseFigures(), layout), note, `⟦table-header|${wrong}⟧`), {
      expected: note,
    });
  silent(
    'in other brackets, with blanks',
    replaceOnce(
      base2021,
      note,
      note.replace(/[（）：，]/gu, (char) => `${char.normalize('NFKC')} `),
    ),
  );
  silent('other words in its place', replaceOnce(base2021, note, '（单位：件）'));
});

describe("in another year's form, which has to go anyway", () => {
  const of2019 = (year: number): string => report({ form: '2019', year }).replaceAll('本年增/减', '本年增/');
  silent('in a report of 2022', of2019(2022));
  silent('with a band lost', of2019(2022).replace(/^.*第二十条第（五）项.*\n/m, ''));
});

describe('missing', () => {
  finds(
    'a band, at the header that it stood above',
    report({ lines: { 'disclosure.4': null, 'disclosure.5': '| ⟦table-header|信息内容⟧ | 本年处理决定数量 |' } }),
    {
      zh: '第二部分表格缺少表头“第二十条第（五）项”，应在此处。',
      en: 'The table of section 2 lacks the header “第二十条第（五）项”; it belongs here.',
      expected: '第二十条第（五）项',
      actual: null,
    },
  );
  finds(
    'a column',
    report({ lines: { 'disclosure.1': '| ⟦table-header|信息内容⟧ | 本年制发件数 | 现行有效件数 |' } }),
    { expected: '本年废止件数' },
  );
  finds(
    'a header of the table of section 四',
    report({
      lines: {
        'review.0': '| ⟦table-header|行政复议⟧ | 行政诉讼 |',
        'review.1': '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |',
      },
    }),
    { zh: '第四部分表格缺少表头“复议后起诉”，应在此处。' },
  );
  finds(
    'two together are one finding',
    report({
      lines: {
        'review.0': null,
        'review.1':
          '| ⟦table-header|结果维持⟧ | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |',
      },
    }),
    {
      zh: '第四部分表格缺少表头“行政复议”、“行政诉讼”，应在此处。',
      en: 'The table of section 4 lacks 2 headers: “行政复议”, “行政诉讼”; they belong here.',
      expected: '行政复议\n行政诉讼',
    },
  );
  finds(
    'the whole header is one finding',
    report({
      lines: {
        'requests.0': null,
        'requests.1': null,
        'requests.2': null,
        'requests.newReceived': '| ⟦table-header|一、本年新收政府信息公开申请数量⟧ | 7 | 12 | 2 | 4 | 4 | 3 | 32 |',
      },
    }),
    {
      zh: '第三部分表格缺少表头“申请人情况”、“法人或其他组织”、“自然人”等 9 处，应在此处。',
      en: 'The table of section 3 lacks 9 headers: “申请人情况”, “法人或其他组织”, “自然人” and others; they belong here.',
    },
  );
});

describe('in another order', () => {
  finds(
    'two bands exchanged',
    replaceOnce(
      replaceOnce(base2021, '第二十条第（五）项', '⟦table-header|第二十条第（六）项…'),
      '第二十条第（六）项 |',
      '第二十条第（五）项⟧ |',
    ).replace('…', ''),
    {
      zh: '表头的次序与格式不同：格式依次是“第二十条第（五）项、第二十条第（六）项”，现在是“第二十条第（六）项、第二十条第（五）项”。请核对这几列的数字是哪一列的，再按格式的次序填写。',
      severity: 'warning',
    },
  );
  finds(
    'two bands exchanged, one cell a line',
    replaceOnce(
      replaceOnce(
        renderReport(baseFigures(), 'cell-per-line'),
        '第二十条第（五）项',
        '⟦table-header|第二十条第（六）项',
      ),
      '\n第二十条第（六）项',
      '\n第二十条第（五）项⟧',
    ),
  );
  const organisations = '商业企业、科研机构、社会公益组织、法律服务机构、其他';
  finds(
    'two kinds of applicants exchanged',
    report({
      lines: { 'requests.2': '| ⟦table-header|商业企业 | 社会公益组织 | 科研机构 | 法律服务机构 | 其他⟧ |' },
    }),
    {
      zh: `表头的次序与格式不同：格式依次是“${organisations}”，现在是“商业企业、社会公益组织、科研机构、法律服务机构、其他”。请核对这几列的数字是哪一列的，再按格式的次序填写。`,
      en: `The headers stand in another order than in the form: “${organisations}” there, “商业企业、社会公益组织、科研机构、法律服务机构、其他” here. Check to which columns the figures belong, then put them in the order of the form.`,
      severity: 'warning',
      expected: organisations,
      actual: '商业企业、社会公益组织、科研机构、法律服务机构、其他',
    },
  );
  finds(
    'natural persons behind the others',
    report({
      lines: { 'requests.1': '| ⟦table-header|法人或其他组织 | 自然人⟧ | 总计 |' },
    }),
    { expected: '自然人、法人或其他组织' },
  );
  finds(
    'in the table of section 二',
    report({ lines: { 'disclosure.1': '| 信息内容 | ⟦table-header|本年废止件数 | 本年制发件数 | 现行有效件数⟧ |' } }),
  );
  finds(
    'of 2019, where several parts have the same headers',
    report({
      form: '2019',
      lines: { 'disclosure.5': '| 信息内容 | ⟦table-header|本年增/减 | 上一年项目数量 | 处理决定数量⟧ |' },
    }),
  );
  finds(
    'in all blocks of the table of section 四, which is one finding',
    report({
      lines: {
        'review.1':
          '| ⟦table-header|结果纠正 | 结果维持 | 其他结果 | 尚未审结⟧ | 总计 | 未经复议直接起诉 | 复议后起诉 |',
        'review.2':
          '| 结果纠正 | 结果维持 | 其他结果 | 尚未审结 | 总计 | 结果纠正 | 结果维持 | 其他结果 | 尚未审结 | 总计 |',
      },
    }),
    {
      expected: '结果维持、结果纠正、其他结果、尚未审结',
      related: [
        '结果纠正 | 结果维持 | 其他结果 | 尚未审结 → 这里也是',
        '结果纠正 | 结果维持 | 其他结果 | 尚未审结 → 这里也是',
      ],
    },
  );
  finds(
    'the blocks themselves',
    report({
      lines: {
        'review.1':
          '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ⟦table-header|复议后起诉 | 未经复议直接起诉⟧ |',
      },
    }),
  );
  for (const layout of ['tab', 'cell-per-line', 'glued', 'html', 'gfm'] as const) {
    const text = renderReport(baseFigures(), layout);
    const [run = ''] = /科研机构[^构]*?社会公益组织/u.exec(text) ?? [];
    const exchanged = run.replace('科研机构', '…').replace('社会公益组织', '科研机构').replace('…', '社会公益组织');
    it(`in layout ${layout}`, () => {
      const found = createReportService().snapshot(replaceOnce(text, run, exchanged)).findings;
      expect(found.filter(({ rule }) => rule === 'table-header').map(({ expected }) => expected)).toEqual([
        organisations,
      ]);
    });
  }
  for (const layout of ['tab', 'cell-per-line', 'glued', 'html', 'gfm', 'aligned'] as const) {
    const [first, second] = ['未经复议直接起诉', '复议后起诉'];
    const text = renderReport(baseFigures(), layout);
    const [run = ''] = /未经复议直接起诉[^未]*?复议后起诉/u.exec(text) ?? [];
    const exchanged = run.replace(first, '…').replace(second, first).replace('…', second);
    it(`the blocks in layout ${layout}`, () => {
      const issues = (one: string): readonly (string | null | undefined)[] =>
        createReportService()
          .snapshot(one)
          .findings.filter(({ rule }) => rule === 'table-header')
          .map(({ expected }) => expected);
      expect(issues(text)).toEqual([]);
      expect(issues(replaceOnce(text, run, exchanged))).toEqual([expect.stringContaining(`${first}、${second}`)]);
    });
  }
  finds(
    'the blocks, each header in a line of its own',
    report({
      lines: {
        'review.1':
          '| 结果维持 |\n| 结果纠正 |\n| 其他结果 |\n| 尚未审结 |\n| 总计 |\n| ⟦table-header|复议后起诉 |\n| 未经复议直接起诉⟧ |',
      },
    }),
  );
  silent('the total in front', report({ lines: { 'requests.1': '| 总计 | 自然人 | 法人或其他组织 |' } }));
  silent('merged cells repeated', renderReport(baseFigures(), 'pipe', { merged: 'repeated' }));
  mends(
    'the headers alone',
    report({ lines: { 'requests.2': '| 商业企业 | 社会公益组织 | 科研机构 | 法律服务机构 | 其他 |' } }),
    {
      title: '表头改成格式的次序（数字不动）',
      applicability: 'suggested',
      before: '| 商业企业 | 社会公益组织 | 科研机构 | 法律服务机构 | 其他 |',
      after: '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
    },
  );
});

describe('where a lost line of headers belongs', () => {
  finds(
    'above the first row of its part, not above the part behind it',
    replaceOnce(
      report({ form: '2019', lines: { 'disclosure.5': null } }),
      '| 行政许可 |',
      '| ⟦table-header|行政许可⟧ |',
    ),
    { zh: '第二部分表格缺少表头“上一年项目数量”、“本年增/减”、“处理决定数量”，应在此处。' },
  );
});

describe('foreign', () => {
  finds(
    'a header of another table in the middle',
    replaceOnce(
      base2021,
      '| （四）无法提供 |',
      '| ⟦table-header|项目 | 收件数 | 办结数 | 群众评价⟧ |\n| （四）无法提供 |',
    ),
    {
      zh: '第三部分表格中间混入了别的表头，请删去这一行。',
      en: 'A header of some other table stands inside the table of section 3; remove it.',
      expected: null,
      actual: '项目 收件数 办结数 群众评价',
    },
  );
});

describe('silent', () => {
  for (const form of ['2021', '2019'] as const) {
    for (const layout of layouts) silent(`${form}, ${layout}`, renderReport(baseFigures({ form }), layout));
  }
  const figures = baseFigures();
  silent('half-width brackets', renderReport(figures, 'pipe', { brackets: 'half', filler: true }));
  silent('blanks inside headers', renderReport(figures, 'html', { labelBreak: ' ', spread: true }));
  silent(
    'blocks under headings of their own that name the head above them',
    report({
      bodies: {
        review: [
          ['行政复议', '1 | 0 | 0 | 0 | 1'],
          ['行政诉讼（未经复议直接起诉）', '0 | 0 | 0 | 0 | 0'],
          ['行政诉讼（复议后起诉）', '0 | 0 | 0 | 0 | 0'],
        ]
          .map(([name, figures]) =>
            [
              `### ${name}`,
              '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
              '|---|---|---|---|---|',
              `| ${figures} |`,
            ].join('\n'),
          )
          .join('\n\n'),
      },
    }),
  );
  silent('headers repeated at a page break', renderReport(figures, 'pipe', { filler: true, repeatHeaderAfter: 9 }));
  silent(
    'the unit with the number of decimals, as some places print it',
    replaceOnce(base2021, '（单位：万元）', '（单位：万元，保留4位小数）'),
  );
  silent(
    'a sub-table that is missing with its rows, which is said of the rows',
    base2021.replace(/\| 第二十条第（八）项.*?(?=三、收到)/su, ''),
  );
  silent('a file that ends in the middle of a table', base2021.slice(0, base2021.indexOf('| 行政强制')));
  silent(
    'both forms mixed in one table, which is said once',
    replaceOnce(replaceOnce(base2021, '本年制发件数', '本年新制作数量'), '本年废止件数', '本年新公开数量'),
  );
  silent('no table at all', report({ bodies: { review: '无。' } }));
});
