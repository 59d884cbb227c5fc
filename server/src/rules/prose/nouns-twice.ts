import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { type NounCount, nounCountsIn } from './counted-nouns.ts';
import { isSlip } from './exchanged-digits.ts';
import type { ReportedBy } from './said-twice.ts';

/**
 * 全年召开新闻发布会6场 in one sentence and 全年共召开新闻发布会9场 in another, or 对全年公开的421条信息 beside 全年公开信息412条: told where it
 * stands second. What may be a part is told only where it is more than all there are.
 */
export function* nounsTwice(
  paragraphs: readonly ProseParagraph[],
  { year }: ReportedBy,
  template: Template,
  isTold: (offset: number) => boolean,
): Generator<Draft> {
  const counts: Placed[] = [];
  for (const { paragraph, found } of foundIn(paragraphs, nounCountsIn, template)) {
    if (paragraph.section === undefined || paragraph.kind === 'title') continue;
    for (const count of found)
      if (counts.length < MOST_COUNTED && count.years.every((one) => one === year)) counts.push({ count, paragraph });
  }
  const wholes = counts.filter(({ count: { isWhole, isBehind, kind } }) => isWhole && !isBehind && kind !== undefined);
  const done = new Set<Placed>();
  for (const whole of wholes) {
    const other = counts.find(
      (one) =>
        one !== whole &&
        isOfOne(whole.count, one.count) &&
        isAgainst(whole.count, one.count) &&
        !done.has(one) &&
        !isInOneSentence(whole, one),
    );
    // What is also said as it is here elsewhere may be another thing each time.
    if (
      other === undefined ||
      wholes.some((one) => one !== whole && one !== other && saysAsMuch(one.count, other.count))
    )
      continue;
    done.add(whole).add(other);
    const [first, second] = startOf(whole) < startOf(other) ? [whole, other] : [other, whole];
    if (!isTold(startOf(second))) yield draftOf(whole.count.noun, first, second);
  }
}

const MOST_COUNTED = 300;

interface Placed {
  readonly count: NounCount;
  readonly paragraph: ProseParagraph;
}

const rangeOf = ({ paragraph, count: { start, end } }: Placed): Draft['range'] => paragraph.range(start, end);

const startOf = (placed: Placed): number => rangeOf(placed).start;

const isInOneSentence = (one: Placed, other: Placed): boolean =>
  one.paragraph === other.paragraph && one.count.sentence === other.count.sentence;

const saysAsMuch = (whole: NounCount, other: NounCount): boolean =>
  whole.value === other.value && isOfOne(whole, other);

/** Whether both count the same noun in the same measure, of the same body as far as they say. */
function isOfOne(whole: NounCount, { noun, unit, isBehind, scope, kind }: NounCount): boolean {
  if (unit !== whole.unit) return false;
  if (isBehind) return noun.startsWith(whole.noun) && (kind === undefined || kind === whole.kind);
  return noun === whole.noun && scope === whole.scope && (kind === whole.kind || kind === undefined);
}

/** Whether two such counts cannot both be right. */
function isAgainst(whole: NounCount, { value, isWhole, isBehind, opens, verb }: NounCount): boolean {
  if (value === whole.value) return false;
  const isNamed = whole.noun.length >= NAMED;
  const isMore = value > whole.value;
  if (whole.kind === 'published') {
    // 发布 may count what 公开 does not.
    if (isSlip(value, whole.value)) return isWhole || (verb === whole.verb && isBehind);
    return isNamed && isMore && !isBehind && verb === whole.verb;
  }
  if (isBehind) return isMore && whole.noun.length >= SHORTEST;
  if (isWhole && whole.kind === 'held') return isNamed || (opens && whole.opens);
  return isNamed && isMore && whole.kind === 'held';
}

/** A noun of so many characters hardly names two things: 专题培训, but 培训. */
const NAMED = 4;
const SHORTEST = 3;

function draftOf(noun: string, one: Placed, other: Placed): Draft {
  const [{ value, unit }, now] = [one.count, other.count];
  return {
    severity: 'info',
    range: rangeOf(other),
    message: say(
      `“${noun}”在前面写的是 ${value}${unit}，这里是 ${now.value}${now.unit}，请统一；说的不是一回事的可不改。`,
      `“${noun}”: ${value} above, ${now.value} here. Please make them agree, unless they are about different things.`,
    ),
    expected: String(value),
    actual: String(now.value),
    related: [{ range: rangeOf(one), message: say(`前面写的是 ${value}`, `${value} above`) }],
  };
}
