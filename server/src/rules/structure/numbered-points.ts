import type { Block, Section } from '../../syntax/nodes.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceRange } from '../../text/slice.ts';

/** A number that opens a point. */
export interface Point {
  readonly value: number;
  /** The number with its brackets, its full stop or its 是. */
  readonly range: TextRange;
  readonly numeral: TextRange;
}

/** Points that are numbered in one way, one behind the other, and the first of them whose number is not the next. */
export interface Slip {
  readonly points: readonly Point[];
  readonly index: number;
  readonly expected: number;
  /** The number as the points write it. */
  readonly write: (value: number) => string;
  /** The numeral alone, as the points write it. */
  readonly numeral: (value: number) => string;
}

/**
 * Slips in `1.` `2.` `4.` at the start of paragraphs and in `一是` `二是` `二是` within one. Such numbers often go on or begin anew:
 * only a run of three or more from 1 on with a single slip tells.
 */
export function* slipsOf(section: Section): Generator<Slip> {
  const numeral = String;
  const numbers = once(() => new Set(section.blocks.flatMap((block) => textOf(block).match(NUMBER) ?? [])));
  for (const { points, stop } of runsOf(section.blocks)) {
    const slip = slipIn(points, { numeral, write: (value) => `${value}${stop}` });
    if (slip !== undefined && (isRepeat(slip) || !numbers().has(slip.write(slip.expected)))) yield slip;
  }
  for (const block of section.blocks) {
    const text = textOf(block);
    if (!text.includes(SECOND)) continue;
    const slip = slipIn(clausesOf(block), { numeral: toChinese, write: (value) => `${toChinese(value)}是` });
    if (slip !== undefined && (isRepeat(slip) || !text.includes(slip.write(slip.expected)))) yield slip;
  }
}

/** A number as it opens a point, wherever it stands. */
const NUMBER = /\d{1,2}[.．、]/g;

const isRepeat = ({ points, index }: Slip): boolean => points[index]?.value === points[index - 1]?.value;

const textOf = (block: Block): string =>
  block.kind === 'paragraph' || block.kind === 'subheading' ? block.slice.text : '';

interface Run {
  readonly points: readonly Point[];
  /** What stands behind the first number. */
  readonly stop: string;
}

/** The points that a run of paragraphs opens with, a run for each that begins with 1. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
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
function clausesOf(block: Block): readonly Point[] {
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
const SECOND = '二是';

/** The one slip of points that begin with 1; undefined for a few alone, where there is none, or more than one. */
function slipIn(points: readonly Point[], words: Pick<Slip, 'write' | 'numeral'>): Slip | undefined {
  if (points.length < FEWEST || points[0]?.value !== 1) return undefined;
  const slips = points.flatMap(({ value }, index) => {
    const step = value - (points[index - 1]?.value ?? 0);
    return step === 1 ? [] : [{ index, step }];
  });
  const [slip, ...others] = slips;
  if (slip === undefined || others.length > 0 || (slip.step !== 0 && slip.step !== 2)) return undefined;
  return { points, index: slip.index, expected: (points[slip.index - 1]?.value ?? 0) + 1, ...words };
}

const FEWEST = 3;
