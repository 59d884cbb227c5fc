import { isFirstCount, type WrittenSum } from '../../prose/sums/sums.ts';

/** By how much rounded numbers may be off altogether; 0 where all are exact. */
export const slackOf = ({ total, parts }: Pick<WrittenSum, 'total' | 'parts'>): number =>
  parts.reduce((all, { tolerance }) => all + tolerance, total.tolerance);

/** What the parts come to. */
export const sumOf = ({ parts }: WrittenSum): number => parts.reduce((sum, { value }) => sum + value, 0);

/**
 * How sure it is that the parts should come to the total; undefined where nothing is wrong, or the text leaves it open. Lists seldom
 * name everything, so that a sum below the total says little; one that is nearly the total may be a slip.
 */
export function judgeSum(written: WrittenSum, text: string): 'warning' | 'info' | undefined {
  const { total, parts, isComplete, shape, alike, mayOverlap, isExclusive } = written;
  if (shape === 'remainder') return 'warning';
  if (shape === 'done' || shape === 'among' || shape === 'balance') return 'info';
  if (shape === 'single')
    return namesTheSame(text, written)
      ? 'warning'
      : isFirstCount(sentenceOf(text, written), written)
        ? 'info'
        : undefined;
  const slack = slackOf(written);
  // 其他处理3件,其中逾期不补正3件,其他1件: no case is in two of them, though the first are all there are.
  const isOfTotal = isExclusive && shape !== 'bare' && parts.every(({ value }) => value <= total.value);
  if (isOfTotal && sumOf(written) > total.value + slack) return 'warning';
  let sum = 0;
  let sumOfAlike = 0;
  for (const [index, { value }] of parts.entries()) {
    sum += value;
    if (index < alike) sumOfAlike += value;
    // What follows divides the same total in another way, or is one small part too many.
    // Numbers that were rounded, and not only cut off, come to little more than their total.
    if (sum >= total.value - slack && sum <= total.value + slack / 2)
      return isOneTooMany(parts, index, total.value) || nothingIsLeft(written, index) ? 'info' : undefined;
  }
  const gap = Math.abs(total.value - sum);
  const few = Math.max(1, total.value * NEARLY);
  if (shape === 'bare') {
    // Nothing says that a list without a rest names all.
    const isNear = gap <= few && (isComplete || sum > total.value);
    // One thing is often published in several ways, so that these may come to any more than the total.
    const isPossible = sum > total.value && parts.every(({ value }) => value <= total.value);
    return isNear || (written.areWays && !isPossible) ? 'info' : undefined;
  }
  // More than the whole: the list may go on from a total further in front.
  if (shape !== 'closing' && parts.some(({ value }) => value > total.value))
    return isFirstCount(text, written) ? 'info' : undefined;
  if (sumOfAlike > total.value) return mayOverlap ? 'info' : 'warning';
  if (sum > total.value || isComplete) return alike < parts.length ? 'info' : 'warning';
  return parts.length >= 3 &&
    gap <= (shape === 'bracketed' ? total.value * NEARLY_BRACKETED : few) &&
    !isMadeUp(text, written, gap)
    ? 'info'
    : undefined;
}

/** 共100条,其中目录60条、动态38条,发布会1场,访谈1期: whether what follows in other measures is just what is missing. */
function isMadeUp(text: string, { parts }: WrittenSum, gap: number): boolean {
  let at = parts.at(-1)?.end ?? text.length;
  let rest = gap;
  while (rest > 0) {
    NEXT_COUNT.lastIndex = at;
    const next = NEXT_COUNT.exec(text);
    if (next === null) return false;
    rest -= Number(next[1]);
    at = NEXT_COUNT.lastIndex;
  }
  return rest === 0;
}

/** The next thing of a list that is counted, one number in it. */
const NEXT_COUNT = /[,、][^\d,、。;()]{0,30}(\d{1,6})[^\d,、。;()]{1,3}(?=[,、。;])/y;

/** 许可126件,其中变更136件: what divides the number of its own sentence goes back no further. What is in front of it is left out. */
function sentenceOf(text: string, { total, parts: [part] }: WrittenSum): string {
  const from = text.lastIndexOf('。', total.start) + 1;
  const isOne = part !== undefined && !text.slice(total.end, part.start).includes('。');
  return isOne ? ' '.repeat(from) + text.slice(from) : text;
}

/** 会议12次,其中专题会议13次: what stands in front of both numbers ends in the same words. */
const namesTheSame = (text: string, { total, parts: [part] }: WrittenSum): boolean =>
  part !== undefined && nameAt(text, total) === nameAt(text, part);
const nameAt = (text: string, { start }: WrittenSum['total']): string => text.slice(Math.max(0, start - 2), start);

/** Whether a long list reaches the total with its last part but one, and the last is small. */
const isOneTooMany = (parts: WrittenSum['parts'], index: number, total: number): boolean => {
  const last = parts.at(-1)?.value ?? 0;
  return parts.length >= LONG_LIST && index === parts.length - 2 && last > 0 && last <= total * SMALL_PART;
};

/** 共352条,其中政策207条、动态145条、其他10条: what is called the rest, behind parts that leave none. */
const nothingIsLeft = ({ total, parts, isComplete, shape, alike }: WrittenSum, index: number): boolean =>
  isComplete &&
  shape !== 'bare' &&
  index > 0 &&
  index === parts.length - 2 &&
  alike === parts.length &&
  slackOf({ total, parts }) === 0 &&
  (parts.at(-1)?.value ?? 0) > 0;

const LONG_LIST = 4;
const SMALL_PART = 0.1;
const NEARLY = 0.02;
/** Behind the total, in brackets, lists are mostly meant to be whole. */
const NEARLY_BRACKETED = 0.2;
