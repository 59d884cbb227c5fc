/**
 * Whether a path (with slashes, from the folder of the configuration) lies in what a pattern names: `2023` is that file or
 * folder and all below, `*` any name, `**` any number of folders, `?` one character, `{甲,乙}` either.
 *
 * Takes time in proportion to the product of both lengths: editors read the configurations of folders that nobody vouches for.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const chars = [...pattern.replace(/^\.?\/+|\/+$/g, '')];
  const ways = waysThrough(chars);
  let reached = follow([true], ways);
  for (const char of path) {
    // What was named is a folder: all below it is meant.
    if (char === '/' && reached[chars.length]) return true;
    const next: boolean[] = [];
    for (const [at, { kind, end }] of ways.entries()) {
      if (!reached[at]) continue;
      if (kind === 'char' ? chars[at] === char : kind === 'any-char' && char !== '/') next[end] = true;
      if (kind === 'anything' || (kind === 'any-name' && char !== '/')) next[at] = true;
    }
    reached = follow(next, ways);
  }
  return reached[chars.length] === true;
}

/** Whether a pattern is longer, or its braces stand deeper in one another, than anybody writes them. */
export function isOverdone(pattern: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const char of pattern) {
    if (char === '{') deepest = Math.max(deepest, ++depth);
    if (char === '}' && depth > 0) depth--;
  }
  return pattern.length > LONGEST_PATTERN || deepest > DEEPEST_BRACES;
}

/** UTF-16 units. */
export const LONGEST_PATTERN = 1000;
/** How many braces may stand in one another. */
export const DEEPEST_BRACES = 10;

/** How one goes on from a place of the pattern. */
interface Way {
  /** `through` takes no character. */
  readonly kind: 'char' | 'any-char' | 'any-name' | 'anything' | 'through';
  /** Where one stands behind the piece. */
  readonly end: number;
  /** Where one may go on without a character; always further on. */
  readonly onward: readonly number[];
}

/** The way on from each place; a brace that is left open ends with the pattern, one that nothing opened is a character. */
function waysThrough(chars: readonly string[]): readonly Way[] {
  const closings = closingsOf(chars);
  const ways: Way[] = [];
  const open: { readonly end: number; readonly choices: number[] }[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    const group = open.at(-1);
    if (char === '{') {
      const choices = [at + 1];
      open.push({ end: closings.get(at) ?? chars.length, choices });
      ways.push({ kind: 'through', end: at + 1, onward: choices });
    } else if (char === ',' && group !== undefined) {
      group.choices.push(at + 1);
      ways.push({ kind: 'through', end: at + 1, onward: [Math.min(group.end + 1, chars.length)] });
    } else if (char === '}' && group !== undefined) {
      open.pop();
      ways.push({ kind: 'through', end: at + 1, onward: [at + 1] });
    } else if (char !== '*') ways.push({ kind: char === '?' ? 'any-char' : 'char', end: at + 1, onward: [] });
    else if (chars[at + 1] !== '*') ways.push({ kind: 'any-name', end: at + 1, onward: [at + 1] });
    else {
      let end = at + 2;
      while (chars[end] === '*') end++;
      // No folder at all: then the slash behind `**` goes as well, be it behind the braces that `**` ends.
      let slash = end;
      for (let up = open.length - 1; up >= 0 && (chars[slash] === ',' || chars[slash] === '}'); up--)
        slash = (open[up]?.end ?? chars.length) + 1;
      ways.push({ kind: 'through', end, onward: chars[slash] === '/' ? [at + 1, slash + 1] : [at + 1] });
      // What has taken characters stands on the second star: from there the slash is wanted.
      for (at++; at < end; at++) ways.push({ kind: 'anything', end, onward: [end] });
      at--;
    }
  }
  return ways;
}

/** Where the brace that opens at a place is closed. */
function closingsOf(chars: readonly string[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const [at, char] of chars.entries()) {
    if (char === '{') open.push(at);
    const from = char === '}' ? open.pop() : undefined;
    if (from !== undefined) closings.set(from, at);
  }
  return closings;
}

/** Adds the places that are reached without a character: one look at each is enough, as no way leads back. */
function follow(reached: boolean[], ways: readonly Way[]): readonly boolean[] {
  for (const [at, { onward }] of ways.entries()) if (reached[at]) for (const place of onward) reached[place] = true;
  return reached;
}
