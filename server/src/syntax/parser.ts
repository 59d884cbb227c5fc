import { fold } from '../text/fold.ts';
import { withBracketed } from './bracketed.ts';
import { mayBreakHeading, readBrokenHeading } from './broken-heading.ts';
import { withoutContents } from './contents-list.ts';
import { isDirectiveLine, mayHoldDirectives } from './directives.ts';
import { type HeadingLine, readHeading, readSubheading } from './heading.ts';
import { hasHtmlBlocks, htmlLines } from './html.ts';
import { withoutLowerHeadings } from './levels.ts';
import type { Lexicon } from './lexicon.ts';
import { addPlainLines, isBlank, isPageNumberBefore, type Line } from './lines.ts';
import type { Block, Document, Heading, Section } from './nodes.ts';
import { markPageData } from './page-data.ts';
import { withRetitled } from './retitled.ts';
import { createParseMemory, type ParseMemory, type PlacedStretch, placeStretches, wholeStretch } from './stretch.ts';
import { joinBrokenLabels } from './tables/broken-labels.ts';
import { joinLonePipes } from './tables/lone-pipes.ts';
import { readPipeTable } from './tables/pipe.ts';
import { partRunOnRows } from './tables/run-on.ts';
import { isQuotedPart, MOST_TAB_CELLS, readTabTable } from './tables/tab.ts';
import { isPageNumber } from './tables/text-line.ts';
import { readTextTable } from './tables/text-table.ts';
import { markTitle } from './title.ts';
import { joinWrapped } from './wrapped.ts';

/**
 * Reads any text as a report. Never fails: what is not understood is a paragraph. Time is linear in the text; with a memory,
 * stretches between headings that were read before are not read again.
 */
export function parse(text: string, lexicon: Lexicon, memory: ParseMemory = createParseMemory()): Document {
  const lines = hasHtmlBlocks(text) ? withoutDirectives(text, htmlLines(text)) : [];
  const stretches =
    lines.length > 0 ? [wholeStretch(text)] : placeStretches(text, lexicon, memory, (own) => readStretch(own, lexicon));
  const read = lines.length > 0 ? readBlocks(text, lines, findHeadings(lines, lexicon), lexicon) : blocksOf(stretches);
  const sectioned = withoutContents(text, withoutLowerHeadings(text, withBracketed(read, lexicon)));
  const titled = markTitle(markPageData(withRetitled(sectioned, lexicon), lexicon), lexicon);
  const blocks = joinWrapped(text, titled);
  return { text, blocks, sections: sectionsOf(blocks, text, stretches), stretches };
}

/** Reads a stretch by itself. No line of it but the first is a heading. */
function readStretch(own: string, lexicon: Lexicon): readonly Block[] {
  const lines: Line[] = [];
  addPlainLines(own, 0, own.length, lines);
  const [first, second] = lines;
  const headings = findHeadings(lines.slice(0, 1), lexicon);
  if (first !== undefined && headings.size === 0 && mayBreakHeading(own.slice(first.start, first.end))) {
    const broken = readBrokenHeading(first, second, lexicon);
    if (broken !== undefined) {
      const rest = withoutDirectives(own, lines.slice(2));
      return readBlocks(own, [first, ...rest], new Map([[first, broken]]), lexicon);
    }
  }
  return readBlocks(own, withoutDirectives(own, lines), headings, lexicon);
}

/** Not even an empty line is left of them: that would be an empty cell, or the end of a paragraph. */
const withoutDirectives = (text: string, lines: readonly Line[]): readonly Line[] =>
  mayHoldDirectives(text) ? lines.filter(({ start, end }) => !isDirectiveLine(text.slice(start, end))) : lines;

function blocksOf(stretches: readonly PlacedStretch[]): readonly Block[] {
  const all: Block[] = [];
  for (const { blocks } of stretches) for (const block of blocks) all.push(block);
  return all;
}

type Headings = ReadonlyMap<Line, HeadingLine>;

function readBlocks(text: string, written: readonly Line[], headings: Headings, lexicon: Lexicon): readonly Block[] {
  const blocks: Block[] = [];
  const isHeading = (line: Line): boolean => headings.has(line);
  const joined = joinLonePipes(joinBrokenLabels(written, lexicon, isHeading), isHeading);
  const lines = partRunOnRows(joined, (line) => headings.get(line)?.rest?.slice, lexicon);
  let index = 0;
  // Where the tables below the heading begin.
  let home = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (isBlank(line)) {
      index++;
      continue;
    }
    if (line.table !== undefined) {
      blocks.push(line.table);
      index++;
      continue;
    }
    const found = headings.get(line);
    if (found !== undefined) {
      blocks.push(found.heading);
      index++;
      if (found.rest !== undefined && lines[index]?.start !== found.rest.start) blocks.push(found.rest);
      home = index;
      continue;
    }
    const table = readTableAt(
      text,
      lines,
      { home: Math.max(home, index - LONGEST_TABLE), from: index },
      lexicon,
      isHeading,
    );
    if (table !== undefined) {
      for (const block of table.blocks) blocks.push(block);
      index = table.next;
      continue;
    }
    blocks.push(isPageNumberBefore(lines, index) ? furnitureOf(line) : plainBlock(line, lexicon));
    index++;
  }
  return blocks;
}

/** No table of the form has so many lines. */
const LONGEST_TABLE = 100;

function findHeadings(lines: readonly Line[], lexicon: Lexicon): Headings {
  const headings = new Map<Line, HeadingLine>();
  for (const line of lines) {
    if (isBlank(line)) continue;
    const found = readHeading(line, lexicon);
    if (found !== undefined) headings.set(line, found);
  }
  return headings;
}

function plainBlock(line: Line, lexicon: Lexicon): Block {
  const { slice } = line;
  if (isPageNumber(slice.text) || (slice.text.length <= LONGEST_FURNITURE && lexicon.isFurniture(fold(slice.text))))
    return furnitureOf(line);
  return readSubheading(slice) ?? { kind: 'paragraph', start: slice.start, end: slice.end, slice };
}

const furnitureOf = ({ slice }: Line): Block => ({ kind: 'furniture', start: slice.start, end: slice.end, slice });

const LONGEST_FURNITURE = 160;

function readTableAt(
  text: string,
  lines: readonly Line[],
  { home, from }: { readonly home: number; readonly from: number },
  lexicon: Lexicon,
  isHeading: (line: Line) => boolean,
): { blocks: readonly Block[]; next: number } | undefined {
  const line = lines[from];
  if (line === undefined) return undefined;
  const opensTabs =
    isTabRow(line) || (mayOpenTabs(line) && isTabRow(nextFilled(lines, from))) || opensQuoted(lines, from);
  const belongs = opensTabs ? mayOpenTabs : isPipeLine;
  if (!belongs(line)) {
    const found = readTextTable(lines, from, lexicon, isHeading);
    return found && { blocks: [found.table], next: found.next };
  }
  const next = endOfRun(lines, from, (one) => belongs(one) && !isHeading(one));
  const run = lines.slice(from, next);
  const table = opensTabs
    ? readTabTable(text, run, lines.slice(home, from))
    : readPipeTable(run, lines.slice(home, from));
  return table && { blocks: [table], next };
}

/** A line that may stand in a table of tabs: with tabs anywhere, but not a text with a tab between its characters. */
const isTabLine = (line: Line): boolean =>
  line.hasTab &&
  !line.hasPipe &&
  line.slice.text.length < LONGEST_TAB_LINE &&
  !hasMoreThan(line.slice.text, '\t', MOST_TAB_CELLS);

const mayOpenTabs = (line: Line): boolean => isTabLine(line) || (isQuotedPart(line) && !line.hasPipe);

/** A line that shows by itself that a table of tabs is there: a tab between two cells. */
const isTabRow = (line: Line | undefined): boolean =>
  line !== undefined && isTabLine(line) && line.slice.text.includes('\t');

/** A first cell with a line end in quotes, nothing but empty cells behind it. */
const opensQuoted = (lines: readonly Line[], from: number): boolean =>
  [lines[from], lines[from + 1]].every((line) => line !== undefined && !line.hasPipe && isQuotedPart(line)) &&
  lines[from + 1]?.hasTab === true;

const LONGEST_TAB_LINE = 1000;

const nextFilled = (lines: readonly Line[], from: number): Line | undefined => {
  for (let i = from + 1; i < Math.min(lines.length, from + 1 + MOST_EMPTY_LINES); i++) {
    const line = lines[i];
    if (line !== undefined && !isBlank(line)) return line;
  }
  return undefined;
};

/** Any line with a pipe but a long text with a stray one. */
const isPipeLine = (line: Line): boolean => {
  const { text } = line.slice;
  return (
    line.hasPipe &&
    (text.length < LONGEST_PIPE_PROSE || !/。.*。/s.test(text.slice(0, 2000)) || hasMoreThan(text, '|', 2))
  );
};

const LONGEST_PIPE_PROSE = 200;

function hasMoreThan(text: string, what: string, most: number): boolean {
  let at = -1;
  for (let count = 0; count <= most; count++) {
    at = text.indexOf(what, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The run of lines that belong together, empty lines between them included, behind the last it ends. */
function endOfRun(lines: readonly Line[], from: number, belongs: (line: Line) => boolean): number {
  let end = from + 1;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isBlank(line)) {
      if (i - end >= MOST_EMPTY_LINES) break;
      continue;
    }
    if (line.table !== undefined || !belongs(line)) break;
    if (i > end && isDelimiterLine(lines[i + 1])) break;
    end = i + 1;
  }
  return end;
}

/** Behind an empty line, a header with `|---|` below it begins a table of its own. */
const isDelimiterLine = (line: Line | undefined): boolean =>
  line?.hasPipe === true && line.slice.text.includes('---') && /^[|\s:-]+$/.test(line.slice.text);

const MOST_EMPTY_LINES = 3;

function sectionsOf(blocks: readonly Block[], text: string, stretches: readonly PlacedStretch[]): readonly Section[] {
  const byHeading = new Map(stretches.map((stretch) => [stretch.blocks[0], stretch]));
  const sections: Section[] = [];
  let index = blocks.findIndex(({ kind }) => kind === 'heading');
  while (index >= 0 && index < blocks.length) {
    const heading = blocks[index];
    if (heading?.kind !== 'heading') break;
    const inside: Exclude<Block, Heading>[] = [];
    let next: Block | undefined;
    for (index++; index < blocks.length; index++) {
      next = blocks[index];
      if (next === undefined || next.kind === 'heading') break;
      inside.push(next);
    }
    const end = index < blocks.length && next !== undefined ? next.start : text.length;
    const placed = byHeading.get(heading);
    const origin = placed !== undefined && isWhole(placed, inside) ? placed : undefined;
    sections.push({ heading, start: heading.start, end, blocks: inside, origin });
  }
  return sections;
}

/** Whether the blocks below a heading are those of its stretch, one by one. */
const isWhole = ({ blocks }: PlacedStretch, inside: readonly Block[]): boolean =>
  blocks.length === inside.length + 1 && inside.every((block, i) => block === blocks[i + 1]);
