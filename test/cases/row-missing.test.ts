import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('row-missing');

describe('behind the row before', () => {
  finds(
    'one row',
    replaceOnce(
      report({ lines: { 'requests.carriedOver': null } }),
      '| 4 | 4 | 3 | 32 |',
      '| 4 | 4 | 3 | 3⟦row-missing|2⟧ |',
    ),
    {
      zh: '第三部分表格缺少 1 行：“二、上年结转政府信息公开申请数量”。请在此处补上，没有发生的填 0。',
      en: 'The table of section 3 lacks 1 row(s): “二、上年结转政府信息公开申请数量”; insert them here, with 0 where nothing happened.',
      severity: 'error',
      expected: '二、上年结转政府信息公开申请数量',
      actual: null,
    },
  );
  finds(
    'a run of rows is one gap',
    report({
      lines: {
        'requests.notProcessed.petition':
          '| （五）不予处理 | 1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | ⟦row-missing|1⟧ |',
        'requests.notProcessed.duplicate': null,
        'requests.notProcessed.publication': null,
        'requests.notProcessed.excessive': null,
        'requests.notProcessed.reconfirmation': null,
      },
    }),
    {
      zh: '第三部分表格缺少 4 行：“2.重复申请”、“3.要求提供公开出版物”、“4.无正当理由大量反复申请”等。请在此处补上，没有发生的填 0。',
      en: 'The table of section 3 lacks 4 row(s): “2.重复申请”, “3.要求提供公开出版物”, “4.无正当理由大量反复申请” and others; insert them here, with 0 where nothing happened.',
      expected: '2.重复申请\n3.要求提供公开出版物\n4.无正当理由大量反复申请\n5.要求行政机关确认或重新出具已获取信息',
    },
  );
  finds(
    'two gaps are two findings',
    report({
      lines: {
        'requests.refused.publicSafety': null,
        'requests.refused.prohibitedByLaw': '| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | ⟦row-missing|0⟧ |',
        'disclosure.penalties': '| 行政处罚 | 189⟦row-missing|2⟧ |',
        'disclosure.coercion': null,
      },
    }),
    { zh: '第二部分表格缺少 1 行：“行政强制”。请在此处补上，没有发生的填 0。' },
    { expected: '3.危及“三安全一稳定”' },
  );
  finds(
    'the first row of a group takes the name of the group with it',
    report({
      lines: {
        'requests.partlyGranted':
          '| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | ⟦row-missing|0⟧ |',
        'requests.refused.stateSecret': null,
      },
    }),
    { expected: '1.属于国家秘密' },
  );
  finds(
    'a whole sub-table',
    replaceOnce(
      base2021.replace(/\| 第二十条第（八）项.*?(?=三、收到)/su, ''),
      '| 行政强制 | 120 |',
      '| 行政强制 | 12⟦row-missing|0⟧ |',
    ),
    { expected: '行政事业性收费' },
  );
  finds(
    '2021 form: （六）其他处理 in one row, as in 2019',
    report({
      lines: {
        'requests.otherHandling.notCorrected': '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | ⟦row-missing|2⟧ |',
        'requests.otherHandling.feeUnpaid': null,
        'requests.otherHandling.other': null,
      },
    }),
    {
      zh: '第三部分表格缺少 3 行：“1.申请人无正当理由逾期不补正、行政机关不…”、“2.申请人逾期未按收费通知要求缴纳费用、行…”、“3.其他”。请在此处补上，没有发生的填 0。',
    },
  );
  finds(
    'a file that ends in the middle of a table',
    `${base2021
      .slice(0, base2021.indexOf('| 四、结转下年度继续办理'))
      .trimEnd()
      .replace(/53 \|$/, '5⟦row-missing|3⟧ |')}\n`,
    { expected: '四、结转下年度继续办理' },
  );
});

describe('in other layouts', () => {
  const rows = {
    tab: ['2.重复申请\t0\t0\t3\t0\t0\t0\t3\n', '1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1'],
    'cell-per-line': [
      '2.重复申请 |\n0 |\n0 |\n3 |\n0 |\n0 |\n0 |\n3 |\n',
      '1.信访举报投诉类申请 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1',
    ],
    glued: ['2.重复申请0030003\n', '1.信访举报投诉类申请1000001'],
    html: [
      `<tr><td>2.重复申请</td>${[0, 0, 3, 0, 0, 0, 3].map((figure) => `<td>${figure}</td>`).join('')}</tr>\n`,
      `<td>1.信访举报投诉类申请</td>${[1, 0, 0, 0, 0, 0].map((figure) => `<td>${figure}</td>`).join('')}<td>1`,
    ],
  } as const;
  for (const layout of ['tab', 'cell-per-line', 'glued', 'html'] as const) {
    const [gone, before] = rows[layout];
    const text = replaceOnce(renderReport(baseFigures(), layout), gone, '');
    finds(layout, replaceOnce(text, before, `${before.slice(0, -1)}⟦row-missing|1⟧`), { expected: '2.重复申请' });
  }
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019, where （六）其他处理 is one row', report({ form: '2019' }));
  silent('rows that lost their labels', replaceOnce(base2021, '| 8.属于行政查询事项 |', '|'));
  silent('misspelt labels', replaceOnce(base2021, '2.其他法律行政法规禁止公开', '2.就法制亍政收禁止公开'));
  silent('truncated labels', replaceOnce(base2021, '逾期不补正、行政机关不再处理其政府信息公开申请', '逾期'));
  silent('a blank line inside a table', replaceOnce(base2021, '| 行政许可 |', '\n| 行政许可 |'));
  silent(
    'rows in another order',
    replaceOnce(
      replaceOnce(base2021, '| 2.重复申请 | 0 | 0 | 3 | 0 | 0 | 0 | 3 |\n', ''),
      '| 4.无正当理由大量反复申请',
      '| 2.重复申请 | 0 | 0 | 3 | 0 | 0 | 0 | 3 |\n| 4.无正当理由大量反复申请',
    ),
  );
  silent('a table that is not there at all', report({ bodies: { requests: '见附件。' } }));
  silent('the tables of another year, which is said of the form', report({ form: '2019', year: 2024 }));
  silent(
    'both forms mixed in one table',
    replaceOnce(
      replaceOnce(replaceOnce(base2021, '本年制发件数', '本年新制作数量'), '本年废止件数', '本年新公开数量'),
      '| 行政强制 | 120 |\n',
      '| 其他对外管理服务事项 | 120 |\n',
    ),
  );
});
