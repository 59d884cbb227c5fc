import type { Hearing } from './hearing.ts';
import { OF_DOCUMENTS, type Phrase } from './phrase.ts';

/**
 * 全年印发各类文件112件,其中行政规范性文件4件: what is said of all documents goes for those of one kind among them. The hearing
 * remembers that all were counted.
 */
export function amongIssued(hearing: Hearing, phrase: Phrase): Phrase {
  const { topics, words, unknown, results } = phrase;
  if (words.has('issued') && topics.length === 0)
    hearing.issuesDocuments = unknown.every((one) => hearing.listener.template.prose.papers.includes(one));
  const isPlain = topics.length === 1 && unknown.length + results.length === 0;
  const isNamed = topics[0] === 'normativeDocuments' && !OF_DOCUMENTS.some((word) => words.has(word));
  const isAmong = hearing.issuesDocuments && words.has('ofWhich') && isPlain && isNamed;
  return isAmong ? { ...phrase, words: new Set([...words, 'issued']) } : phrase;
}
