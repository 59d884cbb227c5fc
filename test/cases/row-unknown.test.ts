import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('row-unknown');
const mends = fixesOf('row-unknown');

describe('a row that the form does not have', () => {
  finds(
    'an added kind of result',
    replaceOnce(
      base2021,
      '| （七）总计 |',
      '| ⟦row-unknown|（七）申请人撤回⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计 |',
    ),
    {
      zh: '格式的第三部分表格没有“（七）申请人撤回”这一行，请核对标签或者删去。',
      en: "The form's table of section 3 has no row “（七）申请人撤回”; correct the label or remove the row.",
      severity: 'warning',
      actual: '（七）申请人撤回',
      expected: null,
    },
  );
  finds(
    'in the table of section 二',
    replaceOnce(base2021, '| 行政强制 |', '| ⟦row-unknown|行政征收⟧ | 3 |\n| 行政强制 |'),
    { zh: '格式的第二部分表格没有“行政征收”这一行，请核对标签或者删去。' },
  );
  finds(
    'between tabs',
    replaceOnce(
      renderReport(baseFigures(), 'tab'),
      '（七）总计\t',
      '⟦row-unknown|（七）申请人撤回⟧\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t',
    ),
  );
});

describe('one more that is called as others are', () => {
  for (const [label, next] of [
    ['9.其他', '（四）无法提供'],
    ['（八）其他', '四、结转下年度继续办理'],
    ['4.其他', '（七）总计'],
  ] as const) {
    const line = base2021.split('\n').find((one) => one.includes(`| ${next}`)) ?? '';
    for (const figure of [0, 2])
      finds(
        `${label} with ${figure}`,
        replaceOnce(base2021, line, `| ⟦row-unknown|${label}⟧ | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |\n${line}`),
        { zh: `格式的第三部分表格没有“${label}”这一行，请核对标签或者删去。` },
      );
  }
});

describe('a row whose label is lost', () => {
  silent(
    'below the heads of columns, one a line',
    replaceOnce(renderReport(baseFigures(), 'cell-per-line', { cellEnd: '' }), '\n规章\n', '\n'),
  );
});

describe('a row that stands there twice', () => {
  finds(
    'the second one is reported',
    replaceOnce(
      base2021,
      '| （六）其他处理 |',
      '| ⟦row-unknown|2.重复申请⟧ | 0 | 0 | 3 | 0 | 0 | 0 | 3 |\n| （六）其他处理 |',
    ),
    {
      zh: '“2.重复申请”这一行写了两遍，请删去重复的一行。',
      en: 'The row “2.重复申请” is there twice; remove one.',
      actual: '2.重复申请',
    },
  );
});

describe('a table that was put in twice', () => {
  const requests = /\| （本列数据.*?(?=\n四、政府信息公开)/su.exec(base2021)?.[0] ?? '';
  const copy = requests.replace(
    '| 一、本年新收政府信息公开申请数量 |',
    '| ⟦row-unknown|一、本年新收政府信息公开申请数量⟧ |',
  );
  const twice = replaceOnce(base2021, requests, `${requests}\n${copy}`);
  finds('is one finding', twice, {
    zh: '第三部分表格从这里起有 25 行与前面重复，表格似乎写了两遍，请删去多余的一份。',
    en: 'From here on 25 rows of the table of section 3 are there again: the table seems to stand there twice; remove one copy.',
    severity: 'warning',
    actual: '一、本年新收政府信息公开申请数量',
    related: ['四、结转下年度继续办理 → 重复到这一行'],
  });
  finds('as a table of its own, too', replaceOnce(base2021, requests, `${requests}\n\n${copy}`), {});
  finds(
    'in the section of another',
    replaceOnce(base2021, '五、存在的主要问题及改进情况', `${copy}\n五、存在的主要问题及改进情况`),
    {},
  );
  const mended = (text: string): string => text.replace(/⟦row-unknown\||⟧/g, '');
  mends('all of it', mended(twice), {
    title: '删去重复的一份',
    applicability: 'suggested',
    before: `${requests}\n${requests}`,
    after: requests,
  });

  silent('the section with it, which is said of the section', base2021 + base2021);

  const review = /\| 行政复议 \|.*?(?=\n五、)/su.exec(base2021)?.[0] ?? '';
  const figures = review.split('\n').at(-1) ?? '';
  const copied = review.replace(figures, figures.replace(/^\| (.*) \|$/, '| ⟦row-unknown|$1⟧ |'));
  finds('the table of section 四', replaceOnce(base2021, review, `${review}\n${copied}`), {
    zh: '第四部分表格写了两遍，请删去多余的一份。',
    en: 'The table of section 4 stands there twice; remove one copy.',
    actual: null,
  });
  for (const layout of layouts) {
    it(`in layout ${layout}`, () => {
      const text = renderReport(baseFigures(), layout);
      const start = text.indexOf('三、收到和处理政府信息公开申请情况');
      const end = text.indexOf('四、政府信息公开行政复议', start);
      const from = text.indexOf('\n', start);
      const to = text.lastIndexOf('\n', end);
      const { findings } = createReportService().snapshot(text.slice(0, to) + text.slice(from, to) + text.slice(to));
      const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(serious.map(({ rule }) => rule).filter((rule) => rule !== 'table-ambiguous')).toEqual(['row-unknown']);
    });
  }
});

describe('a subtotal that the form does not ask for', () => {
  finds(
    'on the line of the group',
    replaceOnce(
      base2021,
      '| （三）不予公开 | 1.属于国家秘密 |',
      '| ⟦row-unknown|（三）不予公开⟧ | 29 | 0 | 0 | 0 | 1 | 2 | 32 |\n| 1.属于国家秘密 |',
    ),
    {
      zh: '格式里“（三）不予公开”没有小计行，请删去这一行的数字。',
      en: 'The form has no subtotal for “（三）不予公开”; remove its figures.',
      actual: '（三）不予公开',
    },
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', report({ form: '2019' }));
  silent(
    '（六）其他处理 with figures of its own, in place of its three rows',
    report({
      lines: {
        'requests.otherHandling.notCorrected': '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |',
        'requests.otherHandling.feeUnpaid': null,
        'requests.otherHandling.other': null,
      },
    }),
  );
  silent(
    'a misspelt label is the label of a known row',
    replaceOnce(base2021, '8.属于行政查询事项', '8.属于行政查寻事项'),
  );
  silent(
    'headers repeated at a page break',
    renderReport(baseFigures(), 'pipe', { filler: true, repeatHeaderAfter: 9 }),
  );
  silent(
    "an agency's own table beside the form's",
    replaceOnce(
      base2021,
      '五、存在的主要问题及改进情况',
      '五、存在的主要问题及改进情况\n| 问题 | 数量 |\n| 更新不及时 | 3 |\n| 解读不足 | 2 |',
    ),
  );
  silent(
    "an agency's own table with some words of the form's",
    replaceOnce(
      base2021,
      '三、收到和处理',
      '<table><tr><td>行政许可</td><td>3</td></tr><tr><td>行政处罚</td><td>2</td></tr><tr><td>行政强制</td><td>0</td></tr></table>\n三、收到和处理',
    ),
  );
  silent(
    'a table in the text of section 一',
    report({
      bodies: {
        overview:
          '（一）主动公开。\n| 渠道 | 条数 |\n| 政府网站 | 396 |\n| 政务新媒体 | 186 |\n依申请公开和监督保障工作有序。',
      },
    }),
  );
  silent(
    'both forms mixed in one table',
    replaceOnce(
      replaceOnce(replaceOnce(base2021, '本年制发件数', '本年新制作数量'), '本年废止件数', '本年新公开数量'),
      '| 行政强制 |',
      '| 其他对外管理服务事项 | 3 |\n| 行政强制 |',
    ),
  );
});
