import { expect } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { type CheckOptions, createReportService } from '../../server/src/service.ts';
import { featuresOf, fixesOf, fixesOfFinding } from './features.ts';

const service = createReportService({
  logError: (where, error) => {
    throw new Error(`${where} failed`, { cause: error });
  },
});

/** A fix of a text: the rule, what the title says or the place among the fixes of the finding, how sure it is. */
export interface Choice extends CheckOptions {
  readonly rule: string;
  readonly title?: string;
  readonly index?: number;
  readonly applicability?: 'safe' | 'suggested';
}

/** The text after one fix: of the first finding of the rule that has one with this title. Throws where there is none. */
export const fixed = (text: string, { rule, title = '', index, applicability, ...options }: Choice): string => {
  const snapshot = service.snapshot(text, options);
  const findings = snapshot.findings.filter((finding) => finding.rule === rule);
  const offered = findings.map((finding) => fixesOfFinding(snapshot, finding));
  for (const fixes of offered) {
    const fix = index === undefined ? fixes.find((one) => one.title.zh.includes(title)) : fixes[index];
    if (fix === undefined) continue;
    if (applicability !== undefined) expect(fix.applicability).toBe(applicability);
    expect(fix.title.en).not.toBe('');
    return applyEdits(text, fix.edits);
  }
  const titles = offered.flat().map((fix) => fix.title.zh);
  throw new Error(`${findings.length} findings of ${rule}, none with the fix 「${title}」, but: ${titles.join('；')}`);
};

/** The titles of all fixes of the first finding of a rule, with how sure they are. */
export const offers = (text: string, rule: string): readonly string[] =>
  fixesOf(service.snapshot(text), rule).map(({ title, applicability }) => `${applicability}: ${title.zh}`);

/** The text with all safe fixes, or with suggested ones too. */
export const fixedAll = (text: string, applicability: 'safe' | 'suggested' = 'safe'): string =>
  featuresOf(service.snapshot(text)).fixAll({ applicability }).text;
