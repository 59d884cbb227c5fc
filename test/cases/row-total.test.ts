import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('row-total');
const received = 'requests.newReceived';

describe('the six kinds of applicants do not make the total', () => {
  finds('a total too small', report({ cells: { [`${received}.total`]: '⟦row-total|31⟧' } }), {
    zh: '“一、本年新收政府信息公开申请数量”一行：各列合计 7 + 12 + 2 + 4 + 4 + 3 = 32，总计填的是 31（少 1）。改为 32，另外 1 处不成立的勾稽关系也随之成立。',
    en: 'Row “一、本年新收政府信息公开申请数量”: the columns make 7 + 12 + 2 + 4 + 4 + 3 = 32, but the total says 31 (1 too few). With 32, the 1 other broken relation(s) hold as well.',
    severity: 'error',
    cell: `${received}.total`,
    expected: '32',
    actual: '31',
    linked: [
      'naturalPerson',
      'enterprise',
      'researchInstitute',
      'publicInterest',
      'legalService',
      'otherOrganisation',
    ].map((column) => `${received}.${column}`),
    related: [
      '7 → “一、本年新收政府信息公开申请数量”行“自然人”列：7',
      '12 → “一、本年新收政府信息公开申请数量”行“商业企业”列：12',
      '2 → “一、本年新收政府信息公开申请数量”行“科研机构”列：2',
      '4 → “一、本年新收政府信息公开申请数量”行“社会公益组织”列：4',
      '4 → “一、本年新收政府信息公开申请数量”行“法律服务机构”列：4',
      '3 → “一、本年新收政府信息公开申请数量”行“其他”列：3',
      '4 → “总计”列一加二与三加四也不相等（56 与 57）',
    ],
  });
  finds('a total too large', report({ cells: { 'requests.granted.total': '⟦row-total|16⟧' } }), {
    zh: '“（一）予以公开”一行：各列合计 0 + 0 + 0 + 5 + 0 + 1 = 6，总计填的是 16（多 10）。改为 6，另外 1 处不成立的勾稽关系也随之成立。',
    expected: '6',
    actual: '16',
    linked: ['requests.granted.publicInterest', 'requests.resultTotal.total'],
  });
  finds('a total of 0', report({ cells: { 'requests.granted.total': '⟦row-total|0⟧' } }), {
    expected: '6',
    actual: '0',
  });
  finds(
    'a detail that is wrong is told by its row and its column, and the total is linked even if it is 0',
    report({ cells: { 'requests.refused.stateSecret.naturalPerson': '⟦row-total|1⟧' } }),
    {
      zh: '“1.属于国家秘密”一行：各列合计 1 + 0 + 0 + 0 + 0 + 0 = 1，总计填的是 0（少 1）。很可能是“1.属于国家秘密”行“自然人”列有误：改为 0，另外 1 处不成立的勾稽关系也随之成立。',
      en: 'Row “1.属于国家秘密”: the columns make 1 + 0 + 0 + 0 + 0 + 0 = 1, but the total says 0 (1 too few). Most likely row “1.属于国家秘密”, column “自然人” is wrong: with 0, the 1 other broken relation(s) hold as well.',
      cell: 'requests.refused.stateSecret.naturalPerson',
      expected: '0',
      actual: '1',
      linked: ['requests.refused.stateSecret.total', 'requests.resultTotal.naturalPerson'],
    },
  );
  finds(
    'a row that nothing else is held against: only itself can be checked',
    replaceOnce(
      report({ cells: { 'requests.granted.total': '⟦row-total|7⟧' }, lines: { 'requests.resultTotal': null } }),
      '全年工作平稳有序。',
      '',
    ),
    {
      zh: '“（一）予以公开”一行：各列合计 0 + 0 + 0 + 5 + 0 + 1 = 6，总计填的是 7（多 1）。请核对这一行。',
      en: 'Row “（一）予以公开”: the columns make 0 + 0 + 0 + 5 + 0 + 1 = 6, but the total says 7 (1 too many). Check the row.',
      expected: '6',
    },
  );
  finds(
    'an empty cell that should hold the rest: there is nothing to point at but the total',
    report({ cells: { [`${received}.otherOrganisation`]: '', [`${received}.total`]: '⟦row-total|32⟧' } }),
    {
      zh: '“一、本年新收政府信息公开申请数量”一行：各列合计 7 + 12 + 2 + 4 + 4 + 0 = 29，总计填的是 32（多 3）。很可能是“一、本年新收政府信息公开申请数量”行“其他”列有误：改为 3，另外 1 处不成立的勾稽关系也随之成立。',
      cell: `${received}.otherOrganisation`,
      expected: '3',
      actual: '',
    },
  );
  finds(
    'odd writing is read all the same',
    report({ cells: { [`${received}.naturalPerson`]: '７', [`${received}.total`]: '⟦row-total|3,200⟧' } }),
    { expected: '32', actual: '3,200' },
  );
  finds('2019', replaceOnce(base2019, '| 3 | 2 | 218 |', '| 3 | 2 | ⟦row-total|219⟧ |'), { expected: '218' });
});

describe('in other layouts', () => {
  const wrong = {
    tab: ['7\t12\t2\t4\t4\t3\t32', '7\t12\t2\t4\t4\t3\t⟦row-total|31⟧'],
    'cell-per-line': ['7 |\n12 |\n2 |\n4 |\n4 |\n3 |\n32 |', '7 |\n12 |\n2 |\n4 |\n4 |\n3 |\n⟦row-total|31⟧ |'],
    html: ['<td>4</td><td>3</td><td>32</td>', '<td>4</td><td>3</td><td>⟦row-total|31⟧</td>'],
    aligned: ['7   12    2    4    4    3   32', '7   12    2    4    4    3   ⟦row-total|31⟧'],
  } as const;
  for (const layout of ['tab', 'cell-per-line', 'html', 'aligned'] as const) {
    const [from, to] = wrong[layout];
    finds(layout, replaceOnce(renderReport(baseFigures(), layout), from, to), {
      severity: 'error',
      expected: '32',
      actual: '31',
      linked: [`${received}.naturalPerson`, `${received}.otherOrganisation`],
    });
  }
  finds(
    'glued single digits',
    replaceOnce(
      renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued'),
      '1.信访举报投诉类申请0000000',
      '1.信访举报投诉类申请000000⟦row-total|1⟧',
    ),
    { expected: '0', actual: '1' },
  );
});

describe('less certain', () => {
  finds(
    'a row that was told by a garbled label',
    replaceOnce(
      report({ cells: { 'requests.refused.prohibitedByLaw.total': '⟦row-total|3⟧' } }),
      '2.其他法律行政法规禁止公开',
      '2.法制亍政法禁',
    ),
    { severity: 'warning', expected: '0', actual: '3' },
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent('large figures', report({ figures: { scale: 'large' } }));
  silent('totals of detail rows left blank, as some agencies do', report({ figures: { zeros: 'blank' } }));
  for (const text of ['', '/', '—', '若干', '3.5'])
    silent(`a total that says “${text}”`, report({ cells: { [`${received}.total`]: text } }));
  silent('a detail that is no figure', report({ cells: { [`${received}.naturalPerson`]: '若干' } }));
  silent('a detail that is a fraction', report({ cells: { [`${received}.naturalPerson`]: '7.5' } }));
  silent(
    'blanks that are zeros',
    report({ cells: { 'requests.granted.naturalPerson': '', 'requests.granted.enterprise': '/' } }),
  );
  silent(
    'full-width digits and separators',
    renderReport(baseFigures({ figures: { scale: 'large' } }), 'pipe', {
      digits: 'full-width-thousands',
      filler: true,
    }),
  );
  silent(
    'a row with a figure too few, which row-misaligned speaks of',
    report({
      lines: { 'requests.newReceived': '| 一、本年新收政府信息公开申请数量 | 7 | 12 | 2 | 4 | 4 | 32 |' },
    }),
  );
  silent('other tables have no such sum', report({ cells: { 'disclosure.normativeDocuments.inForce': '3' } }));
  silent('a row whose error is in one column only', report({ cells: { 'requests.resultTotal.naturalPerson': '31' } }));
});
