/**
 * Encodes a text in the two-byte range of GB18030 (ASCII and the common characters), by asking the built-in decoder
 * what every byte pair means: Node reads GB18030 but does not write it. A character without a pair is an error unless it
 * may be left out.
 */
export function gb18030(text: string, skipsOthers = false): Uint8Array {
  const pairs = pairByCharacter();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = pairs.get(character);
    if (pair === undefined && skipsOthers) continue;
    if (pair === undefined) throw new Error(`no two-byte form of ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function pairByCharacter(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return pairs;
}
