// Two numbers of which one may be the other, mistyped.

/** One digit written for another, or two of them exchanged. */
export function isSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length || a.length < FEWEST_DIGITS) return false;
  return [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1 || areExchanged(one, other);
}

const FEWEST_DIGITS = 3;

/** Whether two numbers have the same digits in another order. */
export function areExchanged(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  return one !== other && a.length >= FEWEST_DIGITS && digitsOf(one) === digitsOf(other) && a.length === b.length;
}

/** The digits of a number whatever their order: the same for all that exchanging them gives. */
export const digitsOf = (value: number): string => [...String(value)].sort().join('');
