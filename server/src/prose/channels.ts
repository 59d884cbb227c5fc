import type { Verdict } from './verdicts.ts';

/**
 * 线上受理65件,办结62件;线下受理9件,办结9件: behind the total of one channel a sentence goes on with what became of those alone,
 * unless the table shows that these were all, or there are more of them than came so.
 */
export function besideChannels(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ saying }) => saying.isOfChannel)) return verdicts;
  // 网上申请50件、信函申请8件,办结58件: channels one behind the other may be all there are.
  let named = 0;
  let mayBeOf = 0;
  let isRun = false;
  return verdicts.map((one) => {
    const { saying, figures, state } = one;
    if (saying.isOfChannel) {
      named = isRun ? named + saying.value : saying.value;
      mayBeOf = figures.some(({ value, computed }) => value === named || computed === named) ? 0 : named;
      isRun = true;
      return one;
    }
    isRun = false;
    if (countsAll(one)) mayBeOf = 0;
    const isOfRequests = saying.meaning.about === 'request' && saying.form === 'number';
    return isOfRequests && state === 'contradicted' && saying.value <= mayBeOf
      ? { ...one, saying: { ...saying, certainty: 'unread' }, state: 'undecided' }
      : one;
  });
}

/** 收到申请58件, which no channel narrows. */
const countsAll = ({ saying: { meaning, isPart, certainty } }: Verdict): boolean =>
  meaning.about === 'request' &&
  meaning.isTotal &&
  meaning.subject !== 'completed' &&
  !isPart &&
  certainty !== 'unread';
