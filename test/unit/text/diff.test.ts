import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../../server/src/edit/edits-between.ts';
import { applyEdits } from '../../../server/src/edit/fix.ts';
import { diffLines, splitLines } from '../../../server/src/text/diff.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '\r'), { maxLength: 30 }).map((list) => list.join('\n'));

test('the edits make one text of the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(splitLines(before).join('')).toBe(before);
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }),
  );
});

test('only what differs is touched', () => {
  expect(diffLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
    { from: 1, to: 2, newFrom: 1, newTo: 2 },
    { from: 4, to: 4, newFrom: 4, newTo: 5 },
  ]);
  expect(diffLines(['a'], ['a'])).toEqual([]);
});

test('texts that have nothing in common are one difference', () => {
  const before = Array.from({ length: 3000 }, (_, i) => `a${i}`);
  const after = Array.from({ length: 3000 }, (_, i) => `b${i}`);
  expect(diffLines(before, after)).toEqual([{ from: 0, to: 3000, newFrom: 0, newTo: 3000 }]);
});
