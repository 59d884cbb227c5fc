import { fold } from '../text/fold.ts';
import type { ProseData } from './schema.ts';

/** What a word of a sentence stands for. `word`: it steers the reading; `filler`: it may be passed over. */
export interface VocabularyWord {
  /** Folded, but for 、, which is no comma here. */
  readonly text: string;
  readonly role: 'topic' | 'result' | 'applicant' | 'outcome' | 'word' | 'filler';
  readonly id: string;
  /** A word that it says as well: 受理 is to receive, and more (`received+accepted` in the form data). */
  readonly also?: string;
}

export interface Vocabulary {
  /** The longest word that stands at an offset of a folded text. */
  at(text: string, offset: number): VocabularyWord | undefined;
}

export function createVocabulary({ topics, results, applicants, outcomes, words }: ProseData): Vocabulary {
  const byFirst = new Map<number, VocabularyWord[]>();
  const add = (role: VocabularyWord['role'], lists: Readonly<Record<string, readonly string[]>>): void => {
    for (const [key, texts] of Object.entries(lists)) {
      const [id = key, also] = key.split('+');
      for (const text of texts.map(foldKeepingLists)) {
        const list = byFirst.get(text.charCodeAt(0));
        const word = {
          text,
          id,
          role: id === 'filler' ? 'filler' : role,
          ...(also === undefined ? {} : { also }),
        } as const;
        if (list === undefined) byFirst.set(text.charCodeAt(0), [word]);
        else list.push(word);
      }
    }
  };
  add('topic', topics);
  add('result', results);
  add('applicant', applicants);
  add('outcome', outcomes);
  add('word', words);
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return {
    at(text, offset) {
      const list = byFirst.get(text.charCodeAt(offset));
      if (list === undefined) return undefined;
      for (const word of list) if (text.startsWith(word.text, offset)) return word;
      return undefined;
    },
  };
}

const foldKeepingLists = (text: string): string => text.split('、').map(fold).join('、');
