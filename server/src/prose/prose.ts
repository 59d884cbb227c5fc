import type { Report } from '../report/model.ts';
import type { Block } from '../syntax/nodes.ts';
import { fold, foldOffsets } from '../text/fold.ts';
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
  /** The folded sub-heading that it stands under, '' where there is none. */
  readonly under: string;
  /** `subheading`: a heading below the six that may carry a sentence of its own. */
  readonly kind: 'paragraph' | 'subheading' | 'title';
  readonly text: string;
  readonly slice: Slice;
  readonly sentences: readonly Sentence[];
  /** The source range of a stretch of the folded text. */
  range(from: number, to: number): TextRange;
}

/** A stretch of a paragraph that ends with 。；！？ or with the paragraph. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first unit in the paragraph's folded text. */
  readonly start: number;
}

/** Reads the running text of a bound report. */
export function readProse({ document: { blocks } }: Report): Prose {
  const paragraphs: ProseParagraph[] = [];
  let section: string | undefined;
  let under = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = block.section;
      under = '';
    }
    const paragraph = readBlock(block, section, under);
    if (paragraph === undefined) continue;
    if (paragraph.kind === 'subheading') under = paragraph.text;
    paragraphs.push(paragraph);
  }
  return { paragraphs };
}

function readBlock(block: Block, section: string | undefined, under: string): ProseParagraph | undefined {
  if (block.kind === 'heading' || block.kind === 'table' || block.kind === 'furniture') return undefined;
  const { kind, slice } = block;
  const text = fold(slice.text);
  const offsets = once(() => foldOffsets(slice.text));
  const sentences = once(() => sentencesOf(text));
  return {
    section,
    under,
    kind,
    text,
    slice,
    get sentences() {
      return sentences();
    },
    range(from, to) {
      const at = offsets();
      const start = at[from] ?? slice.text.length;
      const last = to > from ? at[to - 1] : undefined;
      return sourceRange(slice, start, last === undefined ? start : last + 1);
    },
  };
}

/** Folded text: `；` is `;` there, `！` and `？` are half-width. */
const END = /[。;!?]["')\]]*/g;

function sentencesOf(text: string): readonly Sentence[] {
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
