import * as z from 'zod/mini';

// What the schemas of the data files are put together from.

export const text = z.string().check(z.minLength(1));
export const id = z.string().check(z.regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/));
export const message = z.strictObject({ zh: text, en: text });

/** Words of the language, one at least. */
export const words = z.array(text).check(z.minLength(1));
