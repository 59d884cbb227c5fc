import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { MEASURES } from '../../text/measures.ts';

/** 报送115条,被采用111条,采用率96.5%: a rate or a share whose part and whole stand beside it. Offsets into the folded text. */
export interface RateBeside {
  readonly percent: number;
  readonly places: number;
  readonly part: number;
  readonly whole: number;
  /** The digits and their %. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds such rates in the folded text of a paragraph. What was done with the second number is what the rate is named for, and the
 * first says what came in or was sent; with applications the tables tell, and whatever else is counted in front may belong to it.
 * Either of the two may also stand in brackets behind the percentage: 覆盖94个,覆盖率91.3%(共103个); 解读57篇,图解占61.4%(35篇).
 */
export function readRatesBeside(text: string, template: Template): readonly RateBeside[] {
  if (!text.includes('%')) return NONE;
  const { rates } = template.prose;
  const { completing, inFront, wholeBehind, partBehind } = template.derived(compile);
  return [
    ...(text.includes('率') ? foundBy(inFront, text, template) : NONE),
    ...(rates.completed.words.some((word) => text.includes(`${word}率`)) ? foundBy(completing, text, template) : NONE),
    ...(text.includes('%(') ? [...foundBy(wholeBehind, text, template), ...foundBy(partBehind, text, template)] : NONE),
  ];
}

const NONE: readonly RateBeside[] = [];
const LONGEST = 60;

function foundBy({ pattern, isPlain }: Wording, text: string, template: Template): readonly RateBeside[] {
  const { notDue } = template.derived(compile);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written, groups = {} }): readonly RateBeside[] => {
    const { whole = '', part = '', digits = '' } = groups;
    const end = index + written.length;
    const from = text.lastIndexOf('。', index) + 1;
    const before = text.slice(Math.max(from, index - LONGEST), index);
    if (!isPlain({ before, written, groups })) return NONE;
    const [behind = ''] = text.slice(end, end + LONGEST).split('。', 1);
    // Of those that were due: the others may be so later.
    if (Number(digits) === 100 && notDue.test(before + written + behind)) return NONE;
    const [one, all] = [numberOf(part), numberOf(whole)];
    const rate = { percent: Number(digits), places: placesOf(digits), part: one, whole: all };
    const start = index + written.indexOf(`${digits}%`);
    return one <= all && all > 0 ? [{ ...rate, start, end: start + digits.length + 1 }] : NONE;
  });
}

const withoutNumbers = (text: string): string => text.replace(/\d+/g, ' ');

/** What was found, and up to 60 characters of its sentence in front. */
interface Written {
  readonly before: string;
  readonly written: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A way to write part, whole and percentage, and whether nothing around them makes something else of them. */
interface Wording {
  readonly pattern: RegExp;
  readonly isPlain: (one: Written) => boolean;
}

interface Patterns {
  readonly completing: Wording;
  readonly inFront: Wording;
  readonly wholeBehind: Wording;
  readonly partBehind: Wording;
  /** Says that not all of them had to be done yet. */
  readonly notDue: RegExp;
}

/** Whether a rate is named for what was done, and whether it says more than what was done in time. */
function namedBy({ named, timely }: Template['prose']['rates']) {
  const words = anyOf(timely, '');
  return {
    isNamed: ({ name = '', done = '' }: Written['groups']): boolean =>
      name === `${done}率` || (named[name] ?? []).includes(done),
    // 收到50件,按期回复40件,回复率96%: the others were answered too, though late.
    isInTime: ({ written, groups: { whole, part, digits } }: Written): boolean =>
      words.test(written) && Number(digits) > (numberOf(part) / numberOf(whole)) * 100,
  };
}

function compile({ prose: { rates, sums, shares, words }, contents: { data } }: Template): Patterns {
  const { covering, inAll, newly } = data.besides;
  const any = (...lists: readonly (readonly string[])[]): string => `(?:${anyOf(lists.flat(), '').source})`;
  const number = String.raw`\d{1,3}(?:,\d{3})+|\d{1,7}`;
  const completed = any(rates.completed.words);
  const aims = anyOf(rates.completed.aims, '');
  const [whole, part] = [`(?<whole>${number})`, `(?<part>${number})`];
  const unit = `(?<unit>[${MEASURES}人名户家])`;
  const named = any(
    [...rates.done, ...rates.attended].map((done) => `${done}率`),
    Object.keys(rates.named),
  );
  const digits = String.raw`(?<digits>\d{1,3}(?:\.\d{1,4})?)%`;
  const gap = (most: number): string => `[^,。;:()\\d%]{0,${most}}`;
  const leading = `${any(rates.leadingOn)}{0,3}${any(rates.by)}?`;
  // 办理12345热线工单512件
  const ofWhat = `(?:${any(rates.hotlines)}|[^,。;:()\\d%]){0,20}`;
  const rate = `,${gap(4)}\\k<done>率${any(rates.filling)}{0,2}${digits}`;
  const other = new RegExp(any(rates.requests, sums.comparing, sums.carriedFromEarlier));
  const notWhole = new RegExp(any(rates.requests, rates.notWhole, sums.carriedFromEarlier));
  const about = new RegExp(any(words['approximate'] ?? [], data.besides.about));
  const isNew = new RegExp(any(newly));
  const isApart = ({ before, groups: { front = '', unit: measure = '' } }: Written): boolean =>
    !other.test(before.slice(before.lastIndexOf(';') + 1) + front) && !new RegExp(`\\d${measure}`).test(before);
  const { isNamed, isInTime } = namedBy(rates);
  return {
    // 对1200份存量文件开展复核,完成复核1140份,完成率95%: what is done has its name behind 完成.
    completing: {
      pattern: new RegExp(
        `(?<front>${any(rates.taken, rates.completed.due)}${ofWhat})${whole}${unit}${gap(14)},${leading}(?<done>${completed})了?(?<what>${gap(6)})${part}\\k<unit>${gap(6)},${gap(4)}\\k<done>率${any(rates.filling)}{0,2}${digits}`,
        'g',
      ),
      isPlain: (one) =>
        isApart(one) && !about.test(one.written) && !isInTime(one) && !aims.test(one.groups['what'] ?? ''),
    },
    inFront: {
      pattern: new RegExp(
        `(?<front>${any(rates.taken)}${ofWhat})${whole}${unit}${gap(8)},${leading}(?<done>${any(rates.done, rates.attended)})了?${part}\\k<unit>${gap(6)},${gap(4)}(?<name>${named})${any(rates.filling)}{0,2}${digits}`,
        'g',
      ),
      isPlain: (one) => isApart(one) && !about.test(one.written) && isNamed(one.groups) && !isInTime(one),
    },
    wholeBehind: {
      pattern: new RegExp(
        `(?<done>${any(rates.done, covering)})了?${gap(12)}${part}${unit}${gap(6)}${rate}\\(${gap(8)}${any(inAll)}${whole}\\k<unit>\\)`,
        'g',
      ),
      isPlain: ({ before, written }) =>
        !notWhole.test(withoutNumbers(written)) &&
        !about.test(written) &&
        !isNew.test(written + before.slice(before.lastIndexOf(',') + 1)),
    },
    partBehind: {
      pattern: new RegExp(
        `${whole}${unit}${gap(4)},${leading}${gap(8)}${shares.share}${gap(8)}${digits}\\(${part}\\k<unit>\\)`,
        'g',
      ),
      isPlain: (one) => isApart(one) && !notWhole.test(withoutNumbers(one.written)) && !about.test(one.written),
    },
    notDue: anyOf([...rates.notDue, ...sums.otherEnds, ...sums.unfinished], ''),
  };
}
