import { anyOf } from '../../template/contents.ts';
import type { ContentsData } from '../../template/contents-schema.ts';

/** What stands in front of a quotation that is an example, and what behind it. */
export interface QuotedWords {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** Compiles them from the form data. */
export const quotedWordsOf = ({ before, behind }: ContentsData['placeholder']['quoted']): QuotedWords => ({
  before: new RegExp(`(?:${anyOf(before, '').source})[:,]?$`),
  behind: new RegExp(`^[^,。;"]{0,6}?(?<!依)(?:${anyOf(behind, '').source})`),
});

/**
 * Whether a place of a folded text stands in a quotation of what people write or should write, where names are left out on
 * purpose: 对"××路改造"等申请描述不清的情形. In 通过"××发布"公众号 a name is missing.
 */
export function isInExample(text: string, at: number, { before, behind }: QuotedWords): boolean {
  const from = Math.max(0, at - LONGEST);
  const opening = text.slice(from, at + 1).lastIndexOf('"');
  const closing = text.slice(at, at + LONGEST).indexOf('"');
  const [open, close] = [from + opening, at + closing];
  const isQuoted = opening >= 0 && closing >= 0 && close - open <= LONGEST;
  if (!isQuoted || text.slice(open, close).includes('。')) return false;
  const inFront = text.slice(Math.max(0, open - LONGEST_SENTENCE), open);
  const sentence = inFront.slice(inFront.lastIndexOf('。') + 1);
  // The mark behind another quotation opens none.
  if ((sentence.match(/"/g) ?? []).length % 2 === 1) return false;
  return before.test(sentence.slice(-NEAR)) || behind.test(text.slice(close + 1, close + 1 + NEAR));
}

const LONGEST = 60;
const LONGEST_SENTENCE = 300;
const NEAR = 16;
