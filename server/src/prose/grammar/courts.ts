import type { Phrase } from './phrase.ts';

/** 法院判决驳回3件, 复议机关维持2件: who decided says whether those are lawsuits or reviews, where nothing else does. */
export function byCourt(phrase: Phrase): Phrase {
  const { topics, results, applicants, outcomes, words } = phrase;
  if (outcomes.length === 0 || topics.length + results.length + applicants.length > 0) return phrase;
  if (words.has('court')) return { ...phrase, topics: ['litigation'] };
  return words.has('hearing') ? { ...phrase, topics: ['reconsideration'] } : phrase;
}
