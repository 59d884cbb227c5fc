import type { Saying } from './saying.ts';

/** 行政诉讼0件,复议后起诉1件: where one of its kinds is counted as well, the number in front may be that of the other kind alone. */
export function settleNoLawsuits(sayings: readonly Saying[]): readonly Saying[] {
  if (!sayings.some(isOfKind)) return sayings;
  return sayings.map((saying) => (isOfNone(saying) ? { ...saying, certainty: 'unread' } : saying));
}

const isOfNone = ({ meaning, value, form }: Saying): boolean =>
  meaning.subject === BOTH && value === 0 && form === 'number';

const isOfKind = ({ meaning: { subject }, value }: Saying): boolean =>
  value > 0 && subject.startsWith(BOTH) && subject !== BOTH && !subject.startsWith(`${BOTH}.`);

/** What both kinds are called in the form data; the names of the kinds begin with it. */
const BOTH = 'litigation';
