/**
 * Whether a path (with slashes, from the folder of the configuration) lies in what a pattern names: `2023` is that file or
 * folder and all below, `*` any name, `**` any number of folders, `?` one character, `{甲,乙}` either.
 *
 * Takes time in proportion to both lengths: editors read the configurations of folders that nobody vouches for.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const clean = pattern.replace(/^\.?\/+|\/+$/g, '');
  return alternatives(clean).some((one) => matches([...path], piecesOf(one)));
}

type Piece =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any-char' | 'any-name' | 'anything' | 'any-folders' };

function piecesOf(pattern: string): readonly Piece[] {
  return (pattern.match(/(?:\*\*\/)+|\*+|[\s\S]/gu) ?? []).map((piece): Piece => {
    if (piece === '?') return { kind: 'any-char' };
    if (piece === '*') return { kind: 'any-name' };
    if (piece.endsWith('*/')) return { kind: 'any-folders' };
    return piece.startsWith('*') ? { kind: 'anything' } : { kind: 'char', char: piece };
  });
}

/** Follows all ways at once: `reached[i]` says that the first `i` pieces may end here. */
function matches(path: readonly string[], pieces: readonly Piece[]): boolean {
  let reached = skipEmpty([true, ...pieces.map(() => false)], pieces);
  // Within `**/`, where only a slash ends it.
  let inside = pieces.map((piece, at) => piece.kind === 'any-folders' && reached[at] === true);
  for (const char of path) {
    // What was named is a folder: all below it is meant.
    if (char === '/' && reached[pieces.length]) return true;
    const next = [false, ...pieces.map((piece, at) => (inside[at] ?? false) && char === '/' && isFolders(piece))];
    for (const [at, piece] of pieces.entries()) {
      if (!reached[at]) continue;
      if (piece.kind === 'char' ? piece.char === char : piece.kind === 'any-char' && char !== '/') next[at + 1] = true;
      if (piece.kind === 'anything' || (piece.kind === 'any-name' && char !== '/')) next[at] = true;
    }
    const before = inside;
    reached = skipEmpty(next, pieces);
    inside = pieces.map((piece, at) => isFolders(piece) && ((before[at] ?? false) || reached[at] === true));
  }
  return reached[pieces.length] === true;
}

/** Stars may stand for nothing. */
function skipEmpty(reached: boolean[], pieces: readonly Piece[]): readonly boolean[] {
  for (const [at, { kind }] of pieces.entries())
    if (reached[at] && kind !== 'char' && kind !== 'any-char') reached[at + 1] = true;
  return reached;
}

const isFolders = ({ kind }: Piece): boolean => kind === 'any-folders';

/** The patterns without braces that one with braces stands for; one that is left open ends with the pattern. */
function alternatives(pattern: string): readonly string[] {
  let done: readonly string[] = [''];
  for (let at = 0; at < pattern.length; ) {
    const end = pattern[at] === '{' ? closing(pattern, at) : -1;
    const choices =
      end < 0 ? [pattern.charAt(at)] : choicesIn(pattern.slice(at + 1, end)).flatMap((one) => alternatives(one));
    done = done.flatMap((start) => choices.map((choice) => start + choice)).slice(0, MOST_ALTERNATIVES);
    at = end < 0 ? at + 1 : end + 1;
  }
  return done;
}

const MOST_ALTERNATIVES = 200;

function closing(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    if (pattern[at] === '}' && --depth === 0) return at;
  }
  return pattern.length;
}

function choicesIn(inner: string): readonly string[] {
  const choices = [''];
  let depth = 0;
  for (const char of inner) {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === ',' && depth === 0) choices.push('');
    else choices.push((choices.pop() ?? '') + char);
  }
  return choices;
}
