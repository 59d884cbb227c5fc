import { chineseNumber, chineseYear, toChinese, toChineseYear } from '../../text/numerals.ts';

// The dates of a paragraph, folded, that may be those of the statistics period.

/** What stands between the two: 至, 止于, 截至, or 和 behind 起止日期. */
const JOIN = '(?:起算?|算起|计起|开始(?:计算)?)?,?(?:截?至到?|截?止(?:于|到|至)?|到|-+|~|[和与])';
/** At which hour, or that the day counts. */
const HOUR = '(?:0?0?时|零时|\\(含(?:当日|本日|该日)?\\))?';
/** Two dates; the second year, and both days, may be left out. */
const PERIOD = new RegExp(
  `(20\\d{2})年度?\\(?(?:(\\d{1,2})月)(?:(\\d{1,2})[日号])?${HOUR}${JOIN}(?:(20\\d{2}|本)年)?(\\d{1,2})月(?:(\\d{1,2})[日号]?)?`,
  'dg',
);
/** The same in Chinese numerals. */
const CHINESE_PERIOD = new RegExp(
  `(二[〇○零Oo0]Y{2})年度?(N{1,2})月(N{1,3})[日号]${JOIN}(?:(二[〇○零Oo0]Y{2}|本)年)?(N{1,2})月(N{1,3})[日号]`
    .replaceAll('Y', '[一二三四五六七八九〇○零Oo0]')
    .replaceAll('N', '[一二三四五六七八九十]'),
  'dg',
);
/** The same in digits alone: 2024.1.1-2024.12.31. */
const NUMERIC_PERIOD =
  /(?<!\d)(20\d{2})[.\-/](\d{1,2})[.\-/](\d{1,2})(?:至|到|-+|~)(?:(20\d{2})[.\-/])?(\d{1,2})[.\-/](\d{1,2})(?!\d)/dg;
/** Two dates without any year of their own: 统计期限为1月1日至12月31日, 2024年全年（1月1日至12月31日）. */
const YEARLESS_PERIOD =
  /(?<![\d年月]|年度)(\d{1,2})月(?:(\d{1,2})[日号])?(?:0?0?时)?起?,?(?:至|到|-+|~)(\d{1,2})月(?:(\d{1,2})[日号]?)?/dg;
/** 数据截至2024年12月31日: the end alone. */
const UNTIL = /截[至止](?:到|于|(?:日期|时间)为?)?(20\d{2})年(\d{1,2})月(\d{1,2})[日号]/dg;
/** A year alone: 统计口径为2024年度. */
const YEAR = /(?<=[为是:])(20\d{2})年(?:度|全年)?(?=[。,;)]|$)/dg;
/** A whole year from which 年, 月, 日 or 至 was lost: 20241月1日起至202412月31日, 2024111231日. */
const BROKEN_PERIOD = /(?<!\d)20\d{2}年?度?0?1月?0?1日?起?,?(?:至|到|-+|~)?(?:20\d{2}年?)?12月?31日?(?!\d)/dg;

/** The dates of a paragraph, by their parts. */
export interface Dates {
  /** Two dates each. */
  readonly periods: readonly RegExpExecArray[];
  /** Two dates by their months and days alone. */
  readonly yearless: readonly RegExpExecArray[];
  /** Two dates from which something is missing. */
  readonly broken: readonly RegExpExecArray[];
  /** The end alone. */
  readonly ends: readonly RegExpExecArray[];
  /** A year alone. */
  readonly years: readonly RegExpExecArray[];
}

/** The dates of a paragraph that may be those of a period; undefined where there are none, as nearly everywhere. */
export function datesIn(text: string): Dates | undefined {
  const yearless = text.includes('月') ? [...text.matchAll(YEARLESS_PERIOD)] : [];
  if (yearless.length === 0 && !/20\d{2}(?:年|[.\-/]\d|1)|二[〇○零Oo0]/.test(text)) return undefined;
  const periods = [PERIOD, CHINESE_PERIOD, NUMERIC_PERIOD].flatMap((pattern) => [...text.matchAll(pattern)]);
  const ends = [...text.matchAll(UNTIL)];
  const years = [...text.matchAll(YEAR)];
  // 20240101-20241231 is whole, and what was read above is only told in another way.
  const broken = [...text.matchAll(BROKEN_PERIOD)].filter(
    ({ index, 0: match }) => /[年月日]/.test(match) && !periods.some((one) => one.index === index),
  );
  return periods.length + yearless.length + ends.length + broken.length + years.length === 0
    ? undefined
    : { periods, yearless, ends, broken, years };
}

/** Whether two dates are put together by a word that leads from none to the other: 2024年1月1日和12月31日. */
export const joinsAnyTwo = ({ 0: match }: RegExpExecArray): boolean => /[和与]/.test(match);

/** The number of a part of a date, in digits or in Chinese. */
export function numberOf(written: string | undefined): number {
  if (written === undefined || /^\d*$/.test(written)) return Number(written);
  return chineseNumber(written) ?? chineseYear(written);
}

/** A part of a date in the manner of another. */
export function writtenLike(written: string, number: number): string {
  if (/^\d/.test(written)) return String(number).padStart(written.startsWith('0') ? 2 : 1, '0');
  return number > LAST_DAY ? toChineseYear(number).replaceAll('〇', written.charAt(1)) : toChinese(number);
}

const LAST_DAY = 31;
