import { fold } from '../text/fold.ts';
import { fingerprint } from '../text/hash.ts';
import type { TextRange } from '../text/range.ts';
import type { Finding } from './finding.ts';

// A baseline notes the findings of reports that nobody may touch any more, so that only new ones are reported. An entry names
// the rule and the cell, or the words around the place; it survives whatever is inserted, moved or laid out anew elsewhere.

export interface BaselineResult {
  /** The entries of all findings, noted or not. */
  readonly keys: readonly string[];
  /** Entries that nothing was found for. */
  readonly stale: readonly string[];
}

/** Splits findings into those that are noted and the others; an entry that is noted twice covers two. */
export function applyBaseline(
  findings: readonly Finding[],
  text: string,
  noted: readonly string[],
): BaselineResult & { readonly findings: readonly Finding[] } {
  const left = new Map<string, number>();
  for (const key of noted) left.set(key, (left.get(key) ?? 0) + 1);
  const keys = findings.map((finding) => baselineKey(finding, text));
  const kept = findings.filter((_, index) => {
    const key = keys[index] ?? '';
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = [...left].flatMap(([key, count]) => Array.from({ length: count }, () => key));
  return { findings: kept, keys, stale };
}

/** `row-total requests.newReceived.total`, or the rule and a hash of the words around. */
function baselineKey({ rule, cell, range, expected }: Finding, text: string): string {
  if (cell !== undefined) return `${rule} ${cell.table}.${cell.row}.${cell.column}`;
  // Where nothing is written, as for a missing section, what belongs there tells findings at one place apart.
  const absent = range.start === range.end ? (expected ?? '') : '';
  return `${rule} ${fingerprint(fold(wordsAround(text, range) + absent))}`;
}

/** The sentence, label or heading that a range stands in. */
function wordsAround(text: string, { start, end }: TextRange): string {
  let from = start;
  while (from > 0 && start - from < FARTHEST && !isBorder(text, from - 1)) from--;
  let to = Math.min(end, start + LONGEST);
  while (to < text.length && to - end < FARTHEST && !isBorder(text, to)) to++;
  return text.slice(from, to);
}

const isBorder = (text: string, at: number): boolean => BORDERS.includes(text.charAt(at));

const BORDERS = '。；！？|｜\t\n\r';
const FARTHEST = 300;
const LONGEST = 1000;
