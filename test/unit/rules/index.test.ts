import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { createPlanner } from '../../../server/src/rules/plan.ts';
import { type Draft, defineRule, type Rule, type RuleContext, type RuleGroup } from '../../../server/src/rules/rule.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { base2021, check, report } from '../../support/check.ts';

// Ids, groups and severities are what scripts outside rely on. They are written down here a second time on purpose.
const contract: Readonly<Record<RuleGroup, Readonly<Record<string, Severity>>>> = {
  structure: {
    'section-missing': 'error',
    'section-order': 'error',
    'section-duplicate': 'error',
    'section-number': 'error',
    'section-title': 'info',
    'section-empty': 'warning',
    'subheading-number': 'warning',
    'part-count': 'warning',
    'problems-measures': 'info',
  },
  table: {
    'table-missing': 'warning',
    'row-missing': 'error',
    'row-unknown': 'warning',
    'row-label': 'warning',
    'row-misaligned': 'warning',
    'table-header': 'warning',
    'cell-blank': 'info',
    'cell-value': 'error',
    'cell-format': 'hint',
    'table-ambiguous': 'warning',
    'table-layout': 'hint',
    'form-mismatch': 'error',
    'form-mixed': 'error',
  },
  arithmetic: {
    'row-total': 'error',
    'result-total': 'error',
    balance: 'error',
    'review-total': 'error',
    'split-digits': 'info',
  },
  'last-year': {
    'carry-over': 'warning',
    'in-force-continuity': 'warning',
    'items-continuity': 'warning',
    'disclosed-continuity': 'info',
    'same-as-last-year': 'warning',
  },
  'roll-up': { 'roll-up': 'info' },
  text: {
    'text-table-mismatch': 'warning',
    punctuation: 'info',
    'writing-slip': 'info',
    'outdated-term': 'info',
    'text-sum': 'warning',
    'text-percentage': 'info',
    'text-contradiction': 'warning',
    'text-missing-number': 'warning',
    'report-period': 'error',
    'stale-year': 'warning',
    'other-unit': 'warning',
    'impossible-date': 'warning',
    'outdated-basis': 'warning',
    'basis-number': 'warning',
    'overview-aspects': 'warning',
    'fee-statement': 'warning',
    placeholder: 'warning',
    'page-furniture': 'hint',
    'injected-text': 'warning',
    'personal-information': 'warning',
  },
  plausibility: {
    'regulation-authority': 'warning',
    'document-count': 'warning',
    'fee-unit': 'info',
    'amount-unit': 'info',
    'decisions-without-items': 'info',
    'late-publication': 'warning',
  },
  suppression: {
    'suppression-unknown': 'warning',
    'suppression-unused': 'hint',
  },
};

describe('the list of rules', () => {
  it('has each id once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.entries(contract))('has the rules of the group %s, and no others', (group, expected) => {
    const found = rules.filter((rule) => rule.group === group).map(({ id, severity }) => [id, severity]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says in both languages what, why and what to do',
    (_, rule) => {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [rule.docs.what, rule.docs.why, rule.docs.mend]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff].*。$/s);
        expect(text.en).toMatch(/^[A-Z0-9].*\.$/s);
      }
    },
  );
});

describe('the last rule', () => {
  it('is the one that asks what the others have used', () => {
    expect(rules.at(-1)?.id).toBe('suppression-unused');
  });
});

describe('running rules', () => {
  const rule = (id: string, run: () => Iterable<Draft>): Rule =>
    defineRule({
      id,
      group: 'text',
      severity: 'warning',
      docs: { what: message, why: message, mend: message },
      check: run,
    });
  const context = {} as RuleContext;
  const message = { zh: '说明', en: 'word' };
  const at = (start: number) => ({ range: { start, end: start + 1 }, message });

  it('sorts findings by place and gives them the severity of their rule', () => {
    const found = runRules(
      createPlanner()([rule('a', () => [at(5), { ...at(3), severity: 'info' }]), rule('b', () => [at(4)])]),
      context,
      () => {},
    );
    expect(found.map(({ rule: id, range, severity }) => [id, range.start, severity])).toEqual([
      ['a', 3, 'info'],
      ['b', 4, 'warning'],
      ['a', 5, 'warning'],
    ]);
  });

  it('reports a rule that throws and goes on; what it said before stays', () => {
    const errors: string[] = [];
    const found = runRules(
      createPlanner()([
        rule('bad', function* () {
          yield at(1);
          throw new Error('broken');
        }),
        rule('good', () => [at(2)]),
      ]),
      context,
      (id) => errors.push(id),
    );
    expect(errors).toEqual(['bad']);
    expect(found.map(({ rule: id }) => id)).toEqual(['bad', 'good']);
  });
});

describe('every message', () => {
  it('is written in both languages, in one line', () => {
    const texts = [
      base2021.slice(0, 1200),
      report({ headings: { problems: null }, cells: { 'requests.newReceived.total': '31' } }),
      report({ form: '2019', year: 2024 }),
      report({ lines: { 'requests.carriedOver': null }, bodies: { problems: '无。' } }),
    ];
    for (const text of texts) {
      for (const finding of check(text, { rules: [] }).findings) {
        for (const words of [finding.message, ...finding.related.map((place) => place.message)]) {
          expect(words.zh).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
          expect(words.en).toMatch(/^[^\n]+$/);
          expect(words.en).not.toMatch(/undefined|NaN|null|\[object/);
          expect(words.zh).not.toMatch(/undefined|NaN|null|\[object/);
        }
      }
    }
  });
});
