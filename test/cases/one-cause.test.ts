import { describe, expect, it } from 'vitest';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

// One slip breaks several relations at once. Whoever has made one slip wants to read one finding, at the slip.

const { finds, silent } = casesOf(
  'row-total',
  'result-total',
  'balance',
  'review-total',
  'split-digits',
  'row-misaligned',
  'cell-value',
  'table-ambiguous',
);
const columns = [
  'naturalPerson',
  'enterprise',
  'researchInstitute',
  'publicInterest',
  'legalService',
  'otherOrganisation',
];

describe('a wrong （七）总计 breaks three relations', () => {
  for (const [column, wrong] of [...columns.entries()].map(
    ([index, name]) => [name, ['31', '9', '13', '50', '5', '0'][index]] as const,
  )) {
    finds(column, report({ cells: { [`requests.resultTotal.${column}`]: `⟦result-total|${wrong ?? ''}⟧` } }), {
      cell: `requests.resultTotal.${column}`,
      actual: wrong ?? null,
      severity: 'error',
      linked: ['requests.resultTotal.total', `requests.carriedForward.${column}`],
    });
  }
  finds(
    'and the row adds up all the same',
    report({
      cells: { 'requests.resultTotal.naturalPerson': '⟦result-total|31⟧', 'requests.resultTotal.total': '54' },
    }),
    { cell: 'requests.resultTotal.naturalPerson', severity: 'error' },
  );
  finds('in the column of totals', report({ cells: { 'requests.resultTotal.total': '⟦row-total|54⟧' } }), {
    expected: '53',
    linked: ['requests.resultTotal.naturalPerson', 'requests.carriedForward.total'],
  });
});

describe('any other single cell', () => {
  for (const [cell, wrong, rule, expected] of [
    ['newReceived.naturalPerson', '8', 'row-total', '7'],
    ['newReceived.total', '33', 'row-total', '32'],
    ['carriedOver.naturalPerson', '22', 'row-total', '23'],
    ['carriedOver.total', '52', 'row-total', '25'],
    ['granted.publicInterest', '0', 'row-total', '5'],
    ['granted.total', '5', 'row-total', '6'],
    ['unavailable.stillUnclear.enterprise', '80', 'row-total', '8'],
    ['otherHandling.other.researchInstitute', '1', 'row-total', '0'],
    ['carriedForward.enterprise', '14', 'balance', '4'],
    ['carriedForward.total', '14', 'row-total', '4'],
  ] as const) {
    finds(cell, report({ cells: { [`requests.${cell}`]: `⟦${rule}|${wrong}⟧` } }), {
      cell: `requests.${cell}`,
      expected,
      actual: wrong,
    });
  }
});

describe('the column of totals fails because a column does', () => {
  finds(
    'received, in its column and in the totals',
    report({
      cells: {
        'requests.newReceived.legalService': '6',
        'requests.newReceived.total': '34',
        'requests.carriedForward.legalService': '⟦balance|0⟧',
      },
    }),
    { expected: '2', linked: ['requests.newReceived.legalService', 'requests.carriedForward.total'] },
  );
  finds(
    'two columns, both part of what the totals lack',
    report({
      cells: {
        'requests.newReceived.naturalPerson': '8',
        'requests.newReceived.enterprise': '14',
        'requests.newReceived.total': '35',
        'requests.carriedForward.naturalPerson': '⟦balance|0⟧',
        'requests.carriedForward.enterprise': '⟦balance|4⟧',
      },
    }),
    {},
    {},
  );
});

describe('a row whose figures were moved by one column', () => {
  const cells = [...columns, 'total'];
  const figures = baseFigures().requests['newReceived'];
  const texts = cells.map((cell) => figures?.[cell]?.text ?? '');
  const row = (written: readonly string[]): Parameters<typeof report>[0] => ({
    lines: { 'requests.newReceived': `| 一、本年新收政府信息公开申请数量 | ${written.join(' | ')} |` },
  });
  it('has figures to move', () => {
    expect(texts.join(' ')).toBe('7 12 2 4 4 3 32');
  });
  finds('to the right, its total fallen off', report(row(['', '⟦row-misaligned|7', ...texts.slice(1, 5), '3⟧'])), {
    zh: '“一、本年新收政府信息公开申请数量”一行的数字整体右移了一格：移回后应为 7、12、2、4、4、3、32，另外 6 处不成立的勾稽关系也随之成立。',
    severity: 'error',
  });
  finds(
    'to the right, no total behind',
    report({
      lines: { 'requests.carriedForward': '| 四、结转下年度继续办理 |  | ⟦row-misaligned|0 | 4 | 0 | 0 | 0⟧ |  |' },
    }),
    { expected: '0 4 0 0 0 0 4' },
  );
  finds(
    'to the left, with nothing in its first column',
    report({
      lines: {
        'requests.carriedOver': '| 二、上年结转政府信息公开申请数量 | ⟦row-misaligned|0 | 1 | 1 | 0 | 0 | 25 | 0⟧ |',
      },
    }),
    { expected: '23 0 1 1 0 0 25' },
  );
  finds('to the left, a blank behind', report(row(['⟦row-misaligned|12', ...texts.slice(2, 6), '32', '0⟧'])), {});
  finds(
    'to the left from a figure on that was left out',
    report(row(['7', '12', '⟦row-misaligned|4', '4', '3', '32⟧', ''])),
    {
      zh: '“一、本年新收政府信息公开申请数量”一行漏填了第 3 格的数字，后面的数字都左移了一格：补上后应为 7、12、2、4、4、3、32，另外 3 处不成立的勾稽关系也随之成立。',
      en: 'Figure 3 of the row “一、本年新收政府信息公开申请数量” was left out, so that those behind it stand one column too far to the left: with it they are 7, 12, 2, 4, 4, 3, 32, and the 3 other broken relation(s) hold as well.',
      severity: 'error',
      expected: '7 12 2 4 4 3 32',
      actual: '7 12 4 4 3 32',
    },
  );
  fixesOf('row-misaligned')(
    'the figure that was left out is put in',
    report(row(['7', '12', '4', '4', '3', '32', ''])),
    {
      title: '补上漏填的 2，后面的数字右移一格',
      applicability: 'suggested',
      before: '| 7 | 12 | 4 | 4 | 3 | 32 |  |',
      after: '| 7 | 12 | 2 | 4 | 4 | 3 | 32 |',
    },
  );
  const reviewed = (figures: string): string =>
    replaceOnce(base2021, '| 20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 18 | 9 | 2 | 11 | 0 | 22 |', figures);
  const right = reviewed('|  | ⟦row-misaligned|20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 18 | 9 | 2 | 11 | 0⟧ |');
  finds('of the review table, to the right', right, {
    zh: '第四部分表格这一行的数字整体右移了一格：移回后应为 20、15、29、28、92、13、5、0、0、18、9、2、11、0、22，另外 2 处不成立的勾稽关系也随之成立。',
    en: 'All figures of this row of the table of section 4 stand one column too far to the right: moved back they are 20, 15, 29, 28, 92, 13, 5, 0, 0, 18, 9, 2, 11, 0, 22, and the 2 other broken relation(s) hold as well.',
    severity: 'error',
  });
  finds(
    'of the review table, to the left',
    reviewed('| ⟦row-misaligned|15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 18 | 9 | 2 | 11 | 0 | 22 | 0⟧ |'),
    { expected: '20 15 29 28 92 13 5 0 0 18 9 2 11 0 22' },
  );
  finds(
    'not a review table in which two totals are wrong by themselves',
    reviewed('| 0 | 15 | 29 | 28 | ⟦review-total|92⟧ | 13 | 5 | 0 | 0 | ⟦review-total|19⟧ | 9 | 2 | 11 | 0 | 22 |'),
    {},
    {},
  );
  fixesOf('row-misaligned')('the figures of the review table are moved back', right.replaceAll(/⟦[^|]*\||⟧/g, ''), {
    title: '整行数字左移一格',
    applicability: 'suggested',
    before: '|  | 20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 18 | 9 | 2 | 11 | 0 |',
    after: '| 20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 18 | 9 | 2 | 11 | 0 | 22 |',
  });
});

describe('two slips are two findings', () => {
  finds(
    'in different rows and columns',
    report({
      cells: {
        'requests.newReceived.total': '⟦row-total|31⟧',
        'requests.resultTotal.publicInterest': '⟦result-total|6⟧',
      },
    }),
    { expected: '32' },
    { expected: '5' },
  );
  finds(
    'in different tables',
    report({
      cells: {
        'requests.carriedForward.enterprise': '⟦balance|5⟧',
        'review.litigationDirect.total': '⟦review-total|19⟧',
      },
    }),
    { expected: '4' },
    { expected: '18' },
  );
  finds(
    'two details, each with its own row and column',
    report({
      cells: {
        'requests.refused.stateSecret.naturalPerson': '⟦row-total|1⟧',
        'requests.notProcessed.duplicate.researchInstitute': '⟦row-total|5⟧',
      },
    }),
    { expected: '0' },
    { expected: '3' },
  );
});

describe('a row that is not read for certain is one finding and breaks no sums', () => {
  const tab = renderReport(baseFigures(), 'tab', { merged: 'blank' });
  finds(
    'shifted by two cells',
    replaceOnce(tab, '\t\t4.保护第三方合法权益', '⟦row-misaligned|4.保护第三方合法权益⟧'),
    {},
  );
  finds(
    'a figure too few',
    replaceOnce(
      base2021,
      '| 一、本年新收政府信息公开申请数量 | 7 | 12 |',
      '| ⟦row-misaligned|一、本年新收政府信息公开申请数量⟧ | 12 |',
    ),
    {},
  );
  finds('a word', report({ cells: { 'requests.newReceived.enterprise': '⟦cell-value|若干⟧' } }), {});
  silent('blank', report({ cells: { 'requests.newReceived.total': '' } }));
  silent('a missing row', report({ lines: { 'requests.notProcessed.petition': null } }));
});
