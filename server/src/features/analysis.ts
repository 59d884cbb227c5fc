import type { Finding } from '../rules/finding.ts';
import type { RuleContext } from '../rules/rule.ts';

/** All that is known of one text: what rules see, and what they found. Computed on first use, then kept. */
export interface Analysis extends RuleContext {
  readonly text: string;
  readonly findings: readonly Finding[];
}
