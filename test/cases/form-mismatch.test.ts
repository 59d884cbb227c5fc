import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('form-mismatch');

describe("the tables of another year's form", () => {
  finds(
    'the form of 2019 in a report of 2024',
    replaceOnce(report({ form: '2019', year: 2024 }), '本年新制作数量', '⟦form-mismatch|本年新制作数量⟧'),
    {
      zh: '表格用的是 2019 年版格式（有“本年新制作数量”等 11 处），2024 年度应使用国办公开办函〔2021〕30号的格式，请换用后重新填写。',
      en: 'The tables follow the form of 2019 (“本年新制作数量” and others), but 2024 needs that of 2021; fill it in instead.',
      severity: 'error',
      expected: '2021',
      actual: '2019',
      related: ['2024 → 报告年度'],
    },
  );
  finds(
    'the form of 2021 in a report of 2020',
    replaceOnce(report({ form: '2021', year: 2020 }), '本年制发件数', '⟦form-mismatch|本年制发件数⟧'),
    {
      zh: '表格用的是 2021 年版格式（有“本年制发件数”等 5 处），2020 年度应使用国办公开办函〔2019〕60号的格式，请换用后重新填写。',
      expected: '2019',
      actual: '2021',
    },
  );
  finds(
    'against the form that was chosen, whatever the year',
    replaceOnce(base2021, '本年制发件数', '⟦form-mismatch|本年制发件数⟧'),
    {
      form: '2019',
      zh: '表格用的是 2021 年版格式（有“本年制发件数”等 5 处），按所选格式应使用国办公开办函〔2019〕60号的格式，请换用后重新填写。',
      en: 'The tables follow the form of 2021 (“本年制发件数” and others), but the chosen form is that of 2019; fill it in instead.',
      related: [],
    },
  );
  for (const layout of ['tab', 'cell-per-line', 'html'] as const) {
    finds(
      layout,
      replaceOnce(
        renderReport(baseFigures({ form: '2019', year: 2022 }), layout),
        '本年新制作数量',
        '⟦form-mismatch|本年新制作数量⟧',
      ),
      { expected: '2021', actual: '2019' },
    );
  }
});

describe('bold headers tell the form as plain ones do', () => {
  const together = casesOf(
    'form-mismatch',
    'table-header',
    'row-label',
    'row-misaligned',
    'row-missing',
    'row-unknown',
  );
  together.finds(
    'the form of 2021 in a report of 2020',
    replaceOnce(
      renderReport(baseFigures({ form: '2021', year: 2020 }), 'pipe', { bold: true }),
      '**本年制发件数**',
      '⟦form-mismatch|**本年制发件数**⟧',
    ),
    { expected: '2019', actual: '2021' },
  );
});

describe('one finding a cause', () => {
  const together = casesOf('form-mismatch', 'form-mixed', 'row-missing', 'row-unknown', 'row-label', 'table-header');
  together.finds(
    'the rows and headers that differ are not counted one by one',
    replaceOnce(report({ form: '2019', year: 2024 }), '本年新制作数量', '⟦form-mismatch|本年新制作数量⟧'),
  );
});

/** The report with the part from the heading of table two to that of table three from another. */
const withDisclosureOf = (text: string, other: string): string => {
  const cut = (one: string): readonly [number, number] => [one.indexOf('\n二、'), one.indexOf('\n三、')];
  const [from, to] = cut(text);
  const [otherFrom, otherTo] = cut(other);
  return text.slice(0, from) + other.slice(otherFrom, otherTo) + text.slice(to);
};

describe('only table two is of another form: table three is read by its own', () => {
  const together = casesOf(
    'form-mismatch',
    'form-mixed',
    'row-misaligned',
    'row-missing',
    'row-unknown',
    'row-label',
    'row-total',
    'result-total',
    'balance',
    'table-header',
  );
  for (const layout of ['pipe', 'tab', 'cell-per-line'] as const) {
    const textOf = (form: '2019' | '2021', year: number): string => renderReport(baseFigures({ form, year }), layout);
    for (const [own, other, year, label] of [
      ['2021', '2019', 2023, '本年新制作数量'],
      ['2019', '2021', 2020, '本年制发件数'],
    ] as const)
      together.finds(
        `${layout}: the form of ${other} in a report of ${year}`,
        replaceOnce(withDisclosureOf(textOf(own, year), textOf(other, year)), label, `⟦form-mismatch|${label}⟧`),
        { expected: own, actual: other },
      );
  }
  together.finds(
    'a row that table three lacks is missed all the same',
    replaceOnce(
      withDisclosureOf(
        report({
          year: 2023,
          lines: { 'requests.otherHandling.feeUnpaid': null },
          cells: { 'requests.otherHandling.notCorrected.total': '⟦row-missing|2⟧' },
        }),
        report({ form: '2019', year: 2023 }),
      ),
      '本年新制作数量',
      '⟦form-mismatch|本年新制作数量⟧',
    ),
    {
      zh: '第二部分表格用的是 2019 年版格式（有“本年新制作数量”等 11 处），2023 年度应使用国办公开办函〔2021〕30号的格式，请换用后重新填写。',
      en: 'The table of section 2 follows the form of 2019 (“本年新制作数量” and others), but 2023 needs that of 2021; fill it in instead.',
    },
    { zh: '第三部分表格缺少 1 行：“2.申请人逾期未按收费通知要求缴纳费用、行…”。请在此处补上，没有发生的填 0。' },
  );
});

describe('silent', () => {
  silent('2021 form from 2021 on', base2021);
  for (const year of [2021, 2022, 2023, 2025]) silent(`2021 form in ${year}`, report({ year }));
  silent('2019 form in 2019', report({ form: '2019', year: 2019 }));
  silent('2019 form in 2020', base2019);
  silent('the form that was chosen', report({ form: '2019', year: 2024 }), { form: '2019' });
  silent(
    'no year is known',
    report({
      form: '2019',
      title: '云汀县人民政府政府信息公开工作年度报告',
      preamble: null,
      bodies: { overview: '全年工作平稳有序。', problems: '栏目更新不够及时，已定时限改进。' },
    }),
  );
  silent('years before the forms', report({ form: '2019', year: 2018 }));
  silent('one label of the other form is a slip', replaceOnce(base2021, '| 行政规范性文件 |', '| 规范性文件 |'));
  silent(
    'labels of the other form in the text',
    report({
      bodies: { problems: '上一年项目数量、本年新制作数量和本年新公开数量等口径已按新格式调整，今后继续改进。' },
    }),
  );
  silent('published in the next year', report({ after: '云汀县人民政府\n2025年1月20日' }));
});
