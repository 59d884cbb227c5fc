import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('result-total');

describe('the results of a column do not make （七）总计', () => {
  finds(
    '（七）总计 too large in one column',
    report({ cells: { 'requests.resultTotal.naturalPerson': '⟦result-total|31⟧' } }),
    {
      zh: '“自然人”列：各项办理结果合计 29 + 1 = 30，“（七）总计”填的是 31（多 1）。改为 30，另外 2 处不成立的勾稽关系也随之成立。',
      en: 'Column “自然人”: the results make 29 + 1 = 30, but “（七）总计” says 31 (1 too many). With 30, the 2 other broken relation(s) hold as well.',
      severity: 'error',
      cell: 'requests.resultTotal.naturalPerson',
      expected: '30',
      actual: '31',
      linked: ['requests.refused.thirdPartyRights.naturalPerson', 'requests.notProcessed.petition.naturalPerson'],
      related: [
        '29 → “4.保护第三方合法权益”行“自然人”列：29',
        '1 → “1.信访举报投诉类申请”行“自然人”列：1',
        '53 → “（七）总计”行“总计”列的合计也对不上（应为 54，少 1）',
        '0 → “自然人”列一加二与三加四也不相等（30 与 31）',
      ],
    },
  );
  finds('one result only', report({ cells: { 'requests.resultTotal.enterprise': '⟦result-total|6⟧' } }), {
    zh: '“商业企业”列：各项办理结果合计 8，“（七）总计”填的是 6（少 2）。改为 8，另外 2 处不成立的勾稽关系也随之成立。',
    expected: '8',
  });
  finds(
    'a detail and its total too large: the row holds, the columns do not, and that is one slip',
    report({
      cells: {
        'requests.granted.naturalPerson': '1',
        'requests.granted.total': '7',
        'requests.resultTotal.naturalPerson': '⟦result-total|30⟧',
      },
    }),
    {
      zh: '“自然人”列：各项办理结果合计 1 + 29 + 1 = 31，“（七）总计”填的是 30（少 1）。请核对这一列。由此另有 1 处勾稽关系不成立。',
      en: 'Column “自然人”: the results make 1 + 29 + 1 = 31, but “（七）总计” says 30 (1 too few). Check the column. 1 more relation(s) fail because of it.',
      linked: ['requests.granted.naturalPerson', 'requests.resultTotal.total'],
    },
  );
  finds(
    'a figure in the wrong column',
    report({
      cells: {
        'requests.granted.naturalPerson': '5',
        'requests.granted.publicInterest': '0',
        'requests.resultTotal.naturalPerson': '⟦result-total|30⟧',
        'requests.resultTotal.publicInterest': '5',
      },
    }),
    {
      zh: '“自然人”列：各项办理结果合计 5 + 29 + 1 = 35，“（七）总计”填的是 30（少 5）。“社会公益组织”列的差数正好相反，可能有一个数填错了列，请一并核对。',
      en: 'Column “自然人”: the results make 5 + 29 + 1 = 35, but “（七）总计” says 30 (5 too few). Column “社会公益组织” is off by as much the other way: a figure may stand in the wrong column. Check both.',
    },
  );
  finds(
    '2021 with （六）其他处理 in one row: the row stands for its three',
    report({
      cells: { 'requests.resultTotal.legalService': '⟦result-total|5⟧' },
      lines: {
        'requests.otherHandling.notCorrected': '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |',
        'requests.otherHandling.feeUnpaid': null,
        'requests.otherHandling.other': null,
      },
    }),
    { expected: '4', linked: ['requests.otherHandling.legalService'] },
  );
  finds(
    '2019, where （六）其他处理 is one row',
    replaceOnce(base2019, '| （七）总计 | 172 |', '| （七）总计 | ⟦result-total|171⟧ |'),
    { expected: '172' },
  );
  for (const [layout, from, to] of [
    ['tab', '（七）总计\t30', '（七）总计\t⟦result-total|31⟧'],
    ['cell-per-line', '（七）总计 |\n30', '（七）总计 |\n⟦result-total|31⟧'],
    ['html', '（七）总计</td><td>30', '（七）总计</td><td>⟦result-total|31⟧'],
  ] as const) {
    finds(layout, replaceOnce(renderReport(baseFigures(), layout), from, to), { expected: '30', actual: '31' });
  }
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent(
    '2021 with （六）其他处理 in one row',
    report({
      lines: {
        'requests.otherHandling.notCorrected': '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |',
        'requests.otherHandling.feeUnpaid': null,
        'requests.otherHandling.other': null,
      },
    }),
  );
  silent('blank zeros and blank totals of details', report({ figures: { zeros: 'blank' } }));
  for (const text of ['', '/', '若干'])
    silent(`（七）总计 says “${text}”`, report({ cells: { 'requests.resultTotal.naturalPerson': text } }));
  silent('a result that is no figure', report({ cells: { 'requests.granted.naturalPerson': '若干' } }));
  silent(
    'a row is missing, so nothing can be added up',
    report({
      cells: { 'requests.resultTotal.naturalPerson': '31' },
      lines: { 'requests.refused.stateSecret': null },
    }),
  );
  silent('（七）总计 itself is missing', report({ lines: { 'requests.resultTotal': null } }));
  silent('a file that ends in the middle of the table', base2021.slice(0, base2021.indexOf('| （五）不予处理')));
  silent(
    'a subtotal of a group is not added a second time',
    replaceOnce(
      base2021,
      '| （三）不予公开 | 1.属于国家秘密 |',
      '| （三）不予公开 | 29 | 0 | 0 | 0 | 1 | 2 | 32 |\n| 1.属于国家秘密 |',
    ),
  );
});
