import { isPlaceholder } from '../syntax/value.ts';
import { fold } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';
import { combine } from './column-search.ts';

/** A row of glued figures: the digits as written and how many figures they hold. */
export interface GluedRow {
  readonly id: string;
  readonly text: string;
}

/** How a row was split. `parts` is undefined where more than one way remains (or none). */
export interface GluedSplit {
  readonly parts: readonly string[] | undefined;
  /** Relations that were needed to tell the ways apart; they may not judge the result. */
  readonly evidence: readonly string[];
  /** Whether nothing is written at all. */
  readonly isBlank: boolean;
}

/** What binds the figures of the rows: sums along each row, and row ids whose columns balance. */
export interface GluedRelations {
  readonly alongRows: { readonly rule: string };
  readonly alongColumns: readonly {
    readonly rule: string;
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
}

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

/** The ways to cut a run of digits so that each block of `size` figures ends in the sum of the others. */
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

function blockSplits(
  text: string,
  from: number,
  size: number,
  toEnd: boolean,
): { at: number; parts: readonly number[] }[] {
  const found: { at: number; parts: readonly number[] }[] = [];
  const parts: number[] = [];
  const cut = (at: number, sum: number): void => {
    if (parts.length === size - 1) {
      const total = String(sum);
      const end = at + total.length;
      if (text.startsWith(total, at) && (!toEnd || end === text.length))
        found.push({ at: end, parts: [...parts, sum] });
      return;
    }
    const longest = text.charCodeAt(at) === 0x30 ? 1 : LONGEST_PART;
    for (let length = 1; length <= longest && at + length < text.length && found.length <= MOST_SPLITS; length++) {
      const value = Number(text.slice(at, at + length));
      parts.push(value);
      cut(at + length, sum + value);
      parts.pop();
    }
  };
  cut(from, 0);
  return found;
}

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

/**
 * Splits the glued rows of the requests table. Rows of as many digits as columns split by themselves; longer ones by
 * their own sum; where that leaves several ways, by the columns over the whole table. One way must remain.
 */
export function splitRows(
  rows: readonly GluedRow[],
  count: number,
  relations: GluedRelations,
): ReadonlyMap<string, GluedSplit> {
  const hasBlanks = rows.some(({ text }) => text.length < count);
  const writesZeros = rows.some(({ text }) => text.startsWith('0'));
  const ways = new Map<string, readonly (readonly number[])[]>();
  const result = new Map<string, GluedSplit>();
  // A 0 is part of a larger figure where zeros are left blank.
  const mayStand = (text: string): boolean => writesZeros || !text.includes('0');
  for (const { id, text } of rows) {
    const digits = /^\d+$/.test(text);
    const bySum = digits && text.length >= count ? (splitsWithTotals(text, 1, count) ?? []) : [];
    if (text.length === 0) result.set(id, { parts: undefined, evidence: [], isBlank: true });
    else if (digits && text.length === count && (!hasBlanks || (bySum.length === 1 && mayStand(text)))) {
      ways.set(id, [[...text].map(Number)]);
      result.set(id, { parts: [...text], evidence: hasBlanks ? [relations.alongRows.rule] : [], isBlank: false });
    } else {
      const usable = hasBlanks || text.length === count ? [] : bySum;
      ways.set(id, usable);
      const only = usable.length === 1 ? usable[0]?.map(String) : undefined;
      result.set(id, { parts: only, evidence: [relations.alongRows.rule], isBlank: false });
    }
  }
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  settleByColumns(result, ways, hasBlanks ? new Map() : texts, relations);
  return result;
}

/**
 * Tries the rows that are still open against the columns; takes back what the columns contradict. A single slip in the
 * report breaks few columns: then what the rows say by themselves stands, and the column is left to be judged.
 */
function settleByColumns(
  result: Map<string, GluedSplit>,
  ways: Map<string, readonly (readonly number[])[]>,
  texts: ReadonlyMap<string, string>,
  { alongColumns, alongRows }: GluedRelations,
): void {
  for (const relation of [...alongColumns, ...alongColumns]) {
    const ids = [...relation.left, ...relation.right];
    const closed = ids.filter((id) => (ways.get(id) ?? []).length === 0);
    const [broken] = closed;
    if (broken !== undefined) {
      const text = closed.length === 1 ? texts.get(broken) : undefined;
      const parts = text === undefined ? undefined : repaired(broken, text, relation, ways);
      if (parts === undefined) continue;
      result.set(broken, { parts, evidence: [relation.rule], isBlank: false });
      const figures = parts.map(Number);
      if (figures.every(Number.isInteger)) ways.set(broken, [figures]);
      continue;
    }
    const here = ids.map((id) => ways.get(id) ?? []);
    const open = ids.filter((_, i) => (here[i]?.length ?? 0) > 1);
    const inferred = ids.some((id) => (result.get(id)?.evidence.length ?? 0) > 0);
    if (!inferred) continue;
    const exact = combine(ids, here, new Set(relation.right), 0);
    if (exact === undefined) continue;
    if (exact.length === 0) {
      const nearly = combine(ids, here, new Set(relation.right), BROKEN_BY_ONE_SLIP);
      if (nearly === undefined || nearly.length > 0) continue;
      for (const id of ids)
        if ((result.get(id)?.evidence.length ?? 0) > 0)
          result.set(id, { parts: undefined, evidence: [alongRows.rule], isBlank: false });
      continue;
    }
    const used = [alongRows.rule, relation.rule];
    for (const id of open) {
      const index = ids.indexOf(id);
      const picked = new Set(exact.map((solution) => solution[index]));
      const [only] = picked;
      const parts = picked.size === 1 && only !== undefined ? here[index]?.[only]?.map(String) : undefined;
      if (parts === undefined) continue;
      result.set(id, { parts, evidence: used, isBlank: false });
      ways.set(id, [parts.map(Number)]);
    }
  }
}

/** A wrong figure breaks its own column, and that of the total if it was carried there. */
const BROKEN_BY_ONE_SLIP = 2;

/**
 * A row that does not add up by itself, where all others of a relation are known: what the columns want of it, in all
 * columns but the one that is wrong, where also a word may stand. Undefined where the digits allow no such way, or more than one.
 */
function repaired(
  id: string,
  text: string,
  { left, right }: GluedRelations['alongColumns'][number],
  ways: ReadonlyMap<string, readonly (readonly number[])[]>,
): readonly string[] | undefined {
  const isLeft = left.includes(id);
  const wanted: number[] = [];
  for (const other of [...left, ...right]) {
    if (other === id) continue;
    const [only, ...more] = ways.get(other) ?? [];
    if (only === undefined || more.length > 0) return undefined;
    const sign = left.includes(other) === isLeft ? -1 : 1;
    only.forEach((figure, column) => {
      wanted[column] = (wanted[column] ?? 0) + sign * figure;
    });
  }
  const found = new Map<string, readonly string[]>();
  const odd = new Map<string, readonly string[]>();
  for (let column = 0; column < wanted.length; column++) {
    const before = wanted.slice(0, column).join('');
    const after = wanted.slice(column + 1).join('');
    const rest = text.slice(before.length, text.length - after.length);
    if (!text.startsWith(before) || !text.endsWith(after) || before.length + after.length >= text.length) continue;
    const parts = wanted.map((figure, index) => (index === column ? rest : String(figure)));
    (/^(?:0|[1-9]\d*)$/.test(rest) ? found : odd).set(parts.join(), parts);
  }
  const [only, ...more] = (found.size > 0 ? found : odd).values();
  return more.length > 0 ? undefined : only;
}

/**
 * What stands among the digits of a run that cannot be told apart and belongs to no figure, `约` in `3约500008`. Marks of blanks,
 * signs, units and separators say nothing wrong, they only make it hard to tell the figures apart.
 */
export function wordAmong(run: string): TextRange | undefined {
  const folded = fold(run);
  const start = folded.search(/\D/);
  if (start < 0 || folded.length !== run.length) return undefined;
  let end = folded.length;
  while (/\d/.test(folded.charAt(end - 1))) end--;
  const word = folded.slice(start, end);
  const isOne = (word.match(/\d/g)?.length ?? 0) <= MOST_DIGITS_IN_WORD;
  return !isOne || isPlaceholder(word) || MARKS.test(word) ? undefined : { start, end };
}

/** `#DIV/0!` has one. */
const MOST_DIGITS_IN_WORD = 1;
/** Of strokes with a figure among them each is a cell without one: `12//3//15`. */
const MARKS = /^(?:[/,+增减万元件-]+|[/\d]+)$/;
