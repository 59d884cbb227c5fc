/**
 * An exact decimal number: `coefficient / 10 ** scale`. The coefficient is a safe integer, which holds every figure that
 * a report can have; whoever makes a decimal must hold that (see {@link parseDecimal}).
 */
export interface Decimal {
  readonly coefficient: number;
  readonly scale: number;
}

/** @param scale how many digits of the coefficient stand behind the point */
export const decimal = (coefficient: number, scale = 0): Decimal => ({ coefficient, scale });

const LONGEST = 15;

/** Reads `12`, `-3`, `6566.23`; undefined for anything else and for numbers of more than 15 digits. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  if (digits.length > LONGEST) return undefined;
  const coefficient = Number(digits);
  return { coefficient: sign === '-' && coefficient !== 0 ? -coefficient : coefficient, scale: fraction.length };
}

/** Whether it is a whole number in value: 3.00 is one. */
export const isInteger = ({ coefficient, scale }: Decimal): boolean => coefficient % 10 ** scale === 0;

/** Whether it is below zero; -0 is not. */
export const isNegative = ({ coefficient }: Decimal): boolean => coefficient < 0;

/** The nearest double, for the edges only. */
export const toNumber = (value: Decimal): number => Number(formatDecimal(value));

/** Plain digits with the number's own decimal places: `6566.23`. */
export function formatDecimal({ coefficient, scale }: Decimal): string {
  const digits = Math.abs(coefficient)
    .toString()
    .padStart(scale + 1, '0');
  const sign = coefficient < 0 ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  return a.coefficient * 10 ** (scale - a.scale) - b.coefficient * 10 ** (scale - b.scale);
}

/** Exact as long as the result has no more digits than a safe integer. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: a.coefficient * 10 ** (scale - a.scale) + b.coefficient * 10 ** (scale - b.scale), scale };
}

/** Exact as long as {@link addDecimals} is. */
export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  addDecimals(a, { coefficient: -b.coefficient, scale: b.scale });

/** How many decimal places a number has as it is written. */
export const placesOf = (digits: string): number =>
  digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;

/** The number that digits stand for, with separators or without; 0 where there are none. */
export const numberOf = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));
