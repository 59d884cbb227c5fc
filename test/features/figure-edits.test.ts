import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService } from '../../server/src/service.ts';
import { featuresOf } from '../support/features.ts';
import { base2021, report } from '../support/report.ts';

const service = createReportService();
/** White space aside, which formatting looks after. */
const tidy = (text: string): string => applyEdits(text, featuresOf(service.snapshot(text)).formatTables('compact'));
const totals = (text: string): string => tidy(applyEdits(text, featuresOf(service.snapshot(text)).computeTotals()));
const filled = (text: string): string => tidy(applyEdits(text, featuresOf(service.snapshot(text)).fillBlanks()));

describe('computing totals', () => {
  it('mends those that are wrong or blank, and those that count on them', () => {
    const cells = {
      'requests.newReceived.total': '999',
      'requests.resultTotal.total': '',
      'review.reconsideration.total': '',
    };
    expect(totals(report({ cells }))).toBe(base2021);
  });

  it('changes nothing where all is right, and nothing that no figure decides', () => {
    expect(totals(base2021)).toBe(base2021);
    const blank = report({ figures: { scale: 'zero', zeros: 'blank' } });
    expect(totals(blank)).toBe(tidy(blank));
  });

  it('changes no total for one that it counts on and that is still blank', () => {
    expect(totals(report({ cells: { 'requests.resultTotal.enterprise': '' } }))).toBe(base2021);
  });

  it('leaves a total alone where a part cannot be read', () => {
    const text = report({ cells: { 'requests.newReceived.naturalPerson': '若干', 'requests.newReceived.total': '' } });
    expect(totals(text)).toBe(tidy(text));
  });

  it('leaves a total alone where a row of its parts is lost', () => {
    const text = report({ lines: { 'requests.granted': null } });
    expect(totals(text)).toBe(tidy(text));
  });
});

describe('filling blanks', () => {
  it('writes 0, and sums into totals', () => {
    const blank = report({ figures: { scale: 'zero', zeros: 'blank' } });
    expect(filled(blank)).toBe(report({ figures: { scale: 'zero' } }));
    expect(filled(report({ cells: { 'requests.newReceived.total': '' } }))).toBe(base2021);
  });

  it('takes what says that there is no figure for a blank, as its finding and the fix of that do', () => {
    const cells = { 'disclosure.regulations.issued': '/', 'requests.newReceived.total': '—' };
    const zero = { 'disclosure.regulations.issued': '0' };
    expect(filled(report({ cells }))).toBe(report({ cells: zero }));
  });

  it('leaves a total open where a part cannot be read', () => {
    const cells = { 'requests.newReceived.naturalPerson': '若干', 'requests.newReceived.total': '' };
    expect(filled(report({ cells }))).toBe(tidy(report({ cells })));
  });

  it('leaves a total open where a row of its parts is lost', () => {
    const text = report({ lines: { 'requests.granted': null }, cells: { 'requests.resultTotal.enterprise': '' } });
    expect(filled(text)).toBe(tidy(text));
  });
});
