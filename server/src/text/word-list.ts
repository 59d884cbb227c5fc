import type { TextRange } from './range.ts';

/** Words that are looked for at every place of a text. */
export interface WordList<T> {
  /** What goes with the longest word that stands at an offset, in UTF-16 units; undefined where none does. */
  at(text: string, offset: number): T | undefined;
  /** Where words of the list stand in a text, from left to right, none within another. */
  in(text: string): readonly TextRange[];
}

/** Takes the words, each with what goes with it; of two that are the same the first counts. None may be empty. */
export function createWordList<T>(words: Iterable<readonly [word: string, value: T]>): WordList<T> {
  const byFirst = new Map<number, Entry<T>[]>();
  // At most places no word begins, and this tells most of them without a look into the map.
  const mayBegin = new Uint8Array(FILTER);
  for (const entry of longestFirst(words)) {
    const first = entry.word.charCodeAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
    mayBegin[first % FILTER] = 1;
  }
  const entryAt = (text: string, offset: number): Entry<T> | undefined => {
    const list = byFirst.get(text.charCodeAt(offset));
    if (list === undefined) return undefined;
    for (const entry of list) if (text.startsWith(entry.word, offset)) return entry;
    return undefined;
  };
  return {
    at: (text, offset) => (mayBegin[text.charCodeAt(offset) % FILTER] === 1 ? entryAt(text, offset)?.value : undefined),
    in(text) {
      const found: TextRange[] = [];
      for (let start = 0; start < text.length; start++) {
        if (mayBegin[text.charCodeAt(start) % FILTER] !== 1) continue;
        const entry = entryAt(text, start);
        if (entry === undefined) continue;
        const end = start + entry.word.length;
        found.push({ start, end });
        start = end - 1;
      }
      return found;
    },
  };
}

/** By counting: comparing many words takes a good part of a start. */
function longestFirst<T>(words: Iterable<readonly [word: string, value: T]>): readonly Entry<T>[] {
  const byLength: Entry<T>[][] = [];
  for (const [word, value] of words) {
    byLength[word.length] ??= [];
    byLength[word.length]?.push({ word, value });
  }
  return byLength.reverse().flat();
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

const FILTER = 0x2000;

/** A list of words that gives the words themselves. */
export const createPlainWordList = (words: readonly string[]): WordList<string> =>
  createWordList(words.map((word) => [word, word] as const));
