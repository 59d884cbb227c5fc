import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { CommonData } from '../../template/schema.ts';

type Section = CommonData['sections'][number];

/** A section that a list of them leaves out, and where in the text it belongs. */
export interface Unlisted {
  readonly section: Section;
  /** Behind the sections in front of it, or in front of the first that is listed. */
  readonly at: number;
  readonly isFirst: boolean;
}

/** A list of sections that leaves out some. */
export interface Listing {
  /** How many it names. */
  readonly count: number;
  /** Those that it does not, in order; at least one. */
  readonly unlisted: readonly Unlisted[];
  /** Whether 等 stands behind the last, which may stand for others. */
  readonly isOpen: boolean;
  /** A part of the reports of former years that is listed with them: 收费情况. */
  readonly former: string | undefined;
}

/**
 * Finds the sections that are missing in `本报告由总体情况、…和其他需要报告的事项等六个部分组成`: folded text, in front of the number
 * of parts. Undefined unless several are named, in their order, and nothing else stands among them: who counts the fees as a part
 * has six of his own.
 */
export function listingIn(text: string, template: Template): Listing | undefined {
  const { sections } = template.common;
  const { leading, closing, former } = template.derived(compile);
  const items = itemsOf(text);
  const listed: { readonly index: number; readonly end: number }[] = [];
  let first: Item | undefined;
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    const found = sectionsAt(items, i, sections);
    if (found === undefined && first !== undefined) return undefined;
    for (const index of found?.sections ?? []) {
      if (index <= (listed.at(-1)?.index ?? -1)) return undefined;
      listed.push({
        index,
        end: found === undefined ? 0 : found.last.end - (closing.exec(found.last.text)?.[0].length ?? 0),
      });
    }
    if (found !== undefined) first ??= item;
    i += found?.length ?? 1;
  }
  if (first === undefined || listed.length < FEWEST_LISTED) return undefined;
  const opening = leading.exec(first.text)?.[0];
  const start = opening === undefined ? undefined : first.start + opening.length;
  const unlisted = sections.flatMap((section, index): Unlisted[] => {
    if (listed.some((one) => one.index === index)) return [];
    const before = listed.findLast((one) => one.index < index);
    if (before !== undefined) return [{ section, at: before.end, isFirst: false }];
    // 由概况、主动公开…: the first may have a name of its own.
    return start === undefined ? [] : [{ section, at: start, isFirst: true }];
  });
  if (unlisted.length === 0) return undefined;
  return { count: listed.length, unlisted, isOpen: closing.test(text), former: former.exec(text)?.[1] };
}

/** A thing that a list names twice, and where it stands the first time with the 、 behind it. */
export interface Repeated {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what a list of sections says once more, with more words or without: …被申请行政复议、…被申请行政复议和提起行政诉讼情况.
 * Folded text, in front of the number of parts.
 */
export function repeatedIn(text: string): Repeated | undefined {
  const items = itemsOf(text);
  for (const [index, { text: item, start }] of items.entries()) {
    const next = items[index + 1];
    if (item.length >= SHORTEST_REPEATED && next?.text.startsWith(item) === true)
      return { text: item, start, end: next.start };
  }
  return undefined;
}

/** Shorter ones, 政府信息、政府信息公开…, may be the opening of another. */
const SHORTEST_REPEATED = 8;

/** How many things a text lists behind the word that leads to them: 本报告包括主动公开、…、监督保障. */
export function listedCount(text: string, template: Template): number {
  const opening = template.derived(compile).leading.exec(text)?.[0];
  return opening === undefined ? 0 : itemsOf(text.slice(opening.length)).length;
}

const FEWEST_LISTED = 3;

interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const itemsOf = (text: string): readonly Item[] =>
  Array.from(text.matchAll(/[^、,;:"]+/g), ({ index, 0: item }) => ({
    text: item,
    start: index,
    end: index + item.length,
  }));

interface Patterns {
  /** Up to the first, `本报告由`, `全文主要包括`. */
  readonly leading: RegExp;
  /** Behind the last, 等共计. */
  readonly closing: RegExp;
  readonly former: RegExp;
}

const compile = ({ contents: { data } }: Template): Patterns => ({
  leading: new RegExp(`^.*(?:${anyOf(data.listedSections.leading, '').source})`),
  closing: new RegExp(`(?:${anyOf(data.listedSections.closing, '').source})+$`),
  former: new RegExp(`[,;:"]([^,;:"()]{0,16}(?:${anyOf(data.listedSections.former, '').source})[^,;:"()及]{0,8}情况)`),
});

/** 行政复议、行政诉讼情况 is one. */
const LONGEST_SPAN = 3;

/** The sections that an item names, alone or with those behind it, and how many items that takes. */
function sectionsAt(
  items: readonly Item[],
  at: number,
  sections: readonly Section[],
): { readonly sections: readonly number[]; readonly length: number; readonly last: Item } | undefined {
  let text = '';
  for (let length = 1; length <= LONGEST_SPAN; length++) {
    const item = items[at + length - 1];
    if (item === undefined) return undefined;
    text += item.text;
    const span = items.slice(at, at + length);
    const names = (words: readonly string[]): boolean =>
      words.every((word) => text.includes(word)) && span.every((one) => words.some((word) => one.text.includes(word)));
    const found = sections.flatMap(({ keywords }, index) => (keywords.some(names) ? [index] : []));
    if (found.length > 0) return { sections: found, length, last: item };
  }
  return undefined;
}
