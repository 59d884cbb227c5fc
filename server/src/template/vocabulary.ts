import { fold } from '../text/fold.ts';
import { createWordList, type WordList } from '../text/word-list.ts';
import type { ProseData } from './prose-schema.ts';

/**
 * What a word of a sentence stands for. `word`: it steers the reading; `filler`: it may be passed over, and with the id
 * `enumerator` it does no more than open an item of a list (一是).
 */
export interface VocabularyWord {
  /** Folded, but for 、, which is no comma here. */
  readonly text: string;
  readonly role: 'topic' | 'result' | 'applicant' | 'outcome' | 'word' | 'filler';
  readonly id: string;
  /** A word that it says as well: 受理 is to receive, and more (`received+accepted` in the form data). */
  readonly also?: string;
}

/** Finds the longest word that stands at an offset of a folded text. */
export type Vocabulary = WordList<VocabularyWord>;

/** Compiles the lists of words of the form data into one; of two with the same word the first one has it. */
export function createVocabulary({ topics, results, applicants, outcomes, words }: ProseData): Vocabulary {
  return createWordList([
    ...wordsOf('topic', topics),
    ...wordsOf('result', results),
    ...wordsOf('applicant', applicants),
    ...wordsOf('outcome', outcomes),
    ...wordsOf('word', words),
  ]);
}

const wordsOf = (
  role: VocabularyWord['role'],
  lists: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, VocabularyWord])[] =>
  Object.entries(lists).flatMap(([key, texts]) => {
    const [id = key, also] = key.split('+');
    const meaning = { id, role: FILLERS.includes(id) ? 'filler' : role, ...(also !== undefined && { also }) } as const;
    return texts.map((written) => {
      const text = foldKeepingLists(written);
      return [text, { text, ...meaning }] as const;
    });
  });

const FILLERS: readonly string[] = ['filler', 'enumerator'];

const foldKeepingLists = (text: string): string =>
  text.includes('、') ? text.split('、').map(fold).join('、') : fold(text);
