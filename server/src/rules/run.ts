import type { TextRange } from '../text/range.ts';
import { createSectionReader, type SectionMemory } from './by-section.ts';
import { type Finding, severities } from './finding.ts';
import { decideSeverity } from './options.ts';
import type { Plan } from './plan.ts';
import { MOST_FINDINGS, noFixes, type OnRuleError, type Rule, type RuleContext, say } from './rule.ts';

/**
 * Runs over a report the rules that take part under the user's settings, and leaves out what the text itself wants silenced. A rule that
 * throws is reported to `onError` and takes nothing else down. With a memory, what rules about single sections said of a
 * section that comes again is not worked out again.
 */
export function runRules(
  plan: Plan,
  context: RuleContext,
  onError: OnRuleError,
  memory?: SectionMemory,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { suppressions } = context;
  const readSections = memory && createSectionReader(plan, context, memory, onError);
  for (const { rule, options, severity } of plan.all) {
    let count = 0;
    try {
      const drafts =
        readSections !== undefined && rule.scope === 'section' ? readSections(rule) : rule.check(context, options);
      for (const draft of drafts) {
        if (suppressions?.silences(rule.id, draft.range.start) === true) continue;
        if (count++ === MOST_FINDINGS) {
          findings.push(capped(rule, draft.range));
          break;
        }
        findings.push({
          related: [],
          fixes: noFixes,
          ...draft,
          rule: rule.id,
          severity: decideSeverity(draft.severity ?? rule.severity, rule.severity, severity, severities),
        });
      }
    } catch (error) {
      onError(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Says in the place of the first finding left out that there are more. */
const capped = ({ id }: Rule, range: TextRange): Finding => ({
  rule: id,
  severity: 'info',
  message: say(
    `这一规则在本文件中的问题超过 ${MOST_FINDINGS} 处，其余的不再列出；请先改正已列出的。`,
    `This rule has more than ${MOST_FINDINGS} findings in this file; the others are not listed. Mend those listed first.`,
  ),
  range,
  related: [],
  fixes: noFixes,
});
