import type { Hearing } from './hearing.ts';
import { columnsOf } from './meaning.ts';
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

/** 企业4件、法律服务机构5件、其他组织1件: behind organisations of some kinds, no more than all that are not of those. */
export function besideOrganisations({ sayings, listener }: Hearing, phrase: Phrase): Phrase {
  const [name, another] = phrase.unknown;
  const { template, form } = listener;
  if (name === undefined || another !== undefined || !template.prose.otherOrganisations.includes(name)) return phrase;
  const { topics, results, applicants, outcomes, words } = phrase;
  const isPlain =
    topics.length + results.length + applicants.length + outcomes.length === 0 &&
    words.size === 1 &&
    words.has('others');
  const all = columnsOf(['organisations'], form);
  const kindOf = (subject: string): string => subject.slice(subject.lastIndexOf('.') + 1);
  const named = new Set(sayings.map(({ meaning }) => kindOf(meaning.subject)));
  if (!isPlain || !all.includes(kindOf(sayings.at(-1)?.meaning.subject ?? ''))) return phrase;
  return { ...phrase, applicants: all.filter((id) => !named.has(id)), unknown: [], words: new Set(['someOf']) };
}
