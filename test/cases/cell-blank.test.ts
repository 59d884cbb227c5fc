import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('cell-blank');

describe('once a table, at the first such cell', () => {
  finds(
    'slashes, as bodies without power to make 规章 write them',
    report({
      cells: {
        'disclosure.regulations.issued': '⟦cell-blank|/⟧',
        'disclosure.regulations.repealed': '/',
        'disclosure.regulations.inForce': '/',
      },
    }),
    {
      zh: '第二部分表格有 3 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0。',
      en: 'The table of section 2 has 3 blank cell(s); write 0 where nothing happened.',
      severity: 'info',
      cell: 'disclosure.regulations.issued',
      expected: '0',
    },
  );
  for (const text of ['—', '-', '--', '——', '无', '不适用', 'N/A', '／']) {
    finds(text, report({ cells: { 'disclosure.coercion.decisions': `⟦cell-blank|${text}⟧` } }), {
      zh: '第二部分表格有 1 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0。',
    });
  }
  finds(
    'an empty cell has nothing to point at: the label of its row',
    replaceOnce(
      report({ cells: { 'requests.refused.stateSecret.enterprise': '' } }),
      '| 1.属于国家秘密 |',
      '| ⟦cell-blank|1.属于国家秘密⟧ |',
    ),
    { cell: 'requests.refused.stateSecret.enterprise' },
  );
  finds(
    'in each of the three tables',
    report({
      cells: {
        'disclosure.coercion.decisions': '⟦cell-blank|/⟧',
        'requests.granted.naturalPerson': '⟦cell-blank|/⟧',
        'review.litigationDirect.otherResult': '⟦cell-blank|/⟧',
      },
    }),
    { cell: 'disclosure.coercion.decisions' },
    { cell: 'requests.granted.naturalPerson' },
    { cell: 'review.litigationDirect.otherResult' },
  );
  finds(
    'a blank total of figures is not said to be 0',
    report({ cells: { 'requests.resultTotal.total': '⟦cell-blank|/⟧' } }),
    {
      zh: '第三部分表格有 1 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0，合计按各格之和填写。',
      en: 'The table of section 3 has 1 blank cell(s); write 0 where nothing happened, and the sums where totals are blank.',
    },
  );
  finds('a blank total of zeros', report({ cells: { 'requests.refused.stateSecret.total': '⟦cell-blank|/⟧' } }), {
    zh: '第三部分表格有 1 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0。',
  });
  it('the table of reviews and lawsuits without its row of figures', () => {
    const { findings } = createReportService().snapshot(report({ lines: { 'review.3': null } }));
    expect(findings.filter(({ rule }) => rule === 'cell-blank').map(({ message }) => message)).toEqual([
      {
        zh: '第四部分表格还没有填数字，请按实际填写，没有发生的填 0。',
        en: 'No figure stands in the table of section 4 yet; please fill it in, with 0 where nothing happened.',
      },
    ]);
  });
});

describe('a table without any figure', () => {
  const blank = base2021.replace(/(?<=^\| 规章|^\| 行政.*) \|.*$/gm, (cells) => cells.replace(/[\d.]+/g, ''));
  finds(
    'has yet to be filled in: nobody said that all of it is 0',
    blank.replace('| 规章 |', '| ⟦cell-blank|规章⟧ |'),
    {
      zh: '第二部分表格还没有填数字，请按实际填写，没有发生的填 0。',
      en: 'No figure stands in the table of section 2 yet; please fill it in, with 0 where nothing happened.',
      severity: 'info',
    },
  );
});

describe('in other layouts', () => {
  for (const layout of ['tab', 'cell-per-line', 'html'] as const) {
    finds(layout, renderReport(baseFigures({ figures: { regulations: '—' } }), layout).replace('—', '⟦cell-blank|—⟧'));
  }
});

describe('silent', () => {
  silent('zeros', base2021);
  silent('zeros of 2019', report({ form: '2019' }));
  silent('cells that merging left over', renderReport(baseFigures(), 'pipe', { merged: 'blank' }));
  silent('blank cells at the ends of short rows', renderReport(baseFigures(), 'pipe', { filler: true }));
  silent('dashes in a delimiter row', renderReport(baseFigures(), 'gfm'));
  silent('words, which cell-value speaks of', report({ cells: { 'disclosure.coercion.decisions': '若干' } }));
  silent(
    'a row with a figure too few, which row-misaligned speaks of',
    report({
      lines: { 'requests.newReceived': '| 一、本年新收政府信息公开申请数量 | 7 | 12 | 2 | 4 | 4 | 32 |' },
    }),
  );
  silent('a missing row', report({ lines: { 'requests.carriedOver': null } }));
});
