import type { YearWords } from './year-words.ts';
import type { YearPlace } from './years.ts';

/** `截至2023年12月31日现行有效12件`: the state at the end of a year is that of the report's year. */
export const isAsOf = ({ before, after }: YearPlace, words: YearWords): boolean =>
  words.asOf.test(before) && /^(?:年?[底末]|12月(?:31日|底|末|,))/.test(after) && /\d/.test(after.slice(6));

/**
 * `截至2023年底现行有效36件,本年净增5件`, `截至2023年底未办结的2件均已办结`: whether a sentence on how it stood goes on with what has
 * come of that since.
 */
export const isBase = ({ after }: YearPlace, words: YearWords): boolean =>
  words.since.test(after) || words.settled.test(after);

/** `2件结转2024年办理` in the report on 2024: what was not completed goes on in the next year; but not `2023年结转2024年办理的2件`. */
export const isCarriedInto = ({ before, after }: YearPlace, year: number, words: YearWords): boolean =>
  words.carriedInto.test(before.slice(-NEAR_CARRIED)) &&
  !/^[^,。;]*[的\d]/.test(after) &&
  !before.includes(`${year - 1}年`) &&
  !words.mended.test(before);

/** As much as stands between the number and the year that it is carried into. */
const NEAR_CARRIED = 40;
