import { fold } from '../../text/fold.ts';
import { MEASURES } from '../../text/measures.ts';
import type { Lexicon } from '../lexicon.ts';
import { isDigits, isValue } from '../value.ts';
import { labelAt } from './label-at.ts';

/**
 * Where the figures of a line begin that have something else among them, in UTF-16 units: 6 in `（一）予以公开3约500008`, 0 in a line
 * of the review table, which has no label. The line must open with labels of the form, the last of them that of a row, and behind
 * them stand digits with one word among them, or what a spreadsheet shows in the place of a single figure; else undefined.
 */
export function mixedRunStart(text: string, lexicon: Lexicon): number | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = fold(text);
  // Blanks tell figures apart, so that nothing is glued.
  if (folded.length !== text.length) return undefined;
  let at = 0;
  let isRow = false;
  for (let label = labelAt(folded, 0, lexicon); label !== undefined; label = labelAt(folded, at, lexicon)) {
    at += label.length;
    ({ isRow } = label);
  }
  const rest = folded.slice(at);
  if (at === 0) return MIXED.test(rest) && digitsIn(rest) >= FEWEST_ALONE ? 0 : undefined;
  // Words behind the name of a group are the label of a row that is misspelt.
  if (!isRow) return undefined;
  const isMixed = (MIXED.test(rest) && digitsIn(rest) >= FEWEST_DIGITS) || BEHIND_CHANGE.test(rest);
  return isLoneOddity(rest) || isMixed ? at : undefined;
}

/** The longest label, and fifteen large figures. */
const LONGEST = 120;

/**
 * Digits with a single word between or behind them: one in front may be the end of the label. In the word stands one digit at most,
 * as in `#DIV/0!`.
 */
const MIXED = /^\d+[^\d\s](?:[^\d\s]{0,6}\d?[^\d\s]{1,6})?\d*$/;

/** A word behind a figure and a change: `23增10若干`. */
const BEHIND_CHANGE = new RegExp(`^\\d+[增减+-]\\d+[^\\d\\s${MEASURES}.,;:][^\\d\\s.,;:]{0,5}$`);

/** A row of the requests table has so many digits beside the cell with the word. */
const FEWEST_DIGITS = 6;
/** Only the row of the review table stands without a label; a date or a telephone number has fewer. */
const FEWEST_ALONE = 14;

const isLoneOddity = (rest: string): boolean =>
  rest !== '' && !isDigits(rest) && (isValue(rest) || (rest.length <= LONGEST_ODDITY && /^\d+。$/.test(rest)));

const LONGEST_ODDITY = 6;

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isDigits(text.charAt(i))) count++;
  return count;
}
