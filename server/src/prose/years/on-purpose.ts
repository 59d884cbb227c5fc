import type { YearWords } from './year-words.ts';
import type { YearPlace } from './years.ts';

/** What a paragraph has told of the report's own year. */
export interface OwnYear {
  /** Whether a number was told of it in front. */
  readonly hasCounted: boolean;
  /** Whether it says of it anywhere what was charged for handling information. */
  readonly hasFees: boolean;
}

/**
 * Whether an earlier year is told as one among several, or beside the report's own: 2023年、2022年同样未收取信息处理费; 2023年公开信息6520条,
 * 2022年公开信息6104条 behind how many it was this year; the fees of the year before beside those of this year. `open` where that
 * is so, but the same may be left over as it stands.
 */
export function onPurpose(place: YearPlace, year: number, own: OwnYear, words: YearWords): 'sure' | 'open' | undefined {
  const { after } = place;
  if (place.written >= year || place.isName) return undefined;
  if (isListed(place, words) || words.likewise.test(after)) return 'sure';
  if (own.hasFees && words.fees.test(after)) return 'sure';
  if (!isInSeries(place, year, words)) return undefined;
  return own.hasCounted ? 'sure' : 'open';
}

/** 、 is a comma in folded text. */
const LISTED_BEHIND = /^[,和与及]20\d{2}年(?!度?(?:部门)?[预决]算)([^,;]*)/;
const LISTED_BEFORE = /(?:^|[,;])20\d{2}年度?[,和与及]$/;

function isListed({ before, after }: YearPlace, words: YearWords): boolean {
  const behind = LISTED_BEHIND.exec(after);
  return (behind !== null && !words.notWork.test(behind[1] ?? '')) || LISTED_BEFORE.test(before);
}

/** Whether another earlier year opens a clause of its sentence and has a number of its own; not 2022年结转1件. */
function isInSeries({ written, before, after }: YearPlace, year: number, words: YearWords): boolean {
  const sentence = `${before}${after}`;
  return [...sentence.matchAll(CLAUSE_OF_YEAR)].some(([, digits, clause = '']) => {
    const other = Number(digits);
    return other !== written && other < year && words.counts.test(clause) && !words.notWork.test(clause);
  });
}

const CLAUSE_OF_YEAR = /(?<=^|[,;])(20\d{2})年度?([^,;]{0,40})/g;

/** Whether a paragraph tells of fees in a sentence that names no year but the report's. */
export const tellsOwnFees = (text: string, year: number, { fees }: YearWords): boolean =>
  fees.test(text) &&
  text.split(/[。;!?]/).some((sentence) => {
    const years = sentence.match(/20\d{2}(?=年)/g) ?? [];
    return fees.test(sentence) && years.every((one) => Number(one) === year);
  });
