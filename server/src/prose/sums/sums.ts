import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { NumberToken } from '../grammar/numbers.ts';
import { withoutAsides } from './asides.ts';
import { readBalances } from './balance.ts';
import { readClosingSums, readRemainders } from './closing-sums.ts';
import { readDoneAndOpen } from './done-and-open.ts';
import { readMoreDone } from './more-done.ts';
import { LONGEST_GAP, numberBefore } from './number-before.ts';
import { comesToFarMore, type Parts, readParts } from './sum-parts.ts';
import { sumWords } from './sum-words.ts';

/** 共120条，其中甲50条、乙70条: a total and what it is said to be made of. Offsets into the paragraph's folded text. */
export interface WrittenSum
  extends Pick<Parts, 'parts' | 'isComplete' | 'alike' | 'mayOverlap' | 'isExclusive' | 'areWays'> {
  readonly total: NumberToken;
  /**
   * `listed`: behind 其中 and its like; `among`: behind 含, and together more than the total; `balance`: what there was, what came and what went; `bare`: nothing but a comma stands between the total and a list that names the rest;
   * `bracketed`: the parts stand in brackets, all of them as it seems; `closing`: the total stands behind its parts;
   * `single`: one part that is larger than its whole; `done`: more is done than came in; `remainder`: the last part is all that the others leave.
   */
  readonly shape: 'listed' | 'among' | 'balance' | 'bare' | 'bracketed' | 'closing' | 'single' | 'done' | 'remainder';
}

const LONGEST_LIST = 600;

/** Finds the sums in the folded text of a paragraph with 、 kept. Lists that go over from one way of dividing to another end there. */
export function readSums(text: string, template: Template): readonly WrittenSum[] {
  const remainders = readRemainders(text, template).map((sum) => ({
    ...sum,
    ...allAlike(sum),
    shape: 'remainder' as const,
  }));
  const left = remainders.map(({ total }) => total.start);
  return [
    ...sumsBehindOpenings(text, template),
    ...sumsAmong(text, template),
    ...sumsOfDivided(text, template),
    ...remainders,
    ...sumsOfSummedUp(text, template).filter(({ total }) => !left.includes(total.start)),
    ...sumsInBrackets(text, template),
    ...sumsOfEach(text, template),
    ...readClosingSums(text, template).map((sum) => ({ ...sum, ...allAlike(sum), shape: 'closing' as const })),
    ...readDoneAndOpen(text, template).map((sum) => ({
      ...sum,
      ...allAlike(sum),
      mayOverlap: true,
      shape: 'listed' as const,
    })),
    ...readBalances(text, template).map((sum) => ({ ...sum, ...allAlike(sum), shape: 'balance' as const })),
    ...readMoreDone(text, template).map(({ total, part }) => {
      const sum = { total, parts: [part] };
      return { ...sum, ...allAlike(sum), shape: 'done' as const };
    }),
  ];
}

/** Reads the list that begins at an offset as the parts of a total, or of the change of it that stands in between. */
function sumAt(
  text: string,
  at: number,
  total: NumberToken | undefined,
  shape: 'listed' | 'bare',
  template: Template,
  change?: NumberToken,
): WrittenSum | undefined {
  if (total === undefined || total.isAbout || total.unit === '' || total.value >= LARGEST) return undefined;
  const parts = readParts(text.slice(at, at + LONGEST_LIST), at, total, template);
  if (change !== undefined && dividesChange(change, total, parts)) {
    const sum = sumAt(text, at, change, shape, template);
    // The list may also name some of all of them.
    return sum && { ...sum, mayOverlap: true, isExclusive: false };
  }
  const { wrong } = parts;
  // A list in front of its total seldom names everything.
  if (wrong !== undefined)
    return { ...wrong, ...allAlike(wrong), shape: 'closing', isComplete: false, mayOverlap: true };
  const [first] = parts.parts;
  if (parts.parts.length < 2) {
    const isLarger = shape === 'listed' && first !== undefined && first.unit === total.unit && isMore(first, total);
    const isNear = isLarger && first.start - at < LONGEST_GAP && at - total.end < LONGEST_OPENING;
    return isNear ? { ...parts, total, shape: 'single' } : undefined;
  }
  const { implied } = parts;
  if (implied === 'halves')
    return { ...parts, isComplete: true, mayOverlap: false, isExclusive: true, shape: 'listed', total };
  if (implied !== undefined && !parts.isComplete && (shape === 'bare' || implied === 'states'))
    return { ...parts, isComplete: true, shape: 'bare', total };
  const isNamed = parts.isComplete && '。;'.includes(text.charAt(parts.end));
  if (shape === 'bare' && !isNamed) {
    // What is counted in another measure goes on with something else.
    const alike = parts.parts.slice(0, parts.alike);
    return alike.length < LONG_BARE && !areMedia(text, parts, total, template)
      ? undefined
      : { ...parts, parts: alike, isComplete: false, total, shape };
  }
  // 网站共发布100条,通过公众号发布50条: the total is that of one of them.
  const areWays = parts.areWays && !sumWords(template).media.test(clauseOf(text, total));
  return { ...parts, areWays, total, shape };
}

/** 公开信息100条,网站60条,公众号42条: whether each of a few is named by where it was published, and nothing else follows. */
function areMedia(text: string, { parts, alike, end }: Parts, total: NumberToken, template: Template): boolean {
  const { media } = sumWords(template);
  const isNamed = parts.every(({ start }, i) => media.test(text.slice(parts[i - 1]?.end ?? total.end, start)));
  return parts.length > 1 && alike === parts.length && isNamed && '。;'.includes(text.charAt(end));
}

/** What stands in front of a number, back to the next mark. */
const clauseOf = (text: string, { start }: NumberToken): string =>
  /[^,。;:]*$/.exec(text.slice(Math.max(0, start - LONGEST_GAP), start))?.[0] ?? '';

/** 共120条,其中甲50条、乙70条 */
function sumsBehindOpenings(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  const { openings } = words;
  const sums: WrittenSum[] = [];
  for (const opening of openings)
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      const { end, change } = withoutAsides(text, at, words);
      const total = numberBefore(text, end, words);
      if (total === undefined || isPartItself(text, at, total, openings)) continue;
      // 各市平均公开1100条,其中最多的2316条: more than an average is some of it.
      if (words.averages.test(clauseOf(text, total)) && words.extremes.test(text.slice(at, at + LONGEST_GAP))) continue;
      const sum = sumAt(text, at + opening.length, total, 'listed', template, change);
      // A group of a list is read with each opening in front of it.
      if (
        sum !== undefined &&
        !(sum.shape === 'closing' && sums.some((other) => other.total.start === sum.total.start))
      )
        sums.push(sum);
    }
  return sums;
}

/** 共90条,含公告60条、结果40条: they may not be all, but are no more than all. */
function sumsAmong(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  return words.among.flatMap((opening) => {
    const sums: WrittenSum[] = [];
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      const total = numberBefore(text, at, words);
      const from = at + opening.length;
      const [list = ''] = text.slice(from, from + LONGEST_LIST).split(/[,。;)]/, 1);
      if (total === undefined || total.tolerance > 0 || total.unit === '') continue;
      if (words.about.test(text.slice(Math.max(0, total.start - LONGEST_GAP), total.start))) continue;
      const parts = readParts(list, from, total, template);
      const more = sumOfParts(parts) - total.value;
      const isMore = parts.alike === parts.parts.length && more > 0;
      // 培训30期,含线上20期、业务类25期: one may be in the other.
      const isPlain = more <= FEW || !comesToFarMore(parts.parts, total);
      if (parts.parts.length > 1 && isMore && isPlain) sums.push({ ...parts, total, shape: 'among' });
    }
    return sums;
  });
}

const FEW = 2;

const sumOfParts = ({ parts }: Pick<Parts, 'parts'>): number => parts.reduce((all, { value }) => all + value, 0);

/** 60件申请中,网上41件、邮寄16件、当面3件 */
function sumsOfDivided(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  return Array.from(text.matchAll(words.divided)).flatMap(({ index, 0: whole }): readonly WrittenSum[] => {
    const at = index + whole.length;
    // 涉及信息公开的7件: what is looked back at by other words as well was read before.
    if (words.openings.some((opening) => text.startsWith(opening, at - opening.length))) return NONE;
    const total = numberBefore(text, at - 1, words);
    if (total === undefined || total.end > at || total.end <= index) return NONE;
    const parts = readParts(text.slice(at, at + LONGEST_LIST), at, total, template);
    return isPlainDivision(text, parts, total) ? [{ ...parts, total, shape: 'listed' }] : NONE;
  });
}

/** 共120条:甲50条、乙70条 */
function sumsOfSummedUp(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  return mapDefined([...text.matchAll(words.summedUp)], ({ index, 0: whole }) => {
    const end = index + whole.length;
    const total = numberBefore(text, end - 1, words);
    return total?.end === end - 1
      ? sumAt(text, end, total, whole.endsWith(',') ? 'bare' : 'listed', template)
      : undefined;
  });
}

/** 共100条,分别为:动态60条、公告40条 */
function sumsOfEach(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  return mapDefined([...text.matchAll(words.respectively)], ({ index, 0: whole }) => {
    const at = index + whole.length;
    const total = numberBefore(text, index + whole.indexOf(','), words);
    const sum = total?.end === index + whole.indexOf(',') ? sumAt(text, at, total, 'listed', template) : undefined;
    if (sum?.shape !== 'listed') return undefined;
    // Such a list is whole, if all of it could be read.
    const isWhole = text.charAt(sum.parts.at(-1)?.end ?? at) === '。' && sum.alike === sum.parts.length;
    return { ...sum, isComplete: sum.isComplete || isWhole };
  });
}

/** 31件(网上22件、信函9件) */
function sumsInBrackets(text: string, template: Template): readonly WrittenSum[] {
  const words = sumWords(template);
  const sums: WrittenSum[] = [];
  const lastClosed = text.lastIndexOf(')');
  for (let at = text.indexOf('('); at >= 0 && at < lastClosed; at = text.indexOf('(', at + 1)) {
    const behind = text.slice(at + 1, at + LONGEST_LIST);
    const end = behind.indexOf(')');
    if (end < 0) continue;
    const inside = behind.slice(0, end);
    if (!words.list.test(inside)) continue;
    const total = numberBefore(text, at, words);
    if (total === undefined || total.tolerance > 0 || total.unit === '') continue;
    // 31件申请(网上22件、信函9件): what is counted may stand in between.
    if (total.end !== at && !IS_COUNTED.test(text.slice(total.end, at))) continue;
    const parts = readParts(inside, at + 1, total, template);
    if (total.end !== at && !isPlainDivision(text, parts, total)) continue;
    if (parts.parts.length > 1) sums.push({ ...parts, total, shape: inside.includes('等') ? 'listed' : 'bracketed' });
  }
  return sums;
}

const NONE: readonly WrittenSum[] = [];

/**
 * 60件申请中,网上41件、邮寄16件、当面3件: one list, and not 有12件涉及土地,有20件是书面的, of which one may be in the other, no more
 * than is a part that comes to much more than the whole.
 */
function isPlainDivision(text: string, { parts, mayOverlap, areChannels }: Parts, total: NumberToken): boolean {
  const isList = areChannels || parts.every(({ end }, i) => i === parts.length - 1 || isListedOn(text, end));
  return parts.length > 1 && isList && !mayOverlap && !comesToFarMore(parts, total) && total.tolerance === 0;
}

/** Whether a part goes on with 、, behind what it counts too: 22件网上申请、9件信函申请. */
const isListedOn = (text: string, end: number): boolean => /^[^\d,。;:()、]{0,10}、/.test(text.slice(end, end + 12));

/** 共69条,动态61条,运输5条,建设3条,航务1条: so many parts behind nothing but a comma are a list, if they nearly make up the total. */
const LONG_BARE = 4;

/** What stands between a number and a bracket and may only name what it counts. */
const IS_COUNTED = /^[^\d,、。;:()]{1,10}$/;

/** No total of a text is that large, and 亿 is never exact. */
const LARGEST = 100_000_000;
/** 其中, and what marks stand around it. */
const LONGEST_OPENING = 5;

const isMore = (part: NumberToken, whole: NumberToken): boolean =>
  part.value > whole.value + (part.tolerance + whole.tolerance) / 2;

const allAlike = ({ parts }: Pick<Parts, 'parts'>) =>
  ({ alike: parts.length, isComplete: true, mayOverlap: false, isExclusive: false, areWays: false }) as const;

/** 收到49件,其中网络14件、信函35件。其中,予以公开30件: what opens a sentence divides all, and not the last part of the one in front. */
function isPartItself(text: string, at: number, { start }: NumberToken, openings: readonly string[]): boolean {
  if (text.charAt(at - 1) !== '。') return false;
  const sentence = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const own = sentence.slice(sentence.lastIndexOf('。') + 1);
  return openings.some((opening) => own.includes(opening));
}

/**
 * 公开信息300条,比上年增加20条,其中甲12条、乙8条 divides what came to it: the parts come nearer to that than to all of them, and to
 * much less than all.
 */
function dividesChange(change: NumberToken, total: NumberToken, { parts }: Pick<Parts, 'parts'>): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const isSmall = sum * 2 <= total.value;
  return isSmall && parts.every(({ value }) => value <= change.value) && sum - change.value < total.value - sum;
}

/** Whether something else is counted in the same measure in front of the total, which the parts may belong to instead. */
export const isFirstCount = (text: string, { total }: WrittenSum): boolean =>
  !new RegExp(`\\d(?:余|多)?${total.unit}`).test(text.slice(Math.max(0, total.start - LONGEST_LIST), total.start));
