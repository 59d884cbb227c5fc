import { joinSlices } from '../text/slice.ts';
import { type HeadingLine, readHeading } from './heading.ts';
import type { Lexicon } from './lexicon.ts';
import { isBlank, type Line, lineOf } from './lines.ts';

/** `四、政府信息公开行政复议、行政` above `诉讼情况`: the numeral, and as much of a title as a line of a narrow printout holds. */
const OPENS = /^[^\S\r\n]*[一二三四五六][、.．](?=[^\r\n]{6,50}$)[^\r\n。；;:：!！?？|｜\t\d]+$/;

/** Whether a line may be the first of two that a heading is broken over: nearly always a look at its beginning tells. */
export const mayBreakHeading = (line: string): boolean => OPENS.test(line);

/** Reads two lines as one heading: only a title as it is printed or may be written, which neither of them is by itself. */
export function readBrokenHeading(first: Line, second: Line | undefined, lexicon: Lexicon): HeadingLine | undefined {
  if (second === undefined || isBlank(second) || second.hasPipe || readHeading(second, lexicon) !== undefined)
    return undefined;
  const slice = joinSlices([first.slice, second.slice]);
  const line: Line = { start: first.start, end: second.end, slice, hasPipe: false, hasTab: false };
  const found = readHeading(line, lexicon);
  const { quality, numeral, number } = found?.heading ?? {};
  const isTitle = (quality === 'printed' || quality === 'accepted') && numeral === number;
  return isTitle && found?.rest === undefined ? found : undefined;
}

/** Whether the lines of a text from `start` to `end` and behind are one heading. */
export function breaksHeading(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (!mayBreakHeading(text.slice(start, end))) return false;
  const from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const to = /[\r\n]|$/.exec(text.slice(from, from + LONGEST_REST))?.index ?? 0;
  return (
    readBrokenHeading(lineOf(text, start, end), lineOf(text, from, Math.min(from + to, text.length)), lexicon) !==
    undefined
  );
}

const LONGEST_REST = 200;
