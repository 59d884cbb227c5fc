import { describe, expect, it } from 'vitest';
import { defineRule, say } from '../../../server/src/rules/rule.ts';
import { createReportService } from '../../../server/src/service.ts';
import { check, report } from '../../support/check.ts';

const wrongTotal = report({ cells: { 'requests.newReceived.total': '⟦row-total|31⟧' } });

describe('what the user decides about a rule', () => {
  it('switches it off', () => {
    check(report({ cells: { 'requests.newReceived.total': '31' } }), {
      rules: ['row-total'],
      ruleSettings: { 'row-total': { severity: 'off' } },
    });
  });

  it('says how bad its findings are', () => {
    const { findings } = check(wrongTotal, {
      rules: ['row-total'],
      ruleSettings: { 'row-total': { severity: 'hint' } },
    });
    expect(findings.find(({ rule }) => rule === 'row-total')?.severity).toBe('hint');
  });

  it('gives it options', () => {
    const text = (figure: string) => report({ cells: { 'requests.newReceived.total': figure } });
    check(text('⟦cell-format|1,032⟧'), { rules: ['cell-format'] });
    check(text('1,032'), {
      rules: ['cell-format'],
      ruleSettings: { 'cell-format': { options: { allow: ['separator'] } } },
    });
  });

  it('does not make a doubtful finding of a rule worse', () => {
    const at = { range: { start: 0, end: 1 }, message: say('说明', 'word') };
    const rule = defineRule({
      id: 'doubtful',
      group: 'text',
      severity: 'warning',
      docs: { what: say('。', '.'), why: say('。', '.'), mend: say('。', '.') },
      options: { most: { kind: 'number', default: 3, docs: say('。', '.') } },
      check: (_, { most }) => [at, { ...at, severity: 'info', actual: String(most) }],
    });
    const { snapshot } = createReportService({ rules: [rule] });
    const severitiesUnder = (severity: 'error' | 'hint') =>
      snapshot('年报', { ruleSettings: { doubtful: { severity } } }).findings.map((finding) => finding.severity);
    expect(severitiesUnder('error')).toEqual(['error', 'info']);
    expect(severitiesUnder('hint')).toEqual(['hint', 'hint']);
    const actualUnder = (most: unknown) =>
      snapshot('年报', { ruleSettings: { doubtful: { options: { most } as { most: number } } } }).findings[1]?.actual;
    expect(actualUnder(5)).toBe('5');
    expect(actualUnder('many')).toBe('3');
  });

  it('names the unit', () => {
    expect(check(report(), { rules: [], unit: '云岭市财政局' }).unit).toBe('云岭市财政局');
  });
});
