import type { Vocabulary, VocabularyWord } from '../../template/vocabulary.ts';
import { behindListMark } from '../../text/numerals.ts';
import { type DateToken, type NumberToken, readBareZero, readChinese, readDigits } from './numbers.ts';

/** A part of a sentence. Offsets into the paragraph's folded text. */
export type Token = WordToken | NumberToken | DateToken | UnknownToken | MarkToken;

export interface WordToken {
  readonly kind: 'word';
  readonly word: VocabularyWord;
  readonly start: number;
  readonly end: number;
}

/** Characters that the vocabulary does not know. */
export interface UnknownToken {
  readonly kind: 'unknown';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Punctuation: `,` and `、` are told apart. */
export interface MarkToken {
  readonly kind: 'mark';
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

const MARKS = ',、;:()。!?-~/.';
/** Those behind which a clause or an item of a list begins. */
const PART_CLAUSES = ',、;:。!?';
const LONGEST_TITLE = 80;

export interface LexerWords {
  readonly vocabulary: Vocabulary;
  /** How the report's own body is named, longest first. */
  readonly ownNames: readonly string[];
  /** The characters they begin with. */
  readonly ownFirst: string;
}

/**
 * Cuts `text.slice(from, to)` into words, numbers and what is neither. `text` is folded with 、 kept. What only opens an item
 * of a list at the head of a clause (一是, ●) is left out: it says nothing of whose the numbers are.
 */
export function readTokens(text: string, from: number, to: number, words: LexerWords): readonly Token[] {
  const { vocabulary, ownNames, ownFirst } = words;
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const closeUnknown = (at: number): void => {
    if (unknownFrom >= 0)
      tokens.push({ kind: 'unknown', text: text.slice(unknownFrom, at), start: unknownFrom, end: at });
    unknownFrom = -1;
  };
  const push = (token: Token): number => {
    closeUnknown(token.start);
    tokens.push(token);
    return token.end;
  };
  let at = from;
  let head = from;
  while (at < to) {
    if (at === head) {
      const behind = behindOpening(text, at, vocabulary);
      if (behind > at) {
        at = head = behind;
        continue;
      }
    }
    const code = text.charCodeAt(at);
    const char = text.charAt(at);
    const quoted = char === '《' || char === '[' || char === '<' ? quotedEnd(text, at, to) : at;
    if (quoted > at) {
      closeUnknown(at);
      at = quoted;
    } else if (code >= 0x30 && code <= 0x39) {
      const token = readDigits(text, at);
      at = token.end > to ? to : push(token);
    } else if (MARKS.includes(char) || isBetweenCounts(char, tokens.at(-1), at)) {
      at = push({ kind: 'mark', mark: char, start: at, end: at + 1 });
      if (PART_CLAUSES.includes(char)) head = at;
    } else {
      const own = ownFirst.includes(char) ? ownNames.find((name) => text.startsWith(name, at)) : undefined;
      const word = own === undefined ? vocabulary.at(text, at) : ({ text: own, role: 'word', id: 'named' } as const);
      const chinese = word === undefined ? (readChinese(text, at) ?? readBareZero(text, at)) : undefined;
      if (word !== undefined) at = push({ kind: 'word', word, start: at, end: at + word.text.length });
      else if (chinese !== undefined) at = push(chinese);
      else {
        if (unknownFrom < 0) unknownFrom = at;
        at++;
      }
    }
  }
  closeUnknown(to);
  return tokens;
}

/** 新收156件+上年结转10件=办结158件+结转下年8件, but not 互联网+, 1+N. */
const isBetweenCounts = (char: string, before: Token | undefined, at: number): boolean =>
  (char === '+' || char === '=') && before?.kind === 'number' && before.unit !== '' && before.end === at;

/** Behind a mark or word that opens an item of a list; `at` where there is none. */
function behindOpening(text: string, at: number, vocabulary: Vocabulary): number {
  const behind = behindListMark(text, at);
  if (behind > at) return behind;
  const word = vocabulary.at(text, at);
  return word?.id === 'enumerator' ? at + word.text.length : at;
}

/** Behind a title in 《》 or a year in 〔〕: their insides say nothing of this report. */
function quotedEnd(text: string, at: number, to: number): number {
  const open = text.charAt(at);
  const close = open === '《' ? '》' : open === '[' ? ']' : open === '<' ? '>' : '';
  if (close === '') return at;
  const end = text.slice(at, Math.min(to, at + LONGEST_TITLE)).indexOf(close);
  return end < 0 ? at : at + end + 1;
}
