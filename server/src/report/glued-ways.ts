// The ways to cut a run of digits into the figures that were glued to it.

import { isBlankMark } from './marked-runs.ts';

const FIGURE = /^[增减+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:万元|元)?$/;
const MOST_SPLITS = 3000;

/** All ways to cut a run into `count` figures; no figure but 0 begins with 0. Undefined where there are too many. */
export function splitsOf(text: string, count: number): readonly (readonly string[])[] | undefined {
  const found: string[][] = [];
  const parts: string[] = [];
  let steps = 0;
  const cut = (from: number): boolean => {
    if (parts.length === count - 1) {
      const last = text.slice(from);
      if (FIGURE.test(last)) found.push([...parts, last]);
      return found.length <= MOST_SPLITS;
    }
    const left = count - parts.length - 1;
    for (let to = from + 1; to <= text.length - left; to++) {
      if (++steps > MOST_SPLITS * 10) return false;
      const part = text.slice(from, to);
      if (!FIGURE.test(part)) continue;
      parts.push(part);
      const goOn = cut(to);
      parts.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return cut(0) ? found : undefined;
}

/** The ways to cut a run of digits, and marks that count 0, so that each block of `size` figures ends in the sum of the others. */
export function splitsWithTotals(
  text: string,
  blocks: number,
  size: number,
): readonly (readonly number[])[] | undefined {
  let ways: { at: number; parts: readonly number[] }[] = [{ at: 0, parts: [] }];
  for (let block = 0; block < blocks; block++) {
    const next: { at: number; parts: readonly number[] }[] = [];
    for (const way of ways) {
      const isLast = block === blocks - 1;
      for (const found of blockSplits(text, way.at, size, isLast)) {
        next.push({ at: found.at, parts: [...way.parts, ...found.parts] });
        if (next.length > MOST_SPLITS) return undefined;
      }
    }
    ways = next;
  }
  return ways.filter(({ at }) => at === text.length).map(({ parts }) => parts);
}

const LONGEST_PART = 7;

interface BlockSplit {
  /** Where the block ends. */
  readonly at: number;
  readonly parts: readonly number[];
}

/** One block from `from` on. Where it has to end with the run, the figure that the run ends in is its sum. */
function blockSplits(text: string, from: number, size: number, toEnd: boolean): readonly BlockSplit[] {
  const found: BlockSplit[] = [];
  if (!toEnd) {
    cutParts(text, from, text.length, size - 1, Number.POSITIVE_INFINITY, (parts, sum, at) => {
      const total = String(sum);
      if (text.startsWith(total, at)) found.push({ at: at + total.length, parts: [...parts, sum] });
      return found.length <= MOST_SPLITS;
    });
    return found;
  }
  for (let at = text.length - 1; at > from && text.length - at <= LONGEST_PART + 1; at--) {
    if (text.charCodeAt(at) === ZERO && at < text.length - 1) continue;
    const total = Number(text.slice(at));
    cutParts(text, from, at, size - 1, total, (parts, sum, end) => {
      if (sum === total && end === at) found.push({ at: text.length, parts: [...parts, sum] });
      return found.length <= MOST_SPLITS;
    });
  }
  return found;
}

/**
 * Tells `take` the ways to cut `count` figures out of `text` between `from` and `to` that come to `most` at most, with their sum
 * and where they end, until it has enough.
 */
function cutParts(
  text: string,
  from: number,
  to: number,
  count: number,
  most: number,
  take: (parts: readonly number[], sum: number, end: number) => boolean,
): void {
  const parts: number[] = [];
  const cut = (at: number, sum: number): boolean => {
    const left = count - parts.length;
    if (left === 0) return take(parts, sum, at);
    if (isBlankMark(text.charCodeAt(at))) {
      if (at + left > to) return true;
      parts.push(0);
      const goesOn = cut(at + 1, sum);
      parts.pop();
      return goesOn;
    }
    const longest = text.charCodeAt(at) === ZERO ? 1 : LONGEST_PART;
    let value = 0;
    for (let end = at + 1; end <= at + longest && end + left - 1 <= to; end++) {
      const digit = text.charCodeAt(end - 1) - ZERO;
      value = value * 10 + digit;
      // More digits only make it larger.
      if (digit < 0 || digit > 9 || sum + value > most) break;
      parts.push(value);
      const goesOn = cut(end, sum + value);
      parts.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  cut(from, 0);
}

const ZERO = 0x30;

/**
 * The ways to cut a run that could not be told apart, the likeliest first: blocks of `size` figures that end in their sum
 * where there are such, else all; small figures come before large ones, and most of what is counted is 0.
 */
export function likelySplits(text: string, count: number, size: number | undefined): readonly (readonly string[])[] {
  const ways =
    size === undefined
      ? splitsOf(text, count)
      : splitsWithTotals(text, count / size, size)?.map((way) => way.map(String));
  const zeros = (way: readonly string[]): number => way.filter((part) => part === '0').length;
  const last = (way: readonly string[]): number => Number(way.at(-1) ?? 0);
  return [...(ways ?? [])].sort((a, b) => zeros(b) - zeros(a) || last(b) - last(a));
}
