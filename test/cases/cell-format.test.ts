import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('cell-format');

const licences = (text: string): string => report({ cells: { 'disclosure.licences.decisions': text } });

describe('a figure that is written oddly', () => {
  finds('full-width digits', licences('⟦cell-format|１０１２⟧'), {
    zh: '单元格里有全角数字，建议只写“1012”。',
    en: 'The cell has full-width digits; write “1012”.',
    severity: 'hint',
    cell: 'disclosure.licences.decisions',
    expected: '1012',
    actual: '１０１２',
  });
  for (const [text, zh, en, expected] of [
    ['1,012', '千位分隔符', 'a thousands separator', '1012'],
    ['10 12', '数字中间的空格', 'a blank inside the number', '1012'],
    ['1012件', '单位', 'a unit', '1012'],
    ['1012（含变更30件）', '说明文字', 'a note', '1012'],
    ['+1012', '正负号', 'a sign', '1012'],
    ['01012', '前面多余的 0', 'a 0 in front', '1012'],
    ['1012.0', '多余的小数', 'superfluous decimals', '1012'],
    ['１，０１２件', '全角数字、千位分隔符、单位', 'full-width digits, a thousands separator, a unit', '1012'],
  ] as const) {
    finds(text, licences(`⟦cell-format|${text}⟧`), {
      zh: `单元格里有${zh}，建议只写“${expected}”。`,
      en: `The cell has ${en}; write “${expected}”.`,
      expected,
      actual: text,
    });
  }
  finds(
    'the unit where the header has it',
    report({ cells: { 'disclosure.fees.amount': '⟦cell-format|780.5772万元⟧' } }),
    {
      expected: '780.5772',
    },
  );
  finds(
    'a unit behind a change',
    report({ form: '2019', cells: { 'disclosure.fees.change': '⟦cell-format|减3项⟧' } }),
    {
      expected: '-3',
    },
  );
  finds(
    'each cell for itself, the sums still hold',
    report({
      cells: {
        'requests.newReceived.naturalPerson': '⟦cell-format|７⟧',
        'requests.newReceived.total': '⟦cell-format|32件⟧',
      },
    }),
    { expected: '7' },
    { expected: '32' },
  );
});

describe('full-width digits that are glued to others', () => {
  const zeros = renderReport(baseFigures({ form: '2019', figures: { scale: 'zero' } }), 'glued');
  for (const [before, figure, plain] of [
    ['23增2', '１５６', '156'],
    ['12减3', '２４５１８', '24518'],
    ['8增1', '６', '6'],
  ] as const)
    finds(
      `${before}${figure}: their width parts them`,
      replaceOnce(zeros, '行政许可000\n', `行政许可${before}⟦cell-format|${figure}⟧\n`),
      { expected: plain, actual: figure },
    );
});

describe('silent', () => {
  silent('plain digits', base2021);
  silent('signs of changes, plain amounts', base2019);
  for (const text of ['增25', '减25', '+25', '-25', '增加25', '减少25', '净减25', '负25'])
    silent(`the change ${text}`, report({ form: '2019', cells: { 'disclosure.licences.change': text } }));
  for (const text of ['6566.23万元', '251000元', '52.15'])
    silent(
      `the amount ${text}, whose unit the form does not print`,
      report({ form: '2019', cells: { 'disclosure.procurement.amount': text } }),
    );
  for (const text of ['/', '', '若干', '-3', '1,01']) silent(`“${text}”, which is another matter`, licences(text));
  silent('no-break spaces around the figure', licences('\u00a01012\u00a0'));
});
