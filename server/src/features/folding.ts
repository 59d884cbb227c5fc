import type { Block, Section } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import { readOrdinal } from '../text/numerals.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';

export interface Fold extends TextRange {
  readonly kind: 'section' | 'heading' | 'table' | 'comment';
}

/** What can be folded away: sections, sub-headings with what stands under them, tables, comments. By start, outer first. */
export function folds({ report, text }: Analysis): readonly Fold[] {
  const { document } = report;
  const found: Fold[] = [];
  for (const section of document.sections) {
    const last = section.blocks.at(-1);
    if (last !== undefined) found.push({ kind: 'section', start: section.heading.start, end: last.end });
    addHeadings(section, found);
  }
  for (const { kind, start, end } of document.blocks) if (kind === 'table') found.push({ kind, start, end });
  addComments(text, found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A sub-heading reaches to the next one of its rank or above; one with nothing under it does not fold. */
function addHeadings({ blocks }: Section, found: Fold[]): void {
  const open: { start: number; rank: number; blocks: number }[] = [];
  let end = 0;
  const close = (least: number, count: number): void => {
    for (let top = open.at(-1); top !== undefined && top.rank >= least; top = open.at(-1)) {
      if (count > top.blocks + 1) found.push({ kind: 'heading', start: top.start, end });
      open.pop();
    }
  };
  blocks.forEach((block, index) => {
    const rank = rankOf(block);
    if (rank !== undefined) {
      close(rank, index);
      open.push({ start: block.start, rank, blocks: index });
    }
    end = block.end;
  });
  close(0, blocks.length);
}

/** 1 for （一） and Markdown headings, 2 for 1. and the like below it; undefined for what is no sub-heading. */
function rankOf(block: Block): number | undefined {
  if (block.kind !== 'subheading') return undefined;
  const ordinal = readOrdinal(fold(block.slice.text.slice(0, OPENING)).replace(/^#+/, ''));
  return ordinal === undefined || ordinal.style.startsWith('chinese') ? 1 : 2;
}

const OPENING = 12;

function addComments(text: string, found: Fold[]): void {
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) return;
    found.push({ kind: 'comment', start, end: end + 3 });
    start = text.indexOf('<!--', end);
  }
}
