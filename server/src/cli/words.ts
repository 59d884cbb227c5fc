import type { Language } from '../rules/finding.ts';

/**
 * The language of words about the run (usage, complaints): `--lang`, else what the environment says, else Chinese.
 * Data (findings, reasons in the output) does not follow the environment: the same files give the same output everywhere.
 */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'zh';
}

/**
 * One line that is safe on a terminal: reports are other people's files, and what they contain (escape sequences,
 * line ends) must not act on the reader's terminal or break the line.
 */
export function plainLine(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(CONTROL_CHARACTERS, '\uFFFD');
}

// Control characters, and the direction overrides that can make a line read differently from what it says.
const CONTROL_CHARACTERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
