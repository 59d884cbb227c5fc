import type { ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { TextEdit } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';
import { type Dates, datesIn, joinsAnyTwo, numberOf, writtenLike } from './period-dates.ts';
import { isOfOthers, LONGEST_OWNER } from './period-owner.ts';

/** How far in front of its dates the words stand that make it the statistics period. */
const REACH = 16;

/** What is asked of a paragraph: whether its dates are those of the report's year, and whether it stands in front of all sections. */
interface Asked {
  readonly paragraph: ProseParagraph;
  readonly year: number;
  readonly template: Template;
  readonly isPreamble: boolean;
  /** The whole year in words. */
  readonly whole: string;
}

/** What is wrong with the dates of the statistics period in a paragraph of the preamble or of the first section. */
export function* periodSlips(paragraph: ProseParagraph, year: number, template: Template): Generator<Draft> {
  const dates = paragraph.readings.of(datesIn, undefined);
  if (dates === undefined) return;
  const whole = `${year}年1月1日至${year}年12月31日`;
  const asked: Asked = { paragraph, year, template, isPreamble: paragraph.section === undefined, whole };
  yield* slipsOfTwo(dates, asked);
  yield* slipsOfYearless(dates, asked);
  yield* slipsOfBroken(dates, asked);
  yield* slipsOfEnds(dates, asked);
  yield* slipsOfYears(dates, asked);
}

function* slipsOfTwo({ periods }: Dates, asked: Asked): Generator<Draft> {
  const { paragraph, year, template, whole } = asked;
  const { bounds } = template.contents.data.period;
  for (const match of periods) {
    const before = inFront(paragraph, match);
    if (joinsAnyTwo(match) && !holds(before, bounds)) continue;
    const isNamed = isOwn(before, asked) && !isOther(paragraph, match, template);
    const { telling } = template.contents.data.period;
    if (!isNamed && !isUnnamed(paragraph.text, match, before, year, telling)) continue;
    const draft = draftOf(paragraph, match, [year, 1, 1, year, 12, 31], whole);
    if (draft === undefined && isNamed) yield* lostDay(paragraph, match);
    if (draft !== undefined) yield isNamed ? draft : { ...draft, severity: 'warning' };
  }
}

/** 2023年1月1日至12月31止: the dates are right, but the last has lost its 日. */
function* lostDay(paragraph: ProseParagraph, match: RegExpExecArray): Generator<Draft> {
  const [whole] = match;
  const at = match.index + whole.length;
  const [date] = /\d{1,2}月\d{1,2}$/.exec(whole) ?? [];
  if (date === undefined || !/^(?:止|[。,;)]|$)/.test(paragraph.text.slice(at, at + 1))) return;
  const range = paragraph.range(at - date.length, at);
  yield {
    severity: 'warning',
    range,
    message: say(
      `统计期限的“${date}”后面缺“日”字，请补上。`,
      `“${date}” in the statistics period lacks 日; please put it in.`,
    ),
    expected: `${date}日`,
    actual: date,
    fixes: () => [changeTo(range, `${date}日`)],
  };
}

function* slipsOfYearless({ yearless: [only, ...more] }: Dates, { paragraph, template, whole }: Asked) {
  // Two of them are halves of a year, or what was done at times.
  if (only === undefined || more.length > 0) return;
  const before = inFront(paragraph, only);
  if (!template.derived(namedRightHere).test(before) || isOther(paragraph, only, template)) return;
  const draft = draftOf(paragraph, only, [1, 1, 12, 31], whole);
  if (draft !== undefined) yield draft;
}

function* slipsOfBroken({ broken }: Dates, asked: Asked): Generator<Draft> {
  const { paragraph, template, whole } = asked;
  for (const match of broken)
    if (isOwn(inFront(paragraph, match), asked) && !isOther(paragraph, match, template))
      yield brokenDraft(paragraph, match, whole);
}

function* slipsOfEnds({ ends }: Dates, { paragraph, year, template, isPreamble, whole }: Asked): Generator<Draft> {
  const { counted } = template.contents.data.period;
  const isFormer = template.derived(former);
  for (const match of ends) {
    const clause = lastClauseOf(inFront(paragraph, match));
    const isAlone = endsThere(paragraph.text, match);
    if (!holds(clause, counted) || isFormer.test(clause) || !(isPreamble || isAlone)) continue;
    if (isOfOthers(inFront(paragraph, match, LONGEST_OWNER), template)) continue;
    const draft = draftOf(paragraph, match, [year, 12, 31], whole);
    if (draft === undefined) continue;
    // Figures as of another day, or of the year's beginning, may be meant so, unless nothing else is said of all figures.
    if (numberOf(match[1]) === year - 1) yield draft;
    else if (numberOf(match[1]) === year && isPreamble && isAlone) yield { ...draft, severity: 'warning' };
  }
}

function* slipsOfYears({ years }: Dates, { paragraph, year, template }: Asked): Generator<Draft> {
  for (const match of years) {
    const before = inFront(paragraph, match);
    if (!template.derived(namedRightHere).test(before) || isOther(paragraph, match, template)) continue;
    const draft = draftOf(paragraph, match, [year], `${year}年`);
    if (draft !== undefined) yield draft;
  }
}

/** What the sentence has in front of its dates. */
function inFront({ text }: ProseParagraph, { index }: RegExpExecArray, reach: number = REACH): string {
  const before = text.slice(Math.max(0, index - reach), index);
  return before.slice(before.lastIndexOf('。') + 1);
}

/** Whether the words in front of dates name the period. Below a heading, trainings and reviews have their times too. */
function isOwn(before: string, { template, isPreamble }: Asked): boolean {
  const { named, covering } = template.contents.data.period;
  const clause = clauseOf(before);
  if (!isPreamble) return template.derived(ownPeriod).test(clause);
  return holds(before, named) || holds(clause, covering);
}

/** Whether they are those of another period, of something else, or of the year before. */
function isOther(paragraph: ProseParagraph, match: RegExpExecArray, template: Template): boolean {
  const before = inFront(paragraph, match);
  return (
    holds(before, template.contents.data.period.notNamed) ||
    template.derived(former).test(clauseOf(before)) ||
    isOfOthers(inFront(paragraph, match, LONGEST_OWNER), template)
  );
}

/** Words for the year before; 以上年报数据 has none of them. */
const former = ({ contents }: Template): RegExp =>
  new RegExp(`(?<!以)(?:${anyOf(contents.data.period.former, '').source})`);

/**
 * Whether dates that no word calls a period are one: a whole year at the opening of a clause, or one whose work is told,
 * `2023年1月1日至2023年12月31日,我局收到…`, `2023年1月1日至12月31日期间的工作`, and no other year than this and the last.
 */
function isUnnamed(
  text: string,
  match: RegExpExecArray,
  before: string,
  year: number,
  telling: readonly string[],
): boolean {
  const [whole, from, month1, day1, to = from, month2, day2] = match;
  const isYear = [month1, day1, month2, day2].map(numberOf).join() === '1,1,12,31';
  const isNear = [from, to].every((one) => numberOf(one) === year || numberOf(one) === year - 1);
  // 反映2024年1月1日至12月21日期间的工作情况: it is what the report is on, though it is no whole year.
  const isTold = telling.some((word) => before.endsWith(word)) && numberOf(month1) === 1 && numberOf(day1) === 1;
  if (!(isYear || isTold) || !isNear) return false;
  const rest = match.index + whole.length;
  const behind = /^[^。]*/.exec(text.slice(rest, rest + LONGEST_SENTENCE))?.[0] ?? '';
  if (behind.includes(`${year}年`)) return false;
  if (isTold) return /^期间的?[^,。;]{0,12}工作/.test(behind);
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
  const { named, covering, counted, ofReport, itself } = contents.data.period;
  const [name, count, report, own] = [[...named, ...covering], counted, ofReport, itself].map(
    (words) => anyOf(words, '').source,
  );
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

function brokenDraft(paragraph: ProseParagraph, match: RegExpExecArray, expected: string): Draft {
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

/** `wanted`: what each group of the match has to be; `expected`: how the report's period is written. */
function draftOf(
  paragraph: ProseParagraph,
  match: RegExpMatchArray,
  wanted: readonly number[],
  expected: string,
): Draft | undefined {
  const edits: TextEdit[] = [];
  for (const [index, number] of wanted.entries()) {
    const place = match.indices?.[index + 1];
    const text = match[index + 1];
    if (place === undefined || text === undefined || text === '本') continue;
    if (numberOf(text) === number) continue;
    edits.push({ range: paragraph.range(place[0], place[1]), newText: writtenLike(text, number) });
  }
  if (edits.length === 0 || match.index === undefined) return undefined;
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
