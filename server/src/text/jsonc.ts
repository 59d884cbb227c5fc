import { type Message, say } from './message.ts';
import type { TextRange } from './range.ts';

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

export interface JsonEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: JsonNode;
}

export interface JsonProblem {
  readonly range: TextRange;
  readonly message: Message;
}

/**
 * Reads JSON as editors write it by hand: with comments and commas too many. Goes on behind a mistake, so that a half-typed
 * entry takes nothing else away; `node` is undefined only where there is no value at all.
 */
export function readJsonc(text: string): {
  readonly node: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
} {
  const problems: JsonProblem[] = [];
  let at = text.charCodeAt(0) === BOM ? 1 : 0;
  let depth = 0;

  const complain = (message: Message, start = at, end = Math.min(start + 1, text.length)): void => {
    // One mistake is said once: what follows from it stands at the same place.
    if (problems.at(-1)?.range.start !== start) problems.push({ range: { start, end }, message });
  };
  const skipSpace = (): void => {
    for (;;) {
      SPACE.lastIndex = at;
      SPACE.test(text);
      at = SPACE.lastIndex;
      if (text.startsWith('//', at)) at = endOfLine(text, at);
      else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        at = end < 0 ? text.length : end + 2;
      } else return;
    }
  };
  const readString = (): { readonly value: string; readonly start: number; readonly end: number } => {
    const start = at;
    let end = at + 1;
    while (end < text.length && text[end] !== '"' && text[end] !== '\n' && text[end] !== '\r')
      end += text[end] === '\\' ? 2 : 1;
    end = Math.min(end, text.length);
    const isClosed = text[end] === '"';
    at = isClosed ? end + 1 : end;
    if (!isClosed) complain(say('少了右引号', 'a closing quotation mark is missing'), start, end);
    const written = text.slice(start + 1, end);
    return { value: written.includes('\\') ? unescaped(written) : written, start, end: at };
  };
  const readMembers = (close: string, read: () => void): void => {
    at++;
    depth++;
    for (;;) {
      skipSpace();
      if (text[at] === close) {
        at++;
        break;
      }
      if (at >= text.length) {
        complain(say(`少了“${close}”`, `“${close}” is missing`), Math.max(0, text.length - 1));
        break;
      }
      const before = at;
      read();
      skipSpace();
      if (text[at] === ',') at++;
      else if (text[at] !== close && at < text.length) complain(say('这里少了逗号', 'a comma is missing here'));
      // Always on, or there would be no end.
      if (at === before) at++;
    }
    depth--;
  };
  const readEntry = (entries: JsonEntry[]): void => {
    if (text[at] !== '"') {
      complain(say('这里要写带双引号的名称', 'a name in double quotation marks belongs here'));
      skipJunk();
      return;
    }
    const { value: key, start, end } = readString();
    skipSpace();
    if (text[at] === ':') at++;
    else complain(say('名称后面少了冒号', 'a colon is missing behind the name'), start, end);
    skipSpace();
    const value = readValue();
    if (value !== undefined) entries.push({ key, keyRange: { start, end }, value });
  };
  const skipJunk = (): void => {
    while (at < text.length && !',}]'.includes(text[at] ?? '')) at++;
  };
  const readValue = (): JsonNode | undefined => {
    const start = at;
    const char = text[at];
    if (char === '"') return { kind: 'string', ...readString() };
    if ((char === '{' || char === '[') && depth < MOST_LEVELS) {
      const entries: JsonEntry[] = [];
      const items: JsonNode[] = [];
      if (char === '{') readMembers('}', () => readEntry(entries));
      else
        readMembers(']', () => {
          const item = readValue();
          if (item !== undefined) items.push(item);
        });
      return char === '{' ? { kind: 'object', start, end: at, entries } : { kind: 'array', start, end: at, items };
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? '';
    at += word.length;
    const place = { start, end: at };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', ...place };
    if (word === 'null') return { kind: 'null', ...place };
    if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return { kind: 'number', value: Number(word), ...place };
    if (word === '') complain(say('这里少了值', 'a value is missing here'), start);
    else
      complain(
        say(
          `“${word.slice(0, 40)}”不是值；文字要加双引号`,
          `“${word.slice(0, 40)}” is no value; text needs double quotation marks`,
        ),
        start,
        at,
      );
    return undefined;
  };

  skipSpace();
  const node = readValue();
  skipSpace();
  if (at < text.length) complain(say('后面有多余的内容', 'there is something behind the end'), at, text.length);
  return { node, problems };
}

const BOM = 0xfeff;
const SPACE = /[\s]*/y;
const WORD = /[^\s,:{}[\]"/]*/y;
/** Deeper than any configuration; a text of brackets alone must not use up the stack. */
const MOST_LEVELS = 50;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written.replaceAll('\t', '\\t')}"`));
  } catch {
    return written;
  }
}
