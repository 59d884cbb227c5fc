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

/**
 * 企业4件、法律服务机构5件、其他组织1件: behind organisations of some kinds, no more than all that are not of those. 其余20件来自法律服务机构和
 * 其他组织: together with those that are named beside them; and all of the rest, where others were counted in front.
 */
export function besideOrganisations({ sayings, listener }: Hearing, phrase: Phrase): Phrase {
  const [name, another] = phrase.unknown;
  const { template, form } = listener;
  if (name === undefined || another !== undefined || !template.prose.otherOrganisations.includes(name)) return phrase;
  const { topics, results, applicants, outcomes, words } = phrase;
  const all = columnsOf(['organisations'], form);
  const kindsOf = (subject: string): readonly string[] => subject.slice(subject.lastIndexOf('.') + 1).split('+');
  const named = new Set(sayings.flatMap(({ meaning }) => kindsOf(meaning.subject)));
  const isBehind = kindsOf(sayings.at(-1)?.meaning.subject ?? '').every((kind) => all.includes(kind));
  const isList = applicants.length > 0 && applicants.every((id) => all.includes(id));
  const isPlain = results.length + outcomes.length === 0 && words.has('others') && (isList || topics.length === 0);
  const known = isList ? IN_LIST : ALONE;
  if (!isPlain || !(isList || (applicants.length === 0 && isBehind))) return phrase;
  if (![...words].every((word) => known.includes(word))) return phrase;
  const isRest = isList && words.has('rest') && named.size > 0;
  const kept = [...words].filter((word) => word !== 'others');
  return {
    ...phrase,
    applicants: [...applicants, ...all.filter((id) => !named.has(id) && !applicants.includes(id))],
    unknown: [],
    words: new Set(isRest ? kept : [...kept, 'someOf']),
  };
}

const ALONE: readonly string[] = ['others'];
const IN_LIST: readonly string[] = ['others', 'list', 'rest', 'thisYear', 'received', 'accepted'];
