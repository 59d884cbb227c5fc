import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../server/src/report/figure.ts';
import { formatDecimal } from '../../../server/src/text/decimal.ts';

const show = (text: string): string => {
  const { state, value, unit, marks } = readFigure(text);
  return [state, value === null ? '' : formatDecimal(value), unit ?? '', ...marks].join(' ').replace(/ +/g, ' ').trim();
};

describe('readFigure', () => {
  it.each([
    ['0', 'number 0'],
    ['12', 'number 12'],
    ['780.5772', 'number 780.5772'],
    ['１２', 'number 12 full-width'],
    ['1,036', 'number 1036 separator'],
    ['1，036', 'number 1036 full-width separator'],
    ['1 036', 'number 1036 space'],
    ['12件', 'number 12 unit'],
    ['6566.23万元', 'number 6566.23 万元 unit'],
    ['251000元', 'number 251000 元 unit'],
    ['增30', 'number 30 sign'],
    ['减3', 'number -3 sign'],
    ['+5', 'number 5 sign'],
    ['-3', 'number -3 sign'],
    ['－3', 'number -3 sign'],
    ['22（其中修订16件）', 'number 22 note'],
    ['007', 'number 7 padding'],
    ['增加30', 'number 30 sign'],
    ['减少3', 'number -3 sign'],
    ['净减3', 'number -3 sign'],
    ['负3', 'number -3 sign'],
    ['增-3', 'number -3 sign'],
    ['12份', 'number 12 unit'],
    ['12部', 'number 12 unit'],
    [' 12\u00a0', 'number 12'],
    ['', 'blank'],
    ['\u3000\u00a0', 'blank'],
    ['/', 'placeholder'],
    ['—', 'placeholder'],
    ['--', 'placeholder'],
    ['无', 'placeholder'],
    ['不适用', 'placeholder'],
    ['N/A', 'placeholder'],
    ['若干', 'text'],
    ['约12', 'text'],
    ['十二', 'text'],
    ['1,01', 'text'],
    ['1.2.3', 'text'],
    ['12/15', 'text'],
    ['1234567890123456', 'text'],
  ])('%j: %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('reads every number back, however it is dressed', () => {
    const fullWidth = (digits: string): string =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const digits = String(value);
        for (const text of [
          digits,
          ` ${digits} `,
          fullWidth(digits),
          value.toLocaleString('en'),
          `${digits}件`,
          `+${digits}`,
        ])
          expect(readFigure(text).value).toEqual({ coefficient: value, scale: 0 });
      }),
    );
  });

  it('takes anything, and has a value only for a number', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0129.,，增减+-/—无件元万（）()') }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const { state, value } = readFigure(cell);
        expect(value !== null).toBe(state === 'number');
      }),
    );
  });
});
