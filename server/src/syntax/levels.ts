import { fold } from '../text/fold.ts';
import { type Ordinal, readOrdinal } from '../text/numerals.ts';
import type { Block, Heading, Subheading } from './nodes.ts';

/**
 * Takes back headings that are numbered below the level of the sections: `1.主动公开政府信息情况` below `（一）`, or in a list of
 * its own below `一、`. Whoever writes section one has no `二、` yet by which this could be told.
 */
export function withoutLowerHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'heading' && block.isArabic)) return blocks;
  const kept: Block[] = [];
  let level = TOP;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const isLower = isBelow(block, level, blocks, index);
      kept.push(isLower ? asSubheading(text, block) : block);
      level = isLower ? { ...level, number: block.numeral } : levelOf(block);
      continue;
    }
    kept.push(block);
    const ordinal = ordinalOf(block);
    if (ordinal?.style === 'chinese-bracketed') level = { ...level, isBracketed: true, number: undefined };
    else if (ordinal?.style === 'arabic') level = { ...level, number: ordinal.value };
  }
  return kept;
}

/** A heading that is none of the six, with the numeral that it has. */
export const asSubheading = (text: string, { start, end, title }: Heading): Subheading => ({
  kind: 'subheading',
  start,
  end,
  slice: title.offsets === undefined ? { start, end, text: text.slice(start, end), offsets: undefined } : title,
});

/** Where a line stands: what is open in front of it. */
interface Level {
  /** How the section is numbered, undefined in front of the first. */
  readonly section: 'chinese' | 'other' | undefined;
  /** Whether a point （一） of the section has begun. */
  readonly isBracketed: boolean;
  /** The last number in digits since. */
  readonly number: number | undefined;
}

const TOP: Level = { section: undefined, isBracketed: false, number: undefined };

const levelOf = ({ numeral, isArabic }: Heading): Level => ({
  ...TOP,
  section: numeral !== undefined && !isArabic ? 'chinese' : 'other',
});

/** `2.` that is the number of its section is taken for a slip of `二、`, unless it goes on from the `1.` of a point. */
function isBelow(heading: Heading, level: Level, blocks: readonly Block[], index: number): boolean {
  const { isArabic, numeral, number } = heading;
  if (!isArabic || numeral === undefined || level.section === 'other') return false;
  if (level.section === undefined && !level.isBracketed) return false;
  const isOther = numeral !== number;
  if (level.number === numeral - 1 && (isOther || level.isBracketed)) return true;
  return isOther && (level.isBracketed || (numeral === 1 && numberBehind(blocks, index) === 2));
}

/** The next number in digits, as long as nothing of a higher level comes first. */
function numberBehind(blocks: readonly Block[], index: number): number | undefined {
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) break;
    if (block.kind === 'heading') return block.isArabic ? block.numeral : undefined;
    const ordinal = ordinalOf(block);
    if (ordinal?.style === 'arabic') return ordinal.value;
    if (ordinal?.style.startsWith('chinese')) break;
  }
  return undefined;
}

const ordinalOf = (block: Block): Ordinal | undefined =>
  block.kind === 'subheading' || block.kind === 'paragraph'
    ? readOrdinal(fold(block.slice.text.slice(0, LONGEST_ORDINAL)))
    : undefined;

const LONGEST_ORDINAL = 8;
