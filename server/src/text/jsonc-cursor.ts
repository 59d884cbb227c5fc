import { type Message, say } from './message.ts';
import type { TextRange } from './range.ts';

/** Something that is wrong in a JSON text. */
export interface JsonProblem {
  readonly range: TextRange;
  readonly message: Message;
}

/** How far a JSON text has been read, and what was wrong in it so far. Each function here that reads moves `at` on. */
export interface JsonCursor {
  readonly text: string;
  /** The offset that is read next. */
  at: number;
  readonly problems: JsonProblem[];
}

/** A cursor in front of the first value: behind a byte order mark. */
export const cursorIn = (text: string): JsonCursor => ({
  text,
  at: text.charCodeAt(0) === BOM ? 1 : 0,
  problems: [],
});

/** Complains of the character at the cursor, unless told of another place; of each place once, since the rest follows from that. */
export function complain(
  { text, at, problems }: JsonCursor,
  message: Message,
  start = at,
  end = Math.min(start + 1, text.length),
): void {
  if (problems.at(-1)?.range.start !== start) problems.push({ range: { start, end }, message });
}

/** Reads past white space and comments. */
export function skipSpace(cursor: JsonCursor): void {
  const { text } = cursor;
  for (;;) {
    SPACE.lastIndex = cursor.at;
    SPACE.test(text);
    cursor.at = SPACE.lastIndex;
    if (text.startsWith('//', cursor.at)) cursor.at = endOr(text, text.indexOf('\n', cursor.at));
    else if (text.startsWith('/*', cursor.at)) cursor.at = endOr(text, text.indexOf('*/', cursor.at + 2), 2);
    else return;
  }
}

/** Reads a character if it is the next one, and says whether it was. */
export function take(cursor: JsonCursor, char: string): boolean {
  const isThere = cursor.text[cursor.at] === char;
  if (isThere) cursor.at++;
  return isThere;
}

/** Reads the string whose quotation mark is at the cursor; one that is not closed ends with its line. */
export function takeString(cursor: JsonCursor): TextRange & { readonly value: string } {
  const { text, at: start } = cursor;
  let end = start + 1;
  while (end < text.length && text[end] !== '"' && text[end] !== '\n' && text[end] !== '\r')
    end += text[end] === '\\' ? 2 : 1;
  end = Math.min(end, text.length);
  const isClosed = text[end] === '"';
  cursor.at = isClosed ? end + 1 : end;
  if (!isClosed) complain(cursor, say('少了右引号', 'a closing quotation mark is missing'), start, end);
  const written = text.slice(start + 1, end);
  return { value: written.includes('\\') ? unescaped(written) : written, start, end: cursor.at };
}

/** Reads what stands without quotation marks up to the next character that means something; may be nothing. */
export function takeWord(cursor: JsonCursor): TextRange & { readonly word: string } {
  const { text, at: start } = cursor;
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0] ?? '';
  cursor.at += word.length;
  return { word, start, end: cursor.at };
}

/** Reads on to where the next member may begin, or the members end. */
export function skipMember(cursor: JsonCursor): void {
  while (cursor.at < cursor.text.length && !',}]'.includes(cursor.text[cursor.at] ?? '')) cursor.at++;
}

const BOM = 0xfeff;
const SPACE = /[\s]*/y;
const WORD = /[^\s,:{}[\]"/]*/y;

/** Behind what was found at an offset and is so long; the text's end where it was not found. */
const endOr = (text: string, found: number, length = 0): number => (found < 0 ? text.length : found + length);

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written.replaceAll('\t', '\\t')}"`));
  } catch {
    return written;
  }
}
