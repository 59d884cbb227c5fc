/** Somebody typing: the text after each of endlessly many keystrokes, no text ever twice. */
export interface EditSession {
  textAfter(keystrokes: number): string;
}

/**
 * Keystrokes go to ever other places: a figure gets another digit, then a sentence another character, by turns. The last
 * keystroke of either kind stays until the next of its kind comes, so a text differs from the one before in two places at most.
 */
export function createEditSession(text: string): EditSession {
  const figures = placesOf(text, isFigure);
  const words = placesOf(text, isIdeographInSentence);
  const pieces = (at: number, written: string, atToo: number, writtenToo: string): string =>
    at < atToo
      ? `${text.slice(0, at)}${written}${text.slice(at + 1, atToo)}${writtenToo}${text.slice(atToo)}`
      : `${text.slice(0, atToo)}${writtenToo}${text.slice(atToo, at)}${written}${text.slice(at + 1)}`;
  return {
    textAfter(keystrokes) {
      const typed = keystrokes >> 1;
      const changed = (keystrokes + 1) >> 1;
      const figure = figures[(changed * STEP) % figures.length] ?? 0;
      const digit = String((Number(text.charAt(figure)) + 1 + (changed % 9)) % 10);
      const word = words[(typed * STEP) % words.length] ?? 0;
      // Read from bytes, as a file or a message is: a text put together in memory would be flattened on the checker's account.
      const character = String.fromCharCode(FIRST_TYPED + (typed % MOST_TYPED));
      return Buffer.from(pieces(figure, digit, word, character), 'utf16le').toString('utf16le');
    },
  };
}

/** Where something can be typed over another character of its kind: figures and words by turns, where there are both. */
export function placesToType(text: string): readonly { readonly at: number; readonly kind: 'figure' | 'word' }[] {
  const figures = allPlaces(text, isFigure).map((at) => ({ at, kind: 'figure' as const }));
  const words = allPlaces(text, isIdeographInSentence).map((at) => ({ at, kind: 'word' as const }));
  return Array.from({ length: Math.max(figures.length, words.length) }).flatMap((_, i) =>
    [figures[i % figures.length], words[i % words.length]].filter((place) => place !== undefined),
  );
}

/** Prime, so that the places are gone through in no order, and all of them. */
const STEP = 7919;
/** Ideographs that no label and no phrase of a report has. */
const FIRST_TYPED = 0x7300;
const MOST_TYPED = 0x2000;

function placesOf(text: string, is: (text: string, at: number) => boolean): readonly number[] {
  const places = allPlaces(text, is);
  if (places.length === 0) throw new Error('nothing to edit in this text');
  return places;
}

function allPlaces(text: string, is: (text: string, at: number) => boolean): readonly number[] {
  const places: number[] = [];
  for (let i = 1; i + 1 < text.length; i++) if (is(text, i)) places.push(i);
  return places;
}

/** A digit alone between blanks, pipes, brackets or commas: the figure of a cell. */
const isFigure = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at)) && /[\s|,[]/.test(text.charAt(at - 1)) && /[\s|,\]]/.test(text.charAt(at + 1));

const isIdeographInSentence = (text: string, at: number): boolean =>
  /^[\u4e00-\u9fff]{3}[\u4e00-\u9fff，。]{5}/.test(text.slice(at - 1, at + 7)) &&
  /。/.test(text.slice(at, at + 40).split('\n')[0] ?? '');
