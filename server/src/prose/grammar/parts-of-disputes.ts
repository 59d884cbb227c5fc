import { worse } from './certainty.ts';
import { isLawsuit } from './dispute-meaning.ts';
import { type Certainty, type Hearing, surenessOf } from './hearing.ts';
import type { Meaning } from './meaning.ts';
import type { Phrase } from './phrase.ts';

// Numbers behind a total of disputes that divide it.

/**
 * 行政诉讼61件,其中政府信息公开类12件: those of all of them that the table has. The reviews in front may be those that it has heard for others: then
 * these are so too, and where nothing says so, that is in doubt.
 */
export function ofDisclosure(hearing: Hearing, phrase: Phrase, { subject }: Meaning): Certainty {
  const sureness = surenessOf(hearing, phrase, false);
  const { unknown, words } = hearing.counts;
  if (unknown.length > 0 || words.has('court') || words.has('hearing')) return 'unread';
  if (subject.split('.').every(isLawsuit)) return sureness;
  return worse(sureness, HEARD.some((word) => words.has(word)) ? 'unread' : 'scope');
}

const HEARD: readonly string[] = ['received', 'accepted', 'concluded', 'completed', 'handled'];

/** 行政应诉案件61件,负责人出庭58件,其中信息公开类10件: whether nothing is counted between the total and what divides it. */
export function dividesTotal({ sayings, text, total }: Hearing, start: number): boolean {
  const last = sayings.at(-1);
  if (last === undefined || last.meaning.subject !== total?.subject) return false;
  return !DIVIDES_OTHERS.test(text.slice(last.end, start));
}

const DIVIDES_OTHERS = /\d.*其中/;

/** 22件被纠正的复议、诉讼案件(复议15件、诉讼7件), 其中复议15件: those that ended in this way are divided. */
export const isPartOfEnded = ({ aside, isPart, sayings }: Hearing, { about, isTotal }: Meaning): boolean => {
  const whole = sayings.findLast((one) => !one.isAside && !(isPart && one.isPart))?.meaning;
  return (
    (aside !== undefined || isPart) && about === 'dispute' && isTotal && whole?.about === 'dispute' && !whole.isTotal
  );
};
