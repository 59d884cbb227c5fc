import type { Verdict } from './verdicts.ts';

/**
 * 县司法局受理行政复议216件,未审结18件: where the number of disputes in front may count others, and no table has it, what became of
 * them is no surer.
 */
export function besideOthersDisputes(verdicts: readonly Verdict[]): readonly Verdict[] {
  let isOfOthers = false;
  return verdicts.map((one) => {
    const { saying, state } = one;
    const { about, isTotal } = saying.meaning;
    if (about !== 'dispute') return one;
    if (isTotal) isOfOthers = saying.certainty === 'unread' && state === 'undecided' && saying.form === 'number';
    return isOfOthers && !isTotal && state === 'contradicted' ? { ...one, state: 'undecided' } : one;
  });
}
