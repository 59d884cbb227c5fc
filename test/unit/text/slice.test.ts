import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSlices, readSlice, sourceRange, subSlice, tagLength } from '../../../server/src/text/slice.ts';

const whole = (source: string) => readSlice(source, 0, source.length);

/** The source of the first place where the meaning has `text`. */
const sourceOf = (source: string, text: string): string => {
  const slice = whole(source);
  const at = slice.text.indexOf(text);
  const { start, end } = sourceRange(slice, at, at + text.length);
  return source.slice(start, end);
};

describe('readSlice', () => {
  it.each([
    ['  总计\u3000', '总计'],
    ['商业<br>企业', '商业 企业'],
    ['<b>总</b><i>计</i>', '总计'],
    ['<p>一</p><p>二</p>', '一 二'],
    ['1&nbsp;012', '1\u00a0012'],
    ['&ldquo;三安全&rdquo;', '“三安全”'],
    ['&#19968;&#x4e00;', '一一'],
    ['甲&乙 &unknown; &', '甲&乙 &unknown; &'],
    ['3 < 5 且 <x', '3 < 5 且 <x'],
    ['<!-- 注 -->总计', '总计'],
    ['&#0;&#x110000;', '&#0;&#x110000;'],
    ['<td>&nbsp;</td>', ''],
    ['', ''],
  ])('%j means %j', (source, text) => {
    expect(whole(source).text).toBe(text);
  });

  it('leads back to the source', () => {
    expect(sourceOf('商业<br>企业', '企业')).toBe('企业');
    expect(sourceOf('商业<br>企业', '业 企')).toBe('业<br>企');
    expect(sourceOf('<b>总</b>计', '总计')).toBe('总</b>计');
    expect(sourceOf('甲乙丙', '乙')).toBe('乙');
  });

  it('is trimmed, and never leaves the source', () => {
    const piece = fc.constantFrom(
      '<br>',
      '&nbsp;',
      '总',
      ' ',
      '\u3000',
      '<',
      '>',
      '&',
      ';',
      '3',
      '<b class="x">',
      '<!--',
      '-->',
    );
    const source = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, (text) => {
        const slice = whole(text);
        expect(slice.text).toBe(slice.text.trim());
        expect(slice.start).toBeGreaterThanOrEqual(0);
        expect(slice.end).toBeLessThanOrEqual(text.length);
        for (let i = 0; i < slice.text.length; i++) {
          const { start, end } = sourceRange(slice, i, i + 1);
          expect(slice.start <= start && start < end && end <= slice.end).toBe(true);
        }
      }),
    );
  });
});

describe('subSlice', () => {
  it('trims on both sides and keeps its place', () => {
    const slice = subSlice(whole('abc  总计  def'), 3, 9);
    expect(slice).toEqual({ start: 5, end: 7, text: '总计', offsets: undefined });
  });

  it('keeps the offsets of a text with markup', () => {
    const source = '<b>一</b>、总<br>计';
    const slice = subSlice(whole(source), 2, 5);
    expect(slice.text).toBe('总 计');
    expect(source.slice(slice.start, slice.end)).toBe('总<br>计');
  });

  it('is empty where there is nothing', () => {
    expect(subSlice(whole('  '), 0, 0)).toMatchObject({ text: '' });
  });
});

describe('joinSlices', () => {
  it('reads a paragraph over its lines', () => {
    const source = '全年收到申请\n　　12件。';
    const joined = joinSlices([readSlice(source, 0, 6), readSlice(source, 7, source.length)]);
    expect(joined.text).toBe('全年收到申请12件。');
    const { start, end } = sourceRange(joined, 4, 9);
    expect(source.slice(start, end)).toBe('申请\n　　12件');
    expect([joined.start, joined.end]).toEqual([0, source.length]);
  });

  it('keeps one slice as it is and nothing as nothing', () => {
    const one = whole('总计');
    expect(joinSlices([one])).toBe(one);
    expect(joinSlices([]).text).toBe('');
  });
});

describe('tagLength', () => {
  it.each([
    ['<br>', 4],
    ['</td>x', 5],
    ['<td class="a">', 14],
    ['<!-- a > b -->x', 14],
    ['<!-- open', 0],
    ['< 5', 0],
    ['<5>', 0],
    ['<a <b>', 0],
    ['<a', 0],
  ])('%j', (text, length) => {
    expect(tagLength(text, 0, text.lastIndexOf('-->'))).toBe(length);
  });

  it('gives up on tags without end', () => {
    expect(tagLength(`<a ${'x'.repeat(5000)}>`, 0, -1)).toBe(0);
  });
});
