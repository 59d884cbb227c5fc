import type { Prose, ProseParagraph } from '../../prose/prose.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import { readOrdinal } from '../../text/numerals.ts';

type Aspect = ContentsData['aspects'][number];

/**
 * The one aspect that no paragraph of section one opens with by its name, though each of the others has a paragraph of its own that does;
 * undefined where there is no such. `speaksOf`: whether a paragraph speaks of an aspect, by its index.
 */
export function aspectWithoutParagraph(
  { paragraphs }: Prose,
  section: string,
  aspects: readonly Aspect[],
  speaksOf: (paragraph: ProseParagraph, aspect: number) => boolean,
): number | undefined {
  const own = paragraphs.filter((paragraph) => paragraph.section === section && paragraph.kind !== 'title');
  const opened = own.map(({ readings }) => readings.of(aspectsOpening, aspects));
  const rest = aspects.flatMap((_, index) => (opened.some((one) => one.includes(index)) ? [] : [index]));
  const [missing] = rest;
  if (missing === undefined || rest.length > 1) return undefined;
  const isEachAlone = aspects.every(
    (_, index) => index === missing || opened.some((one) => one.length === 1 && one[0] === index),
  );
  // Any other paragraph may tell of it without its name.
  const isTold = own.some((paragraph, index) => opened[index]?.length === 0 && speaksOf(paragraph, missing));
  return isEachAlone && !isTold ? missing : undefined;
}

/** The aspects that a folded paragraph opens with by their names, in a heading of its own or in front of its text: (三)信息管理方面。. */
function aspectsOpening(text: string, aspects: readonly Aspect[]): readonly number[] {
  const [head] = HEAD.exec(text.slice(readOrdinal(text)?.length ?? 0)) ?? [];
  if (head === undefined) return NONE;
  return aspects.flatMap(({ titles }, index) => (titles.some((title) => head.includes(title)) ? [index] : []));
}

const NONE: readonly number[] = [];
const HEAD = /^[^。:,;\d]{2,20}(?=[。:,]|$)/;
