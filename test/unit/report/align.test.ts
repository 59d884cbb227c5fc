import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignmentCosts, align } from '../../../server/src/report/align.ts';

/** Costs by letters: the same letter fits, `?` fits everything for half a price. */
const costsOf = (written: string, form: string): AlignmentCosts => ({
  pair: (i, j) => (written.charAt(i) === form.charAt(j) ? 0 : written.charAt(i) === '?' ? 0.5 : Infinity),
  added: () => 0.7,
  missing: () => 0.7,
});

/** Each letter of `written` with the letter of the form it was read as. */
const read = (written: string, form: string): string =>
  align(written.length, form.length, costsOf(written, form))
    .formOf.map((j) => (j < 0 ? '-' : form.charAt(j)))
    .join('');

describe('align', () => {
  it.each([
    ['abcde', 'abcde', 'abcde'],
    ['acde', 'abcde', 'acde'],
    ['abxcde', 'abcde', 'ab-cde'],
    ['ab?de', 'abcde', 'abcde'],
    ['?bcde', 'abcde', 'abcde'],
    ['abde?', 'abcdef', 'abdef'.replace('e', 'e')],
    ['', 'abc', ''],
    ['xyz', 'abc', '---'],
    ['xyz', '', '---'],
  ])('%s in %s: %s', (written, form, expected) => {
    expect(read(written, form)).toBe(expected);
  });

  it('pairs in order and each row of the form at most once', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '?'), maxLength: 12 });
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(letters, form, (written, wanted) => {
        const { formOf, costs } = align(written.length, wanted.length, costsOf(written, wanted));
        expect(formOf).toHaveLength(written.length);
        const pairs = formOf.filter((j) => j >= 0);
        expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
        for (const [i, j] of formOf.entries()) {
          if (j < 0) continue;
          expect(j).toBeLessThan(wanted.length);
          expect(costs[i]).toBe(costsOf(written, wanted).pair(i, j));
          expect(costs[i]).not.toBe(Infinity);
        }
      }),
    );
  });

  it('is the cheapest there is', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '?'), maxLength: 6 });
    const form = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
    const cheapest = (costs: AlignmentCosts, i: number, j: number, written: number, wanted: number): number => {
      if (i === written && j === wanted) return 0;
      const ways = [Infinity];
      if (i < written) ways.push(costs.added(i) + cheapest(costs, i + 1, j, written, wanted));
      if (j < wanted) ways.push(costs.missing(j) + cheapest(costs, i, j + 1, written, wanted));
      if (i < written && j < wanted) ways.push(costs.pair(i, j) + cheapest(costs, i + 1, j + 1, written, wanted));
      return Math.min(...ways);
    };
    fc.assert(
      fc.property(letters, form, (written, wanted) => {
        const costs = costsOf(written, wanted);
        const { formOf, costs: paid } = align(written.length, wanted.length, costs);
        const paired = formOf.filter((j) => j >= 0).length;
        const total =
          paid.reduce((sum, cost) => sum + cost, 0) + 0.7 * (written.length - paired) + 0.7 * (wanted.length - paired);
        expect(total).toBeCloseTo(cheapest(costs, 0, 0, written.length, wanted.length));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what comes after very many rows alone', () => {
    const { formOf } = align(2000, 3, { pair: () => Infinity, added: () => 1, missing: () => 1 });
    expect(formOf).toHaveLength(2000);
    expect(new Set(formOf)).toEqual(new Set([-1]));
  });
});
