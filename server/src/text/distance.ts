/**
 * Edit distance (insertions, deletions, substitutions) of two short texts, given up as `limit + 1` once it must exceed
 * `limit`. Cost is at most `limit` times the shorter length, so a hostile text cannot make it slow.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      current.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** How alike two texts are, from 0 (nothing shared) to 1 (the same). */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (longest > LONGEST_COMPARED) return a === b ? 1 : 0;
  return 1 - editDistance(a, b, longest) / longest;
}

const LONGEST_COMPARED = 80;
