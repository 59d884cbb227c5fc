import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { check, replaceOnce, report } from '../support/check.ts';
import { fixesOf } from '../support/features.ts';
import { renderReport } from '../support/render/index.ts';
import { baseFigures } from '../support/report.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('carry-over');

const columns = [
  'naturalPerson',
  'enterprise',
  'researchInstitute',
  'publicInterest',
  'legalService',
  'otherOrganisation',
  'total',
];
const rowOf = (row: string, figures: readonly (string | number)[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, index) => [`requests.${row}.${column}`, String(figures[index] ?? '')]));
/** This year's report with its row of what was carried over, and last year's with what it carried forward. */
const thisYear = (...figures: readonly (string | number)[]): string => report({ cells: rowOf('carriedOver', figures) });
const lastYear = (...figures: readonly (string | number)[]): string =>
  report({ year: 2023, cells: rowOf('carriedForward', figures) });

describe('the total differs', () => {
  finds('by one column', thisYear(2, 1, 0, 0, 0, 0, '⟦carry-over|3⟧'), {
    previous: lastYear(2, '⟦carry-over|0⟧', 0, 0, 0, 0, '⟦carry-over|2⟧'),
    zh: '“二、上年结转政府信息公开申请数量”填 3，上年（2023 年）报告“四、结转下年度继续办理”是 2（多 1）：商业企业 1（上年 0）。请核对；上年报告有误或机构、口径有变化的，请在报告中说明。',
    en: '“二、上年结转政府信息公开申请数量” says 3, but “四、结转下年度继续办理” in the report of 2023 is 2 (1 too many): 商业企业 1 (0). Compare both; where last year’s report was wrong or the scope has changed, say so in the report.',
    severity: 'warning',
    cell: 'requests.carriedOver.total',
    expected: '2',
    actual: '3',
    related: [
      '1 → “二、上年结转政府信息公开申请数量”行“商业企业”列：1',
      '0 → 上年报告“四、结转下年度继续办理”行“商业企业”列：0',
      '2 → 上年报告“四、结转下年度继续办理”行“总计”列：2',
    ],
  });
  finds('by all columns: one finding', thisYear(1, 2, 3, 4, 5, 6, '⟦carry-over|21⟧'), {
    previous: lastYear(6, 5, 4, 3, 2, 0, 20),
    expected: '20',
  });
  finds('in the total alone', thisYear(2, 0, 0, 0, 0, 0, '⟦carry-over|4⟧'), {
    previous: lastYear(2, 0, 0, 0, 0, 0, 2),
    zh: '“二、上年结转政府信息公开申请数量”填 4，上年（2023 年）报告“四、结转下年度继续办理”是 2（多 2）。请核对；上年报告有误或机构、口径有变化的，请在报告中说明。',
  });
  finds('zeros are left blank, and totals too', thisYear('⟦carry-over|2⟧', '', '', '', '', '', ''), {
    previous: lastYear(3, '', '', '', '', '', ''),
    severity: 'warning',
    cell: 'requests.carriedOver.naturalPerson',
    expected: '3',
  });
  finds('0 where last year left some', thisYear(0, 0, 0, 0, 0, 0, '⟦carry-over|0⟧'), {
    previous: lastYear(5, 0, 0, 0, 0, 0, 5),
    expected: '5',
  });
  finds(
    'across the change of forms',
    report({ year: 2021, cells: rowOf('carriedOver', [1, 0, 0, 0, 0, 0, '⟦carry-over|1⟧']) }),
    { previous: report({ form: '2019', year: 2020, cells: rowOf('carriedForward', [2, 0, 0, 0, 0, 0, 2]) }) },
  );
  finds(
    'the text gives a reason: no more than a note',
    replaceOnce(
      thisYear(3, 0, 0, 0, 0, 0, '⟦carry-over|3⟧'),
      '全年工作平稳有序。',
      '全年工作平稳有序。因机构改革划入一个单位，上年结转数比上年报告多1件。',
    ),
    {
      previous: lastYear(2, 0, 0, 0, 0, 0, 2),
      severity: 'info',
      zh: '“二、上年结转政府信息公开申请数量”填 3，上年（2023 年）报告“四、结转下年度继续办理”是 2（多 1）：自然人 3（上年 2）。正文对此似有说明，请确认。',
    },
  );
});

describe('applicants classed anew', () => {
  finds('one note at the first column', thisYear('⟦carry-over|1⟧', 1, 0, 0, 0, 0, 2), {
    previous: lastYear(2, 0, 0, 0, 0, 0, 2),
    severity: 'info',
    zh: '“二、上年结转政府信息公开申请数量”的总计与上年（2023 年）报告衔接（2），但申请人分类不同：自然人 1（上年 2）、商业企业 1（上年 0）。重新归类的可以不改，否则请核对。',
    en: '“二、上年结转政府信息公开申请数量” continues the report of 2023 in its total (2), but not by applicant: 自然人 1 (2), 商业企业 1 (0). Fine where they were classed anew; compare otherwise.',
    cell: 'requests.carriedOver.naturalPerson',
  });
});

describe('silent', () => {
  silent('without last year’s report', thisYear(9, 0, 0, 0, 0, 0, 9));
  silent('equal', thisYear(2, 1, 0, 0, 0, 0, 3), { previous: lastYear(2, 1, 0, 0, 0, 0, 3) });
  silent('equal, blank beside 0', thisYear(2, '', '/', '—', 0, 0, 2), { previous: lastYear(2, 0, 0, 0, '', 0, 2) });
  silent('nothing in the row this year', thisYear(), { previous: lastYear(2, 0, 0, 0, 0, 0, 2) });
  silent('nothing in the row last year', thisYear(2, 0, 0, 0, 0, 0, 2), { previous: lastYear() });
  silent('words', thisYear(2, 0, 0, 0, 0, 0, '若干'), { previous: lastYear(2, 0, 0, 0, 0, 0, 2) });
  silent('no such row', report({ lines: { 'requests.carriedOver': null } }), {
    previous: lastYear(2, 0, 0, 0, 0, 0, 2),
  });
  silent('a table that is not there', thisYear(9, 0, 0, 0, 0, 0, 9), {
    previous: report({ year: 2023, bodies: { requests: '（表格见附件）' } }),
  });
  silent('a report that was named by mistake, of two years ago', thisYear(9, 0, 0, 0, 0, 0, 9), {
    previous: report({ year: 2022 }),
  });
});

it.each(['tab', 'cell-per-line', 'html', 'aligned'] as const)('is found in layout %s', (layout) => {
  const text = renderReport(baseFigures(), layout);
  const row = /23[^\d]+0[^\d]+1[^\d]+1[^\d]+0[^\d]+0[^\d]+25/.exec(text)?.[0] ?? '';
  const { findings } = check(replaceOnce(text, row, row.replace(/25$/, '⟦carry-over|25⟧')), {
    rules: ['carry-over'],
    previous: lastYear(23, 0, 1, 0, 0, 0, 24),
  });
  expect(findings.find(({ rule }) => rule === 'carry-over')).toMatchObject({ expected: '24', actual: '25' });
});

it('the fix enters last year’s figures, column by column', () => {
  const marked = thisYear(2, 1, 0, 0, 0, 0, '⟦carry-over|3⟧');
  const snapshot = check(marked, { rules: ['carry-over'], previous: lastYear(0, 1, 0, 4, 0, 0, 5) });
  const [fix, ...others] = fixesOf(snapshot, 'carry-over');
  expect(others).toEqual([]);
  expect(fix).toMatchObject({ applicability: 'suggested', title: { zh: '按上年报告填写“上年结转”' } });
  expect(applyEdits(snapshot.text, fix?.edits ?? [])).toBe(thisYear(0, 1, 0, 4, 0, 0, 5));
});

it('there is no fix where a figure would have to be written into an empty cell', () => {
  const snapshot = check(thisYear(2, '', 0, 0, 0, 0, '⟦carry-over|2⟧'), {
    rules: ['carry-over'],
    previous: lastYear(2, 1, 0, 0, 0, 0, 3),
  });
  expect(fixesOf(snapshot, 'carry-over')).toEqual([]);
});
