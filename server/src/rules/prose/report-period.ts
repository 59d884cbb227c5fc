import type { ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { TextEdit } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { changeTo } from './change-to.ts';

/** Two dates with 至 between them; the second year, and both days, may be left out. Folded text. */
const PERIOD =
  /(20\d{2})年度?\(?(?:(\d{1,2})月)(?:(\d{1,2})[日号])?(?:0?0?时)?起?,?(?:至|到|-+|~)(?:(20\d{2}|本)年)?(\d{1,2})月(?:(\d{1,2})[日号]?)?/dg;
/** The same in digits alone: 2024.1.1-2024.12.31. */
const NUMERIC_PERIOD =
  /(?<!\d)(20\d{2})[.\-/](\d{1,2})[.\-/](\d{1,2})(?:至|到|-+|~)(?:(20\d{2})[.\-/])?(\d{1,2})[.\-/](\d{1,2})(?!\d)/dg;
/** Two dates without any year of their own: 统计期限为1月1日至12月31日, 2024年全年（1月1日至12月31日）. */
const YEARLESS_PERIOD =
  /(?<![\d年月]|年度)(\d{1,2})月(?:(\d{1,2})[日号])?(?:0?0?时)?起?,?(?:至|到|-+|~)(\d{1,2})月(?:(\d{1,2})[日号]?)?/dg;
/** 数据截至2024年12月31日: the end alone. */
const UNTIL = /截[至止](?:到|于|日期为?)?(20\d{2})年(\d{1,2})月(\d{1,2})[日号]/dg;
/** A whole year from which 年, 月, 日 or 至 was lost: 20241月1日起至202412月31日, 2024111231日. */
const BROKEN_PERIOD = /(?<!\d)20\d{2}年?度?0?1月?0?1日?起?,?(?:至|到|-+|~)?(?:20\d{2}年?)?12月?31日?(?!\d)/dg;
/** How far in front of its dates the words stand that make it the statistics period. */
const REACH = 16;

export const reportPeriod = defineRule({
  id: 'report-period',
  group: 'text',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '统计期限不是报告年度的1月1日至12月31日。',
      'The statistics period is not 1 January to 31 December of the report year.',
    ),
    why: say(
      '年度报告报告上一年度整年的情况；日期写错，数字的口径就不清楚了。',
      'The report covers one whole year; a wrong date leaves open what the figures count.',
    ),
    mend: say('改为报告年度的1月1日至12月31日。', 'State 1 January to 31 December of the report year.'),
  },
  *check({ report, prose, template }) {
    const year = report.year?.value;
    if (year === undefined) return;
    const { named, notNamed, counted } = template.contents.data.period;
    const namesOwn = template.derived(ownPeriod);
    const endsNaming = template.derived(namedRightHere);
    for (const paragraph of prose.paragraphs) {
      if (paragraph.section !== undefined && paragraph.section !== report.sections[0]?.heading.section) break;
      const dates = paragraph.readings.of(datesIn, undefined);
      if (dates === undefined) continue;
      const { text } = paragraph;
      const isPreamble = paragraph.section === undefined;
      const inFront = ({ index }: RegExpExecArray): string => {
        const before = text.slice(Math.max(0, index - REACH), index);
        return before.slice(before.lastIndexOf('。') + 1);
      };
      const wholeYear = [year, 1, 1, year, 12, 31];
      for (const match of dates.periods) {
        const before = inFront(match);
        // Below a heading, trainings and reviews have their times too.
        const isPeriod = isPreamble ? holds(before, named) : namesOwn.test(clauseOf(before));
        const isNamed = isPeriod && !holds(before, notNamed);
        const draft =
          isNamed || isUnnamed(text, match, before, year) ? draftOf(paragraph, match, year, wholeYear) : undefined;
        if (draft !== undefined) yield isNamed ? draft : { ...draft, severity: 'warning' };
      }
      const [only, ...more] = dates.yearless;
      // Two of them are halves of a year, or what was done at times.
      if (
        only !== undefined &&
        more.length === 0 &&
        endsNaming.test(inFront(only)) &&
        !holds(inFront(only), notNamed)
      ) {
        const draft = draftOf(paragraph, only, year, [1, 1, 12, 31]);
        if (draft !== undefined) yield draft;
      }
      for (const match of dates.broken) {
        if (holds(inFront(match), named) && (isPreamble || namesOwn.test(clauseOf(inFront(match)))))
          yield brokenDraft(paragraph, match, year);
      }
      for (const match of dates.ends) {
        const isNamed = holds(lastClauseOf(inFront(match)), counted) && (isPreamble || endsThere(text, match));
        const draft = isNamed ? draftOf(paragraph, match, year, [year, 12, 31]) : undefined;
        // Figures as of another day of the year, or of its beginning, may be meant so.
        if (draft !== undefined && Number(match[1]) === year - 1) yield draft;
      }
    }
  },
});

/**
 * Whether dates that no word calls a period are one: a whole year at the opening of a clause, or one whose work is told,
 * `2023年1月1日至2023年12月31日,我局收到…`, `2023年1月1日至12月31日期间的工作`, and no other year than this and the last.
 */
function isUnnamed(text: string, match: RegExpExecArray, before: string, year: number): boolean {
  const [whole, from, month1, day1, to = from, month2, day2] = match;
  const isYear = [month1, day1, month2, day2].map(Number).join() === '1,1,12,31';
  const isNear = [from, to].every((one) => Number(one) === year || Number(one) === year - 1);
  if (!isYear || !isNear) return false;
  const rest = match.index + whole.length;
  const behind = /^[^。]*/.exec(text.slice(rest, rest + LONGEST_SENTENCE))?.[0] ?? '';
  if (behind.includes(`${year}年`)) return false;
  return lastClauseOf(before) === ''
    ? /^(?:,|止,|期间,)/.test(behind)
    : /^期间的?(?:政府信息|政务|信息)公开/.test(behind);
}

const LONGEST_SENTENCE = 300;

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The last clause in front of the dates; a comma right in front of them parts nothing. */
const clauseOf = (before: string): string => /([^,;]*),?$/.exec(before)?.[1] ?? '';

/** The same where a comma parts: 据统计,截至2023年12月31日… counts something as of that day. */
const lastClauseOf = (before: string): string => /[^,;]*$/.exec(before)?.[0] ?? '';

/** Whether nothing but the date is said: 统计数据截至2023年12月31日。 */
const endsThere = (text: string, { index, 0: match }: RegExpExecArray): boolean =>
  /^止?(?:[。;)]|$)/.test(text.slice(index + match.length, index + match.length + 2));

/** Words that say whose period it is with those that name one: 数据统计的时间范围, 本报告的期限. */
function ownPeriod({ contents }: Template): RegExp {
  const { named, counted, ofReport, itself } = contents.data.period;
  const [name, count, report, own] = [named, counted, ofReport, itself].map((words) => anyOf(words, '').source);
  return new RegExp(`(?:${count})的?(?:${name})|(?:${report}).*(?:${name})|(?:${own})`);
}

/**
 * Whether the words in front name the period and lead to the dates at once. Dates without a year are mostly those of something
 * done in the year, 报告期内，3月1日至4月30日开展了…, so nothing else may stand between.
 */
function namedRightHere(template: Template): RegExp {
  return new RegExp(
    `(?:${ownPeriod(template).source})[为是:即,]{0,2}[自从由]?(?:20\\d{2}年(?:度|全年)?\\()?[自从由]?$`,
  );
}

interface Dates {
  /** Two dates each, by their parts. */
  readonly periods: readonly RegExpExecArray[];
  /** Two dates by their months and days alone. */
  readonly yearless: readonly RegExpExecArray[];
  /** Two dates from which something is missing. */
  readonly broken: readonly RegExpExecArray[];
  /** The end alone. */
  readonly ends: readonly RegExpExecArray[];
}

/** The dates of a paragraph that may be those of a period; undefined where there are none, as nearly everywhere. */
function datesIn(text: string): Dates | undefined {
  const yearless = text.includes('月') ? [...text.matchAll(YEARLESS_PERIOD)] : [];
  if (yearless.length === 0 && !/20\d{2}(?:年|[.\-/]\d|1)/.test(text)) return undefined;
  const periods = [...text.matchAll(PERIOD), ...text.matchAll(NUMERIC_PERIOD)];
  const ends = [...text.matchAll(UNTIL)];
  // 20240101-20241231 is whole, and what was read above is only told in another way.
  const broken = [...text.matchAll(BROKEN_PERIOD)].filter(
    ({ index, 0: match }) => /[年月日]/.test(match) && !periods.some((one) => one.index === index),
  );
  return periods.length + yearless.length + ends.length + broken.length === 0
    ? undefined
    : { periods, yearless, ends, broken };
}

function brokenDraft(paragraph: ProseParagraph, match: RegExpExecArray, year: number): Draft {
  const expected = `${year}年1月1日至${year}年12月31日`;
  const range = paragraph.range(match.index, match.index + match[0].length);
  return {
    severity: 'warning',
    range,
    message: say(
      `统计期限的日期缺字，这里写的是“${match[0]}”，应为${expected}，请补全。`,
      `The dates of the statistics period are not whole: “${match[0]}”. They have to be ${expected}.`,
    ),
    expected,
    actual: match[0],
    fixes: () => [changeTo(range, expected)],
  };
}

/** `wanted`: what each group of the match has to be. */
function draftOf(
  paragraph: ProseParagraph,
  match: RegExpMatchArray,
  year: number,
  wanted: readonly number[],
): Draft | undefined {
  const edits: TextEdit[] = [];
  for (const [index, number] of wanted.entries()) {
    const place = match.indices?.[index + 1];
    const text = match[index + 1];
    if (place === undefined || text === undefined || text === '本') continue;
    if (Number(text) === number) continue;
    edits.push({
      range: paragraph.range(place[0], place[1]),
      newText: String(number).padStart(text.startsWith('0') ? 2 : 1, '0'),
    });
  }
  if (edits.length === 0 || match.index === undefined) return undefined;
  const expected = `${year}年1月1日至${year}年12月31日`;
  return {
    range: paragraph.range(match.index, match.index + match[0].length),
    message: say(
      `统计期限应为${expected}，这里写的是“${match[0]}”，请改正。`,
      `The statistics period has to be ${expected}; this says “${match[0]}”.`,
    ),
    expected,
    actual: match[0],
    fixes: () => [{ title: say(`改为${expected}`, `Change to ${expected}`), applicability: 'suggested', edits }],
  };
}
