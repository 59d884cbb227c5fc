import { isOfAll } from './all.ts';
import type { Hearing } from './hearing.ts';
import type { Token } from './lexer.ts';
import { isWord, NO_PHRASE, type Phrase, without } from './phrase.ts';

/**
 * 收到申请1件,已按规定程序办结; 收到申请2件,已依法答复并予以公开; 收到申请1件,为重复申请: that all in front ended so, though no 均 says so.
 */
export function sayEnd(hearing: Hearing, piece: readonly Token[], phrase: Phrase): void {
  const { sayings, text, doubt, listener } = hearing;
  const [first, last, of] = [piece[0], piece.at(-1), sayings.at(-1)];
  if (first === undefined || last?.kind !== 'word' || doubt !== 'clear') return;
  if (!isOfAll(NO_PHRASE, of, text, first) || first.start !== of.end + 1 || !COMES_IN.includes(of.meaning.subject))
    return;
  if (!isPlain(phrase) || goesOn(text, last.end)) return;
  const { words, sums } = listener.template.prose;
  const opens = (openings: readonly string[]): boolean => openings.some((word) => text.startsWith(word, first.start));
  const isEnd = isWord(last, 'completed') || last.word.role === 'result';
  const isDone = isEnd && opens(words['filler+already'] ?? []);
  const isCalled = phrase.results.length > 0 && phrase.words.size <= 1 && opens(sums.leading);
  // 收到12件,已按时办结 may go for those that were due; the only one is.
  if (!(isDone || isCalled) || (phrase.words.has('timely') && of.value > 1)) return;
  hearing.all.push({
    phrase: without(phrase, ['timely']),
    of: of.meaning,
    disputes: [],
    isSure: true,
    isOfOne: false,
    ifTotal: of.value,
    counted: of.value,
    isImplied: true,
    start: first.start,
    end: last.end,
  });
}

const COMES_IN: readonly string[] = ['received', 'requests', 'receivedAndHandled'];

const isPlain = ({ topics, results, applicants, outcomes, unknown, words }: Phrase): boolean =>
  topics.length + applicants.length + outcomes.length + unknown.length === 0 &&
  results.length <= 1 &&
  [...words].every((word) => KNOWN.includes(word));

const KNOWN: readonly string[] = ['completed', 'timely', 'list', 'thisYear', 'inFull', 'someOf'];

/** 已办结,其中2件…: whether the sentence counts on. */
function goesOn(text: string, end: number): boolean {
  const stop = text.indexOf('。', end);
  return /\d/.test(text.slice(end, stop < 0 ? text.length : stop));
}
