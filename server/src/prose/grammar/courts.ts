import type { Phrase } from './phrase.ts';

/**
 * 法院判决驳回3件, 复议机关维持2件: who decided says whether those are lawsuits or reviews, where nothing else does. `lawsuits`: the kinds of
 * lawsuits that the sentence speaks of; 复议后起诉的6件中,法院维持4件 goes on with those.
 */
export function byCourt(phrase: Phrase, lawsuits: readonly string[]): Phrase {
  const { topics, results, applicants, outcomes, words } = phrase;
  if (outcomes.length === 0 || topics.length + results.length + applicants.length > 0) return phrase;
  if (words.has('court')) return lawsuits.length > 0 ? phrase : { ...phrase, topics: ['litigation'] };
  return words.has('hearing') ? { ...phrase, topics: ['reconsideration'] } : phrase;
}
