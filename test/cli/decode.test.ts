import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/text/decode.ts';
import { gb18030 } from './support/gb18030.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const sample = '云岭市财政局2024年政府信息公开工作年度报告\r\n一、总体情况\r\n';

describe('decodeText', () => {
  it('reads an empty file as an empty UTF-8 text', () => {
    expect(decodeText(new Uint8Array())).toEqual({
      state: 'decoded',
      text: '',
      encoding: 'utf-8',
      hasByteOrderMark: false,
      damagedPlaces: 0,
    });
  });

  it('reads UTF-8 and leaves line ends alone', () => {
    expect(decodeText(utf8(sample))).toMatchObject({ text: sample, encoding: 'utf-8', hasByteOrderMark: false });
  });

  it.each([
    ['utf-8', bytes([0xef, 0xbb, 0xbf], utf8('年报'))],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, 0x74, 0x5e, 0xa5, 0x62)],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, 0x5e, 0x74, 0x62, 0xa5)],
  ] as const)('keeps the byte order mark of %s out of the text but remembers it', (encoding, input) => {
    expect(decodeText(input)).toEqual({
      state: 'decoded',
      text: '年报',
      encoding,
      hasByteOrderMark: true,
      damagedPlaces: 0,
    });
  });

  it('removes one byte order mark only: a second one is part of the text', () => {
    const mark = [0xef, 0xbb, 0xbf];
    expect(decodeText(bytes(mark, mark, utf8('年')))).toMatchObject({ text: '\uFEFF年', hasByteOrderMark: true });
  });

  it('reads GB18030 where the bytes are not UTF-8', () => {
    expect(decodeText(gb18030(sample))).toMatchObject({ text: sample, encoding: 'gb18030', damagedPlaces: 0 });
  });

  it('never takes valid UTF-8 for GB18030, whatever the characters', () => {
    for (let first = 0x80; first < 0x30000; first += 97) {
      if (first >= 0xd800 && first <= 0xdfff) continue;
      const text = `一${String.fromCodePoint(first)}`;
      expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8', damagedPlaces: 0 });
    }
  });

  it('reads U+FFFD that was properly written as a character, not as damage', () => {
    expect(decodeText(utf8('\uFFFD'))).toMatchObject({ text: '\uFFFD', encoding: 'utf-8', damagedPlaces: 0 });
  });

  it.each([1, 2])('keeps UTF-8 that was cut %i byte(s) before the end of a character', (missing) => {
    const whole = utf8('中文');
    const cut = whole.subarray(0, whole.length - missing);
    expect(decodeText(cut)).toMatchObject({ text: '中\uFFFD', encoding: 'utf-8', damagedPlaces: 1 });
  });

  it('keeps GB18030 that was cut in the middle of a character', () => {
    const cut = gb18030(sample.trimEnd()).slice(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: 'gb18030', damagedPlaces: 1 });
  });

  it('keeps a long UTF-8 text with one broken byte in UTF-8', () => {
    const input = utf8(sample.repeat(3));
    input[input.length / 3] = 0xff;
    expect(decodeText(input)).toMatchObject({ encoding: 'utf-8' });
  });

  it('reads in the encoding that was asked for, and says so when it does not fit', () => {
    expect(decodeText(gb18030(sample), 'gb18030')).toMatchObject({ text: sample, encoding: 'gb18030' });
    expect(decodeText(gb18030(sample), 'utf-8')).toEqual({ state: 'failed', reason: 'undecodable' });
    expect(decodeText(utf8(sample), 'utf-8')).toMatchObject({ text: sample, encoding: 'utf-8' });
  });

  it('refuses what is not text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0))).toEqual({ state: 'failed', reason: 'binary' });
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff))).toEqual({ state: 'failed', reason: 'undecodable' });
  });
});
