import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DROPPED, fold, foldCode, foldOffsets, isDropped } from '../../../server/src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['（一）予以公开', '(一)予以公开'],
    ['(一） 予以公开', '(一)予以公开'],
    ['商业 企业', '商业企业'],
    ['商业\u00a0\u3000企业\ufeff', '商业企业'],
    ['**总计**', '总计'],
    ['３．危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['危及「三安全一稳定」', '危及"三安全一稳定"'],
    ['行政复议、行政诉讼，情况', '行政复议,行政诉讼,情况'],
    ['１，２３４', '1,234'],
    ['—', '-'],
    ['－3', '-3'],
    ['／', '/'],
    ['〔2021〕【30】号', '[2021][30]号'],
    ['单位：万元；', '单位:万元;'],
    ['ＡＢｃ', 'ABc'],
    ['1\\.属于＼国家秘密', '1.属于国家秘密'],
    ['', ''],
    ['总计', '总计'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves what is no punctuation alone: 。《》 and Chinese numerals', () => {
    expect(fold('《条例》第五十条。')).toBe('《条例》第五十条。');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'（）、，“”　\u00a0\u200b*０９Ａ総计1 \n\t') }),
  );

  it('folds what is folded no further', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  it('folds no single unit to what would fold further', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => code);
    expect(units.filter((code) => foldCode(foldCode(code)) !== foldCode(code))).toEqual([]);
  });

  it('changes alone just the units that it changes among others', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => code);
    const folded = (code: number): string => (isDropped(code) ? '' : String.fromCharCode(foldCode(code)));
    expect(units.filter((code) => fold(String.fromCharCode(code)) !== folded(code))).toEqual([]);
  });

  it('folds each unit on its own, so that parts fold as the whole does', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => fold(a + b) === fold(a) + fold(b)));
  });

  it('keeps an offset for each unit that is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        const offsets = foldOffsets(text);
        expect(offsets).toHaveLength(folded.length);
        for (const [index, offset] of offsets.entries())
          expect(foldCode(text.charCodeAt(offset))).toBe(folded.charCodeAt(index));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
    );
  });

  it('drops white space and stars only', () => {
    for (const char of ' \t\n\r\u00a0\u2003\u200b\u3000\ufeff*＊') expect(isDropped(char.charCodeAt(0))).toBe(true);
    for (const char of '0一（、。“-') expect(foldCode(char.charCodeAt(0))).not.toBe(DROPPED);
  });
});
