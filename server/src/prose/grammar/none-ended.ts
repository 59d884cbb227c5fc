import { bodyOf, worse } from './certainty.ts';
import { isDispute } from './dispute-meaning.ts';
import { type Hearing, surenessOf } from './hearing.ts';
import type { Token } from './lexer.ts';
import { meaningOf } from './meaning.ts';
import type { Phrase } from './phrase.ts';
import type { Saying } from './saying.ts';

/**
 * 被申请行政复议6件,均未被纠正; 行政复议6件,维持5件,无纠正: that none of the disputes that were counted in front has ended so. Gives whether it
 * says that. `first`: what says that there is none.
 */
export function sayNoneEnded(hearing: Hearing, piece: readonly Token[], phrase: Phrase, first: Token): boolean {
  const { topics, results, applicants, outcomes, words } = phrase;
  const of = hearing.sayings.findLast(isCounted);
  const last = piece.at(-1);
  const isPlain = topics.length + results.length + applicants.length === 0 && outcomes.length === 1;
  if (of === undefined || last === undefined || !isPlain || !ENDS.includes(outcomes[0] ?? '')) return false;
  if (![...words].every((word) => KNOWN.includes(word)) || hearing.aside !== undefined) return false;
  const { template, form } = hearing.listener;
  // 没有因程序问题被纠正的案件: there may be others.
  const { openings } = template.prose.causes;
  if (piece.some((token) => token.kind === 'word' && openings.includes(token.word.text))) return false;
  if (saysMore(hearing, of, outcomes, first)) return false;
  const counted = [...hearing.disputes];
  const meaning = meaningOf(phrase, { topics: counted, total: undefined }, template, form);
  if (meaning === undefined || !counted.every(isDispute)) return false;
  hearing.sayings.push({
    meaning: { ...meaning, limit: 'equal' },
    value: 0,
    tolerance: 0,
    form: 'none',
    certainty: worse(surenessOf(hearing, phrase, true), of.certainty),
    start: first.start,
    numeralEnd: first.end,
    end: last.end,
    body: bodyOf(phrase),
    isPart: false,
    isAside: false,
    isOfChannel: false,
    isDisclosure: true,
  });
  return true;
}

/** 行政复议9件,纠正1件,此外无纠正情形; 行政复议9件,其中因不予公开引起的2件,均未被纠正: whether it may go for some of them alone. */
function saysMore(
  { sayings, text, listener }: Hearing,
  of: Saying,
  outcomes: readonly string[],
  first: Token,
): boolean {
  const { sums, narrowed } = listener.template.prose;
  const isSame = ({ meaning }: Saying): boolean => outcomes.some((one) => meaning.subject.endsWith(`.${one}`));
  const between = text.slice(of.end, first.start);
  const numbers = between.match(/\d+/g)?.length ?? 0;
  const heard = sayings.filter(({ start, form }) => start >= of.end && form === 'number').length;
  return (
    sayings.some(isSame) ||
    numbers > heard ||
    [...sums.openings, ...narrowed.besides].some((word) => between.includes(word))
  );
}

const isCounted = ({ meaning, form, value }: Saying): boolean =>
  meaning.about === 'dispute' && meaning.isTotal && form === 'number' && value > 0;

/** What the table counts for all of them. Those that are upheld, or still pending, are said otherwise. */
const ENDS: readonly string[] = ['corrected', 'otherResult'];
const KNOWN: readonly string[] = ['none', 'existing', 'all', 'whole', 'hearing', 'court', 'thisYear', 'own', 'history'];
