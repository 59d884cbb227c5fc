import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('balance');

describe('一 + 二 differs from 三（七）+ 四', () => {
  finds('结转 too large in one column', report({ cells: { 'requests.carriedForward.enterprise': '⟦balance|5⟧' } }), {
    zh: '“商业企业”列：新收加上年结转 12 + 0 = 12，办理结果总计加结转下年度 8 + 5 = 13（多 1），两边应相等。很可能是“四、结转下年度继续办理”行“商业企业”列有误：改为 4，另外 1 处不成立的勾稽关系也随之成立。',
    en: 'Column “商业企业”: received plus carried over 12 + 0 = 12, handled plus carried forward 8 + 5 = 13 (1 too many); both must be equal. Most likely row “四、结转下年度继续办理”, column “商业企业” is wrong: with 4, the 1 other broken relation(s) hold as well.',
    severity: 'error',
    cell: 'requests.carriedForward.enterprise',
    expected: '4',
    actual: '5',
    linked: ['requests.newReceived.enterprise', 'requests.resultTotal.enterprise', 'requests.carriedForward.total'],
  });
  finds(
    'a column and the column of totals: one slip, at the column',
    report({
      cells: {
        'requests.newReceived.enterprise': '13',
        'requests.newReceived.total': '33',
        'requests.carriedForward.enterprise': '⟦balance|4⟧',
      },
    }),
    {
      zh: '“商业企业”列：新收加上年结转 13 + 0 = 13，办理结果总计加结转下年度 8 + 4 = 12（少 1），两边应相等。请核对这四个数。由此另有 1 处勾稽关系不成立。',
      en: 'Column “商业企业”: received plus carried over 13 + 0 = 13, handled plus carried forward 8 + 4 = 12 (1 too few); both must be equal. Check the four figures. 1 more relation(s) fail because of it.',
      linked: ['requests.newReceived.enterprise', 'requests.resultTotal.enterprise', 'requests.carriedForward.total'],
    },
  );
  finds(
    'two columns with opposite differences, so that the totals agree',
    report({
      cells: {
        'requests.newReceived.naturalPerson': '8',
        'requests.newReceived.enterprise': '11',
        'requests.carriedForward.naturalPerson': '⟦balance|0⟧',
        'requests.carriedForward.enterprise': '4',
      },
    }),
    {
      zh: '“自然人”列：新收加上年结转 8 + 23 = 31，办理结果总计加结转下年度 30 + 0 = 30（少 1），两边应相等。“商业企业”列的差数正好相反，可能有一个数填错了列，请一并核对。',
      expected: '1',
    },
  );
  finds(
    'what would be needed is less than nothing: no figure is suggested',
    report({
      cells: {
        'requests.newReceived.researchInstitute': '1',
        'requests.newReceived.total': '31',
        'requests.carriedForward.researchInstitute': '⟦balance|0⟧',
      },
    }),
    { expected: null, actual: '0' },
  );
  finds(
    '2019',
    replaceOnce(base2019, '| 28 | 1 | 1 | 0 | 1 | 0 | 31 |', '| 28 | ⟦balance|2⟧ | 1 | 0 | 1 | 0 | 32 |'),
    {},
  );
  for (const [layout, from, to] of [
    ['tab', '四、结转下年度继续办理\t0\t4', '四、结转下年度继续办理\t0\t⟦balance|5⟧'],
    ['cell-per-line', '四、结转下年度继续办理 |\n0 |\n4', '四、结转下年度继续办理 |\n0 |\n⟦balance|5⟧'],
    ['html', '四、结转下年度继续办理</td><td>0</td><td>4', '四、结转下年度继续办理</td><td>0</td><td>⟦balance|5⟧'],
  ] as const) {
    finds(layout, replaceOnce(renderReport(baseFigures(), layout), from, to), { expected: '4', actual: '5' });
  }
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent('more handled than received, out of what was carried over', report({ figures: { scale: 'large' } }));
  silent(
    'a total that fails with its row, which speaks first',
    report({ cells: { 'requests.newReceived.total': '31' } }),
  );
  silent('结转 left blank', report({ cells: { 'requests.carriedForward.naturalPerson': '' } }));
  silent('（七）总计 unknown', report({ cells: { 'requests.resultTotal.naturalPerson': '/' } }));
  silent('a figure that is none', report({ cells: { 'requests.carriedOver.naturalPerson': '若干' } }));
  for (const row of ['newReceived', 'carriedOver', 'resultTotal', 'carriedForward'])
    silent(`${row} is missing`, report({ lines: { [`requests.${row}`]: null } }));
  silent('zeros left blank', report({ figures: { zeros: 'blank' } }));
});
