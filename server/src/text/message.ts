export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the user interface. */
export type Message = Readonly<Record<Language, string>>;

/** A message in both languages. */
export const say = (zh: string, en: string): Message => ({ zh, en });
