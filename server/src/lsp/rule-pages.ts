import type { Language } from '../rules/finding.ts';
import type { ClientFacts } from './from-protocol.ts';
import { rulePageScheme } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/**
 * Where a client opens the pages of the rules: one that has them itself shows them in one language; for others they are the
 * files of this package, with both languages in one.
 */
export function rulePagesOf(
  { showsRulePages }: Pick<ClientFacts, 'showsRulePages'>,
  { rulePages }: Pick<Runtime, 'rulePages'>,
): (rule: string, language: Language) => string | undefined {
  if (showsRulePages) return (rule, language) => `${rulePageScheme}:/${language}/${rule}.md`;
  if (rulePages === undefined) return () => undefined;
  return (rule, language) => `${rulePages}${rule}.md${language === 'en' ? '#english' : ''}`;
}
