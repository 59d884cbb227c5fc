import type { TextRange } from '../../text/range.ts';
import type { Fix } from '../finding.ts';
import { say } from '../rule.ts';

/** The fix that puts `right` in the place of what is written; its title says it with the `unit` that stands behind already, as in 2025年. */
export const changeTo = (range: TextRange, right: string, unit = ''): Fix => ({
  title: say(`改为${right}${unit}`, `Change to ${right}`),
  applicability: 'suggested',
  edits: [{ range, newText: right }],
});
