import { mapDefined } from '../text/lists.ts';
import { asSubheading } from './levels.ts';
import type { Block, Heading } from './nodes.ts';

/**
 * A table of contents names the sections before they come, and sub-headings can sound like a section: such headings are
 * taken back. A heading counts when it has something below it, or when it is the only one for its section. `三、主动公开情况。全年…`
 * is a point of a list where 二、主动公开情况 stands elsewhere.
 */
export function withoutContents(text: string, blocks: readonly Block[]): readonly Block[] {
  const headings = mapDefined(blocks, (block, index) => (block.kind === 'heading' ? { block, index } : undefined));
  const exact = new Set<string>();
  const numbered = new Set<string>();
  const inChinese = new Set<string>();
  const rightly = new Set<string>();
  for (const { block } of headings) {
    if (isExact(block)) exact.add(block.section);
    if (block.numeral !== undefined) numbered.add(block.section);
    if (block.numeral !== undefined && !block.isArabic) inChinese.add(block.section);
    if (block.numeral === block.number && isExact(block)) rightly.add(block.section);
  }
  const isPoint = (heading: Heading): boolean =>
    heading.numeral !== heading.number && rightly.has(heading.section) && hasTextBehind(text, heading.end);
  const listed = listedTwice(headings);
  const isUnlikely = (heading: Heading): boolean =>
    (!isExact(heading) && exact.has(heading.section)) ||
    (heading.numeral === undefined && numbered.has(heading.section)) ||
    (heading.isArabic && inChinese.has(heading.section)) ||
    isPoint(heading);
  if (listed.size === 0 && !headings.some(({ block }) => isUnlikely(block))) return blocks;
  return blocks.map((block, index) =>
    block.kind === 'heading' && (listed.has(index) || isUnlikely(block)) ? asSubheading(text, block) : block,
  );
}

/** Whether the line goes on from here, with more than a pipe or a tag that belongs to the heading. */
const hasTextBehind = (text: string, at: number): boolean =>
  /^[^\S\r\n]*[^\s|｜<]/.test(text.slice(at, at + LONGEST_BLANK));

const LONGEST_BLANK = 20;

const isExact = (heading: Heading): boolean => heading.quality === 'printed' || heading.quality === 'accepted';

/** Indexes of a run of four or more headings with nothing between them whose sections all come again. */
function listedTwice(headings: readonly { block: Heading; index: number }[]): ReadonlySet<number> {
  const seen = new Set([headings[0]?.block.section]);
  let end = 1;
  while (end < headings.length && (headings[end]?.index ?? 0) - (headings[end - 1]?.index ?? 0) === 1) {
    const section = headings[end]?.block.section;
    if (seen.has(section)) break;
    seen.add(section);
    end++;
  }
  const later = new Set(headings.slice(end).map(({ block }) => block.section));
  const run = headings.slice(0, end);
  const listed = end >= 4 && run.filter(({ block }) => later.has(block.section)).length * 2 > run.length;
  return new Set(listed ? run.map(({ index }) => index) : []);
}
