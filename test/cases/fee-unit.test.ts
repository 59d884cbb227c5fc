import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('fee-unit');
const mends = fixesOf('fee-unit');

const of = (unit: string, amount: string): string =>
  report({ title: `${unit}2024年政府信息公开工作年度报告`, cells: { 'disclosure.fees.amount': amount } });

describe('a fee that is too large', () => {
  finds('of a township', of('云汀镇人民政府', '⟦fee-unit|251000⟧'), {
    zh: '行政事业性收费填了 251000 万元，数额大得少见，请核对是不是按“元”填的（251000 元应填 25.1）。',
    en: 'The fee says 251000 万元, which is unusually large; please check whether it was entered in 元 (that would be 25.1).',
    severity: 'info',
    cell: 'disclosure.fees.amount',
  });
  finds('of a department', of('云汀县财政局', '⟦fee-unit|2510000⟧'));
  finds('of a county', of('云汀县人民政府', '⟦fee-unit|40682080⟧'));
  finds('of a city', of('东澜市人民政府', '⟦fee-unit|253806614⟧'));
  finds('with decimals', of('云汀县财政局', '⟦fee-unit|2510000.50⟧'));
});

describe('silent', () => {
  silent('a clean report', base2021);
  silent('a township that charges a little', of('云汀镇人民政府', '2.51'));
  silent('a county', of('云汀县人民政府', '7730.28'));
  silent('a department with decimals', of('东澜市自然资源局', '150000.25'));
  silent('a city', of('东澜市人民政府', '1250000'));
  silent('a province', of('东澜省人民政府', '9250000'));
  silent('the form of 2019', report({ form: '2019' }));
});

describe('fixes', () => {
  mends('the figure is converted', of('云汀镇人民政府', '251000'), {
    title: '按元换算成 25.1 万元',
    applicability: 'suggested',
    before: '251000',
    after: '25.1',
  });
});
