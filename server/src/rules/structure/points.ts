import type { Block, Section } from '../../syntax/nodes.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
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
  /** What is missing in front: the bracket of `三）`, with the numeral where only `）` is left; undefined where nothing is. */
  readonly missing: string | undefined;
  /** Whether the numeral is missing too. */
  readonly isLost: boolean;
}

/**
 * The points of a section in order; `（一）项` of a law that is cited opens none, nor does `三）` where none has both brackets.
 * A line that opens with `）` where a number is left out has lost it.
 */
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
        isLost: false,
      },
    ];
  });
  const whole = points.filter(({ missing }) => missing === undefined);
  const read = whole.length > points.length - whole.length ? points : whole;
  const lost = read.length === 0 ? [] : blocks.flatMap((_, index) => lostAt(blocks, index) ?? []);
  return lost.length === 0 ? read : withLost(read, lost);
}

/** A block that opens with the second bracket alone: `）依申请公开`. The one in front must not lack it. */
function lostAt(blocks: readonly Block[], index: number): BracketedPoint | undefined {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' && block?.kind !== 'subheading') return undefined;
  const [, lead = '', bracket] = LOST.exec(block.slice.text) ?? [];
  const above = blocks[index - 1];
  if (bracket === undefined || (above !== undefined && isOpen(textOf(above)))) return undefined;
  return {
    value: 0,
    range: sourceRange(block.slice, lead.length, lead.length + 1),
    numeral: sourceRange(block.slice, lead.length, lead.length),
    index,
    missing: bracket === ')' ? '(' : '（',
    isLost: true,
  };
}

const LOST = /^([\s#*]*)([)）])(?=[\u4e00-\u9fff])/;

/** Whether a text ends inside of brackets. */
const isOpen = (text: string): boolean =>
  Math.max(...['(', '（'].map((one) => text.lastIndexOf(one))) >
  Math.max(...[')', '）'].map((one) => text.lastIndexOf(one)));

/** The points with those that lost their numbers, where just as many numbers are left out in their place. */
function withLost(read: readonly BracketedPoint[], lost: readonly BracketedPoint[]): readonly BracketedPoint[] {
  const points = [...read];
  for (const [at, before] of [undefined, ...read].entries()) {
    const behind = read[at];
    const between = lost.filter(
      ({ index }) => index > (before?.index ?? -1) && index < (behind?.index ?? Number.POSITIVE_INFINITY),
    );
    const first = (before?.value ?? 0) + 1;
    if (behind !== undefined && behind.value !== first + between.length) continue;
    for (const [i, point] of between.entries())
      points.push({ ...point, value: first + i, missing: `${point.missing}${toChinese(first + i)}` });
  }
  return points.sort((a, b) => a.index - b.index);
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
