import {
  complain,
  cursorIn,
  type JsonCursor,
  type JsonProblem,
  skipMember,
  skipSpace,
  take,
  takeString,
  takeWord,
} from './jsonc-cursor.ts';
import { say } from './message.ts';
import type { TextRange } from './range.ts';

export type { JsonProblem } from './jsonc-cursor.ts';

/** A value of a JSON text and where it stands. */
export type JsonNode = TextRange &
  (
    | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

/** A name of an object, with its value. */
export interface JsonEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: JsonNode;
}

/**
 * Reads JSON as editors write it by hand: with comments and commas too many. Goes on behind a mistake, so that a half-typed
 * entry takes nothing else away; `node` is undefined only where there is no value at all.
 */
export function readJsonc(text: string): {
  readonly node: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
} {
  const cursor = cursorIn(text);
  skipSpace(cursor);
  const node = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < text.length) {
    complain(cursor, say('后面有多余的内容', 'there is something behind the end'), cursor.at, text.length);
  }
  return { node, problems: cursor.problems };
}

/** @param depth how many objects and arrays it stands in */
function readValue(cursor: JsonCursor, depth: number): JsonNode | undefined {
  const { text, at: start } = cursor;
  const char = text[start];
  if (char === '"') return { kind: 'string', ...takeString(cursor) };
  if (depth < MOST_LEVELS) {
    if (char === '{') {
      const entries = readMembers(cursor, '}', () => readEntry(cursor, depth + 1));
      return { kind: 'object', start, end: cursor.at, entries };
    }
    if (char === '[') {
      const items = readMembers(cursor, ']', () => readValue(cursor, depth + 1));
      return { kind: 'array', start, end: cursor.at, items };
    }
  }
  return readLiteral(cursor);
}

function readLiteral(cursor: JsonCursor): JsonNode | undefined {
  const { word, ...place } = takeWord(cursor);
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', ...place };
  if (word === 'null') return { kind: 'null', ...place };
  if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return { kind: 'number', value: Number(word), ...place };
  if (word === '') complain(cursor, say('这里少了值', 'a value is missing here'));
  else {
    const shown = word.slice(0, 40);
    const message = say(
      `“${shown}”不是值；文字要加双引号`,
      `“${shown}” is no value; text needs double quotation marks`,
    );
    complain(cursor, message, place.start, place.end);
  }
  return undefined;
}

function readMembers<Member>(cursor: JsonCursor, close: string, read: () => Member | undefined): readonly Member[] {
  const { text } = cursor;
  const members: Member[] = [];
  cursor.at++;
  for (;;) {
    skipSpace(cursor);
    if (take(cursor, close)) return members;
    if (cursor.at >= text.length) {
      complain(cursor, say(`少了“${close}”`, `“${close}” is missing`), Math.max(0, text.length - 1));
      return members;
    }
    const before = cursor.at;
    const member = read();
    if (member !== undefined) members.push(member);
    skipSpace(cursor);
    if (!take(cursor, ',') && text[cursor.at] !== close && cursor.at < text.length)
      complain(cursor, say('这里少了逗号', 'a comma is missing here'));
    // Always on, or there would be no end.
    if (cursor.at === before) cursor.at++;
  }
}

function readEntry(cursor: JsonCursor, depth: number): JsonEntry | undefined {
  if (cursor.text[cursor.at] !== '"') {
    complain(cursor, say('这里要写带双引号的名称', 'a name in double quotation marks belongs here'));
    skipMember(cursor);
    return undefined;
  }
  const { value: key, start, end } = takeString(cursor);
  skipSpace(cursor);
  if (!take(cursor, ':')) complain(cursor, say('名称后面少了冒号', 'a colon is missing behind the name'), start, end);
  skipSpace(cursor);
  const value = readValue(cursor, depth);
  return value && { key, keyRange: { start, end }, value };
}

/** Deeper than any configuration; a text of brackets alone must not use up the stack. */
const MOST_LEVELS = 50;
