import { isDispute } from './dispute-meaning.ts';
import type { Certainty, Hearing } from './hearing.ts';
import type { Token } from './lexer.ts';
import { isRightBehind, isWord, type Phrase } from './phrase.ts';
import type { Saying } from './saying.ts';

/**
 * 行政复议9件,已审结; 行政诉讼3件,目前正在审理中: that all cases in front are concluded, or that none is, though no 均 says so. Gives
 * whether it says that. `doubt`: how sure the sentence was in front of it.
 */
export function sayState(hearing: Hearing, piece: readonly Token[], phrase: Phrase, doubt: Certainty): boolean {
  const { sayings, text, memory } = hearing;
  const [first, last, of] = [piece[0], piece.at(-1), sayings.at(-1)];
  if (first === undefined || last === undefined || of === undefined || doubt !== 'clear') return false;
  const { words, topics, outcomes, unknown, results, applicants } = phrase;
  const isPending = outcomes.length === 1 && outcomes[0] === PENDING && isOutcome(last);
  const isConcluded = outcomes.length === 0 && words.has('already') && isWord(last, 'concluded');
  if (!isPending && !isConcluded) return false;
  const isPlain = unknown.length + results.length + applicants.length + topics.length === 0;
  const known = isPending ? OF_PENDING : OF_CONCLUDED;
  if (!isPlain || ![...words].every((word) => known.includes(word))) return false;
  if (!isTotalInFront(of, first, text) || (isPending && goesOn(text, last.end))) return false;
  hearing.all.push({
    phrase,
    of: of.meaning,
    disputes: memory.topics.filter(isDispute),
    isSure: true,
    isOfOne: false,
    number: of.value,
    start: first.start,
    end: last.end,
  });
  return true;
}

const PENDING = 'pending';
/** 目前正在审理: what is pending when the report is written was so at the end of the year; what is concluded by then may have been pending. */
const OF_PENDING: readonly string[] = ['history', 'all', 'whole'];
const OF_CONCLUDED: readonly string[] = ['concluded', 'already', 'thisYear'];

const isOutcome = (token: Token): boolean => token.kind === 'word' && token.word.role === 'outcome';

/** Whether a number of disputes stands right in front, which is none of their parts. */
const isTotalInFront = (
  { meaning, value, form, certainty, isPart, end }: Saying,
  { start }: Token,
  text: string,
): boolean =>
  meaning.about === 'dispute' &&
  meaning.isTotal &&
  !isPart &&
  value > 0 &&
  form === 'number' &&
  certainty === 'clear' &&
  isRightBehind(text, end, start, BETWEEN);

const BETWEEN = ',(';

/** 正在审理中,1件…: what follows may say more of some. */
const goesOn = (text: string, end: number): boolean => ',:'.includes(text.charAt(end)) && end < text.length;
