/** Words that are looked for at every place of a text. */
export interface WordList<T> {
  /** What goes with the longest word that stands at an offset, in UTF-16 units; undefined where none does. */
  at(text: string, offset: number): T | undefined;
}

/** Takes the words, each with what goes with it; of two that are the same the first counts. None may be empty. */
export function createWordList<T>(words: Iterable<readonly [word: string, value: T]>): WordList<T> {
  const byFirst = new Map<number, { readonly word: string; readonly value: T }[]>();
  // At most places no word begins, and this tells most of them without a look into the map.
  const mayBegin = new Uint8Array(FILTER);
  for (const [word, value] of words) {
    const first = word.charCodeAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ word, value }]);
    else list.push({ word, value });
    mayBegin[first % FILTER] = 1;
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return {
    at(text, offset) {
      const first = text.charCodeAt(offset);
      if (mayBegin[first % FILTER] !== 1) return undefined;
      const list = byFirst.get(first);
      if (list === undefined) return undefined;
      for (const { word, value } of list) if (text.startsWith(word, offset)) return value;
      return undefined;
    },
  };
}

const FILTER = 0x2000;

/** Where the words of a list stand in a text, from left to right, none within another: offsets in UTF-16 units. */
export function findWords(text: string, words: WordList<string>): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = words.at(text, at);
    if (word === undefined) continue;
    found.push({ start: at, end: at + word.length });
    at += word.length - 1;
  }
  return found;
}

/** A list of words that gives the words themselves. */
export const createPlainWordList = (words: readonly string[]): WordList<string> =>
  createWordList(words.map((word) => [word, word] as const));
