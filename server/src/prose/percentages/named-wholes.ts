import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { ALL_MEASURES } from '../words.ts';
import type { RateBeside } from './rates-beside.ts';

/** A share or a rate that names what it is of. Offsets into the folded text. */
export interface NamedWhole extends RateBeside {
  /** `share`: 占办结499件的38.1%; `rate`: 办结率98%(收到200条,办结196条), whose name may mean another whole in the tables. */
  readonly kind: 'share' | 'rate';
}

/**
 * Finds the percentages of a paragraph that say themselves what they are of: 45人,占全局90名干部的50%; 90名干部中的72人,覆盖率80%;
 * 办结率98%(收到200条,办结196条); 维持率83.3%(5/6).
 */
export function readNamedWholes(text: string, template: Template): readonly NamedWhole[] {
  if (!text.includes('%')) return NONE;
  const words = template.derived(compile);
  return [
    ...(text.includes('占') || text.includes('覆盖')
      ? [...sharesOf(text, words), ...sharesOfRounded(text, words)]
      : NONE),
    ...(text.includes('率') ? [...ratesOfDivided(text, words), ...ratesInBrackets(text, words)] : NONE),
    ...(text.includes('%(') ? [...text.matchAll(words.division)].flatMap((match) => found(match, 'rate')) : NONE),
  ];
}

const NONE: readonly NamedWhole[] = [];

/** 45人,占全局90名干部的50% */
const sharesOf = (text: string, { share, comparing }: Words): readonly NamedWhole[] =>
  [...text.matchAll(share)].flatMap((match): readonly NamedWhole[] => {
    const { inFront = '', inside = '', behind = '', unit, wholeUnit } = match.groups ?? {};
    if (!isAlike(unit, wholeUnit) || comparing.test(inFront + inside + behind)) return NONE;
    return found(match, 'share');
  });

/** 20万次,其中手机端12万次,占60%: told only where no rounding of the two gives it. */
const sharesOfRounded = (text: string, { rounded }: Words): readonly NamedWhole[] =>
  [...text.matchAll(rounded)].flatMap((match): readonly NamedWhole[] => {
    const { part = '', whole = '', digits = '' } = match.groups ?? {};
    const [one, all] = [Number(part), Number(whole)];
    const [slack, slackOfAll, step] = [part, whole, digits].map((written) => 10 ** -placesOf(written));
    if (slack === undefined || slackOfAll === undefined || step === undefined || all <= slackOfAll) return NONE;
    const most = ((one + slack) / (all - slackOfAll / 2)) * 100 + step;
    const least = ((one - slack / 2) / (all + slackOfAll)) * 100 - step;
    return Number(digits) < most && Number(digits) > least ? NONE : found(match, 'share');
  });

/** 67件案件中维持41件,维持率61.2% */
const ratesOfDivided = (text: string, words: Words): readonly NamedWhole[] =>
  [...text.matchAll(words.divided)].flatMap((match): readonly NamedWhole[] => {
    const { unit, wholeUnit, name = '', done = '', digits } = match.groups ?? {};
    const isNamed = words.standsFor(name, done) || words.covering.test(match[0]);
    if (!isAlike(unit, wholeUnit) || !isNamed || words.denied.test(done)) return NONE;
    return isDue(text, match, digits, words) ? found(match, 'rate') : NONE;
  });

/** 办结率98%(收到200条,办结196条) */
const ratesInBrackets = (text: string, words: Words): readonly NamedWhole[] =>
  [...text.matchAll(words.bracketed)].flatMap((match): readonly NamedWhole[] => {
    const { front = '', unit, wholeUnit, name = '', done = '', digits } = match.groups ?? {};
    if (!isAlike(unit, wholeUnit) || !words.standsFor(name, done) || words.denied.test(front + done)) return NONE;
    if (!words.taken.test(front) || words.standsFor(name, front)) return NONE;
    return isDue(text, match, digits, words) ? found(match, 'rate') : NONE;
  });

/** Of 100 % it may be that only those are meant that were due. */
const isDue = (
  text: string,
  { index, 0: written }: RegExpExecArray,
  digits: string | undefined,
  words: Words,
): boolean => Number(digits) !== 100 || !words.notDue.test(text.slice(index, index + written.length + LONGEST));

const LONGEST = 40;

function found({ index, 0: written, groups = {} }: RegExpExecArray, kind: NamedWhole['kind']): readonly NamedWhole[] {
  const { part, whole, digits = '' } = groups;
  const start = index + written.lastIndexOf(`${digits}%`);
  const [one, all] = [numberOf(part), numberOf(whole)];
  if (all <= 0 || one > all) return NONE;
  return [
    {
      kind,
      percent: Number(digits),
      places: placesOf(digits),
      part: one,
      whole: all,
      start,
      end: start + digits.length + 1,
    },
  ];
}

/** Persons are counted in several measures. */
const PERSONS = ['人', '名', '人次', '位'];
const isAlike = (one = '', other = ''): boolean =>
  one === other || (PERSONS.includes(one) && PERSONS.includes(other) && one !== '人次' && other !== '人次');

interface Words {
  readonly share: RegExp;
  readonly rounded: RegExp;
  readonly divided: RegExp;
  readonly bracketed: RegExp;
  /** 维持率83.3%(5/6): the division itself. */
  readonly division: RegExp;
  readonly comparing: RegExp;
  readonly covering: RegExp;
  /** Says of a number that it is what came in, or all there is. */
  readonly taken: RegExp;
  /** Says that something was not done. */
  readonly denied: RegExp;
  readonly notDue: RegExp;
  /** Whether what a rate is named for is said of a number: 回收率, 收回. */
  readonly standsFor: (name: string, said: string) => boolean;
}

function compile({ prose: { rates, shares, sums } }: Template): Words {
  const any = (...lists: readonly (readonly string[])[]): string => `(?:${anyOf(lists.flat(), '').source})`;
  const number = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7}`;
  const unit = (name: string): string => `(?<${name}>人次|[${ALL_MEASURES}人位户处台])`;
  const [whole, part] = [`(?<whole>${number})${unit('wholeUnit')}`, `(?<part>${number})${unit('unit')}`];
  const digits = String.raw`(?<digits>\d{1,3}(?:\.\d{1,4})?)%`;
  const gap = (most: number): string => `[^,。;:()\\d%]{0,${most}}`;
  const name = `(?<name>${any(rates.partOfAll, Object.values(rates.columns).flat(), Object.keys(rates.named))})`;
  return {
    share: new RegExp(
      `(?<![\\d.,])${part}(?<inFront>${gap(8)}),?(?:约?${shares.share}|${any(shares.covering)})(?<inside>${gap(12)})${whole}(?<behind>${gap(10)})${digits}`,
      'g',
    ),
    rounded: new RegExp(
      `(?<![\\d.])(?<whole>\\d{1,4}(?:\\.\\d{1,3})?)万(?<unit>人次|[${ALL_MEASURES}人])${gap(4)},${any(sums.openings)},?${gap(14)}(?<part>\\d{1,4}(?:\\.\\d{1,3})?)万\\k<unit>${gap(4)},约?${shares.share}${any(shares.ratio)}?${gap(6)}${digits}`,
      'g',
    ),
    divided: new RegExp(
      `(?<![\\d.,])${whole}${gap(14)}[中里],?(?<done>${gap(10)})${part}${gap(6)},${gap(4)}${name}${any(rates.filling)}{0,2}${digits}`,
      'g',
    ),
    bracketed: new RegExp(
      `${name}${any(rates.filling)}{0,2}${digits}\\((?<front>${gap(16)}${whole}${gap(8)}[,中])(?<done>${gap(10)})${part}${gap(4)}\\)`,
      'g',
    ),
    division: new RegExp(`${name}${any(rates.filling)}{0,2}${digits}\\((?<part>\\d{1,7})/(?<whole>\\d{1,7})\\)`, 'g'),
    comparing: anyOf(sums.comparing, ''),
    covering: anyOf(shares.covering, ''),
    taken: new RegExp(any(rates.taken, rates.allOf)),
    denied: anyOf(rates.denied, ''),
    notDue: anyOf([...rates.notDue, ...sums.otherEnds, ...sums.unfinished], ''),
    standsFor: (rate, said) =>
      [rate.replace(/率$/, ''), ...(rates.named[rate] ?? [])].some((word) => said.includes(word)),
  };
}
