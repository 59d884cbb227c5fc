import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { MEASURES } from '../../text/measures.ts';

/** 报送115条,被采用111条,采用率96.5%: a rate whose part and whole stand right in front of it. Offsets into the folded text. */
export interface RateBeside {
  readonly percent: number;
  readonly places: number;
  readonly part: number;
  readonly whole: number;
  /** The digits and their %. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds such rates in the folded text of a paragraph. What was done with the second number is what the rate is named for, and the
 * first says what came in or was sent; with applications the tables tell, and whatever else is counted in front may belong to it.
 */
export function readRatesBeside(text: string, template: Template): readonly RateBeside[] {
  if (!text.includes('率') || !text.includes('%')) return NONE;
  const { beside, notBeside, notDue } = template.derived(compile);
  return [...text.matchAll(beside)].flatMap(({ index, 0: written, groups = {} }): readonly RateBeside[] => {
    const { front = '', whole = '', unit = '', part = '', digits = '' } = groups;
    const end = index + written.length;
    const from = text.lastIndexOf('。', index) + 1;
    const before = text.slice(Math.max(from, index - LONGEST), index);
    if (notBeside.test(before + front) || new RegExp(`\\d${unit}`).test(before)) return NONE;
    const [behind = ''] = text.slice(end, end + LONGEST).split('。', 1);
    // Of those that were due: the others may be so later.
    if (Number(digits) === 100 && notDue.test(before + written + behind)) return NONE;
    const [one, all] = [numberOf(part), numberOf(whole)];
    const rate = { percent: Number(digits), places: placesOf(digits), part: one, whole: all };
    return one <= all && all > 0 ? [{ ...rate, start: end - digits.length - 1, end }] : NONE;
  });
}

const NONE: readonly RateBeside[] = [];
const LONGEST = 60;

interface Patterns {
  readonly beside: RegExp;
  /** What makes something else of the first number. */
  readonly notBeside: RegExp;
  /** Says that not all of them had to be done yet. */
  readonly notDue: RegExp;
}

function compile({ prose: { rates, sums } }: Template): Patterns {
  const any = (...lists: readonly (readonly string[])[]): string => anyOf(lists.flat(), '').source;
  const number = String.raw`\d{1,3}(?:,\d{3})+|\d{1,7}`;
  return {
    beside: new RegExp(
      `(?<front>(?:${any(rates.taken)})[^,。;:()\\d%]{0,20})(?<whole>${number})(?<unit>[${MEASURES}]),` +
        `(?:${any(rates.leadingOn)}){0,3}(?<done>${any(rates.done)})了?(?<part>${number})\\k<unit>,` +
        `[^,。;:()\\d%]{0,4}\\k<done>率(?:${any(rates.filling)}){0,2}(?<digits>\\d{1,3}(?:\\.\\d{1,4})?)%`,
      'g',
    ),
    notBeside: anyOf([...rates.requests, ...sums.comparing, ...sums.carriedFromEarlier], ''),
    notDue: anyOf([...rates.notDue, ...sums.otherEnds, ...sums.unfinished], ''),
  };
}
