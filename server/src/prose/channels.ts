import type { Verdict } from './verdicts.ts';

/**
 * 线上受理65件,办结62件;线下受理9件,办结9件: behind the total of one channel a sentence goes on with what became of those alone,
 * unless the table shows that these were all, or the sentence has told the total of all in front.
 */
export function besideChannels(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ saying }) => saying.isOfChannel)) return verdicts;
  let isPart = false;
  let knowsAll = false;
  // 网上申请50件、信函申请8件,办结58件: channels one behind the other may be all there are.
  let run: number | undefined;
  return verdicts.map((one) => {
    const { saying, figures, state } = one;
    if (saying.isOfChannel) {
      const sum = (run ?? 0) + saying.value;
      run = sum;
      isPart = !knowsAll && !figures.some(({ value, computed }) => value === sum || computed === sum);
      return one;
    }
    run = undefined;
    if (countsAll(one)) {
      knowsAll = true;
      isPart = false;
    }
    const isOfRequests = saying.meaning.about === 'request' && saying.form === 'number';
    return isPart && isOfRequests && state !== 'matched'
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
