import type { Hearing } from './hearing.ts';
import type { Phrase } from './phrase.ts';

/** 个人27件、单位4件: behind the natural persons, and if nobody else follows in the list, those are the organisations. `end`: where the number ends. */
export function besidePersons({ sayings, listener, text }: Hearing, phrase: Phrase, end: number): Phrase {
  const [name, another] = phrase.unknown;
  const { organisations } = listener.template.prose;
  if (name === undefined || another !== undefined || !organisations.includes(name) || text.charAt(end) === '、')
    return phrase;
  const last = sayings.at(-1)?.meaning.subject;
  const { topics, results, applicants, outcomes, words } = phrase;
  const isPlain =
    results.length + applicants.length + outcomes.length === 0 &&
    topics.every((topic) => topic === 'request') &&
    [...words].every((word) => word === 'ofWhich' || word === 'received' || word === 'accepted');
  return isPlain && last?.endsWith('.naturalPerson') === true
    ? { ...phrase, applicants: ['organisations'], unknown: [] }
    : phrase;
}
