import type { Template } from '../../template/forms.ts';
import type { Meaning } from './meaning.ts';
import type { NumberToken } from './numbers.ts';
import { isWithoutEnd, type Phrase } from './phrase.ts';

/**
 * 自然人83人次申请83件: those who were counted in front are those who asked for what is counted behind; 3名申请人提出27件 are some of them.
 * `last`: that number, its words, and whether those stand in front of it.
 */
export function ofThoseCounted(
  phrase: Phrase,
  last: { readonly phrase: Phrase; readonly number: NumberToken | undefined; readonly isNamedInFront: boolean },
  { prose: { units } }: Template,
): Phrase {
  const { applicants } = last.phrase;
  const arePersons = last.number !== undefined && units.persons.includes(last.number.unit);
  if (arePersons && !last.isNamedInFront && phrase.topics.includes('request'))
    return { ...phrase, unknown: [...phrase.unknown, last.number.unit] };
  const isOfThem = applicants.length > 0 && arePersons;
  const isPlain = phrase.applicants.length === 0 && isWithoutEnd(phrase);
  return isOfThem && isPlain && phrase.topics.every((topic) => topic === 'request')
    ? { ...phrase, applicants }
    : phrase;
}

/** 有2名公民提出申请, 1人提起行政复议: at least as many came in; undefined where the number counts no persons who applied. */
export function asPersons(
  meaning: Meaning | undefined,
  { topics }: Phrase,
  { unit }: NumberToken,
  { prose: { units } }: Template,
): Meaning | undefined {
  if (meaning === undefined || !units.persons.includes(unit)) return undefined;
  const isOfRequests = meaning.about === 'request' && topics.includes('request');
  const areThere = isOfRequests ? meaning.rows.some(([row]) => row === RECEIVED) : isAllDisputes(meaning, topics);
  return areThere ? { ...meaning, limit: 'at-most' } : undefined;
}

const isAllDisputes = ({ about, isTotal }: Meaning, topics: readonly string[]): boolean =>
  about === 'dispute' && isTotal && topics.length > 0;

const RECEIVED = 'newReceived';
