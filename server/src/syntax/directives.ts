import type { TextRange } from '../text/range.ts';

/** A comment of our own in the text: `<!-- nianbao-disable-next-line row-total 原因 -->`. */
export interface Directive {
  /** What stands behind `nianbao-`. */
  readonly keyword: string;
  readonly keywordRange: TextRange;
  /** What stands between the keyword and the end of the comment, with its offset in the text. */
  readonly rest: string;
  readonly restStart: number;
  /** Only a line of its own is a directive; the reader of the text does not see such a line. */
  readonly hasOwnLine: boolean;
  /** The whole line, without its end. */
  readonly line: TextRange;
  /** From the start of the line to the start of the next one. */
  readonly wholeLine: TextRange;
  readonly comment: TextRange;
}

/** Whether a text may hold directives at all; most do not. */
export const mayHoldDirectives = (text: string): boolean => text.includes(MARK);

const MARK = 'nianbao-';

/** All directives of a text, in order, at most one for each line. */
export function readDirectives(text: string): readonly Directive[] {
  const directives: Directive[] = [];
  let at = text.indexOf(MARK);
  let from = 0;
  while (at >= 0) {
    let start = at;
    while (start > from && !isLineEnd(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const directive = readLine(text, start, end);
    if (directive !== undefined) directives.push(directive);
    from = end;
    at = text.indexOf(MARK, end);
  }
  return directives;
}

/** Whether a stretch of text is a line that holds a directive and nothing else. */
export const isDirectiveLine = (line: string): boolean => line.includes(MARK) && OWN_LINE.test(line);

const OWN_LINE = /^\s*<!--\s*nianbao-(?:(?!-->).)*-->\s*$/s;
const COMMENT = /<!--\s*nianbao-([A-Za-z-]*)((?:(?!-->).)*)-->/s;

function readLine(text: string, start: number, end: number): Directive | undefined {
  const line = text.slice(start, end);
  // Without an end behind it, each comment that begins would look through the rest of the line.
  const closed = line.lastIndexOf('-->');
  const match = closed < 0 ? null : COMMENT.exec(line.slice(0, closed + '-->'.length));
  if (match === null) return undefined;
  const [whole, keyword = '', rest = ''] = match;
  // `<!-- nianbao-enable-->`: the dashes of the end belong to no name.
  const name = keyword.replace(/-+$/, '');
  const comment = { start: start + match.index, end: start + match.index + whole.length };
  const restStart = comment.end - '-->'.length - rest.length;
  const keywordStart = restStart - keyword.length;
  const next =
    text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : Math.min(end + 1, text.length);
  return {
    keyword: name,
    keywordRange: { start: keywordStart - MARK.length, end: keywordStart + name.length },
    rest,
    restStart,
    hasOwnLine: OWN_LINE.test(line),
    line: { start, end },
    wholeLine: { start, end: next },
    comment,
  };
}

const LF = 10;
const CR = 13;

const isLineEnd = (code: number): boolean => code === LF || code === CR;
