import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { type Count, countsIn, FEWEST_WORDS } from './counted-words.ts';
import { areExchanged, isSlip } from './exchanged-digits.ts';

/**
 * 通过政府网站主动公开政府信息126480条 in one sentence and 125480条 behind the same words in another: told where it stands second. Where one
 * of them has more words in front (学校网站公开信息), it may count something narrower, and only digits that were exchanged tell.
 * `isTold`: whether the number at an offset of the text is told of already.
 */
export function* saidTwice(
  paragraphs: readonly ProseParagraph[],
  { year, unit }: ReportedBy,
  template: Template,
  isTold: (offset: number) => boolean,
): Generator<Draft> {
  const problems = template.common.sections.at(-2)?.id;
  const earlier = createEarlier();
  let counted = 0;
  for (const { paragraph, found } of foundIn(paragraphs, countsIn, template)) {
    if (paragraph.section === undefined || paragraph.kind === 'title') continue;
    for (const count of found) {
      if (count.years.some((one) => one !== year)) continue;
      if (counted++ === MOST_COUNTED) return;
      // 2024年,省水文局公开信息412条: what another body disclosed is no total.
      const isOthers = count.body !== '' && !unit.endsWith(count.body);
      const now = { count, paragraph };
      const other = earlier.of(now, isOthers ? undefined : count.asTotal);
      if (other === undefined) continue;
      // 主动公开政府信息15条,数量偏少: among the problems, a part of it, unless it is said to be that of the year.
      if (paragraph.section === problems && !count.isOfYear && !isSlip(other.count.value, count.value)) continue;
      if (!isTold(rangeOf(now).start)) yield draftOf(other, now, template);
    }
  }
}

/** Whose report of which year it is; the name is folded, and empty where it is not known. */
export interface ReportedBy {
  readonly year: number | undefined;
  readonly unit: string;
}

/** What was counted further in front, by the words and by the digits; `asTotal` where it may be all there is. */
function createEarlier(): { of(placed: Placed, asTotal: string | undefined): Placed | undefined } {
  const byWords = new Map<string, Placed[]>();
  const byDigits = new Map<string, Placed[]>();
  const into = (map: Map<string, Placed[]>, key: string, one: Placed): readonly Placed[] => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else if (known.length < MOST_ALIKE) known.push(one);
    return known ?? [one];
  };
  return {
    of(placed, asTotal) {
      const { count } = placed;
      const { value, asWords, asDigits } = count;
      const alike = into(byWords, asWords, placed);
      const exchanged = into(byDigits, asDigits, placed);
      const totals = asTotal === undefined ? NONE : into(byWords, asTotal, placed);
      if (alike.length === 1 && exchanged.length === 1 && totals.length < 2) return undefined;
      const isElsewhere = (one: Placed): boolean => one !== placed && !isInOneSentence(one, placed);
      const same = alike.filter(isElsewhere);
      if ([...same, ...totals].some((one) => one !== placed && one.count.value === value)) return undefined;
      return (
        totals.find(isElsewhere) ??
        same.find(
          (one) => mayTell(one.count, count) && (isTelling(one.count, count) || isSlip(one.count.value, value)),
        ) ??
        exchanged.find((one) => isElsewhere(one) && one.count.value !== value && isOfTheSame(one.count, count))
      );
    },
  };
}

/** Whether the same words in front are of one thing: there are enough of them, or both are told of the year. */
const isTelling = (one: Count, other: Count): boolean =>
  !(one.mayBeSome || other.mayBeSome) &&
  (Math.min(one.words.length, other.words.length) >= TELLING || (one.isOfYear && other.isOfYear));

const NONE: readonly Placed[] = [];

/** What is divided off somewhere may be less than what is counted by itself; only exchanged digits tell. */
const mayTell = (one: Count, other: Count): boolean =>
  !(one.isPart || other.isPart) || areExchanged(one.value, other.value);

/** No report counts as much; what does is several, one behind the other, and a keystroke there must not go through all of them. */
const MOST_COUNTED = 1000;

/** Nobody counts the same more often. */
const MOST_ALIKE = 20;

/** Two in one sentence are two things. */
const isInOneSentence = (one: Placed, other: Placed): boolean =>
  one.paragraph === other.paragraph && one.count.sentence === other.count.sentence;

interface Placed {
  readonly count: Count;
  readonly paragraph: ProseParagraph;
}

const rangeOf = ({ paragraph, count: { start, end } }: Placed): Draft['range'] => paragraph.range(start, end);

function draftOf(first: Placed, second: Placed, template: Template): Draft {
  const [one, other] = [first.count, second.count];
  const isPublished = template.prose.twice.published.some((word) => one.words.includes(word));
  const isSure = isPublished && one.words === other.words && isSlip(one.value, other.value) && !other.isBehind;
  const doubt = isSure ? ['', ''] : ['；说的不是一回事的可不改', ', unless they are about different things'];
  return {
    range: rangeOf(second),
    ...(isSure ? {} : { severity: 'info' as const }),
    message: say(
      `“${one.words}”在前面写的是 ${one.value}${one.unit}，这里是 ${other.value}${other.unit}，请统一${doubt[0]}。`,
      `“${one.words}”: ${one.value} above, ${other.value} here. Please make them agree${doubt[1]}.`,
    ),
    expected: String(one.value),
    actual: String(other.value),
    related: [{ range: rangeOf(first), message: say(`前面写的是 ${one.value}`, `${one.value} above`) }],
  };
}

/** Whether two counts with the same digits are of one thing: the words of one end in those of the other. */
function isOfTheSame(one: Count, other: Count): boolean {
  const [short, long] = one.plain.length < other.plain.length ? [one.plain, other.plain] : [other.plain, one.plain];
  const fewest = one.value < MANY ? FEWEST_WORDS : FEWEST_BESIDE_MANY;
  return short.length >= fewest && long.endsWith(short) && areExchanged(one.value, other.value);
}

/** So many have the same digits by chance only seldom, so that 公开信息 is enough. */
const MANY = 1000;
const FEWEST_BESIDE_MANY = 4;

/** So many characters hardly stand in front of two things. */
const TELLING = 8;
