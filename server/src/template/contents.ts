import { createPlainWordList, type WordList } from '../text/word-list.ts';
import type { ContentsData } from './contents-schema.ts';
import contentsData from './forms/contents.json' with { type: 'json' };

/** What a report's text must and must not contain, as data, with the word lists compiled. */
export interface Contents {
  readonly data: ContentsData;
  /** Words that only spam uses, in lower case, for a source text. */
  readonly spam: WordList<string>;
  /** Words that offer something, in lower case, for a source text. */
  readonly offers: WordList<string>;
  /** Both: most texts have none of them. */
  readonly suspicious: WordList<string>;
  /** An offer with a contact close behind it. */
  readonly solicitation: RegExp;
  /** Words beside which spam words are spoken of, not injected. */
  readonly spamSilencer: RegExp;
  /** Words that hold one of those and are none: 提案, 市场监管局. */
  readonly notSilencing: RegExp;
}

/**
 * Compiles the lists that are asked at each keystroke; the others are compiled by their readers, once they are asked
 * (`Template.derived`).
 */
export function loadContents(): Contents {
  const data = contentsData as ContentsData;
  const { words, offers, contacts, silencers, notSilencing } = data.spam;
  const lower = (list: readonly string[]): readonly string[] => list.map((word) => word.toLowerCase());
  const spam = lower(words);
  const offering = lower(offers);
  return {
    data,
    spam: createPlainWordList(spam),
    offers: createPlainWordList(offering),
    suspicious: createPlainWordList([...spam, ...offering]),
    solicitation: new RegExp(`(?:${alternatives(offers)}).{0,15}?(?:${alternatives(contacts)})[:：]?[\\w-]*`, 'gi'),
    spamSilencer: anyOf(silencers, ''),
    notSilencing: anyOf(notSilencing, 'g'),
  };
}

/** Finds any of some words; none of them may be empty. */
export const anyOf = (words: readonly string[], flags: string): RegExp => new RegExp(alternatives(words), flags);

/** The source of a pattern that is any of some words, the longest first; to be put in brackets. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
