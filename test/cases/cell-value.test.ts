import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('cell-value');

describe('no count', () => {
  finds('words', report({ cells: { 'requests.granted.naturalPerson': '⟦cell-value|若干⟧' } }), {
    zh: '“（一）予以公开”行“自然人”列填的是“若干”，不是数字，请填写数字。',
    en: 'In row “（一）予以公开”, column “自然人”, “若干” is no figure; write a number.',
    severity: 'error',
    cell: 'requests.granted.naturalPerson',
    actual: '若干',
    expected: null,
  });
  finds('a negative', report({ cells: { 'disclosure.coercion.decisions': '⟦cell-value|-3⟧' } }), {
    zh: '“行政强制”行“本年处理决定数量”列填的是“-3”，不能是负数。',
    en: 'In row “行政强制”, column “本年处理决定数量”, “-3” must not be negative.',
    cell: 'disclosure.coercion.decisions',
  });
  finds('减 where no change is asked for', report({ cells: { 'disclosure.coercion.decisions': '⟦cell-value|减3⟧' } }));
  finds('a negative amount', report({ cells: { 'disclosure.fees.amount': '⟦cell-value|-780.5⟧' } }));
  finds('a fraction', report({ cells: { 'review.reconsideration.upheld': '⟦cell-value|20.5⟧' } }), {
    zh: '“行政复议”行“结果维持”列填的是“20.5”，件数应为整数。',
    en: 'In row “行政复议”, column “结果维持”, “20.5” must be a whole number.',
    cell: 'review.reconsideration.upheld',
  });
  for (const text of ['约780', '780多', '二百', '1,01', '12/15', '见附件', '？', 'O']) {
    finds(text, report({ cells: { 'disclosure.penalties.decisions': `⟦cell-value|${text}⟧` } }), { actual: text });
  }
  casesOf('cell-value', 'table-header', 'row-missing').finds(
    'in a merged cell that is written once for each of its columns',
    report({ lines: { 'disclosure.penalties': '| 行政处罚 | ⟦cell-value|不详⟧ | 不详 | 不详 |' } }),
    { actual: '不详' },
  );
  finds(
    'each cell for itself',
    report({
      cells: {
        'requests.granted.naturalPerson': '⟦cell-value|x⟧',
        'requests.granted.enterprise': '⟦cell-value|y⟧',
        'disclosure.regulations.issued': '⟦cell-value|z⟧',
      },
    }),
    { actual: 'z' },
    { actual: 'x' },
    { actual: 'y' },
  );
});

describe('what stands in a total until somebody works it out', () => {
  finds('an error of a spreadsheet', report({ cells: { 'requests.newReceived.total': '⟦cell-value|#REF!⟧' } }), {
    zh: '“一、本年新收政府信息公开申请数量”行“总计”列填的是“#REF!”，不是数字，请填写数字。本行各项合计 32。',
    en: 'In row “一、本年新收政府信息公开申请数量”, column “总计”, “#REF!” is no figure; write a number. Its row adds up to 32.',
    cell: 'requests.newReceived.total',
    expected: '32',
    actual: '#REF!',
  });
  finds(
    'where another figure is unknown',
    report({
      cells: {
        'requests.newReceived.enterprise': '⟦cell-value|待定⟧',
        'requests.newReceived.total': '⟦cell-value|待定⟧',
      },
    }),
    { expected: null },
    { expected: null },
  );

  // In glued text such a figure in front cannot be told from the label, nor one at the end from a figure that is wrong.
  const service = createReportService();
  const texts = [
    '#REF!',
    '#DIV/0!',
    '#N/A',
    '####',
    '=SUM(B2:G2)',
    '=B2+C2',
    '？',
    '??',
    '待定',
    '待核实',
    '3O',
    'l2',
    '约5',
    '约12件',
  ];
  for (const layout of layouts.filter((one) => one !== 'glued')) {
    it(`in the layout ${layout}`, () => {
      const { requests, ...others } = baseFigures();
      for (const text of texts) {
        for (const column of ['total', 'naturalPerson']) {
          const row = requests['newReceived'] ?? {};
          const cell = { ...row[column], text, value: null, meant: 0 };
          const figures = { ...others, requests: { ...requests, newReceived: { ...row, [column]: cell } } };
          const { findings } = service.snapshot(renderReport(figures, layout));
          const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
          expect(serious.map(({ rule, actual }) => [rule, actual])).toEqual([['cell-value', text]]);
        }
      }
    });
  }
  it('in a grid with columns for the merged cells, other words too', () => {
    const { requests, ...others } = baseFigures();
    const row = requests['newReceived'] ?? {};
    const total = { text: '若干', value: null, meant: 0 };
    const figures = { ...others, requests: { ...requests, newReceived: { ...row, total } } };
    const { findings } = service.snapshot(renderReport(figures, 'gfm'));
    expect(findings.map(({ rule, actual }) => [rule, actual])).toEqual([['cell-value', '若干']]);
  });
});

describe('a word in the place of a figure, whichever column it stands in', () => {
  const together = casesOf('cell-value', 'row-misaligned', 'row-unknown', 'row-missing', 'row-label', 'table-header');
  for (const [form, table, row] of [
    ['2019', 'disclosure', 'licences'],
    ['2019', 'disclosure', 'penalties'],
    ['2021', 'disclosure', 'normativeDocuments'],
    ['2021', 'requests', 'granted'],
    ['2021', 'requests', 'carriedForward'],
    ['2021', 'requests', 'refused.stateSecret'],
  ] as const) {
    const figures = baseFigures({ form });
    for (const column of Object.keys(figures[table][row] ?? {})) {
      for (const layout of ['cell-per-line', 'tab', 'pipe', 'html'] as const) {
        const rows = figures[table];
        const cells = { ...rows[row], [column]: { text: 'XX若干XX', value: null, meant: 0 } };
        const text = renderReport({ ...figures, [table]: { ...rows, [row]: cells } }, layout);
        together.finds(`${form}: ${row}, ${column}, in ${layout}`, replaceOnce(text, 'XX若干XX', '⟦cell-value|若干⟧'), {
          cell: `${table}.${row}.${column}`,
          actual: '若干',
        });
      }
    }
  }
});

describe('a word among the figures of the table of section 四, one cell a line', () => {
  const together = casesOf('cell-value', 'row-misaligned', 'row-unknown', 'table-header');
  const figures = baseFigures();
  const text = renderReport(figures, 'cell-per-line');
  const from = text.indexOf('\n', text.lastIndexOf('总计'));
  const third = text.indexOf('\n', text.indexOf('\n', from + 1) + 1);
  for (const word of ['数十', 'O', '约5', '3-5', '三']) {
    const behind = text.slice(third + 1).replace(/^\d+/, `⟦cell-value|${word}⟧`);
    together.finds(word, text.slice(0, third + 1) + behind, {
      cell: 'review.reconsideration.otherResult',
      actual: word,
    });
  }
});

describe('a word among figures that stand one blank apart', () => {
  const spaced = casesOf('cell-value', 'row-label', 'row-misaligned', 'row-missing', 'row-unknown');
  const text = renderReport(baseFigures(), 'tab', {
    tables: { disclosure: 'spaced', requests: 'spaced', review: 'spaced' },
  });
  const received = '一、本年新收政府信息公开申请数量';
  for (const word of ['若干', 'O', '待查'])
    spaced.finds(
      `${word} right behind the label`,
      replaceOnce(text, `${received} 7 12`, `${received} ⟦cell-value|${word}⟧ 12`),
      { cell: 'requests.newReceived.naturalPerson', actual: word },
    );
  spaced.finds('behind another figure', replaceOnce(text, `${received} 7 12 2`, `${received} 7 ⟦cell-value|见上⟧ 2`), {
    cell: 'requests.newReceived.enterprise',
    actual: '见上',
  });
  spaced.silent('the rest of a label', replaceOnce(text, '1.属于国家秘密', '1.属于 国家 秘密'));
});

describe('a word among digits that are glued to each other', () => {
  const glued = casesOf('cell-value', 'table-ambiguous', 'row-misaligned', 'row-missing', 'row-unknown', 'row-label');
  const zeros = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  const granted = '三、本年度办理结果（一）予以公开';
  const withCell = (text: string): string => replaceOnce(zeros, `${granted}0000000\n`, `${granted}0${text}00000\n`);
  for (const text of ['约5', '若干', '？', '#N/A', '#DIV/0!', '1O', '2.5', '3-5', '三', '1。']) {
    glued.finds(`${text}, where the sums tell all other figures`, withCell(`⟦cell-value|${text}⟧`), {
      cell: 'requests.granted.enterprise',
      actual: text,
    });
  }
  glued.silent(
    'the label of a row behind its group, with another mark behind its number',
    replaceOnce(zeros, '\n3.其他0', '\n（六）其他处理3、其他0'),
  );
  glued.finds(
    'where they do not',
    replaceOnce(withCell('⟦cell-value|约⟧5'), '（七）总计0000000\n', '（七）总计1000001\n'),
    {
      zh: '“（一）予以公开”这一行连在一起的数字里夹有“约”，无法读出各列的数字：请把各列分开，每格只写一个非负整数。',
      en: '“约” stands among the glued figures of the row “（一）予以公开”, so that none of them can be read; separate them and write one whole number, 0 or more, into each cell.',
      severity: 'error',
      actual: '约',
      expected: null,
    },
  );
  glued.finds(
    'the table of section 四',
    replaceOnce(zeros, '\n000000000000000\n', '\n000⟦cell-value|若干⟧00000000000\n'),
    {
      zh: '这一行连在一起的数字里夹有“若干”，无法读出各列的数字：请把各列分开，每格只写一个非负整数。',
      actual: '若干',
    },
  );
  for (const text of ['多', '？', '#REF!', '12。'])
    glued.finds(`${text} in a row of one cell`, replaceOnce(zeros, '行政许可0\n', `行政许可⟦cell-value|${text}⟧\n`), {
      cell: 'disclosure.licences.decisions',
      actual: text,
    });
  glued.finds(
    'a label that is misspelt behind the name of its group',
    replaceOnce(zeros, '1.属于国家秘密0000000\n', '⟦row-label|1.属于国家机密⟧0000000\n'),
  );
  // Marks that a figure may have leave it open which figures there are.
  const { finds: parts } = casesOf('table-ambiguous', 'cell-value');
  parts(
    'a separator of thousands',
    replaceOnce(zeros, '\n000000000000000\n', '\n⟦table-ambiguous|0001,23400000000000⟧\n'),
  );
  glued.silent(
    'strokes in the cells beside figures of several digits, which tell these apart',
    replaceOnce(zeros, `${granted}0000000\n`, `${granted}12//3//15\n`),
  );
  parts(
    'strokes in some of the cells, where the others can be told apart in several ways',
    replaceOnce(zeros, `${granted}0000000\n`, `${granted}⟦table-ambiguous|112//0/13⟧\n`),
  );
  const year = renderReport(baseFigures({ form: '2019', figures: { scale: 'zero' } }), 'glued');
  for (const [text, word] of [
    ['23增2若干', '若干'],
    ['23增10若干', '若干'],
    ['12减3见附件', '见附件'],
  ] as const)
    glued.finds(
      `${text} in a row with a change`,
      replaceOnce(year, '行政许可000\n', `行政许可${text.replace(word, `⟦cell-value|${word}⟧`)}\n`),
      { actual: word },
    );
  glued.silent('a date below the last table', `${zeros.trimEnd()}\n2025年1月20日\n`);
});

describe('one finding a cause', () => {
  const together = casesOf(
    'cell-value',
    'cell-format',
    'cell-blank',
    'row-total',
    'result-total',
    'balance',
    'review-total',
  );
  together.finds(
    'words in a detail row',
    report({ cells: { 'requests.refused.thirdPartyRights.naturalPerson': '⟦cell-value|若干⟧' } }),
  );
  together.finds('words in a total', report({ cells: { 'requests.resultTotal.total': '⟦cell-value|若干⟧' } }));
  together.finds('a fraction', report({ cells: { 'requests.newReceived.naturalPerson': '⟦cell-value|7.5⟧' } }));
  together.finds('a negative in a detail row', report({ cells: { 'requests.granted.enterprise': '⟦cell-value|-1⟧' } }));
  together.finds(
    'a negative where nothing adds up',
    report({ cells: { 'disclosure.coercion.decisions': '⟦cell-value|-3⟧' } }),
  );
});

describe('the form of 2019', () => {
  const items = (before: string, change: string): string =>
    report({
      form: '2019',
      cells: { 'disclosure.penalties.previousItems': before, 'disclosure.penalties.change': change },
    });
  finds('more items taken away than there were', items('12', '⟦cell-value|减15⟧'), {
    zh: '“行政处罚”行“本年增/减”列填的是“减15”，但上一年只有 12 项，不能减去 15 项，请核对。',
    en: 'In row “行政处罚”, column “本年增/减”, “减15” takes away 15 of the 12 there were; check both.',
    severity: 'error',
    cell: 'disclosure.penalties.change',
    related: ['12 → 上一年：12'],
  });
  silent('all of them taken away', items('12', '-12'));
  silent('more of them', items('0', '15'));
  silent('a blank', items('', '-5'));
});

describe('silent', () => {
  silent('counts and an amount with decimals', base2021);
  silent('changes with a sign, amounts without a unit', base2019);
  for (const text of ['增30', '减3', '+1036', '-3', '0', '增 2', '－3'])
    silent(`the change ${text}`, report({ form: '2019', cells: { 'disclosure.licences.change': text } }));
  for (const text of ['6566.23万元', '251000元', '52.15', '8040', '0.3亿元'])
    silent(`the amount ${text}`, report({ form: '2019', cells: { 'disclosure.procurement.amount': text } }));
  for (const text of ['0', '780', '0.5', '780.57721'])
    silent(`the fee ${text}`, report({ cells: { 'disclosure.fees.amount': text } }));
  for (const text of ['/', '—', '无', '不适用', '', '1,892', '１８９２', '1892件', '1892（其中简易程序12件）', '10.0'])
    silent(
      `“${text}”, which is another matter or right`,
      report({ cells: { 'disclosure.penalties.decisions': text } }),
    );
  silent('a note below the table', replaceOnce(base2021, '三、收到和处理', '注：行政处罚含简易程序。\n三、收到和处理'));
});
