import { describe, expect, it } from 'vitest';
import { base2021, check, report } from '../support/check.ts';
import { fixesOfFinding } from '../support/features.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('amount-unit');
const mends = fixesOf('amount-unit');

const of = (amount: string): string =>
  report({
    form: '2019',
    cells: { 'disclosure.procurement.projects': '6', 'disclosure.procurement.amount': amount },
  });

describe('an amount without a unit', () => {
  finds('with decimals', of('⟦amount-unit|52.15⟧'), {
    zh: '“政府集中采购”的采购总金额填了 52.15，没有写单位，请写明是元还是万元。',
    en: '“政府集中采购”: the amount 52.15 has no unit; write 元 or 万元 behind it.',
    severity: 'info',
    cell: 'disclosure.procurement.amount',
    actual: '52.15',
  });
  finds('a whole number', of('⟦amount-unit|251000⟧'));
});

describe('an amount with a note', () => {
  finds('beside it', of('⟦amount-unit|52.15（预算）⟧'), { severity: 'info' });
  it('is not rewritten', () => {
    const snapshot = check(of('⟦amount-unit|52.15（预算）⟧'), { rules: ['amount-unit'] });
    const found = snapshot.findings.filter(({ rule }) => rule === 'amount-unit');
    expect(found.flatMap((finding) => fixesOfFinding(snapshot, finding))).toEqual([]);
  });
});

describe('silent', () => {
  for (const amount of ['52.15万元', '251000元', '0', '0.00', '', '/']) silent(`the amount ${amount}`, of(amount));
  silent('the form of 2021', base2021);
  silent('a unit in front', of('52.15').replace('采购总金额', '采购总金额（万元）'));
  silent('a unit beside the label', of('52.15').replace('政府集中采购 |', '政府集中采购（单位：元） |'));
});

describe('fixes', () => {
  mends('in 万元', of('52.15'), {
    title: '写明单位：52.15万元',
    applicability: 'suggested',
    before: '52.15',
    after: '52.15万元',
  });
  mends('a large whole number', of('251000'), {
    title: '写明单位：251000元',
    applicability: 'suggested',
    before: '251000',
    after: '251000元',
  });
});
