import type { Block, Section } from '../../syntax/nodes.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceRange } from '../../text/slice.ts';

// Points of a section as its text numbers them: （一）, 1. and 一是.

/** A number that opens a point. */
export interface Point {
  readonly value: number;
  /** The number with its brackets, its full stop or its 是. */
  readonly range: TextRange;
  readonly numeral: TextRange;
}

/** A paragraph or a sub-heading that a number in brackets opens: （一）. */
export interface BracketedPoint extends Point {
  /** Index of its block in the section. */
  readonly index: number;
  /** The bracket that is missing in front, `三）`; undefined where it is there. */
  readonly missing: '（' | '(' | undefined;
}

/** The points of a section in order; `（一）项` of a law that is cited opens none, nor does `三）` where none has both brackets. */
export function bracketedPointsOf({ blocks }: Section): readonly BracketedPoint[] {
  const points = blocks.flatMap((block, index): BracketedPoint[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') return [];
    const [, lead = '', written = '', digits = ''] = BRACKETED.exec(block.slice.text) ?? [];
    const value = chineseNumber(digits);
    if (value === undefined) return [];
    const at = lead.length + written.indexOf(digits);
    const isWhole = /^[(（]/.test(written);
    return [
      {
        value,
        range: sourceRange(block.slice, lead.length, lead.length + written.length),
        numeral: sourceRange(block.slice, at, at + digits.length),
        index,
        missing: isWhole ? undefined : written.endsWith(')') ? '(' : '（',
      },
    ];
  });
  const whole = points.filter(({ missing }) => missing === undefined);
  return whole.length > points.length - whole.length ? points : whole;
}

const BRACKETED = /^([\s#*]*)([(（]?[^\S\r\n]*([一二三四五六七八九十]{1,2})[^\S\r\n]*[)）])(?!\s*[项款目条])/;

export interface Run {
  readonly points: readonly Point[];
  /** What stands behind the first number. */
  readonly stop: string;
}

/** The points that a run of paragraphs opens with, a run for each that begins with 1. */
export function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: { readonly points: Point[]; readonly stop: string }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') continue;
    const { text } = block.slice;
    const [, lead = '', digits = '', stop = ''] = ARABIC.exec(text) ?? [];
    if (digits === '') {
      // Below another sub-heading the numbers are others.
      if (OPENS_OTHERS.test(text)) runs.push({ points: [], stop });
      continue;
    }
    const at = lead.length;
    const point = {
      value: Number(digits),
      range: sourceRange(block.slice, at, at + digits.length + stop.length),
      numeral: sourceRange(block.slice, at, at + digits.length),
    };
    const run = runs.at(-1);
    if (run === undefined || point.value === 1) runs.push({ points: [point], stop });
    else run.points.push(point);
  }
  return runs;
}

const ARABIC = /^([\s#*]*)(\d{1,2})([.．、])(?![\d\s]*\d)/;
const OPENS_OTHERS = /^[\s#*]*[(（]?[一二三四五六七八九十]{1,2}[)）、]/;

/** `一是`, `二是` behind a punctuation mark or at the start of a paragraph. */
export function clausesOf(block: Block): readonly Point[] {
  if (block.kind !== 'paragraph' && block.kind !== 'subheading') return [];
  const { slice } = block;
  return [...slice.text.matchAll(CLAUSE)].flatMap((match): Point[] => {
    const digit = match[1] ?? '';
    const value = chineseNumber(digit);
    const at = match.index + match[0].length - digit.length - 1;
    if (value === undefined) return [];
    const numeral = sourceRange(slice, at, at + digit.length);
    return [{ value, range: sourceRange(slice, at, at + digit.length + 1), numeral }];
  });
}

const CLAUSE = /(?:^|[\s：:；;。，,、）)])([一二三四五六七八九十])是/g;

/** What a block says as running text. */
export const textOf = (block: Block): string =>
  block.kind === 'paragraph' || block.kind === 'subheading' ? block.slice.text : '';
