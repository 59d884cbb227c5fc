import type { ProseParagraph } from '../../prose/prose.ts';
import { sourceRange } from '../../text/slice.ts';
import type { Fix, Message } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';

export const punctuation = defineSectionRule({
  id: 'punctuation',
  group: 'text',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '标点多打了一个，例如“。。”“，。”；或者书名号、引号、括号只有一半。',
      'A punctuation mark too many, such as “。。” or “，。”; or a title mark, quotation mark or bracket without its other half.',
    ),
    why: say(
      '多是修改文字时留下的；缺了一半的书名号，文件名到哪里为止就看不出来。',
      'Mostly left over from editing; where half of a title mark is missing nobody sees where the name of the document ends.',
    ),
    mend: say('删去多余的标点，补上缺的一半。', 'Take away the mark too many, or add the missing half.'),
  },
  *check({ prose: { paragraphs } }) {
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.kind === 'title') continue;
      const { doubled, halves } = faultsOf(paragraph);
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

/** Whether the other half stands in one of the paragraphs next to this: a text that was broken into lines. */
function isWhole({ opens, other }: Half, index: number, paragraphs: readonly ProseParagraph[]): boolean {
  const near = opens
    ? paragraphs.slice(index + 1, index + 1 + NEAR)
    : paragraphs.slice(Math.max(0, index - NEAR), index);
  return near.some((paragraph) => faultsOf(paragraph).halves.some(({ written }) => written === other));
}

const NEAR = 2;

interface Faults {
  readonly doubled: readonly { readonly start: number; readonly written: string }[];
  readonly halves: readonly Half[];
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
}

const faultsOf = ({ readings }: ProseParagraph): Faults => readings.of(faultsIn, undefined);

/** Offsets are those of the text as it is written: folding makes one mark of opening and closing quotation marks. */
const faultsIn = (_text: string, _argument: undefined, written: string): Faults => {
  if (isSound(written)) return NONE;
  const doubled = Array.from(written.matchAll(DOUBLED), ({ index, 0: marks }) => ({ start: index, written: marks }));
  const halves = PAIRS.flatMap((pair) => halvesIn(written, pair));
  return doubled.length === 0 && halves.length === 0 ? NONE : { doubled, halves };
};

const NONE: Faults = { doubled: [], halves: [] };

/** Whether no mark may be wrong, told by one look at each character: nearly all paragraphs are so. */
function isSound(text: string): boolean {
  let titles = 0;
  let quotations = 0;
  let brackets = 0;
  let stop = -2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) continue;
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
        break;
      case '）':
      case ')':
        if (--brackets < 0) return false;
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
      case ' ':
      case '\t':
      case '\u3000':
        // A mark may follow the one in front of the blanks.
        if (at - stop === 1) stop = at;
        break;
    }
  }
  return titles === 0 && quotations === 0 && brackets === 0;
}

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Not `。。。`, which stands for dots. */
const DOUBLED = /(?<![，、；：。,;])[，、；：。,;][ \t\u3000]{0,2}[，、；：。,;](?![，、；：。,;])/g;

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
  let count = 0;
  for (const { index: start, 0: written } of text.matchAll(marks)) {
    count++;
    if (opening.includes(written)) open.push(start);
    else if (open.length > 0) open.pop();
    else {
      const other = opening.charAt(closing.indexOf(written));
      found.push({ start, written, other, name, opens: false, isWritten: !closesAlone });
    }
  }
  if (exchanged && count % 2 === 0) return [];
  for (const start of open) {
    const written = text.charAt(start);
    // At the head of a line it numbers a point, in front of a year a document: both are told as such.
    const isNumbering = closesAlone && (start === 0 || YEAR.test(text.slice(start + 1, start + 5)));
    const isWritten = !isNumbering && text.includes('。', start);
    found.push({ start, written, other: closing.charAt(opening.indexOf(written)), name, opens: true, isWritten });
  }
  return found;
}

const YEAR = /^\d{4}$/;
