import { ENDS_IN_CHINESE, type NumberToken, readChinese, readDigits } from '../grammar/numbers.ts';
import type { SumWords } from './sum-words.ts';

/** As much as stands between a number and its parts. */
export const LONGEST_GAP = 24;

/** The number that 其中 refers back to: the last one in front, with no more than a few words between, or what all of it is about. */
export function numberBefore(text: string, at: number, { scope, notWhole }: SumWords): NumberToken | undefined {
  // 培训五次,其中…
  const near = Math.max(0, at - LONGEST_SPELT);
  const spelt = ENDS_IN_CHINESE.exec(text.slice(near, at));
  if (spelt !== null) {
    const start = near + spelt.index;
    const front = text.slice(Math.max(0, start - LONGEST_CHANGE), start);
    return notWhole.test(front) ? undefined : readChinese(text, start, true);
  }
  const from = Math.max(0, at - LONGEST_SCOPE);
  for (let i = at - 1; i >= from; i--) {
    const char = text.charAt(i);
    if ((char === ')' && !text.endsWith(TIMES, i + 1)) || (char === ';' && i < at - 1)) return undefined;
    if (char < '0' || char > '9') continue;
    let start = i;
    while (start > 0 && /[\d,.]/.test(text.charAt(start - 1))) start--;
    while (!/\d/.test(text.charAt(start))) start++;
    const token = readDigits(text, start);
    const isNear = i >= at - LONGEST_GAP || scope.test(text.slice(token.end, at));
    // 更新信息1684条;其中甲402条: the only number of its clause.
    const isApart = text.charAt(at - 1) === ';' && /\d/.test(clauseBefore(text, start));
    return isNear &&
      !isApart &&
      token.kind === 'number' &&
      token.end <= at &&
      !NOT_A_TOTAL.test(text.slice(Math.max(0, start - 2), start)) &&
      !notWhole.test(text.slice(Math.max(0, start - LONGEST_CHANGE), start))
      ? token
      : undefined;
  }
  return undefined;
}

/** What stands in front of an offset, back to the last full stop or semicolon, without its year. */
const clauseBefore = (text: string, at: number): string =>
  (/[^。;]*$/.exec(text.slice(Math.max(0, at - LONGEST_SCOPE), at))?.[0] ?? '').replace(/20\d{2}年/g, '');

/** 6场(次) */
const TIMES = '(次)';

/** As much as says in front of a number that something has grown by it. */
const LONGEST_CHANGE = 12;

/** 增至300件, 比300件, 第3件; but 收到3件 is a total. */
const NOT_A_TOTAL = /(?:[至\-~比较增减第]|(?<![收接])到)$/;

const LONGEST_SPELT = 12;

/** Where what stands between says what all of it is about. */
const LONGEST_SCOPE = 150;
