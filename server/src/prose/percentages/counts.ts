import { numberOf } from '../../text/decimal.ts';
import { MEASURES } from '../../text/measures.ts';

/** The measures of what shares are told of, as a pattern. */
export const UNIT = `人次|[${MEASURES}]`;
const NUMBER = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(${UNIT})`, 'g');

/** No paragraph counts more, or tells of more shares. */
export const MOST_COUNTED = 100;

/** A number with its measure; it ends at an offset of the folded text. */
export interface Count {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
  /** Whether its share follows: then it is a part itself. */
  readonly isPart: boolean;
}

/** What a paragraph counts. `beforeShare`: tells right behind a number that its share follows. */
export const countsIn = (text: string, beforeShare: RegExp): readonly Count[] =>
  [...text.matchAll(NUMBER)].slice(0, MOST_COUNTED).map((match) => {
    const end = match.index + match[0].length;
    return {
      value: numberOf(match[1]),
      unit: match[2] ?? '',
      end,
      isPart: beforeShare.test(text.slice(end, end + 12)),
    };
  });
