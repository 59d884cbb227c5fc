import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('table-ambiguous');

/** Digits glued together, all of them single ones but where a case says otherwise. */
const glued = (row = '', digits = ''): string => {
  const text = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  return row === ''
    ? text
    : replaceOnce(text, `${row}${'0'.repeat(row === '行政规范性文件' ? 3 : 7)}\n`, `${row}${digits}\n`);
};
const received = '一、本年新收政府信息公开申请数量';
const handled = '三、本年度办理结果（一）予以公开';
const total = '（七）总计';

/** The three rows of a year in which all that came was granted. */
const allGranted = (first: string, second: string, third: string): string =>
  replaceOnce(
    replaceOnce(glued(received, first), `${handled}0000000\n`, `${handled}${second}\n`),
    `${total}0000000\n`,
    `${total}${third}\n`,
  );

describe('more than one way to split, or none', () => {
  finds('three figures out of five digits', glued('行政规范性文件', '⟦table-ambiguous|10018⟧'), {
    zh: '第二部分表格有 1 行的数字连在一起（如“10018”），无法确定怎样分列，请把各列的数字分开。',
    en: 'In the table of section 2, 1 row(s) of glued figures (such as “10018”) can be split in more than one way or in none; separate the figures.',
    severity: 'warning',
    actual: '10018',
    expected: null,
  });
  finds('a row that no split makes add up', glued(received, '⟦table-ambiguous|91111119⟧'), {
    zh: '第三部分表格有 1 行的数字连在一起（如“91111119”），无法确定怎样分列，请把各列的数字分开。',
  });
  finds(
    'said once a table, the other rows linked',
    glued('行政规范性文件', '⟦table-ambiguous|10018⟧')
      .replace('规章000', '规章⟦table-ambiguous|12345⟧')
      .replace('⟦table-ambiguous|10018⟧', '10018'),
    {
      zh: '第二部分表格有 2 行的数字连在一起（如“12345”），无法确定怎样分列，请把各列的数字分开。',
      related: ['10018 → “行政规范性文件”'],
    },
  );
  finds(
    'the table of section 四',
    replaceOnce(glued(), '000000000000000', '⟦table-ambiguous|201529289213500189211022⟧'),
    { zh: '第四部分表格有 1 行的数字连在一起（如“201529289213500189211022”），无法确定怎样分列，请把各列的数字分开。' },
  );
});

describe('zeros left blank, so that as many digits as cells need not be one for each', () => {
  const blank = renderReport(baseFigures({ figures: { scale: 'zero', zeros: 'blank' } }), 'glued');
  const columns = '结果维持结果纠正其他结果尚未审结总计';
  const both = casesOf('table-ambiguous', 'review-total');
  const withCases = (digits: string): string =>
    replaceOnce(blank, `${columns}${columns}\n`, `${columns}${columns}\n${digits}\n`);
  both.finds('4 + 10 = 14, 17 + 18 = 35, 6 + 7 = 13', withCases('⟦table-ambiguous|410141718356713⟧'), {
    zh: '第四部分表格有 1 行的数字连在一起（如“410141718356713”），无法确定怎样分列，请把各列的数字分开。',
  });
  both.silent('one digit each, and all of them add up', withCases('111142114822228'));

  const everywhere = renderReport(baseFigures({ figures: { scale: 'zero', zeros: 'blank-everywhere' } }), 'glued');
  const documents = '行政规范性文件';
  finds('12 and 8, or 1, 2 and 8', replaceOnce(everywhere, `${documents}\n`, `${documents}⟦table-ambiguous|128⟧\n`), {
    actual: '128',
  });
  silent('a 0 elsewhere says that there are no blanks', replaceOnce(blank, `${documents}000\n`, `${documents}128\n`));
  silent('a row of one figure', replaceOnce(everywhere, '行政许可\n', '行政许可12\n'));
  const handledBlank = '7.属于行政执法案卷';
  both.finds(
    '300, 2 and 11 make 313, of which the digits 3, 0, 0, 2, 1, 1, 7 may not be made',
    replaceOnce(blank, `${handledBlank}\n`, `${handledBlank}⟦table-ambiguous|3002117⟧\n`),
  );
});

describe('a sign belongs to a change', () => {
  const zeros = renderReport(baseFigures({ form: '2019', figures: { scale: 'zero' } }), 'glued');
  silent('30, +4 and 5, for no decisions are +45', replaceOnce(zeros, '行政许可000\n', '行政许可30+45\n'));
  finds('30, +45 and 6 or 30, +4 and 56', replaceOnce(zeros, '行政许可000\n', '行政许可⟦table-ambiguous|30+456⟧\n'));
});

describe('glued figures are not judged by the sums that were needed to split them', () => {
  const together = casesOf('table-ambiguous', 'row-total', 'result-total', 'balance', 'review-total', 'split-digits');
  together.silent('all single digits', glued());
  together.silent('split by the row and by the columns', allGranted('120000012', '120000012', '120000012'));
  together.finds(
    'single digits that do not add up need no splitting and may be judged',
    allGranted('200000⟦row-total|3⟧', '2000002', '2000002'),
    { expected: '2', actual: '3' },
  );
});

describe('silent', () => {
  silent('pipes', base2021);
  for (const layout of ['tab', 'cell-per-line', 'aligned', 'html'] as const)
    silent(layout, renderReport(baseFigures(), layout));
  silent('a row of one figure has nothing to split', replaceOnce(glued(), '行政许可0\n', '行政许可1012\n'));
});
