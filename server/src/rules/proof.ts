import type { RuleSettings } from './options.ts';
import type { Rule } from './rule.ts';

/**
 * The rules that have to be asked whether a fix for a finding of the rule `about` helps and harms nothing: that one, all that may
 * find an error, and those about single sections, which are not asked again where nothing has changed.
 */
export function rulesForProof(rules: readonly Rule[], about: string, settings: RuleSettings = {}): readonly Rule[] {
  // What all others find uses suppressions up.
  const asksForAll = ({ id, group, severity }: Rule): boolean =>
    group === 'suppression' && (id === about || (settings[id]?.severity ?? severity) === 'error');
  if (rules.some(asksForAll)) return rules;
  return rules.filter(
    ({ id, scope, severity }) =>
      id === about || scope === 'section' || severity === 'error' || settings[id]?.severity === 'error',
  );
}
