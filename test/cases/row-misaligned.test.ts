import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('row-misaligned');
const mends = fixesOf('row-misaligned');
const figures = baseFigures();
const tab = renderReport(figures, 'tab', { merged: 'blank' });

describe('shifted', () => {
  finds('two tabs lost', replaceOnce(tab, '\t\t5.属于三类内部事务信息', '⟦row-misaligned|5.属于三类内部事务信息⟧'), {
    zh: '“5.属于三类内部事务信息”这一行与上下各行没有对齐，请补上行首缺少的空单元格，或者删去多余的。',
    en: 'The row “5.属于三类内部事务信息” is shifted against the rows around it; add the blank cells it lacks in front, or remove those too many.',
    severity: 'warning',
    expected: null,
    actual: null,
  });
  finds('one tab lost', replaceOnce(tab, '\t\t5.属于三类内部事务信息', '\t⟦row-misaligned|5.属于三类内部事务信息⟧'));
  finds(
    'one tab too many',
    replaceOnce(tab, '\t\t5.属于三类内部事务信息', '\t\t\t⟦row-misaligned|5.属于三类内部事务信息⟧'),
  );
  for (const label of ['一、本年新收政府信息公开申请数量', '（一）予以公开', '（七）总计', '四、结转下年度继续办理']) {
    const line = tab.split('\n').find((one) => one.includes(`${label}\t`)) ?? '';
    const marked = line.replace(label, `⟦row-misaligned|${label}⟧`);
    finds(`${label}, a cell too many`, replaceOnce(tab, line, marked.replace('⟧', '⟧\t')));
    mends(`${label}, a cell too many`, replaceOnce(tab, line, line.replace(label, `${label}\t`)), {
      before: `${label}\t`,
      after: label,
    });
    finds(`${label}, a cell too few`, replaceOnce(tab, line, marked.replace('⟧\t', '⟧')));
  }
  // Merged cells are kept in front of the labels and left out behind them.
  silent(
    'rows that differ from the others together',
    tab.replaceAll(/^(.*(?:（一）予以公开|（二）部分公开[^\t]*|（七）总计))\t/gm, '$1'),
  );
});

describe('a blank cell in front, where merged cells are dropped', () => {
  for (const [layout, blank] of [
    ['pipe', ' |'],
    ['html', '<td></td>'],
  ] as const) {
    const text = renderReport(figures, layout);
    const label = '2.其他法律行政法规禁止公开';
    const line = text.split('\n').find((one) => one.includes(label)) ?? '';
    const [, before = '', behind = ''] = new RegExp(`^(.*)${label}(.*)$`).exec(line) ?? [];
    const end = layout === 'pipe' ? ' |' : '</td>';
    // Tags are nobody's to take out.
    if (layout === 'pipe')
      mends(`in ${layout}`, replaceOnce(text, line, `${before}${label}${end}${blank}${behind.slice(end.length)}`), {
        title: '把这一行与上下各行对齐',
        applicability: 'safe',
        before: `${label}${end}${blank}`,
        after: `${label}${end}`,
      });
    finds(
      `in ${layout}`,
      replaceOnce(text, line, `${before}⟦row-misaligned|${label}⟧${end}${blank}${behind.slice(end.length)}`),
      { zh: `“${label}”这一行与上下各行没有对齐，请补上行首缺少的空单元格，或者删去多余的。` },
    );
  }
});

describe('too few or too many figures', () => {
  const withoutResearch = (line: string): string => {
    const [person = 0, enterprise = 0, , ...rest] = line.split('|').slice(1, -1).map(Number);
    const kinds = [person, enterprise, ...rest.slice(0, -1)];
    return `| ${[...kinds, kinds.reduce((sum, value) => sum + value, 0), ''].join(' | ')} |`;
  };
  finds(
    'six of seven',
    report({
      lines: {
        'requests.granted': '| 三、本年度办理结果 | ⟦row-misaligned|（一）予以公开⟧ | 0 | 0 | 5 | 0 | 1 | 6 |',
      },
    }),
    {
      zh: '“（一）予以公开”这一行应有 7 个数字，现有 6 个，无法对应到各列，请核对。',
      en: 'The row “（一）予以公开” needs 7 figures but has 6, so they cannot be told apart.',
      expected: '7',
      actual: '6',
    },
  );
  finds(
    'six of seven, filled up with a blank',
    report({
      lines: {
        'requests.granted': '| 三、本年度办理结果 | ⟦row-misaligned|（一）予以公开⟧ | 0 | 0 | 5 | 0 | 1 | 6 | |',
      },
    }),
    { expected: '7', actual: '6' },
  );
  silent('a total left blank', report({ cells: { 'requests.granted.total': '' } }));
  finds(
    'eight, and no pair of neighbours that would make seven',
    report({
      lines: {
        'requests.granted': '| 三、本年度办理结果 | ⟦row-misaligned|（一）予以公开⟧ | 0 | 0 | 0 | 5 | 0 | 1 | 0 | 6 |',
      },
    }),
    { expected: '7', actual: '8' },
  );
  finds(
    'in the table of section 二',
    report({ lines: { 'disclosure.normativeDocuments': '| ⟦row-misaligned|行政规范性文件⟧ | 10 | 18 |' } }),
    { expected: '3', actual: '2' },
  );
  finds(
    'a column left out of all rows, once',
    replaceOnce(
      renderReport(figures, 'tab').replaceAll(/^(.*[^\t\n\d](?:\t\d+){2})\t\d+((?:\t\d+){4})$/gm, '$1$2'),
      '一、本年新收政府信息公开申请数量\t',
      '⟦row-misaligned|一、本年新收政府信息公开申请数量⟧\t',
    ),
    {
      zh: '这张表有 25 行都只有 6 个数字，格式有 7 列，可能少了一列，请补上（没有发生的填 0）。',
      en: '25 rows of this table have only 6 figures, but the form has 7 columns; a column seems to be missing, put it in (0 where there was nothing).',
      severity: 'warning',
      expected: '7',
      actual: '6',
    },
  );
  finds(
    'a column left out of lines that blanks fill up',
    replaceOnce(
      renderReport(figures, 'pipe').replaceAll(/(?:\| \d+ ){7}\|$/gm, withoutResearch),
      '一、本年新收政府信息公开申请数量 |',
      '⟦row-misaligned|一、本年新收政府信息公开申请数量⟧ |',
    ),
    { expected: '7', actual: '6' },
  );
  finds(
    'a cell per line',
    replaceOnce(
      renderReport(figures, 'cell-per-line'),
      '二、上年结转政府信息公开申请数量 |\n23 |\n0 |\n1 |\n1 |\n0 |\n0 |',
      '⟦row-misaligned|二、上年结转政府信息公开申请数量⟧ |\n23 |\n0 |\n1 |\n1 |\n0 |',
    ),
    { expected: '7', actual: '6' },
  );
  for (const [name, line, actual] of [
    ['fourteen', '20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 18 | 9 | 2 | 11 | 0 | 22', '14'],
    ['sixteen', '20 | 15 | 29 | 28 | 92 | 13 | 5 | 0 | 0 | 0 | 18 | 9 | 2 | 11 | 0 | 22', '16'],
  ] as const) {
    finds(
      `${name} in the table of section 四, said once`,
      report({ lines: { 'review.review': `| ⟦row-misaligned|${line}⟧ |` } }),
      {
        zh: `第四部分表格的这一行应有 15 个数字，现有 ${actual} 个，无法对应到各列，请核对。`,
        en: `This row of the table of section 4 needs 15 figures but has ${actual}, so they cannot be told apart.`,
        expected: '15',
        actual,
      },
    );
  }
});

describe('a cell left out of a row of blanks', () => {
  /** All zeros are blank, or the mark; those of the totals only where `inTotals`. */
  const sparse = (mark: string, scale: 'zero' | 'medium' = 'medium', inTotals = false) => {
    const all = baseFigures({ figures: { scale } });
    const requests = Object.entries(all.requests).map(([row, columns]) => {
      const cells = Object.entries(columns).map(([column, figure]) => {
        const isZero = row !== 'granted' && figure.text === '0' && (inTotals || column !== 'total');
        return [column, isZero ? { ...figure, text: mark } : figure];
      });
      return [row, Object.fromEntries(cells)];
    });
    const own = Object.keys(all.requests.granted ?? {}).map((column) => [column, { text: 'X', value: 0 }]);
    return { ...all, requests: { ...Object.fromEntries(requests), granted: Object.fromEntries(own) } };
  };
  const layoutsWithCells = ['pipe', 'gfm', 'tab', 'html'] as const;
  const row = (text: string, figures: readonly string[]): string => {
    let at = 0;
    return replaceOnce(text, '（一）予以公开', '⟦row-misaligned|（一）予以公开⟧').replaceAll(
      'X',
      () => figures[at++] ?? '',
    );
  };
  const stray = {
    zh: '“（一）予以公开”这一行可能少了一格：“总计”列是空白，合计 6 却在“其他”列。空白的单元格也占一格，请补上，使 6 对准“总计”列。',
    en: 'The row “（一）予以公开” seems to lack a cell: “总计” is blank, and the total 6 stands under “其他”. A blank cell counts too; add it, so that 6 stands under “总计”.',
    severity: 'warning',
  } as const;
  const plain = (text: string): string => text.replace('⟦row-misaligned|（一）予以公开⟧', '（一）予以公开');
  for (const layout of layoutsWithCells) {
    const blank = renderReport(sparse(''), layout);
    finds(`blanks in ${layout}`, row(blank, ['1', '', '5', '', '', '6', '']), stray);
    silent(`blanks in ${layout}, the total left blank`, plain(row(blank, ['1', '', '5', '', '', '7', ''])));
    silent(`blanks in ${layout}, all cells there`, plain(row(blank, ['1', '', '5', '', '', '', '6'])));
    const bare = renderReport(sparse('', 'medium', true), layout);
    finds(`blanks in ${layout}, also for totals`, row(bare, ['1', '', '5', '', '', '6', '']), stray);
    silent(`blanks in ${layout}, also for totals, all cells there`, plain(row(bare, ['1', '', '5', '', '', '', '6'])));
    const dashes = renderReport(sparse('—', 'zero'), layout);
    finds(`dashes in ${layout}`, row(dashes, ['—', '—', '—', '—', '—', '0', '']), { expected: '7', actual: '6' });
    silent(`dashes in ${layout}, no total`, plain(row(dashes, ['—', '—', '—', '—', '—', '—', ''])));
    silent(
      `zeros in ${layout} are no total`,
      plain(row(renderReport(sparse('0', 'zero'), layout), ['—', '—', '—', '—', '—', '0', ''])),
    );
  }
  const shifted = {
    zh: '“（一）予以公开”这一行与上下各行没有对齐，请补上行首缺少的空单元格，或者删去多余的。',
  };
  const gap = { pipe: '  |', gfm: '  |', tab: '\t', html: '<td></td>' } as const;
  for (const layout of layoutsWithCells) {
    const blank = renderReport(sparse(''), layout, { merged: layout === 'html' ? 'dropped' : 'blank' });
    const text = row(blank, ['1', '', '5', '', '', '', '6']);
    const line = text.split('\n').find((one) => one.includes('（一）予以公开')) ?? '';
    const before = layout === 'html' ? /<td>1<\/td>/ : /(?<=[|\t]) ?1 ?[|\t]/;
    finds(
      `a cell too many in front of a row of blanks in ${layout}`,
      replaceOnce(text, line, line.replace(before, `${gap[layout]}$&`)),
      shifted,
    );
  }
  // The first figure of the rows around it is their total.
  const totals = plain(
    row(renderReport(sparse('', 'zero'), 'tab', { merged: 'blank' }), ['1', '', '5', '', '', '', '6']),
  );
  mends('back to the columns of rows of blanks', replaceOnce(totals, '\t1\t', '\t\t1\t'), {
    before: '\t\t\t1\t',
    after: '\t\t1\t',
  });
  const received = row(renderReport(sparse('', 'zero'), 'pipe'), ['5', '', '', '', '', '5', '']);
  finds('a total that the columns do not want where it stands', received, {
    actual: '5',
  });
  silent(
    'a figure without its total, which the columns want where it stands',
    plain(received.replace(/(（七）总计 \|).*$/m, '$1 5 | | | | | 5 | 10 |')),
  );
});

describe('one finding a cause', () => {
  const together = casesOf(
    'row-misaligned',
    'row-total',
    'result-total',
    'balance',
    'cell-value',
    'cell-blank',
    'split-digits',
  );
  together.finds(
    'a shifted row breaks no sums',
    replaceOnce(tab, '\t\t4.保护第三方合法权益', '⟦row-misaligned|4.保护第三方合法权益⟧'),
  );
  together.finds(
    'a row with a figure too few makes the sums with it undecided',
    report({
      lines: {
        'requests.newReceived': '| ⟦row-misaligned|一、本年新收政府信息公开申请数量⟧ | 7 | 12 | 2 | 4 | 4 | 32 |',
      },
    }),
  );
  together.finds(
    'one figure too many that is a split one is said once, as that',
    replaceOnce(base2021, '| 7 | 12 | 2 | 4 | 4 | 3 | 32 |', '| 7 | ⟦split-digits|1 | 2⟧ | 2 | 4 | 4 | 3 | 32 |'),
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', report({ form: '2019' }));
  for (const merged of ['dropped', 'blank', 'repeated'] as const) {
    for (const layout of ['pipe', 'tab', 'html'] as const)
      silent(`${layout}, merged cells ${merged}`, renderReport(figures, layout, { merged }));
  }
  silent('filled up with blank cells at the end', renderReport(figures, 'pipe', { filler: true }));
  silent('trailing tabs trimmed', renderReport(figures, 'tab', { merged: 'blank', trimmed: true }));
  silent(
    'five columns in the table of 2019',
    renderReport(baseFigures({ form: '2019' }), 'pipe', { merged: 'blank', fiveColumns: true }),
  );
  silent('aligned', renderReport(figures, 'aligned'));
  silent('zeros left blank', renderReport(baseFigures({ figures: { zeros: 'blank' } }), 'tab', { merged: 'blank' }));
  silent('slashes', report({ figures: { regulations: '/' } }));
  silent(
    'a blank line inside the table',
    replaceOnce(tab, '\t\t5.属于三类内部事务信息', '\n\t\t5.属于三类内部事务信息'),
  );
});
