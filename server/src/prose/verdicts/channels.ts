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
  let isOfAnswers = false;
  return verdicts.map((one, index) => {
    const { saying, figures, state } = one;
    if (saying.isOfChannel) {
      named = isRun ? named + saying.value : saying.value;
      mayBeOf = figures.some(({ value, computed }) => value === named || computed === named) ? 0 : named;
      isRun = true;
      isOfAnswers = saying.meaning.subject === 'completed';
      return one;
    }
    isRun = false;
    if (countsAll(one)) mayBeOf = 0;
    const isOfRequests = saying.meaning.about === 'request' && saying.form === 'number';
    if (state === 'contradicted' && countsAll(one) && isAllWithChannels(one, verdicts, index))
      return { ...one, state: 'undecided' };
    // 3件已书面回复,1件结转下年: how those were answered says nothing of what is left.
    if (isOfAnswers && saying.meaning.subject === 'carriedForward') return one;
    return isOfRequests && state === 'contradicted' && mayBeOf > 0 && saying.value <= mayBeOf
      ? { ...one, saying: { ...saying, certainty: 'unread' }, state: 'undecided' }
      : one;
  });
}

/** 收到依申请公开信件50件、网上申请8件: whether the channels right behind a number make up all of the table together with it. */
function isAllWithChannels({ saying, figures }: Verdict, verdicts: readonly Verdict[], index: number): boolean {
  let sum = saying.value;
  for (const other of verdicts.slice(index + 1)) {
    if (!other.saying.isOfChannel || other.saying.isPart) break;
    sum += other.saying.value;
  }
  return sum > saying.value && figures.some(({ value, computed }) => value === sum || computed === sum);
}

/** 收到申请58件, which no channel narrows. */
const countsAll = ({ saying: { meaning, isPart, certainty } }: Verdict): boolean =>
  meaning.about === 'request' &&
  meaning.isTotal &&
  meaning.subject !== 'completed' &&
  !isPart &&
  certainty !== 'unread';
