/** A place in a text that the writer has yet to fill in: a tab stop. */
export interface Blank {
  /** Places with the same key hold the same text; '' stands alone. */
  readonly key: string;
  /** What stands there until then. */
  readonly text: string;
  /** The texts to choose from, where there are only so many. */
  readonly choices?: readonly string[];
}

/** A text with blanks in it, from which a plain text or a snippet is made. */
export type Piece = string | Blank;

/** The text with what stands in the blanks. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Lines as one text, with a line end between each two. */
export const joinedLines = (lines: readonly (readonly Piece[])[], lineEnd: string): readonly Piece[] =>
  lines.flatMap((line, i) => (i === 0 ? line : [lineEnd, ...line]));

/**
 * The text in the snippet syntax of the Language Server Protocol, tab stops in reading order. `variables` gives, by key,
 * what an editor fills in by itself, in that syntax.
 */
export function snippetText(pieces: readonly Piece[], variables: Readonly<Record<string, string>> = {}): string {
  const numbers = new Map<string, number>();
  let last = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeText(piece);
      const { key, text, choices } = piece;
      const known = key === '' ? undefined : numbers.get(key);
      if (known !== undefined) return `\${${known}}`;
      last += 1;
      if (key !== '') numbers.set(key, last);
      const variable = variables[key];
      if (variable !== undefined) return `\${${last}:${variable}}`;
      if (choices !== undefined) return `\${${last}|${choices.map(escapeChoice).join(',')}|}`;
      return text === '' ? `\${${last}}` : `\${${last}:${escapeText(text)}}`;
    })
    .join('');
}

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
