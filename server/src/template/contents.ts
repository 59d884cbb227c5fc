import { createPlainWordList, type WordList } from '../text/word-list.ts';
import type { ContentsData } from './contents-schema.ts';
import contentsData from './forms/contents.json' with { type: 'json' };

/** What a report's text must and must not contain, as data, with the word lists compiled. */
export interface Contents {
  readonly data: ContentsData;
  /** Words that only spam uses, in lower case, for a source text. */
  readonly spam: WordList<string>;
  /** What goes on with such a word right in front of it and behind it; in lower case. */
  readonly spamHead: RegExp;
  readonly spamTail: RegExp;
  /** Words that offer something, in lower case, for a source text. */
  readonly offers: WordList<string>;
  /** `国际登录`: a name in front of it may be that of a bookmaker's site. */
  readonly sites: WordList<string>;
  /** Such a name with letters glued to its front, where nothing else stands: `-zq某某国际登录`. */
  readonly site: RegExp;
  /** What stands at the end of the name of a site: 官网. */
  readonly pages: RegExp;
  /** All of them: most texts have none. */
  readonly suspicious: WordList<string>;
  /** An offer with a contact close behind it. */
  readonly solicitation: RegExp;
  /** Words beside which spam words are spoken of, not injected. */
  readonly spamSilencer: RegExp;
  /** The same in the clause itself. */
  readonly clauseSilencer: RegExp;
  /** Words that hold one of those and are none: 提案, 市场监管局. */
  readonly notSilencing: RegExp;
}

/**
 * Compiles the lists that are asked at each keystroke; the others are compiled by their readers, once they are asked
 * (`Template.derived`).
 */
export function loadContents(): Contents {
  const data = contentsData as ContentsData;
  const { words, heads, tails, sites, offers, lures, contacts, handles, silencers, clauseSilencers, notSilencing } =
    data.spam;
  const lower = (list: readonly string[]): readonly string[] => list.map((word) => word.toLowerCase());
  const spam = lower(words);
  const offering = lower([...offers, ...lures]);
  const pages = sites.kinds.flatMap((kind) => sites.pages.map((page) => kind + page));
  return {
    data,
    spam: createPlainWordList(spam),
    spamHead: new RegExp(`(?:${alternatives(lower(heads))})[|_·]?$`),
    spamTail: new RegExp(`[|_·]?(?:${alternatives(lower(tails))})`, 'y'),
    offers: createPlainWordList(offering),
    suspicious: createPlainWordList([...spam, ...offering, ...pages]),
    sites: createPlainWordList(pages),
    pages: anyOf(sites.pages, 'y'),
    site: new RegExp(
      `(?<=^|[-_—|:：\\s])(?!app|www|vr|ai)[a-z]{1,4}[\\u4e00-\\u9fff]{1,4}(?:${alternatives(sites.kinds)})(?:${alternatives(sites.pages)})`,
      'gm',
    ),
    solicitation: new RegExp(
      `(?:${alternatives([...offers, ...lures])}).{0,15}?(?:(?:${alternatives(contacts)})[:：]?[\\w-]*|(?:${alternatives(handles)})[a-z][\\w-]{4,})|(?:${alternatives(contacts)})[^。]{0,15}?(?:${alternatives(lures)})[\\d过上数百千万]{0,6}元?`,
      'gi',
    ),
    spamSilencer: anyOf(silencers, ''),
    clauseSilencer: anyOf(clauseSilencers, ''),
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
