/** Remembers what was worked out for texts: those used last, as long as they are not too long together. */
export interface Memo<T> {
  /** What `compute` says of the text, or said when it was asked last. It is handed a copy of the text to hold on to. */
  of(text: string, compute: (text: string) => T): T;
}

/**
 * A memo of at least `capacity` and at most `2 * capacity` UTF-16 units of text; a text longer than `longest` is not kept. What is
 * remembered depends on the texts alone, so that forgetting shows in nothing but time.
 */
export function createMemo<T>(capacity: number, longest: number): Memo<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let length = 0;
  return {
    of(text, compute) {
      if (text.length > longest) return compute(text);
      const known = young.get(text);
      if (known !== undefined) return known;
      const aged = old.get(text);
      const key = detached(text);
      const value = aged ?? compute(key);
      // Two generations: whoever is not asked for while the young one fills up is forgotten.
      if (length + key.length > capacity) {
        old = young;
        young = new Map();
        length = 0;
      }
      young.set(key, value);
      length += key.length;
      return value;
    },
  };
}

/** What pure functions say of one text: each is asked once, as long as the text is kept. */
export interface Readings {
  /** What `read` says of the text, as it is worked with and as it is written. The same function is given the same argument, or is asked again. */
  of<A, T>(read: (text: string, argument: A, written: string) => T, argument: A): T;
}

/** @param written the text as the source has it, where `text` is a folded one */
export function createReadings(text: string, written: string = text): Readings {
  const kept = new Map<unknown, { readonly argument: unknown; readonly value: unknown }>();
  return {
    of<A, T>(read: (text: string, argument: A, written: string) => T, argument: A): T {
      const known = kept.get(read);
      // Whatever stands under a function is what that function gave.
      if (known !== undefined && known.argument === argument) return known.value as T;
      const value = read(text, argument, written);
      kept.set(read, { argument, value });
      return value;
    },
  };
}

/** A copy that does not keep the text alive that it was cut out of, as engines have it with `slice`. */
const detached = (text: string): string => `${text} `.slice(0, -1);
