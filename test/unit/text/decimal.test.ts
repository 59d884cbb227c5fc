import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimal,
  formatDecimal,
  isInteger,
  isNegative,
  parseDecimal,
  toNumber,
} from '../../../server/src/text/decimal.ts';

const parsed = (text: string) => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
};

describe('parseDecimal', () => {
  it.each([
    ['12', 12, 0],
    ['-3', -3, 0],
    ['+3', 3, 0],
    ['6566.23', 656623, 2],
    ['0.10', 10, 2],
    ['007', 7, 0],
    ['-0', 0, 0],
    ['999999999999999', 999999999999999, 0],
  ])('%s', (text, coefficient, scale) => {
    expect(parseDecimal(text)).toEqual({ coefficient, scale });
  });

  it.each(['', '1,012', '1.', '.5', '１２', '1e3', '--3', '1 2', '十', '1000000000000000', '1.000000000000000'])(
    '%j is none',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});

describe('formatDecimal', () => {
  it.each(['0', '12', '-3', '6566.23', '0.10', '-0.05', '4068.208'])('%s stays as it is', (text) => {
    expect(formatDecimal(parsed(text))).toBe(text);
  });

  it('gives back what was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (coefficient, scale) => {
        expect(parseDecimal(formatDecimal(decimal(coefficient, scale)))).toEqual({ coefficient, scale });
      }),
    );
  });
});

describe('comparing', () => {
  it('looks at the value, not at the places', () => {
    expect(compareDecimals(parsed('1.50'), parsed('1.5'))).toBe(0);
    expect(compareDecimals(parsed('-2'), parsed('1.5'))).toBeLessThan(0);
    expect(compareDecimals(parsed('10'), parsed('9.99'))).toBeGreaterThan(0);
  });

  it('agrees with numbers', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 });
    const scale = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(number, scale, number, scale, (a, scaleOfA, b, scaleOfB) => {
        const [x, y] = [decimal(a, scaleOfA), decimal(b, scaleOfB)];
        expect(Math.sign(compareDecimals(x, y))).toBe(Math.sign(toNumber(x) - toNumber(y)));
      }),
    );
  });
});

it('knows whole and negative numbers', () => {
  expect(isInteger(parsed('12'))).toBe(true);
  expect(isInteger(parsed('12.00'))).toBe(true);
  expect(isInteger(parsed('-12.5'))).toBe(false);
  expect(isNegative(parsed('-0.01'))).toBe(true);
  expect(isNegative(parsed('-0'))).toBe(false);
});
