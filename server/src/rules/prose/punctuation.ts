import type { ProseParagraph } from '../../prose/prose.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceRange } from '../../text/slice.ts';
import type { Fix, Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { halfWidthStop } from './half-width-stops.ts';
import { numberBrackets } from './number-brackets.ts';

export const punctuation = defineSectionRule({
  id: 'punctuation',
  group: 'text',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '标点多打了一个，例如“。。”“，。”；书名号、引号、括号只有一半，或者括号里是空的，文号的年份只有半边括号；句末的“。”打成了半角的“.”。',
      'A punctuation mark too many, such as “。。” or “，。”; a title mark, quotation mark or bracket without its other half, brackets with nothing in them, or one bracket alone around the year in the number of a document; a half-width full stop at the end of a Chinese sentence.',
    ),
    why: say(
      '多是修改文字时留下的；缺了一半的书名号，文件名到哪里为止就看不出来。',
      'Mostly left over from editing; where half of a title mark is missing nobody sees where the name of the document ends.',
    ),
    mend: say(
      '删去多余的标点，补上缺的一半，改用全角的句号。',
      'Take away the mark too many, add the missing half, or write the full-width stop.',
    ),
  },
  *check({ prose: { paragraphs }, template }) {
    yield* numberBrackets(paragraphs, template);
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.kind === 'title') continue;
      const { doubled, halves, empty, stop } = faultsOf(paragraph);
      if (stop !== undefined && paragraphs.some(({ text }) => text.includes('。')))
        yield halfWidth(sourceRange(paragraph.slice, stop, stop + 1));
      for (const { start, written } of empty)
        yield emptyBrackets(sourceRange(paragraph.slice, start, start + written.length));
      for (const { start, written } of doubled) {
        const range = sourceRange(paragraph.slice, start, start + written.length);
        yield {
          range,
          message: say(
            `标点“${written}”连在一起，请删去多余的一个。`,
            `Two punctuation marks stand together: “${written}”. Please take one away.`,
          ),
          actual: written,
          fixes: () =>
            [...new Set([written.slice(-1), written.slice(0, 1)])].map(
              (mark): Fix => ({
                title: say(`改为“${mark}”`, `Change to “${mark}”`),
                applicability: 'suggested',
                edits: [{ range, newText: mark }],
              }),
            ),
        };
      }
      for (const half of halves) {
        const { start, written, name, opens, isWritten } = half;
        if (!isWritten || isWhole(half, index, paragraphs)) continue;
        yield {
          range: sourceRange(paragraph.slice, start, start + 1),
          message: opens
            ? say(
                `这里的${name.zh}只有左半边，请补上右半边。`,
                `Only the opening half of a ${name.en} stands here. Please add the closing half.`,
              )
            : say(
                `这里的${name.zh}只有右半边，请补上左半边，或者删去它。`,
                `Only the closing half of a ${name.en} stands here. Please add the opening half, or take this one away.`,
              ),
          actual: written,
        };
      }
    }
  },
});

const emptyBrackets = (range: TextRange): Draft => ({
  range,
  message: say(
    '括号里没有内容，请补上，或者删去这对括号。',
    'Nothing stands in these brackets. Please put in what belongs there, or take them away.',
  ),
  fixes: () => [
    {
      title: say('删去这对括号', 'Take the brackets away'),
      applicability: 'suggested',
      edits: [{ range, newText: '' }],
    },
  ],
});

const halfWidth = (range: TextRange): Draft => ({
  range,
  message: say(
    '句末用了半角的“.”，应为“。”，请改正。',
    'This sentence ends with a half-width full stop; it should be 。.',
  ),
  expected: '。',
  actual: '.',
  fixes: () => [
    { title: say('改为“。”', 'Change to “。”'), applicability: 'suggested', edits: [{ range, newText: '。' }] },
  ],
});

/** Whether the other half stands in one of the paragraphs next to this: a text that was broken into lines. */
function isWhole({ opens, other, isAtEnd }: Half, index: number, paragraphs: readonly ProseParagraph[]): boolean {
  const reach = isAtEnd ? FAR : NEAR;
  const near = opens
    ? paragraphs.slice(index + 1, index + 1 + reach)
    : paragraphs.slice(Math.max(0, index - reach), index);
  return near.some((paragraph) => faultsOf(paragraph).halves.some(({ written }) => written === other));
}

const NEAR = 2;
/** Where no sentence ends behind the half, its lines may be short. */
const FAR = 10;

interface Faults {
  readonly doubled: readonly Mark[];
  /** Brackets with nothing between them, as a link leaves that was lost. */
  readonly empty: readonly Mark[];
  readonly halves: readonly Half[];
  /** Where a half-width full stop ends it; a habit of the writer, where no other ends with 。. */
  readonly stop: number | undefined;
}

interface Mark {
  readonly start: number;
  readonly written: string;
}

interface Half {
  readonly start: number;
  readonly written: string;
  /** The half that it lacks. */
  readonly other: string;
  readonly name: Message;
  readonly opens: boolean;
  /** Not where the text may still go on, or another rule tells it. */
  readonly isWritten: boolean;
  /** Whether its sentence ends with the paragraph, and without 。. */
  readonly isAtEnd: boolean;
}

const faultsOf = ({ readings }: ProseParagraph): Faults => readings.of(faultsIn, undefined);

/** Offsets are those of the text as it is written: folding makes one mark of opening and closing quotation marks. */
const faultsIn = (_text: string, _argument: undefined, written: string): Faults => {
  if (isSound(written)) return NONE;
  const [doubled, empty] = [marksIn(written, DOUBLED), marksIn(written, EMPTY)];
  const halves = PAIRS.flatMap((pair) => halvesIn(written, pair));
  const stop = halfWidthStop(written);
  const isRight = doubled.length + empty.length + halves.length === 0 && stop === undefined;
  return isRight ? NONE : { doubled, empty, halves, stop };
};

const marksIn = (text: string, pattern: RegExp): readonly Mark[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: written }) => ({ start: index, written }));

const NONE: Faults = { doubled: [], empty: [], halves: [], stop: undefined };

/** Whether no mark may be wrong, told by one look at each character: nearly all paragraphs are so. */
function isSound(text: string): boolean {
  let titles = 0;
  let quotations = 0;
  let brackets = 0;
  let stop = -2;
  let opening = -2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code)) continue;
    switch (text.charAt(at)) {
      case '《':
        titles++;
        break;
      case '》':
        if (--titles < 0) return false;
        break;
      case '“':
        quotations++;
        break;
      case '”':
        if (--quotations < 0) return false;
        break;
      case '（':
      case '(':
        brackets++;
        opening = at;
        break;
      case '）':
      case ')':
        if (--brackets < 0 || at - opening === 1) return false;
        break;
      case '，':
      case '、':
      case '；':
      case '：':
      case '。':
      case ',':
      case ';':
        if (at - stop === 1) return false;
        stop = at;
        break;
      case '.':
        if (isIdeograph(text.charCodeAt(at - 1))) return false;
        break;
      case ' ':
      case '\t':
      case '\u3000':
        // A mark may follow the one in front of the blanks.
        if (at - stop === 1) stop = at;
        if (at - opening === 1) opening = at;
        break;
    }
  }
  return titles === 0 && quotations === 0 && brackets === 0;
}

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Not `。。。`, which stands for dots. */
const DOUBLED = /(?<![，、；：。,;])[，、；：。,;][ \t\u3000]{0,2}[，、；：。,;](?![，、；：。,;])/g;

/** Not those of a function: getData(). */
const EMPTY = /(?<![A-Za-z0-9_])[（(][ \t\u3000]*[）)]/g;

interface Pair {
  readonly name: Message;
  readonly marks: RegExp;
  readonly opening: string;
  readonly closing: string;
  /** Whether a closing mark may stand alone: 1）目录. */
  readonly closesAlone?: boolean;
  /** Whether many write one half for the other, so that only an odd number tells. */
  readonly exchanged?: boolean;
}

const PAIRS: readonly Pair[] = [
  { name: say('书名号', 'title mark'), marks: /[《》]/g, opening: '《', closing: '》' },
  { name: say('引号', 'quotation mark'), marks: /[“”]/g, opening: '“', closing: '”', exchanged: true },
  { name: say('括号', 'bracket'), marks: /[（(）)]/g, opening: '（(', closing: '）)', closesAlone: true },
];

function halvesIn(text: string, pair: Pair): readonly Half[] {
  const { name, marks, opening, closing, closesAlone = false, exchanged = false } = pair;
  const open: number[] = [];
  const found: Half[] = [];
  const [first, last] = [text.search(/[。；]/), text.lastIndexOf('。')];
  let count = 0;
  for (const { index: start, 0: written } of text.matchAll(marks)) {
    count++;
    if (opening.includes(written)) open.push(start);
    else if (open.length > 0) open.pop();
    else {
      const other = opening.charAt(closing.indexOf(written));
      // Behind a number or a letter by itself it numbers a point, and at the head of a line a lost half is told with the heading.
      const isWritten = !closesAlone || !NUMBERS.test(text.slice(Math.max(0, start - LONGEST_NUMBER), start));
      const isAtEnd = closesAlone && (first < 0 || first >= start);
      found.push({ start, written, other, name, opens: false, isWritten, isAtEnd });
    }
  }
  if (exchanged && count % 2 === 0) return [];
  for (const start of open) {
    const written = text.charAt(start);
    // At the head of a line it numbers a point, in front of a year a document: both are told as such.
    const isNumbering = closesAlone && (start === 0 || YEAR.test(text.slice(start + 1, start + 5)));
    const isAtEnd = last < start;
    const isWritten = !isNumbering && (!isAtEnd || (closesAlone && CONTACT.test(text.slice(start))));
    const other = closing.charAt(opening.indexOf(written));
    found.push({ start, written, other, name, opens: true, isWritten, isAtEnd });
  }
  return found;
}

/** What a single bracket may close: 1）目录, ①）, nothing but blanks. */
const NUMBERS =
  /(?:^|[^\dA-Za-z.])(?:\d{1,2}|[A-Za-z]|[①-⑳])[ \t　]*$|(?:^|[，。；：、,;: \t　（(])[一二三四五六七八九十]{0,3}[ \t　]*$/;
const LONGEST_NUMBER = 8;
const YEAR = /^\d{4}$/;
/** （地址：…，电话：12345678: nothing is going to follow the number of a telephone or a post code. */
const CONTACT = /^[（(][^，,：:]{1,12}[：:].{8,160}[\u4e00-\u9fff][：:]?[ \d-]{0,8}\d{6}$/;
