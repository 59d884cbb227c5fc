import type { BaselineResult } from '../rules/baseline.ts';
import type { Finding } from '../rules/finding.ts';
import type { OnRuleError, RuleContext } from '../rules/rule.ts';

/** All that is known of one text: what rules see, and what they found. Computed on first use, then kept. */
export interface Analysis extends RuleContext {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How they stand to what a baseline notes. */
  readonly baseline: BaselineResult;
  /** Called where a rule throws after all. */
  readonly onRuleError: OnRuleError;
  /** What `make` makes of this, made once: the same function gets the same thing back. */
  derived<T>(make: (analysis: Analysis) => T): T;
  /**
   * What is known of another text under the same options: what this one would be after a fix. With `about`, the findings are
   * certain to hold no more than the errors and what the rule of this id finds.
   */
  readonly recheck: (text: string, about?: string) => Analysis;
}
