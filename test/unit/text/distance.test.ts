import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from '../../../server/src/text/distance.ts';

/** By definition, without any of the savings. */
const slowDistance = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.charAt(0) === b.charAt(0) ? 0 : 1;
  return Math.min(
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + same,
  );
};

const label = fc.string({ unit: fc.constantFrom('公', '开', '申', '请'), maxLength: 6 });

describe('editDistance', () => {
  it.each([
    ['本年废止件数', '本年度止件数', 1],
    ['行政规范性文件', '规范性文件', 2],
    ['', '总计', 2],
    ['总计', '总计', 0],
  ])('%s, %s', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is what it is by definition, up to the limit', () => {
    fc.assert(
      fc.property(label, label, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        // Beyond the limit any number will do that is beyond it too.
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('similarity', () => {
  it('goes from 0 to 1 and does not care for the order', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });

  it('does not look into long texts', () => {
    const long = '公开'.repeat(50);
    expect(similarity(long, long)).toBe(1);
    expect(similarity(long, `${long}。`)).toBe(0);
  });
});
