import { readBracketed } from './heading.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, Heading } from './nodes.ts';

/** From so many on, headings below which nothing else is left to be the six are these. */
const FEWEST_BRACKETED = 4;

/**
 * `（一）总体情况` is a sub-heading like any other, unless the report has no headings but such: then they are the six, each with
 * its own numeral and its title as it should be. One alone is a heading where its section has no other and it stands in its place, right
 * in front of a table or under a title that no point has.
 */
export function withBracketed(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const present = new Set(headings.map(({ section }) => section));
  if (present.size >= lexicon.sectionCount) return blocks;
  const found = headings.length > 0 ? new Map<Block, Heading>() : allBracketed(blocks, lexicon);
  for (const { section } of found.values()) present.add(section);
  for (const [index, block] of blocks.entries()) {
    if (found.has(block) || !isText(block)) continue;
    const isAtTable = blocks[index + 1]?.kind === 'table';
    const heading = readBracketed(block.slice, lexicon, isAtTable || found.size > 0);
    if (heading === undefined || present.has(heading.section)) continue;
    // （二）突出重点，深化主动公开 is a point of section one.
    if (heading.quality === 'similar' && !isAtTable) continue;
    if (!isAtTable && found.size === 0 && !isOnlySection(heading, headings)) continue;
    if (!isInPlace(heading, [...headings, ...found.values()])) continue;
    found.set(block, heading);
    present.add(heading.section);
  }
  return found.size === 0 ? blocks : blocks.map((block) => found.get(block) ?? block);
}

const isText = (block: Block): block is Exclude<Block, { kind: 'table' | 'heading' }> =>
  block.kind !== 'table' && block.kind !== 'heading';

/** The lines that are the six where none has another numeral; none where they are too few to tell. */
function allBracketed(blocks: readonly Block[], lexicon: Lexicon): Map<Block, Heading> {
  const found = new Map<Block, Heading>();
  for (const block of blocks) {
    const heading = isText(block) ? readBracketed(block.slice, lexicon, false) : undefined;
    if (heading !== undefined) found.set(block, heading);
  }
  const sections = new Set([...found.values()].map(({ section }) => section));
  return sections.size < FEWEST_BRACKETED ? new Map() : found;
}

/** The last sections are called as no point of the first one is; the heading in front has to be that of the section before. */
function isOnlySection({ number, start, quality }: Heading, headings: readonly Heading[]): boolean {
  const before = headings.findLast((heading) => heading.start < start);
  return number >= FIRST_OWN && before?.number === number - 1 && (quality === 'printed' || quality === 'accepted');
}

const FIRST_OWN = 4;

/** Whether all headings in front are of earlier sections, and all behind of later ones. */
const isInPlace = ({ number, start }: Heading, headings: readonly Heading[]): boolean =>
  headings.every((one) => (one.start < start ? one.number < number : one.number > number));
