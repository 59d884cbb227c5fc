import { fold, unfoldedOffset } from '../text/fold.ts';
import { cover } from '../text/range.ts';
import { joinSlices, type Slice, subSlice } from '../text/slice.ts';
import { emphasisOf } from './emphasis.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, Furniture, Paragraph, Subheading } from './nodes.ts';

/** In front of the first section: the line that reads like the report's title, one with a year before others. */
export function markTitle(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const front = blocks.slice(0, first < 0 ? FRONT_BLOCKS : first);
  const written = front.filter(mayBeTitle).filter(({ slice }) => isTitle(slice, lexicon));
  // `名称 某某局2024年…报告` is of the data of a page, which mostly has the title itself below.
  const titles = written.filter(
    (block) => block.kind !== 'furniture' && labelIn(block, lexicon) === 0 && !isPageData(block, lexicon),
  );
  const labelled = written.filter((block) => labelIn(block, lexicon) > 0);
  const dated = titles.find(isDated);
  const broken = dated === undefined ? withBrokenTitle(blocks, front, titles.length > 0, lexicon) : undefined;
  if (broken !== undefined) return broken;
  const title = dated ?? labelled.find(isDated) ?? titles[0] ?? labelled[0];
  if (title === undefined) return blocks;
  const marked = [...blocks];
  const { text } = title.slice;
  const label = labelIn(title, lexicon);
  const from = label === 0 ? 0 : unfoldedOffset(text, label);
  const slice = withoutEmphasis(subSlice(title.slice, from, text.length));
  marked[blocks.indexOf(title)] = { kind: 'title', start: slice.start, end: slice.end, slice };
  return marked;
}

function withoutEmphasis(slice: Slice): Slice {
  const marks = emphasisOf(slice.text);
  return subSlice(slice, marks, slice.text.length - marks);
}

type TitleLine = Paragraph | Subheading | Furniture;

const mayBeTitle = (block: Block): block is TitleLine => isTextBlock(block) || block.kind === 'furniture';

const labelIn = ({ slice }: TitleLine, lexicon: Lexicon): number => lexicon.titleLabel(fold(slice.text));

/** `索引号 0001/2025-00001 分类 政府信息公开年报 工作报告`: the label with a blank behind it. */
const isPageData = ({ slice }: TitleLine, lexicon: Lexicon): boolean => {
  const [word = ''] = /^[^\s:：]{2,8}(?=\s)/.exec(slice.text) ?? [];
  return word !== '' && lexicon.isPageLabel(word);
};

const isDated = ({ slice }: TitleLine): boolean => DATED.test(fold(slice.text));

const DATED = /\d{4}|二[〇○零]/;

/** A title that the margin breaks: `…政府信息公开` above `工作年度报告`. Where one of its lines reads like a title by itself, it must bring in the year. */
function withBrokenTitle(
  blocks: readonly Block[],
  front: readonly Block[],
  mustBeDated: boolean,
  lexicon: Lexicon,
): readonly Block[] | undefined {
  for (let i = 0; i + 1 < front.length; i++) {
    const [first, second] = [front[i], front[i + 1]];
    if (first === undefined || second === undefined || !isTextBlock(first) || !isTextBlock(second)) continue;
    if (first.slice.text.length + second.slice.text.length > LONGEST_TITLE) continue;
    if (mustBeDated && !OPENS_TITLE.test(fold(first.slice.text))) continue;
    const slice = joinSlices([first.slice, second.slice]);
    if (!isTitle(slice, lexicon)) continue;
    const title = { kind: 'title', ...cover(first, second), slice: withoutEmphasis(slice) } as const;
    return [...blocks.slice(0, i), title, ...blocks.slice(i + 2)];
  }
  return undefined;
}

/** A name and a year and nothing else: no day of publication, number or label of a page. */
const OPENS_TITLE =
  /^[\u4e00-\u9fff()]*(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年度?(?:(?![月日第份号])[\u4e00-\u9fff])*$/;

const isTextBlock = (block: Block): block is Paragraph | Subheading =>
  block.kind === 'paragraph' || block.kind === 'subheading';

const isTitle = ({ text }: Slice, lexicon: Lexicon): boolean => {
  if (text.length > LONGEST_TITLE || /[。；]/.test(text) || isPieceOfSentence(text)) return false;
  const marks = emphasisOf(text);
  const folded = fold(text.slice(marks, text.length - marks));
  return /(?:报告|年报)(?:\([^()]*\))?$/.test(folded) && lexicon.isReportTitle(folded);
};

/** `定》和《关于印发…年度报告`: the margin broke a line inside the name of a document. */
const isPieceOfSentence = (text: string): boolean => /^[^《]*》|《[^》]*$/.test(text);

const FRONT_BLOCKS = 20;
const LONGEST_TITLE = 80;
