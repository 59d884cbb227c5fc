/** The languages of the user interface. */
export type Language = 'zh' | 'en';

/** One text in every language of the user interface. */
export type Message = Readonly<Record<Language, string>>;

/** A message in both languages. */
export const say = (zh: string, en: string): Message => ({ zh, en });
