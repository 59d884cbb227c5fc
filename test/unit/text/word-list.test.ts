import { describe, expect, it } from 'vitest';
import { createPlainWordList, createWordList } from '../../../server/src/text/word-list.ts';

describe('a list of words', () => {
  const list = createWordList([
    ['公开', 1],
    ['公开申请', 2],
    ['申请', 3],
    ['公开', 4],
  ]);
  it.each([
    ['信息公开申请', 2, 2],
    ['信息公开', 2, 1],
    ['信息公开', 3, undefined],
    ['', 0, undefined],
    ['申请', 9, undefined],
  ])('gives the longest word of %j at %i', (text, offset, expected) => {
    expect(list.at(text, offset)).toBe(expected);
  });
  it('tells characters apart that its filter takes for the same', () => {
    const [first = ''] = '公';
    const alike = String.fromCharCode(first.charCodeAt(0) - 0x2000);
    expect(list.at(`${alike}开`, 0)).toBeUndefined();
  });
});

it('finds words from left to right, none within another', () => {
  const list = createPlainWordList(['甲乙', '乙丙', '甲']);
  expect(list.in('甲乙丙甲𠮷乙丙')).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 4 },
    { start: 6, end: 8 },
  ]);
});
