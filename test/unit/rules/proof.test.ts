import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { RuleSettings } from '../../../server/src/rules/options.ts';
import { rulesForProof } from '../../../server/src/rules/proof.ts';
import { createReportService } from '../../../server/src/service.ts';
import { mutilatedReports } from '../../support/mutilate.ts';

const idsFor = (about: string, settings?: RuleSettings): readonly string[] =>
  rulesForProof(rules, about, settings).map(({ id }) => id);

it('leaves out what can neither be the finding nor an error', () => {
  const ids = idsFor('row-total');
  expect(ids).toContain('row-total');
  expect(ids).toContain('section-missing');
  expect(ids).not.toContain('text-sum');
  expect(idsFor('text-sum')).toContain('text-sum');
});

it('asks what the user has made an error', () => {
  expect(idsFor('row-total', { 'text-sum': { severity: 'error' } })).toContain('text-sum');
});

it('asks all about suppressions: what others find uses them up', () => {
  expect(idsFor('suppression-unused')).toEqual(rules.map(({ id }) => id));
  expect(idsFor('row-total', { 'suppression-unused': { severity: 'error' } })).toEqual(rules.map(({ id }) => id));
});

it.each([{}, { 'text-sum': { severity: 'error' }, 'section-missing': { severity: 'hint' } }] as const)(
  'finds the same errors, and the same of the rule, as all rules do: %j',
  (ruleSettings) => {
    const service = createReportService();
    fc.assert(
      fc.property(mutilatedReports, (text) => {
        const analysis = service.snapshot(text, { ruleSettings }).ask((one) => one);
        for (const { id } of rules) {
          const matters = ({ rule, severity }: Finding): boolean => rule === id || severity === 'error';
          const toText = (found: readonly Finding[]): readonly string[] =>
            found.filter(matters).map(({ rule, range, message }) => `${rule} ${range.start} ${message.zh}`);
          expect(toText(analysis.recheck(text, id).findings)).toEqual(toText(analysis.findings));
        }
      }),
      { numRuns: 6 },
    );
  },
);
