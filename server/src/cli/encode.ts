import type { DecodedText, Encoding } from '../text/decode.ts';
import { once } from '../text/once.ts';

/** The bytes of a text in the encoding and with the byte order mark that it was read with; undefined where it has characters that the encoding has not. */
export function encodeText(
  text: string,
  { encoding, hasByteOrderMark }: Pick<DecodedText, 'encoding' | 'hasByteOrderMark'>,
): Uint8Array | undefined {
  const bytes = encodeAs((hasByteOrderMark ? '\ufeff' : '') + text, encoding);
  if (bytes === undefined) return undefined;
  const back = new TextDecoder(encoding, { ignoreBOM: !hasByteOrderMark }).decode(bytes);
  return back === text ? bytes : undefined;
}

function encodeAs(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/**
 * The built-in decoder reads GB18030 but nothing writes it; what it makes of every sequence of bytes, turned around, is an
 * encoder that agrees with it in every character.
 */
function encodeGb18030(text: string): Uint8Array | undefined {
  const sequences = gb18030Sequences();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY + code - 0x10000));
    else {
      const sequence = sequences.get(character);
      if (sequence === undefined) return undefined;
      bytes.push(...sequence);
    }
  }
  return Uint8Array.from(bytes);
}

/** The place among the sequences of four bytes at which the characters beyond the BMP begin. */
const SUPPLEMENTARY = 189_000;
/** As many of these hold characters of the BMP. */
const FOUR_BYTES_IN_BMP = 39_420;

const fourBytes = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/** They take many times longer than to encode a report. */
const gb18030Sequences = once((): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030');
  const sequences = new Map<string, readonly number[]>();
  const add = (sequence: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(sequence));
    if (text.length === 1 && text !== '\ufffd' && !sequences.has(text)) sequences.set(text, sequence);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  for (let index = 0; index < FOUR_BYTES_IN_BMP; index++) add(fourBytes(index));
  return sequences;
});
