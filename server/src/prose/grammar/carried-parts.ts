import type { Saying } from './saying.ts';

/**
 * 上年结转2件,1件公开,1件部分公开: where nothing else came in, what stands right behind the number of those that were carried over and makes
 * no more than that tells how those ended. No cell counts them apart from the others.
 */
export function settleCarriedParts(sayings: readonly Saying[]): readonly Saying[] {
  const at = sayings.findIndex(({ meaning, isAside }) => meaning.subject === CARRIED_OVER && !isAside);
  const carried = sayings[at];
  if (carried === undefined || carried.value === 0) return sayings;
  const behind = sayings.slice(at + 1);
  const end = behind.findIndex((one) => !isResult(one));
  const parts = end < 0 ? behind : behind.slice(0, end);
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const divides = parts[0]?.isPart === true && !carried.isPart;
  const isAll = sayings.slice(0, at).some(({ meaning }) => meaning.about === 'request' && meaning.isTotal);
  const isOfThem = sum === carried.value ? divides || !isAll : divides && !isAll && sum < carried.value;
  if (!isOfThem || parts.length === 0) return sayings;
  return sayings.map((saying) => (parts.includes(saying) ? { ...saying, certainty: 'unread' } : saying));
}

const CARRIED_OVER = 'carriedOver';

/** Whether a number counts how applications ended. */
const isResult = ({ meaning: { about, isTotal, isInFull } }: Saying): boolean =>
  about === 'request' && !isTotal && isInFull !== undefined;
