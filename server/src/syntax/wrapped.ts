import { cover } from '../text/range.ts';
import { joinSlices } from '../text/slice.ts';
import { displayWidth } from '../text/width.ts';
import { mayHoldDirectives, readDirectives } from './directives.ts';
import type { Block, Paragraph, Subheading } from './nodes.ts';

/** Text of a printout is broken at the margin: its lines are put together as paragraphs again. */
export function joinWrapped(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!isWrapped(text, blocks)) return blocks;
  const joined: Block[] = [];
  let run: Paragraph[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) {
      const slice = joinSlices(run.map((paragraph) => paragraph.slice));
      joined.push(run.length === 1 ? first : { kind: 'paragraph', ...cover(first, last), slice });
    }
    run = [];
  };
  for (const [i, read] of blocks.entries()) {
    const block = read.kind === 'subheading' && isFirstLine(text, read, blocks[i + 1]) ? asParagraph(read) : read;
    const before = run.at(-1);
    if (block.kind !== 'paragraph') {
      flush();
      joined.push(block);
      continue;
    }
    if (before !== undefined && !continues(text, before, block)) flush();
    run.push(block);
  }
  flush();
  return joined;
}

/** An indented line with a number that goes on at the margin, 　　（一）2024年…主动公开政府信息 over 100条，…: no heading but the start of a paragraph. */
const isFirstLine = (text: string, line: Subheading, next: Block | undefined): boolean =>
  next?.kind === 'paragraph' &&
  line.slice.text.length >= SHORTEST_WRAPPED &&
  !/[。：；！？:;!?]$/.test(line.slice.text) &&
  lineEnds(text, line.end, next.start) === 1 &&
  indentOf(text, line) !== '' &&
  indentOf(text, next) === '';

const asParagraph = ({ start, end, slice }: Subheading): Paragraph => ({ kind: 'paragraph', start, end, slice });

/** Whether the most paragraphs are lines that break off at a margin; few of them have to be of one width. */
function isWrapped(text: string, blocks: readonly Block[]): boolean {
  let broken = 0;
  let [narrowest, widest] = [Infinity, 0];
  let whole = 0;
  for (let i = 0; i + 1 < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== 'paragraph') continue;
    const { length } = block.slice.text;
    const next = blocks[i + 1];
    const isBroken =
      length >= SHORTEST_WRAPPED &&
      length <= LONGEST_WRAPPED &&
      !/[。：；！？:;!?]$/.test(block.slice.text) &&
      next?.kind === 'paragraph' &&
      lineEnds(text, block.end, next.start) === 1;
    if (isBroken) {
      const width = displayWidth(indentOf(text, block) + block.slice.text);
      [narrowest, widest] = [Math.min(narrowest, width), Math.max(widest, width)];
      broken++;
    } else whole++;
  }
  const isAtMargin = broken >= FEWEST_OF_ONE_WIDTH && widest - narrowest <= MOST_RAGGED;
  return (broken >= FEWEST_WRAPPED || isAtMargin) && broken * 2 > whole;
}

const SHORTEST_WRAPPED = 15;
const LONGEST_WRAPPED = 60;
const FEWEST_WRAPPED = 5;
const FEWEST_OF_ONE_WIDTH = 3;
/** In columns: a year that does not fit any more. */
const MOST_RAGGED = 4;
const SHORTEST_DIRECTIVE = 20;

function continues(text: string, before: Paragraph, after: Paragraph): boolean {
  if (lineEnds(text, before.end, after.start) !== 1) return false;
  return !/[。：:]$/.test(before.slice.text) || indentOf(text, after) === '';
}

const indentOf = (text: string, { start }: Block): string => text.slice(text.lastIndexOf('\n', start) + 1, start);

function lineEnds(text: string, from: number, to: number): number {
  // Lines that only speak to the checker are none of the paragraph's.
  const gap = to - from > SHORTEST_DIRECTIVE ? text.slice(from, to) : '';
  if (mayHoldDirectives(gap)) {
    const kept = readDirectives(gap).reduceRight(
      (rest, { hasOwnLine, wholeLine: { start, end } }) => (hasOwnLine ? rest.slice(0, start) + rest.slice(end) : rest),
      gap,
    );
    if (kept.length < gap.length) return lineEnds(kept, 0, kept.length);
  }
  let count = 0;
  for (let i = from; i < to && count < 2; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
