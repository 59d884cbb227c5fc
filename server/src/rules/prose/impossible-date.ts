import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { changeTo } from './change-to.ts';
import { periodSlips } from './period-slips.ts';

export const impossibleDate = defineSectionRule({
  id: 'impossible-date',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '文中的日期不存在，例如“2月30日”“13月5日”，或者年份不可能是这样，例如“2204年1月”“20222年”，或者年份后面缺“年”字，例如“2024全年”。',
      'A date in the text does not exist, such as 30 February or a day of a 13th month, or a year is none, such as 2204 or 20222, or lacks its 年.',
    ),
    why: say(
      '多为打字多打、错打了一个数字，漏打了一个字。',
      'Mostly a digit too many, or a wrong one, or a word that was left out.',
    ),
    mend: say('按实际改正日期。', 'Correct the date.'),
  },
  *check({ report, prose, template }) {
    for (const { paragraph, found } of foundIn(prose.paragraphs, bareYearsIn, template)) {
      for (const { index, written, isUsual } of found) yield withoutYear(paragraph, index, written, isUsual);
    }
    const place = placeOf(report.unit?.value, template);
    if (place !== undefined)
      // 2024云汀文化节 is a name.
      for (const { paragraph, found } of foundIn(prose.paragraphs, yearsBefore, place))
        for (const { index, written } of found) yield withoutYear(paragraph, index, written, true);
    for (const { paragraph, found } of foundIn(prose.paragraphs, impossibleYearsIn, undefined)) {
      for (const { index, written } of found)
        yield {
          range: paragraph.range(index, index + written.length),
          message: say(
            `“${written}”不像一个年份，多半是打错了数字，请核对。`,
            `“${written}” can hardly be a year; please check for a slip in typing.`,
          ),
          actual: written,
        };
    }
    for (const { paragraph, found } of foundIn(prose.paragraphs, impossibleDatesIn, undefined)) {
      const told = slipsOfPeriod(paragraph, report.year?.value, template);
      for (const { index, written, month, days } of found) {
        const range = paragraph.range(index, index + written.length);
        if (told.some((slip) => slip.range.start <= range.start && range.end <= slip.range.end)) continue;
        const reason =
          days === undefined
            ? say('一年只有12个月', 'a year has 12 months')
            : say(`${month}月只有${days}天`, `that month has ${days} days`);
        yield {
          range,
          message: written.endsWith('月')
            ? say(
                `没有“${written}”（${reason.zh}），请核对。`,
                `There is no “${written}” (${reason.en}); please check.`,
              )
            : say(
                `没有“${written}”这一天（${reason.zh}），请核对。`,
                `There is no such day as “${written}” (${reason.en}); please check.`,
              ),
          actual: written,
        };
      }
    }
  },
});

/** 2024全年: a year that lacks its 年. */
function withoutYear(paragraph: ProseParagraph, index: number, written: string, isUsual: boolean): Draft {
  const right = `${written}年`;
  const range = paragraph.range(index, index + written.length);
  return {
    range,
    ...(isUsual ? { severity: 'info' as const } : {}),
    message: say(`“${written}”后面缺“年”字，请补上。`, `年 is missing behind “${written}”. Please add it.`),
    expected: right,
    actual: written,
    fixes: () => [changeTo(range, right)],
  };
}

/** The place that the body's name begins with; undefined where it begins with none that is long enough to tell. */
function placeOf(unit: string | undefined, { units: { places } }: Template): string | undefined {
  const end = [...(unit ?? '')].findIndex((char, index) => index >= SHORTEST_PLACE && places.includes(char));
  return unit === undefined || end < 0 || end > LONGEST_PLACE ? undefined : unit.slice(0, end + 1);
}

const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 5;

/** The years of a paragraph, folded, that stand right in front of the body's own place and open a sentence: 2024云汀县. */
function yearsBefore(text: string, place: string): readonly { readonly index: number; readonly written: string }[] {
  const found: { index: number; written: string }[] = [];
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length)) {
    const index = at - LENGTH_OF_YEAR;
    const written = text.slice(Math.max(0, index), at);
    if (BARE_YEAR.test(written) && (index === 0 || '。;,'.includes(text.charAt(index - 1))))
      found.push({ index, written });
  }
  return found;
}

const LENGTH_OF_YEAR = 4;
const BARE_YEAR = /^20[12]\d$/;

/** What is told of the statistics period, which stands in front of the sections or in the first. */
function slipsOfPeriod(paragraph: ProseParagraph, year: number | undefined, template: Template): readonly Draft[] {
  const { section } = paragraph;
  const mayHold = section === undefined || section === template.common.sections[0]?.id;
  return year !== undefined && mayHold ? [...periodSlips(paragraph, year, template)] : [];
}

interface ImpossibleDate {
  readonly index: number;
  readonly written: string;
  readonly month: number;
  /** How many the month has in that year; undefined where there is no such month. */
  readonly days: number | undefined;
}

/** The end of the report's own period, which begins on 1 January, is told with its beginning; 截至 and 推迟至 end none. */
const DATE = new RegExp(
  `(?:${[
    String.raw`(?<![\d至到~—-]|[至到~—-]20\d\d年)`,
    String.raw`(?<=(?<!1)月\d{1,2}日[至到~—-]|月(?:[2-9]|[1-3]\d)日[至到~—-])`,
    String.raw`(?<=截[至止]到?|(?:^|[^\d年月日号起始时止),~—-]|(?<![日号起始时止)]),)[至到])`,
  ].join('|')})(?:(20\\d\\d)年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日`,
  'g',
);

/** 2024年13月, without a day. */
const MONTH = /(?<!\d)20\d\d年(\d{1,2})月(?!\d{1,2}[日号])/g;

/**
 * 20222年; 2204年1月, 2204年度; 202年度: five digits are never a year, others are none where a month or 度 follows, or the year opens
 * its sentence. 2500年历史 is a time, and no year.
 */
const YEAR =
  /(?<![\d.,])(?:20\d{3}(?=年)|(?:2[1-9]\d\d|20\d)(?=年(?:度|\d{1,2}月))|(?<=^|[。;)])(?:2[1-9]\d\d|20\d)(?=年,))年/g;

interface BareYears {
  readonly year: RegExp;
  /** What the text ends with in front of such a year. */
  readonly before: RegExp;
  /** Behind one that many write so on purpose: 2024全年. */
  readonly usual: RegExp;
}

const compile = ({ contents }: Template): BareYears => {
  const { before, behind, usual } = contents.data.bareYear;
  return {
    year: new RegExp(`20[12]\\d(?=${anyOf(behind, '').source})`, 'g'),
    usual: new RegExp(`^(?:${anyOf(usual, '').source})`),
    before: new RegExp(`(?:[。;,]|${anyOf(before, '').source})$`),
  };
};

/** The years of a paragraph, folded, that have no 年 behind them: 2024全年. */
function bareYearsIn(
  text: string,
  template: Template,
): readonly { readonly index: number; readonly written: string; readonly isUsual: boolean }[] {
  if (!text.includes('20')) return [];
  const { year, before, usual } = template.derived(compile);
  return [...text.matchAll(year)]
    .filter(({ index }) => index === 0 || before.test(text.slice(Math.max(0, index - LONGEST_BEFORE), index)))
    .map(({ index, 0: written }) => {
      const end = index + written.length;
      return { index, written, isUsual: usual.test(text.slice(end, end + LONGEST_BEFORE)) };
    });
}

const LONGEST_BEFORE = 8;

/** The years of a paragraph, folded, that can be none. */
function impossibleYearsIn(text: string): readonly { readonly index: number; readonly written: string }[] {
  if (!text.includes('年')) return [];
  return [...text.matchAll(YEAR)].map(({ index, 0: written }) => ({ index, written }));
}

/** The dates of a paragraph, folded, that are in no calendar. */
function impossibleDatesIn(text: string): readonly ImpossibleDate[] {
  if (!text.includes('月')) return NONE;
  const months = [...text.matchAll(MONTH)].flatMap(({ index, 0: written, 1: digits }): ImpossibleDate[] => {
    const month = Number(digits);
    return month >= 1 && month <= 12 ? [] : [{ index, written, month, days: undefined }];
  });
  const dates = [...text.matchAll(DATE)].flatMap((match): ImpossibleDate[] => {
    const [written, year, month, day] = [match[0], match[1], Number(match[2]), Number(match[3])];
    const days = daysOf(year === undefined ? LEAP_YEAR : Number(year), month);
    return days !== undefined && day >= 1 && day <= days ? [] : [{ index: match.index, written, month, days }];
  });
  return months.length === 0 ? dates : [...dates, ...months];
}

const NONE: readonly ImpossibleDate[] = [];
/** Where no year is named, 29 February may be meant. */
const LEAP_YEAR = 2024;

const daysOf = (year: number, month: number): number | undefined =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : undefined;
