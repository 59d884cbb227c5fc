import { describe, expect, it } from 'vitest';
import { type Choice, fixed } from '../support/fixes.ts';

/** A text, the fix that is chosen, and the whole text afterwards, by what the case shows. */
export type FixCases = Readonly<Record<string, Choice & { readonly before: string; readonly after: string }>>;

/** Makes each fix: in the text as it is, and with other line ends, a byte order mark and characters beyond the BMP. */
export const fixCases = (cases: FixCases): void => {
  describe('a fix', () => {
    for (const [name, { before, after, ...choice }] of Object.entries(cases)) {
      it(name, () => {
        expect(fixed(before, choice)).toBe(after);
      });
      it(`${name}, with CRLF, a byte order mark and characters beyond the BMP in front`, () => {
        const written = (text: string): string => `\ufeff𠮷🙂\n${text}`.replaceAll('\n', '\r\n');
        expect(fixed(written(before), choice)).toBe(written(after));
      });
    }
  });
};
