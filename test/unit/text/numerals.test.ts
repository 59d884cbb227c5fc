import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/src/text/fold.ts';
import {
  behindListMark,
  chineseNumber,
  chineseYear,
  readOrdinal,
  toChinese,
  toChineseYear,
} from '../../../server/src/text/numerals.ts';

describe('chineseNumber', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
  ])('%s is %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['', '百', '十十', '一二', '一一十', '二十一一', 'x', '零十'])('%j is none', (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  });

  it('reads what toChinese writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (value) => chineseNumber(toChinese(value)) === value));
  });
});

describe('behindListMark', () => {
  it.each([
    ['①收到', '收到'],
    ['㈠收到', '收到'],
    ['● 收到', '收到'],
    ['★★收到', '收到'],
    ['> ※收到', '收到'],
    ['📌收到', '收到'],
    ['1️⃣收到', '收到'],
    ['\uf06c收到', '收到'],
    ['A.收到', '收到'],
    ['b）收到', '收到'],
  ])('%s', (text, rest) => {
    const folded = fold(text);
    expect(folded.slice(behindListMark(folded, 0))).toBe(rest);
  });

  it.each(['收到29件', '29件', '1.收到', '（一）收到', 'APP收到', '-收到', ''])('none in front of %s', (text) => {
    expect(behindListMark(fold(text), 0)).toBe(0);
  });

  it('where it is asked for', () => {
    expect(behindListMark('其中:①②三', 3)).toBe(5);
    expect(behindListMark('①其中', 1)).toBe(1);
  });
});

describe('readOrdinal', () => {
  it.each([
    ['一、总体情况', 'chinese', 1, 2],
    ['十二．附则', 'chinese', 12, 3],
    ['（一）予以公开', 'chinese-bracketed', 1, 3],
    ['一）予以公开', 'chinese-bracketed', 1, 2],
    ['1.属于国家秘密', 'arabic', 1, 2],
    ['12、其他', 'arabic', 12, 3],
    ['(3)其他', 'arabic-bracketed', 3, 3],
    ['③其他', 'circled', 3, 1],
    ['⑳', 'circled', 20, 1],
  ])('%s', (text, style, value, length) => {
    expect(readOrdinal(fold(text))).toEqual({ style, value, length });
  });

  it.each(['一般情况', '总计', '2024年', '1', '3.5万元', '12', '', '、一', '十分重要'])(
    '%j opens with none',
    (text) => {
      expect(readOrdinal(fold(text))).toBeUndefined();
    },
  );

  it('is never longer than its text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二十(),.:1230②总') });
    fc.assert(fc.property(text, (folded) => (readOrdinal(folded)?.length ?? 0) <= folded.length));
  });
});

it('a year is written and read digit by digit, whatever its zero looks like', () => {
  for (const year of [2009, 2020, 2024, 2031]) expect(chineseYear(toChineseYear(year))).toBe(year);
  expect(['二零二四', '二○二四', '二O二四', '二02四'].map(chineseYear)).toEqual([2024, 2024, 2024, Number.NaN]);
});
