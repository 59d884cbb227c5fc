import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, Furniture, Paragraph, Subheading } from './nodes.ts';

/**
 * In front of the first section: the data of a web page that are spread over lines of their own (`索引号:` above its number),
 * with nothing between but dashes, and lists of such (`- 主题分类: 无`). A label alone is no furniture that may be deleted, for its
 * value would be left behind.
 */
export function markPageData(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const front = blocks.slice(0, first < 0 ? FRONT_BLOCKS : first);
  const marked = new Set<Block>([...listed(front, lexicon), ...valuesOf(front, lexicon)]);
  return marked.size === 0 ? blocks : blocks.map((block) => (marked.has(block) ? asFurniture(block) : block));
}

const FRONT_BLOCKS = 40;

const asFurniture = (block: Block): Block =>
  isTextBlock(block) ? { kind: 'furniture', start: block.start, end: block.end, slice: block.slice } : block;

const isTextBlock = (block: Block | undefined): block is Paragraph | Subheading =>
  block?.kind === 'paragraph' || block?.kind === 'subheading';

/** From so many on they are data of a page; one may be a line of the text. */
const FEWEST = 2;
const BULLET = /^[-–—*•·●■◆]\s*(?=[^\s\d])/;

/** Points that begin with the label of such data. */
function listed(front: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const found = front.filter((block) => {
    if (!isTextBlock(block) || block.slice.text.length > LONGEST_POINT) return false;
    const bullet = BULLET.exec(block.slice.text);
    return bullet !== null && lexicon.isPageLabel(fold(block.slice.text.slice(bullet[0].length)));
  });
  return found.length < FEWEST ? NOTHING : found;
}

const NOTHING: readonly Block[] = [];
const LONGEST_POINT = 100;

/** The values of labels that stand alone, and the dashes around them. */
function valuesOf(front: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < front.length; at++) {
    if (!isLabel(front[at], lexicon)) continue;
    const { end, values, between } = readPairs(front, at, lexicon);
    if (values.length >= FEWEST) found.push(...values, ...between, ...dashesBefore(front, at));
    at = end - 1;
  }
  return found;
}

interface Pairs {
  readonly end: number;
  readonly values: readonly Block[];
  /** Dashes that part them. */
  readonly between: readonly Block[];
}

/** Labels from a block on, each with its value or without. The title of the report is a value that is worth keeping. */
function readPairs(front: readonly Block[], from: number, lexicon: Lexicon): Pairs {
  const values: Block[] = [];
  const between: Block[] = [];
  let end = from;
  while (isLabel(front[end], lexicon)) {
    end++;
    const value = front[end];
    if (isTextBlock(value) && isValue(value.slice.text)) {
      if (!lexicon.isReportTitle(fold(value.slice.text))) values.push(value);
      end++;
    }
    let next = end;
    while (isDash(front[next])) next++;
    if (next > end && isLabel(front[next], lexicon)) {
      between.push(...front.slice(end, next));
      end = next;
    }
  }
  return { end, values, between };
}

function dashesBefore(front: readonly Block[], at: number): readonly Block[] {
  let from = at;
  while (isDash(front[from - 1])) from--;
  return front.slice(from, at);
}

const isLabel = (block: Block | undefined, lexicon: Lexicon): block is Furniture =>
  block?.kind === 'furniture' &&
  block.slice.text.length <= LONGEST_LABEL &&
  lexicon.isPageLabel(fold(block.slice.text).replace(/:$/, ''));

/** With blanks between its characters. */
const LONGEST_LABEL = 14;

/** No sentence, and no line with a label and its value. */
const isValue = (text: string): boolean =>
  text.length <= LONGEST_VALUE && !/[。；;，！？]|[^\d][：:]|[：:]$/.test(text) && !DASHES.test(text);

const LONGEST_VALUE = 60;

const isDash = (block: Block | undefined): boolean => isTextBlock(block) && DASHES.test(block.slice.text);

const DASHES = /^[-–—*•·●■◆]{1,4}$/;
