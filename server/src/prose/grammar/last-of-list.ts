import type { Form, Template } from '../../template/forms.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import type { Phrase } from './phrase.ts';

/** How cases have ended, as far as a sentence names it: groups of results, and columns of the table of disputes; `channel` for how they came. */
export type NamedEnds = ReadonlySet<string>;

/** The ends that the tokens of a sentence name. */
export function namedEnds(tokens: readonly Token[]): NamedEnds {
  const ends = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const { role, id } = token.word;
    if (role === 'result') ends.add(id.split('.', 1)[0] ?? id);
    else if (role === 'outcome') ends.add(id);
    else if (role === 'word' && id === 'opened') ends.add('granted');
    else if (role === 'word' && id === 'channel') ends.add(id);
  }
  return ends;
}

/** 公开28件,部分公开8件,不予公开8件: where a sentence lists how applications ended, 公开 alone is one of these ends. */
export const listsResults = (ends: NamedEnds): boolean => ends.has('partlyGranted') && ends.has('refused');

/**
 * 维持3件、纠正1件、其他1件、尚未审结1件: behind all other ends, 其他 is the one that is called so. Where any of them is not named, it may be
 * all that is left.
 */
export function withLastEnd(
  phrase: Phrase,
  topics: readonly string[],
  ends: NamedEnds,
  form: Form,
  template: Template,
): Phrase {
  const { words, results, outcomes, applicants, unknown } = phrase;
  const saysMore = phrase.topics.length + results.length + outcomes.length + applicants.length + unknown.length > 0;
  if (saysMore || ![...words].every((word) => word === OTHERS) || !words.has(OTHERS)) return phrase;
  const isOfDisputes = topics.some(isDispute);
  const all = isOfDisputes
    ? form.data.review.columns.map(({ id }) => id).filter((id) => id !== 'total')
    : groupsOf(template);
  const last = isOfDisputes ? 'otherResult' : 'otherHandling';
  if (!all.every((end) => end === last || ends.has(end))) return phrase;
  return { ...phrase, words: new Set(), ...(isOfDisputes ? { outcomes: [last] } : { results: [last] }) };
}

const OTHERS = 'others';

const groupsOf = ({ prose: { results } }: Template): readonly string[] => [
  ...new Set(Object.keys(results).map((id) => id.split(/[.+]/, 1)[0] ?? id)),
];
