import { numberOf } from '../../text/decimal.ts';

// Amounts of money in folded text.

/** How many 元 a 万元 is. */
export const TEN_THOUSAND = 10_000;

/** The digits of an amount, without its unit. */
export const AMOUNT = '\\d[\\d,]{0,9}(?:\\.\\d{1,6})?';

/** An amount as it is written, in 元 and exact to the 分. */
export const yuanOf = (digits: string | undefined, unit: string | undefined): number =>
  Math.round(numberOf(digits) * (unit === '万元' ? 1_000_000 : 100)) / 100;
