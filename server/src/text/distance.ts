/**
 * Edit distance (insertions, deletions, substitutions) of two short texts, given up as `limit + 1` once it must exceed
 * `limit`. Cost is at most `limit` times the shorter length, so a hostile text cannot make it slow.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const row = new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    let best = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const replaced = code === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(above + 1, left + 1, replaced);
      row[j] = left;
      diagonal = above;
      if (left < best) best = left;
    }
    if (best > limit) return limit + 1;
  }
  return row[b.length] ?? limit + 1;
}

/** How alike two texts are, from 0 (nothing shared) to 1 (the same); less than `least` is given back as 0, and found sooner. */
export function similarity(a: string, b: string, least = 0): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (longest > LONGEST_COMPARED) return a === b ? 1 : 0;
  const limit = Math.floor((1 - least) * longest);
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / longest;
}

const LONGEST_COMPARED = 80;
