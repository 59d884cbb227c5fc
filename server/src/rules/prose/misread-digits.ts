import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { ALL_MEASURES } from '../../prose/words.ts';
import { sourceRange } from '../../text/slice.ts';
import { type Draft, say } from '../rule.ts';

/** Letters among the digits of a count or a year, as in 1O条 and 2O24年: what a scanner reads or a hand slips to. */
export function* misreadDigits(paragraphs: readonly ProseParagraph[]): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, misreadIn, undefined)) {
    if (paragraph.section === undefined || paragraph.kind === 'title') continue;
    for (const misread of found) yield draftOf(paragraph, misread);
  }
}

function draftOf({ slice }: ProseParagraph, { start, text }: Misread): Draft {
  const digits = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  const range = sourceRange(slice, start, start + text.length);
  return {
    range,
    message: say(
      `“${text}”里混有字母，应当是数字“${digits}”，请核对。`,
      `“${text}” has letters among its digits; it should likely be ${digits}.`,
    ),
    expected: digits,
    actual: text,
    fixes: () => [
      {
        title: say(`改为 ${digits}`, `Change to ${digits}`),
        applicability: 'suggested',
        edits: [{ range, newText: digits }],
      },
    ],
  };
}

interface Misread {
  readonly start: number;
  readonly text: string;
}

/** Behind Chinese words and in front of a measure word; what has its own letters, such as G20, stands apart. */
const MISREAD = new RegExp(
  `(?<![A-Za-z\\d])2[Oo][\\dOoIl]{2}(?=\\s?年)|(?<=[\\u4e00-\\u9fff]\\s?)(?:\\d{1,6}[OoIl][\\dOoIl]{0,5}|[OoIl]\\d{1,6}[OoIl]{0,3})(?=\\s?(?:人次|万|[${ALL_MEASURES}]))`,
  'g',
);

const misreadIn = (folded: string, _words: undefined, written: string): readonly Misread[] =>
  /\d[OoIl]|[OoIl]\d/.test(folded)
    ? Array.from(written.matchAll(MISREAD), ({ index, 0: text }) => ({ start: index, text }))
    : NOTHING;

const NOTHING: readonly Misread[] = [];
