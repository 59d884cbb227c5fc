import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineIndex } from '../../../server/src/text/line-index.ts';

describe('line index', () => {
  it('counts lines at every kind of line end', () => {
    const index = createLineIndex('a\nbc\r\nd\re');
    expect(index.lineCount).toBe(4);
    expect(index.positionAt(0)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(3)).toEqual({ line: 1, character: 1 });
    expect(index.positionAt(6)).toEqual({ line: 2, character: 0 });
    expect(index.positionAt(8)).toEqual({ line: 3, character: 0 });
  });

  it('has one line in an empty text and an empty last line behind a line end', () => {
    expect(createLineIndex('').lineCount).toBe(1);
    expect(createLineIndex('a\n').positionAt(2)).toEqual({ line: 1, character: 0 });
  });

  it('clamps what lies outside', () => {
    const index = createLineIndex('ab\r\nc');
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 0, character: -1 })).toBe(0);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(5);
  });

  it('counts in UTF-16 units', () => {
    expect(createLineIndex('𠮷总\n计').positionAt(2)).toEqual({ line: 0, character: 2 });
  });

  it('leads each offset back to itself, but for the middle of a line end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '总', '\n', '\r', '\r\n', '𠮷') });
    fc.assert(
      fc.property(text, (source) => {
        const index = createLineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const inPair = source.charAt(offset - 1) === '\r' && source.charAt(offset) === '\n';
          expect(index.offsetAt(index.positionAt(offset))).toBe(inPair ? offset - 1 : offset);
        }
      }),
    );
  });
});
