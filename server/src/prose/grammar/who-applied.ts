import { isOfAll } from './all.ts';
import type { Hearing } from './hearing.ts';
import type { Token } from './lexer.ts';
import { isWithoutEnd, NO_PHRASE, type Phrase } from './phrase.ts';

/** 收到申请4件,申请人为自然人: that all who applied were natural persons, though no 均 says so. */
export function sayWhoApplied(hearing: Hearing, piece: readonly Token[], phrase: Phrase): void {
  const { sayings, text, doubt, listener } = hearing;
  const [first, last, of] = [piece[0], piece.at(-1), sayings.at(-1)];
  if (first === undefined || last?.kind !== 'word' || doubt !== 'clear') return;
  const { applicants, topics, words, unknown } = phrase;
  const isRequests = topics.every((topic) => topic === 'request');
  const isPlain = isRequests && words.size + unknown.length === 0 && isWithoutEnd(phrase);
  // 申请人主要为自然人.
  if (piece.some((token) => token.kind === 'word' && token.word.also === 'mainly')) return;
  if (applicants.length !== 1 || applicants[0] !== PERSONS || !isPlain) return;
  if (last.word.role !== 'applicant' && last.word.role !== 'topic') return;
  if (!isOfAll(NO_PHRASE, of, text, first) || first.start !== of.end + 1 || of.meaning.subject === 'completed') return;
  // 申请人为自然人,另一件为企业.
  const stop = text.indexOf('。', last.end);
  const rest = text.slice(last.end, stop < 0 ? text.length : stop);
  const others = Object.entries(listener.template.prose.applicants).filter(([id]) => id !== PERSONS);
  if (others.some(([, names]) => names.some((name) => rest.includes(name)))) return;
  hearing.all.push({
    phrase,
    of: of.meaning,
    disputes: [],
    isSure: true,
    isOfOne: false,
    ifTotal: of.value,
    start: first.start,
    end: last.end,
  });
}

const PERSONS = 'naturalPerson';
