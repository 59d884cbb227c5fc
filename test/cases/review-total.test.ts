import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('review-total');

describe('the four results do not make the total', () => {
  finds('reconsideration', report({ cells: { 'review.reconsideration.total': '⟦review-total|90⟧' } }), {
    zh: '行政复议：四种结果合计 20 + 15 + 29 + 28 = 92，总计填的是 90（少 2）。请核对这五个数。',
    en: '行政复议: the four results make 20 + 15 + 29 + 28 = 92, but the total says 90 (2 too few). Check the five figures.',
    severity: 'error',
    cell: 'review.reconsideration.total',
    expected: '92',
    actual: '90',
    linked: ['upheld', 'corrected', 'otherResult', 'pending'].map((column) => `review.reconsideration.${column}`),
    related: [
      '20 → “行政复议”行“结果维持”列：20',
      '15 → “行政复议”行“结果纠正”列：15',
      '29 → “行政复议”行“其他结果”列：29',
      '28 → “行政复议”行“尚未审结”列：28',
    ],
  });
  finds(
    'each block for itself: they have nothing to do with one another',
    report({
      cells: {
        'review.reconsideration.total': '⟦review-total|0⟧',
        'review.litigationDirect.upheld': '14',
        'review.litigationDirect.total': '⟦review-total|18⟧',
        'review.litigationAfterReconsideration.total': '⟦review-total|23⟧',
      },
    }),
    { expected: '92', actual: '0' },
    { expected: '19', actual: '18' },
    { expected: '22', actual: '23' },
  );
  finds('2019', replaceOnce(base2019, '| 9 | 2 | 11 | 0 | 22 |', '| 9 | 2 | 11 | 0 | ⟦review-total|21⟧ |'), {
    expected: '22',
  });
  for (const [layout, from, to] of [
    ['tab', '20\t15\t29\t28\t92', '20\t15\t29\t28\t⟦review-total|90⟧'],
    ['cell-per-line', '28 |\n92', '28 |\n⟦review-total|90⟧'],
    ['html', '<td>28</td><td>92', '<td>28</td><td>⟦review-total|90⟧'],
    ['aligned', '20   15   29   28   92', '20   15   29   28   ⟦review-total|90⟧'],
  ] as const) {
    finds(layout, replaceOnce(renderReport(baseFigures(), layout), from, to), { expected: '92', actual: '90' });
  }
  finds(
    'glued single digits',
    replaceOnce(
      renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued'),
      '000000000000000',
      '1000⟦review-total|0⟧0000000000',
    ),
    { expected: '1', actual: '0' },
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent('nothing happened', report({ figures: { scale: 'zero' } }));
  silent(
    'more cases than applications, out of earlier years',
    report({
      cells: { 'review.reconsideration.upheld': '500', 'review.reconsideration.total': '572' },
    }),
  );
  for (const text of ['', '/', '若干', '92.5'])
    silent(`a total that says “${text}”`, report({ cells: { 'review.reconsideration.total': text } }));
  silent(
    'blanks that are zeros',
    report({ cells: { 'review.litigationDirect.otherResult': '', 'review.litigationDirect.pending': '/' } }),
  );
  silent(
    'fourteen figures, which row-misaligned speaks of',
    report({
      lines: { 'review.review': '| 20 | 15 | 29 | 28 | 91 | 13 | 5 | 0 | 18 | 9 | 2 | 11 | 0 | 22 |' },
    }),
  );
  silent('zeros left blank', report({ figures: { zeros: 'blank' } }));
});
