import type { Template } from '../../template/forms.ts';
import { type NumberToken, readChinese, readDigits } from '../grammar/numbers.ts';
import { outOfBrackets } from './part-number.ts';
import { sumWords } from './sum-words.ts';

/** Parts with the total behind them: 文件300条、解读200条，共计500条. Offsets into the paragraph's folded text. */
export interface ClosingSum {
  readonly total: NumberToken;
  readonly parts: readonly NumberToken[];
}

/**
 * Finds in the folded text of a paragraph, with 、 kept, the totals that stand right behind what they sum up. All that the
 * sentence counts in the same measure in front of the total is a part; where anything is doubtful, there is no sum.
 */
export function readClosingSums(text: string, template: Template): readonly ClosingSum[] {
  const { closing: pattern, notAdded, harmless, done, adding, joined, dividing } = sumWords(template);
  const sums: ClosingSum[] = [];
  let closed = -1;
  for (const { index, 0: closing, 1: verb } of text.matchAll(pattern)) {
    const from = startOfSentence(text, index);
    // A sentence that sums up twice may count one total in the other.
    const isFirst = closed < from;
    closed = index;
    if (!isFirst) continue;
    const total = readDigits(text, index + closing.length);
    if (total.kind !== 'number' || total.tolerance > 0 || total.unit === '') continue;
    // 收到申请43件(个人40件、企业3件),加上结转5件,合计48件: what divides the first of them is none of what is added.
    const isAdded = adding.test(text.slice(from, index));
    const whole = isAdded ? outOfBrackets(text.slice(0, index)) : text;
    const before = whole.slice(from, index);
    // 网站公开300条,公众号公开150条,共计公开450条: what else was done is not among them.
    const isOther = verb !== undefined && (before.match(done) ?? ['']).some((one) => one !== verb);
    const start = from + dividedFrom(before, total.unit, dividing);
    // 分别为120人、95人等,合计550人: not all of them are named.
    const isOpen = start > from && whole.charAt(index - 1) === '等';
    const isPlain = !isOther && !isOpen && !notAdded.test(whole.slice(start, index).replace(harmless, ''));
    const parts = isPlain ? partsIn(whole, start, index, total, joined) : undefined;
    if (parts === undefined || parts.length < 2) continue;
    // 收到43件,转办10件,加上结转5件,合计48件: not all of them are counted.
    const last = parts.at(-1)?.value ?? 0;
    if (!isAdded || !parts.some(({ value }) => value + last === total.value)) sums.push({ total, parts });
  }
  return sums;
}

/**
 * 培训2次,其中第一次62人,第二次58人,合计120人; 培训3期,参训人员分别为50人、60人、70人,合计180人: where the parts begin behind what divides something
 * that is counted in another measure. 0 where there is no such thing.
 */
function dividedFrom(before: string, unit: string, dividing: RegExp): number {
  const last = [...before.matchAll(dividing)].at(-1);
  if (last === undefined) return 0;
  const front = before.slice(0, last.index);
  const isOfOther = /\d/.test(front) && !new RegExp(`\\d(?:余|多)?${unit}`).test(front);
  return isOfOther ? last.index + last[0].length : 0;
}

/**
 * Finds what is left of a total where the sentence says how much: 收到85件,采纳50件,其余35件. Its numbers may also be set
 * against each other in other ways; only where none of them gives what is left, is there a sum, and it is wrong.
 */
export function readRemainders(text: string, template: Template): readonly ClosingSum[] {
  const { remainder, unfinished, finished, notAdded, harmless } = sumWords(template);
  const sums: ClosingSum[] = [];
  for (const { index, 0: opening, 1: open } of text.matchAll(remainder)) {
    const from = startOfSentence(text, index);
    const rest = readDigits(text, index + opening.length);
    if (rest.kind !== 'number' || rest.tolerance > 0 || rest.unit === '') continue;
    const [total, ...parts] = numbersIn(text, from, index, rest.unit) ?? [];
    // 全年累计收到85件: what stands in front of the total is about all of them.
    if (total === undefined || notAdded.test(text.slice(total.start, index).replace(harmless, ''))) continue;
    const isFew = parts.length > 0 && parts.length <= (open === undefined ? MOST_TAKEN : 1);
    // 任务27项,已完成24项,还有3项正在推进; but 公开120条,转载60条,还有3条评论 adds something.
    const behind = text.slice(rest.end, rest.end + NEAR);
    const isOpen = open === undefined || (unfinished.test(behind) && finished.test(text.slice(total.end, index)));
    // 另有2项未到时限、1项正在推进: a part of what is left.
    if (open !== undefined && GOES_ON.test(text.slice(rest.end, rest.end + LONGEST_CLAUSE))) continue;
    if (!isOpen) continue;
    const taken = template.prose.sums.takenIn;
    if (isFew && opensList(text.slice(from, total.start), text.slice(total.end, parts[0]?.start), taken)) continue;
    if (isFew && !isWithin(rest.value, [total, ...parts])) sums.push({ total, parts: [...parts, rest] });
  }
  return sums;
}

const MOST_TAKEN = 4;
/** As much as says of a number that it is not finished. */
const NEAR = 12;
const LONGEST_CLAUSE = 40;
/** Another number in the same sentence. */
const GOES_ON = /^[^。;!?,、]*[,、][^。;!?\d]*\d/;

/** Whether a value comes out where some of the numbers are added and others taken away. */
function isWithin(value: number, numbers: readonly NumberToken[]): boolean {
  const [first, ...rest] = numbers;
  if (first === undefined) return value === 0;
  return [0, 1, -1].some((sign) => isWithin(value + sign * first.value, rest));
}

const LONGEST = 200;

/** Of a long one, where its last part begins. */
/**
 * 县公安局收到9件,县教育局收到4件,其余193件; 维持18件,纠正3件,其余9件: whether the first number is one of the list and no total, which is said to
 * have come in by words that are not said of the first part again. `before`, `between`: the words in front of the two numbers.
 */
function opensList(before: string, between: string, taken: readonly string[]): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
  return !taken.some((word) => clause.includes(word) && !between.includes(word));
}

function startOfSentence(text: string, at: number): number {
  const earliest = Math.max(0, at - LONGEST);
  for (let start = at; start > earliest; start--) if ('。;!?'.includes(text.charAt(start - 1))) return start;
  return earliest;
}

/** All numbers of a stretch; undefined where one is not exact, or counted in another measure. */
function numbersIn(text: string, from: number, to: number, unit: string): readonly NumberToken[] | undefined {
  const numbers: NumberToken[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const token = code >= 0x30 && code <= 0x39 ? readDigits(text, i) : readChinese(text, i);
    if (token === undefined) continue;
    i = token.end - 1;
    if (token.kind !== 'number') continue;
    if (token.tolerance > 0) return undefined;
    numbers.push(token);
  }
  // 解读12篇,信息30条,共42条: what is counted in another measure may be among them.
  return numbers.some((one) => one.unit !== unit) ? undefined : numbers;
}

function partsIn(
  text: string,
  from: number,
  to: number,
  total: NumberToken,
  joined: RegExp,
): readonly NumberToken[] | undefined {
  const numbers = numbersIn(text, from, to, total.unit);
  if (numbers === undefined) return undefined;
  // Each part in a clause of its own, or 80条和40条: 收到20件办结20件 is one thing twice.
  const isApart = numbers.every(({ end }, i) => {
    const between = text.slice(end, numbers[i + 1]?.start ?? end + 1);
    return /[,、:]/.test(between) || joined.test(between) || i === numbers.length - 1;
  });
  return isApart && !endsInSum(numbers, total.value) ? numbers : undefined;
}

/** 公开信息50条,网站30条、微信20条,共计50条: the last of them make up the total. */
function endsInSum(numbers: readonly NumberToken[], total: number): boolean {
  let sum = 0;
  return numbers.toReversed().some(({ value }) => {
    sum += value;
    return sum === total;
  });
}
