/** The language id of reports in VS Code. */
export const reportLanguage = 'nianbao';

/** The languages of files that may hold a report without saying so by their name. */
export const plainLanguages: readonly string[] = ['plaintext', 'markdown'];
