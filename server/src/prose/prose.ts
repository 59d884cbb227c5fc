import type { Report } from '../report/model.ts';
import type { Block } from '../syntax/nodes.ts';
import { fold, foldOffsets } from '../text/fold.ts';
import { createMemo, createReadings, type Memo, type Readings } from '../text/memo.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import { type Slice, sourceRange } from '../text/slice.ts';

/** The running text of a report: all that is neither table nor heading nor page furniture. */
export interface Prose {
  readonly paragraphs: readonly ProseParagraph[];
}

/** One paragraph, folded (see `fold`): all offsets into `text` are offsets into the folded text. */
export interface ProseParagraph {
  /** The id of the section that it stands in; undefined in front of the first. */
  readonly section: string | undefined;
  /** The folded sub-heading that it stands under, or that an earlier paragraph opens with; '' where there is none. */
  readonly under: string;
  /** `subheading`: a heading below the six that may carry a sentence of its own. */
  readonly kind: 'paragraph' | 'subheading' | 'title';
  readonly text: string;
  readonly slice: Slice;
  sentences(): readonly Sentence[];
  /** What rules read in `text` alone, kept for as long as the paragraph comes again: for whatever is dear to find. */
  readonly readings: Readings;
  /** The source range of a stretch of the folded text. */
  range(from: number, to: number): TextRange;
}

/** A stretch of a paragraph that ends with 。；！？ or with the paragraph. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first unit in the paragraph's folded text. */
  readonly start: number;
}

/** The words of paragraphs that come again when a text is edited. */
export type ProseMemory = Memo<Words>;

interface Words {
  readonly text: string;
  readonly readings: Readings;
  readonly sentences: () => readonly Sentence[];
  /** The offset in the slice of each unit of the folded text. */
  readonly offsets: () => readonly number[];
}

/** As much as of the sections, see `syntax/stretch.ts`. */
const MOST_KEPT = 8000;
const LONGEST_KEPT = 4000;

/** An empty memory; one serves all reports. */
export const createProseMemory = (): ProseMemory => createMemo(MOST_KEPT, LONGEST_KEPT);

/** Reads the running text of a bound report. */
export function readProse({ document: { blocks } }: Report, memory: ProseMemory = createProseMemory()): Prose {
  const paragraphs: ProseParagraph[] = [];
  let section: string | undefined;
  let under = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = block.section;
      under = '';
    }
    if (block.kind === 'heading' || block.kind === 'table' || block.kind === 'furniture') continue;
    const paragraph = readBlock(block, section, under, memory);
    if (paragraph.kind === 'subheading') under = paragraph.text;
    else under = openingOf(paragraph.text) ?? under;
    paragraphs.push(paragraph);
  }
  return { paragraphs };
}

/** A paragraph in which a reading found something. */
export interface Found<T> {
  readonly paragraph: ProseParagraph;
  readonly found: readonly T[];
}

/** The paragraphs in which a reading finds something, in order. Nearly none does, so that they are asked here for all rules. */
export function foundIn<A, T>(
  paragraphs: readonly ProseParagraph[],
  read: (text: string, argument: A, written: string) => readonly T[],
  argument: A,
): readonly Found<T>[] {
  const all: Found<T>[] = [];
  for (const paragraph of paragraphs) {
    const found = paragraph.readings.of(read, argument);
    if (found.length > 0) all.push({ paragraph, found });
  }
  return all;
}

/** (二)依申请公开。: the heading that a folded paragraph opens with, '' where it is numbered alike and has none. */
export function openingOf(text: string): string | undefined {
  if (text.charAt(0) !== '(') return undefined;
  const opening = OPENING.exec(text);
  return opening === null ? undefined : (opening[1] ?? '');
}

const OPENING = /^\([一二三四五六七八九十]{1,3}\)(?:([^。,;:\d]{2,30})[。:])?/;

function readBlock(
  { kind, slice }: Extract<Block, { kind: ProseParagraph['kind'] }>,
  section: string | undefined,
  under: string,
  memory: ProseMemory,
): ProseParagraph {
  const { text, readings, sentences, offsets } = memory.of(slice.text, readWords);
  const range = (from: number, to: number): TextRange => {
    const at = offsets();
    const start = at[from] ?? slice.text.length;
    const last = to > from ? at[to - 1] : undefined;
    return sourceRange(slice, start, last === undefined ? start : last + 1);
  };
  return { section, under, kind, text, slice, readings, sentences, range };
}

function readWords(written: string): Words {
  const text = fold(written);
  return {
    text,
    readings: createReadings(text, written),
    sentences: once(() => sentencesOf(text)),
    offsets: once(() => foldOffsets(written)),
  };
}

/** Folded text: `；` is `;` there, `！` and `？` are half-width. */
const END = /[。;!?]["')\]]*/g;

/** Cuts folded text into sentences. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    sentences.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}

/** The sentence at an offset of folded text, no farther than `reach` to either side: a line may be long, and have many offsets. */
export function sentenceNear(text: string, at: number, reach: number): string {
  const [before, behind] = [text.slice(Math.max(0, at - reach), at), text.slice(at, at + reach)];
  return before.slice(before.lastIndexOf('。') + 1) + (behind.split('。', 1)[0] ?? '');
}
