export const encodingChoices = ['auto', 'utf-8', 'gb18030'] as const;
export type EncodingChoice = (typeof encodingChoices)[number];

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly state: 'decoded';
  /** The text without its byte order mark. */
  readonly text: string;
  /** The encoding that was used. */
  readonly encoding: Encoding;
  /** Whether the bytes began with a byte order mark, so that writing back can restore it. */
  readonly hasByteOrderMark: boolean;
  /** How many damaged places were read as U+FFFD; 0 where every byte made sense. */
  readonly damagedPlaces: number;
}

/** `binary`: not a text file at all. `undecodable`: text perhaps, but not in an encoding we were allowed to read. */
export interface DecodeFailure {
  readonly state: 'failed';
  readonly reason: 'binary' | 'undecodable';
}

export type DecodeResult = DecodedText | DecodeFailure;

/**
 * Reads the bytes of a report. `auto` believes a byte order mark, then valid UTF-8, then GB18030.
 * A file that is mostly sound keeps its encoding and has its damaged places counted: one broken byte in a long
 * UTF-8 report must not turn the whole of it into GB18030 gibberish.
 */
export function decodeText(bytes: Uint8Array, choice: EncodingChoice = 'auto'): DecodeResult {
  const mark = choice === 'gb18030' ? null : byteOrderMark(bytes);
  if (mark !== null && (choice === 'auto' || mark === choice)) return decodeAs(bytes, mark, true);
  if (looksBinary(bytes)) return { state: 'failed', reason: 'binary' };
  if (choice !== 'auto') return decodeAs(bytes, choice, false);

  const utf8 = decodeAs(bytes, 'utf-8', false);
  if (utf8.state === 'decoded') return utf8;
  return decodeAs(bytes, 'gb18030', false);
}

/** The text of a file in whatever encoding; undefined where there is no file, or no text in it. */
export function textOf(bytes: Uint8Array | null): string | undefined {
  const decoded = bytes === null ? undefined : decodeText(bytes);
  return decoded?.state === 'decoded' ? decoded.text : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, hasByteOrderMark: boolean): DecodeResult {
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== null) return { state: 'decoded', text: strict, encoding, hasByteOrderMark, damagedPlaces: 0 };

  const text = new TextDecoder(encoding).decode(bytes);
  const damagedPlaces = countReplacements(text);
  if (!hasByteOrderMark && !isMostlySound(text, damagedPlaces)) return { state: 'failed', reason: 'undecodable' };
  return { state: 'decoded', text, encoding, hasByteOrderMark, damagedPlaces };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder has no other way to say that the bytes do not fit.
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A Word file, a PDF or UTF-16 without a mark holds zero bytes early on; text in the encodings we read never does. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BINARY_PROBE_LENGTH).includes(0);
}

const BINARY_PROBE_LENGTH = 8192;
const REPLACEMENT = 0xfffd;
/** Sound non-ASCII characters that one damaged place must be outweighed by: wrong guesses damage nearly every one. */
const SOUND_PER_DAMAGED = 4;

function countReplacements(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === REPLACEMENT) count++;
  return count;
}

/** A character cut in half by the end of the file says nothing against the encoding, so it is forgiven. */
function isMostlySound(text: string, damagedPlaces: number): boolean {
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) beyondAscii++;
  const sound = beyondAscii - damagedPlaces;
  const isCutAtEnd = text.charCodeAt(text.length - 1) === REPLACEMENT;
  return sound > 0 && sound >= (isCutAtEnd ? damagedPlaces - 1 : damagedPlaces) * SOUND_PER_DAMAGED;
}
