import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth } from '../../../server/src/text/width.ts';

it.each([
  ['', 0],
  ['abc 12', 6],
  ['总计', 4],
  ['（一）', 6],
  ['“三安全”', 10],
  ['１２', 4],
  ['\u3000', 2],
  ['𠮷', 2],
  ['\t\n', 0],
])('%j takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it('adds up', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(fc.property(text, text, (a, b) => displayWidth(a + b) === displayWidth(a) + displayWidth(b)));
});
