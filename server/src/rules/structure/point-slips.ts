import type { Report } from '../../report/model.ts';
import type { Section } from '../../syntax/nodes.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { toChinese } from '../../text/numerals.ts';
import { once } from '../../text/once.ts';
import { bracketedPointsOf, clausesOf, type Point, runsOf, textOf } from './points.ts';

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
 * The slips of points in a section that come in twos, the first and the third: （一） and （三）, 1. and 3., 一是 and 三是. Silent where
 * anything in the section may be the second in another writing.
 */
export function* slipsOfTwo({ document: { text } }: Report, section: Section, template: Template): Generator<Slip> {
  const written = fold(text.slice(section.start, section.end));
  if (SECOND.test(written) || template.contents.data.secondPoints.some((word) => written.includes(word))) return;
  const brackets = bracketedPointsOf(section);
  const runs = runsOf(section.blocks).filter(({ points }) => points.length > 0);
  const [run] = runs;
  const lists = [
    { points: brackets, write: inBrackets, numeral: toChinese },
    {
      points: runs.length === 1 ? (run?.points ?? []) : [],
      write: (value: number) => `${value}${run?.stop}`,
      numeral: String,
    },
    ...section.blocks.map((block) => ({ points: clausesOf(block), write: inClause, numeral: toChinese })),
  ];
  for (const { points, write, numeral } of lists)
    if (points.map(({ value }) => value).join() === '1,3') yield { points, index: 1, expected: 2, write, numeral };
}

/** A second point by its numeral, of whatever kind. Folded text. */
const SECOND = /(?:二|2)(?:[.,、)\s]|[是则要来]|方面|者)|[②⑵⒉㈡Ⅱ]/;

/** The slip in the points （一） of a section. */
export function slipInBrackets({ document: { text } }: Report, section: Section): Slip | undefined {
  const points = bracketedPointsOf(section);
  const index = firstWrong(points);
  if (index === undefined) return undefined;
  const expected = index + 1;
  // A point in the middle of a line is there all the same.
  const isThere = fold(text.slice(section.start, section.end)).includes(`(${toChinese(expected)})`);
  if (isThere && points[index - 1]?.value !== points[index]?.value) return undefined;
  return { points, index, expected, write: inBrackets, numeral: toChinese };
}

const inBrackets = (value: number): string => `（${toChinese(value)}）`;
const inClause = (value: number): string => `${toChinese(value)}是`;

/** Index of the first point whose number is not the next; undefined where all are, where a list stands in a list, or for a few alone. */
function firstWrong(points: readonly Point[]): number | undefined {
  if (points.length < FEWEST || points.length > MOST || points.filter(({ value }) => value === 1).length > 1)
    return undefined;
  if (points.some(({ value }, i) => value < (points[i - 1]?.value ?? 0))) return undefined;
  const index = points.findIndex(({ value }, i) => value !== i + 1);
  return index < 0 ? undefined : index;
}

const MOST = 10;

/**
 * Slips in `1.` `2.` `4.` at the start of paragraphs and in `一是` `二是` `二是` within one. Such numbers often go on or begin anew:
 * only a run of three or more from 1 on with a single slip tells.
 */
export function* slipsInLists(section: Section): Generator<Slip> {
  const numeral = String;
  const numbers = once(() => new Set(section.blocks.flatMap((block) => textOf(block).match(NUMBER) ?? [])));
  for (const { points, stop } of runsOf(section.blocks)) {
    const slip = slipIn(points, { numeral, write: (value) => `${value}${stop}` });
    if (slip !== undefined && (isRepeat(slip) || !numbers().has(slip.write(slip.expected)))) yield slip;
  }
  for (const block of section.blocks) {
    const text = textOf(block);
    if (!text.includes(FIRST)) continue;
    const slip = slipIn(clausesOf(block), { numeral: toChinese, write: inClause });
    if (slip !== undefined && (isRepeat(slip) || !text.includes(slip.write(slip.expected)))) yield slip;
  }
}

/** A number as it opens a point, wherever it stands. */
const NUMBER = /\d{1,2}[.．、]/g;

const isRepeat = ({ points, index }: Slip): boolean => points[index]?.value === points[index - 1]?.value;

const FIRST = '一是';

/**
 * The one slip of points that begin with 1; undefined for a few alone, where there is none, or more than one. A number
 * between two that are right is one slip, whatever it is: 1. 2. 3. 3. 5.
 */
function slipIn(points: readonly Point[], words: Pick<Slip, 'write' | 'numeral'>): Slip | undefined {
  if (points.length < FEWEST || points[0]?.value !== 1) return undefined;
  const wrong = points.flatMap(({ value }, index) => (value === index + 1 ? [] : [index]));
  const [only, ...more] = wrong;
  if (only !== undefined && more.length === 0 && only < points.length - 1)
    return { points, index: only, expected: only + 1, ...words };
  const slips = points.flatMap(({ value }, index) => {
    const step = value - (points[index - 1]?.value ?? 0);
    return step === 1 ? [] : [{ index, step }];
  });
  const [slip, ...others] = slips;
  if (slip === undefined || others.length > 0 || (slip.step !== 0 && slip.step !== 2)) return undefined;
  return { points, index: slip.index, expected: (points[slip.index - 1]?.value ?? 0) + 1, ...words };
}

const FEWEST = 3;
