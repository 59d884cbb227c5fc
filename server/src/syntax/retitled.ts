import type { Ordinal } from '../text/numerals.ts';
import { readOwnHeading, readTitleOrdinal } from './heading.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, Heading } from './nodes.ts';

/** With fewer headings of the form than this, a text with 一、 and 二、 may be something else. */
const FEWEST_HEADINGS = 2;

/**
 * `五、工作不足与打算`: a line that stands between the fourth section and the sixth under the numeral of the fifth is its heading,
 * whatever it is called. Not where it is one of a list of such lines, or may be a row of a table.
 */
export function withRetitled(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const present = new Set(headings.map(({ number }) => number));
  if (headings.length < FEWEST_HEADINGS || present.size >= lexicon.sectionCount) return blocks;
  const found = new Map<Block, Heading>();
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') before = block.number;
    if (block.kind !== 'subheading' && block.kind !== 'paragraph') continue;
    const ordinal = readTitleOrdinal(block.slice);
    if (ordinal === undefined || ordinal.value !== before + 1 || present.has(ordinal.value)) continue;
    const isPoint = isListed(ordinal, blocks, index) || goesOn(ordinal, blocks.slice(0, index), found);
    const heading = isPoint ? undefined : readOwnHeading(block.slice, ordinal, lexicon);
    if (heading === undefined || !isBefore(heading.number, headings, block.start)) continue;
    found.set(block, heading);
    before = heading.number;
  }
  return found.size === 0 ? blocks : blocks.map((block) => found.get(block) ?? block);
}

/** Whether the next line counts on: a list, of contents or of points. */
function isListed({ value }: Ordinal, blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  const isText = next?.kind === 'subheading' || next?.kind === 'paragraph';
  return isText && readTitleOrdinal(next.slice)?.value === value + 1;
}

/** Whether a line since the last heading has the number in front of it: 一、… to 六、… are points of a section. */
function goesOn({ value }: Ordinal, before: readonly Block[], found: ReadonlyMap<Block, Heading>): boolean {
  const heading = before.findLastIndex((block) => block.kind === 'heading' || found.has(block));
  return before.slice(heading + 1).some((block) => {
    const isText = block.kind === 'subheading' || block.kind === 'paragraph';
    return isText && readTitleOrdinal(block.slice)?.value === value - 1;
  });
}

/** Whether all headings behind a place are of later sections. */
const isBefore = (number: number, headings: readonly Heading[], at: number): boolean =>
  headings.every((heading) => heading.start < at || heading.number > number);
