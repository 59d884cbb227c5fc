import * as edit from '../edit/index.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { Analysis } from './analysis.ts';
import { provenFixes } from './proven-fixes.ts';

/** The fixes of a finding, each seen to hold. A rule that throws while making one has none. Worked out once. */
export const fixesOf = (analysis: Analysis, finding: Finding): readonly Fix[] => analysis.derived(createFixer)(finding);

function createFixer(analysis: Analysis): (finding: Finding) => readonly Fix[] {
  const known = new Map<Finding, readonly Fix[]>();
  const make = (finding: Finding): readonly Fix[] => {
    try {
      return provenFixes(analysis, finding, finding.fixes(edit));
    } catch (error) {
      analysis.onRuleError(finding.rule, error);
      return [];
    }
  };
  return (finding) => {
    const fixes = known.get(finding) ?? make(finding);
    known.set(finding, fixes);
    return fixes;
  };
}
