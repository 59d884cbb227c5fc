import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { CommonData } from '../../template/schema.ts';

type Section = CommonData['sections'][number];

/** The one section that a list of them leaves out, and where in the text it belongs. */
export interface Unlisted {
  readonly section: Section;
  /** Behind the sections in front of it, or in front of the first that is listed. */
  readonly at: number;
  readonly isFirst: boolean;
}

/**
 * Finds the one section that is missing in `本报告由总体情况、…和其他需要报告的事项等六个部分组成`: folded text, in front of the number
 * of parts. Undefined unless all others are named, in their order, and nothing else stands among them: who counts the fees as a part
 * has six of his own.
 */
export function unlistedIn(text: string, template: Template): Unlisted | undefined {
  const { sections } = template.common;
  const { leading, closing } = template.derived(compile);
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
  if (first === undefined || listed.length !== sections.length - 1) return undefined;
  const at = sections.findIndex((_, index) => listed[index]?.index !== index);
  const section = sections[at];
  // 等六个部分 may stand for the last.
  if (section === undefined || (at === sections.length - 1 && closing.test(text))) return undefined;
  const before = listed[at - 1];
  if (before !== undefined) return { section, at: before.end, isFirst: false };
  // 由概况、主动公开…: the first may have a name of its own.
  const opening = leading.exec(first.text)?.[0];
  return opening === undefined ? undefined : { section, at: first.start + opening.length, isFirst: true };
}

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

/** `leading`: up to the first, `本报告由`, `全文主要包括`. `closing`: behind the last, 等共计. */
const compile = ({ contents: { data } }: Template): { readonly leading: RegExp; readonly closing: RegExp } => ({
  leading: new RegExp(`^.*(?:${anyOf(data.listedSections.leading, '').source})`),
  closing: new RegExp(`(?:${anyOf(data.listedSections.closing, '').source})+$`),
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
