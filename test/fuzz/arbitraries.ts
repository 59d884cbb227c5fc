import fc from 'fast-check';
import { gb18030 } from '../cli/support/gb18030.ts';
import { mutilatedReports, scraps } from '../support/mutilate.ts';

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\uFEFF${text}`),
  (text) => utf16(text, true),
  (text) => utf16(text, false),
  // What GB2312 has no pair for is left out.
  (text) => gb18030(text.replaceAll(/[^\n\r\t -~一-龥，。、：；（）]/gu, ''), true),
];

/** Files: reports and scraps in every encoding with some bytes overwritten, lost or cut off, and bytes that never were text. */
export const files: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(mutilatedReports, scraps),
        fc.constantFrom(...encodings),
        fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255), fc.constantFrom('set', 'drop', 'cut')), { maxLength: 4 }),
      )
      .map(([text, encode, damages]) => {
        let bytes = encode(text);
        for (const [place, value, how] of damages) {
          const at = Math.floor((place / 1_000_000) * bytes.length);
          if (how === 'set') bytes = Uint8Array.from(bytes, (byte, i) => (i === at ? value : byte));
          else if (how === 'drop') bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
          else if (value < 32) bytes = bytes.subarray(0, at);
        }
        return bytes;
      }),
  },
);

export const texts: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: mutilatedReports }, scraps);

/** One edit as an editor sends it; places are parts of a million of the text. */
export interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

export const sessions: fc.Arbitrary<{ readonly text: string; readonly edits: readonly Edit[] }> = fc.record({
  text: texts,
  edits: fc.array(
    fc.record({
      at: fc.nat(1_000_000),
      cut: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.nat(300)),
      insert: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('', '1', '\n', '\r', '\r\n', '|', '一、', '😀', '\ud800', ' ') },
        scraps.map((scrap) => scrap.slice(0, 30)),
      ),
    }),
    { minLength: 1, maxLength: 15 },
  ),
});

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}
