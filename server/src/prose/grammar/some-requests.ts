import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isOrganisation } from '../words.ts';
import { type Hearing, surenessOf } from './hearing.ts';
import type { NumberToken } from './numbers.ts';
import { type Phrase, without } from './phrase.ts';

/**
 * 收到电子形式的信息公开申请1件, 有2名患者家属提出信息公开申请: whether a number is left unread for nothing but words that make it some of the
 * body's own applications. `number` and `phrase`: it and what is said of it.
 */
export function isSomeRequests(hearing: Hearing, phrase: Phrase, { start, end, unit }: NumberToken): boolean {
  const { text, listener } = hearing;
  const { units } = listener.template.prose;
  if (!phrase.topics.includes('request') || phrase.results.length + phrase.applicants.length > 0) return false;
  const { came, askedFor } = listener.template.derived(compile);
  const isCounted = units.cases.includes(unit) && came.test(lastClause(text.slice(0, start)));
  const isAsked = units.persons.includes(unit) && askedFor.test(firstClause(text.slice(end)));
  if (!isCounted && !isAsked) return false;
  const own = { ...without(phrase, CHANNEL), unknown: phrase.unknown.filter(isOrganisation) };
  return own.unknown.length === 0 && surenessOf(hearing, own, false, false) === 'clear';
}

const CHANNEL: readonly string[] = ['channel', 'written'];

const lastClause = (text: string): string => /[^,;:()。!?]*$/.exec(text.slice(-LONGEST))?.[0] ?? '';
const firstClause = (text: string): string => /^[^,;:()。!?]*/.exec(text.slice(0, LONGEST))?.[0] ?? '';
const LONGEST = 40;

/** What is said to have come in, up to its number; and behind that of persons, what they asked for. 不属于 and its like say otherwise. */
const compile = ({
  prose: { topics, words, narrowed, rates },
}: Template): Readonly<Record<'came' | 'askedFor', RegExp>> => {
  const any = (list: readonly string[] | undefined): string => `(?:${alternatives(list ?? [])})`;
  const request = any(topics['request']?.filter((one) => narrowed.disclosure.some((word) => one.includes(word))));
  const said = `^(?!.*${any(rates.denied)})[^\\d]*`;
  return {
    came: new RegExp(`${said}${any(words['received'])}[^\\d]*${request}$`),
    askedFor: new RegExp(`${said}${any(words['filler+asking'])}[^\\d]{0,6}${request}$`),
  };
};
