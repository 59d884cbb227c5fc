import type { Folded } from './folded-slice.ts';

// A title in which last year's year was left: all that the report says of itself is of the year behind it.

/** Where the opening tells of the year behind that of the title. */
export interface YearBehind {
  readonly value: number;
  /** The text with the statistics period, and the place of the year in it. */
  readonly said: Folded;
  readonly at: number;
}

/**
 * The year behind that of the title, where the report is on that for certain: its statistics period is that whole year, the first
 * section opens a sentence with it, and nothing speaks for the title: no sentence opens with its year, no period is of it, it is
 * not announced, and the report is not of a day before the year behind it was over.
 */
export function yearBehindTitle(
  titleYear: number,
  front: readonly Folded[],
  below: readonly Folded[],
  days: readonly string[],
): YearBehind | undefined {
  const value = titleYear + 1;
  const period = wholeYear(value);
  const opening = [...front, ...below];
  const said = opening.find(({ text }) => period.test(text));
  if (said === undefined || !below.some(({ text }) => opensWith(value).test(text))) return undefined;
  const own = ownYear(titleYear);
  if (opening.some(({ text }) => own.test(text))) return undefined;
  if (days.some((text) => isDay(text, value))) return undefined;
  return { value, said, at: period.exec(said.text)?.index ?? 0 };
}

/** 2023年1月1日至2023年12月31日, the second year left out or not. */
const wholeYear = (year: number): RegExp =>
  new RegExp(`${year}年0?1月0?1日(?:起)?,?(?:至|到|-|~|—)(?:${year}年)?12月31日`);

/** A sentence, or the text of a point, that opens with the year as its time. */
const opensWith = (year: number): RegExp => new RegExp(`(?:^|[。;:)])${year}年(?:度|来|以来)?,`);

/** A sentence or a period that opens with the year, or a report by its name. */
const ownYear = (year: number): RegExp =>
  new RegExp(
    `(?:^|[。;:)])${year}年(?!\\d)|${year}年0?1月0?1日|${year}年度?(?:政府|政务)?信息公开(?:工作)?年度?(?:报告|年报)`,
  );

/** Whether a line tells a day up to the year's end: 2023年1月20日, 发布日期:2023-01-20. */
function isDay(text: string, year: number): boolean {
  const day = text.includes('。') ? undefined : DAY.exec(text)?.[1];
  return day !== undefined && Number(day) <= year;
}

const DAY = /(20\d{2})[年.\-/]\d{1,2}[月.\-/]\d{1,2}/;
