import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFilled, place } from '../../../server/src/report/place.ts';
import type { Cell } from '../../../server/src/syntax/nodes.ts';

const cellsOf = (...texts: readonly string[]): readonly Cell[] =>
  texts.map((text, column) => ({
    start: column * 10,
    end: column * 10 + text.length,
    text: text === '□' ? '' : text,
    column,
    note: text === '□' ? 'gap' : undefined,
  }));

const show = (texts: readonly string[], count: number): string => {
  const { cells, fit } = place(cellsOf(...texts), count);
  return `${fit}: ${cells.map((cell) => cell?.text ?? '·').join(',')}`;
};

describe('place', () => {
  it.each([
    [['1', '2', '3'], 3, 'exact: 1,2,3'],
    [['', '2', ''], 3, 'exact: ,2,'],
    [['', '1', '2', '3'], 3, 'window: 1,2,3'],
    [['1', '2', '3', '', ''], 3, 'window: 1,2,3'],
    [['', '', '1', '', '3', ''], 3, 'window: 1,,3'],
    [['1', '2'], 3, 'too-few: 1,2,·'],
    [[], 3, 'short: ·,·,·'],
    [['', '', '', ''], 3, 'window: ·,·,·'],
    [['1', '2', '3', '4'], 3, 'too-many: 1,2,3'],
  ])('%j for %d columns: %s', (texts, count, expected) => {
    expect(show(texts, count)).toBe(expected);
  });

  it('counts empty lines as cells only where that makes the number right', () => {
    expect(show(['1', '□', '3'], 3)).toBe('exact: 1,,3');
    expect(show(['1', '□', '2', '3'], 3)).toBe('exact: 1,2,3');
  });

  it('takes empty lines at the end for cells only where others are cells, or more than part a table from the text', () => {
    expect(show(['1', '2', '□', '□'], 4)).toBe('too-few: 1,2,·,·');
    expect(show(['1', '□', '3', '□', '□'], 4)).toBe('exact: 1,,3,');
    expect(show(['1', '2', '□', '□', '□'], 4)).toBe('exact: 1,2,,');
  });

  it('finds figures among any blanks, where they fill all columns', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(4),
        fc.array(fc.nat(99), { minLength: 2, maxLength: 8 }),
        (before, after, figures) => {
          const blanks = (length: number): readonly string[] => Array.from({ length }, () => '');
          const cells = cellsOf(...blanks(before), ...figures.map(String), ...blanks(after));
          const found = place(cells, figures.length);
          expect(found.cells.map((cell) => cell?.text)).toEqual(figures.map(String));
        },
      ),
    );
  });

  it('makes up no figure and puts none in two places', () => {
    const texts = fc.array(fc.constantFrom('', '1', '2', '33'), { maxLength: 10 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 8 }), (written, count) => {
        const cells = cellsOf(...written);
        const used = place(cells, count).cells.filter((cell) => cell !== undefined && isFilled(cell));
        expect(new Set(used).size).toBe(used.length);
        for (const cell of used) expect(cells).toContain(cell);
      }),
    );
  });
});
