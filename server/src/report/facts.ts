import type { Block, Document } from '../syntax/nodes.ts';
import { alternatives } from '../template/contents.ts';
import type { Template } from '../template/forms.ts';
import type { CommonData } from '../template/schema.ts';
import { fold } from '../text/fold.ts';
import { chineseYear } from '../text/numerals.ts';
import { once } from '../text/once.ts';
import type { Slice } from '../text/slice.ts';
import { type Folded, firstOf, foldedSlice, LONGEST_READ, located, rangeIn } from './folded-slice.ts';
import { namesReport } from './lexicon.ts';
import type { Located } from './model.ts';
import { yearBehindTitle } from './title-year.ts';

/** What a report says about itself. */
export interface Facts {
  readonly year: Located<number> | undefined;
  /** What the title says where the report is on the year behind it for certain: last year's year was left there. */
  readonly staleTitle: Located<number> | undefined;
  readonly unit: Located<string> | undefined;
  /** Whether it reports on a school year, or by the rules for schools. */
  readonly isOfSchool: boolean;
}

const YEAR = /(20\d{2})年/;
const CHINESE_YEAR = /二[〇○零0Oo][一二三四五六七八九〇○零]{2}年度?/;
const NAMED = /(20\d{2})年度?(?:政府)?信息公开/;
const LONGEST_NAME = 30;
const LONGEST_TITLE = 80;
const PERIOD = /(20\d{2})年\d{1,2}月\d{1,2}日(?:起)?,?(?:至|到|-|~|—)(?:(20\d{2})年)?\d{1,2}月\d{1,2}日/;
/** What follows the name of the body; 政府 is the end of a name behind 人民, and the rest follows without it. */
const TAIL =
  /(?:关于)?(?:的)?(?:(?<!人民)政府)?(?:(?:政务)?信息|政务)公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:的)?(?:报告|年报).*$/;

/** What a list of facts or a page number writes in front of a title. Folded text. */
const LEAD = /^(?:[#>]+|[-*]?标题:?|page\d+-)+/i;

/** Schools report on a year of theirs, which is no year of a report: 2022-2023学年. */
const TWO_YEARS = /20\d{2}年?[-~—至到]+20\d{2}/.source;
const SCHOOL_YEAR = new RegExp(`${TWO_YEARS}学年度?`);
/** The announced report is on one, which may be called 2022-2023年度 there. */
const OF_SCHOOL_YEAR = new RegExp(`${TWO_YEARS}(?:学年度?|年度)[^,。]{0,20}信息公开[^,。]{0,12}(?:报告|年报)`);

/** Reads year and unit from the title, the preamble and the first section. */
export function readFacts(document: Document, template: Template): Facts {
  const slicesOf = (block: Block): readonly Slice[] => slicesIn(block, template.common);
  const opening = openingOf(document);
  const title = opening.find(
    (block) => block.kind === 'title' || (block.kind === 'table' && slicesOf(block).length > 0),
  );
  const slices = once(() => opening.flatMap(slicesOf).filter(mayTell));
  const cited = once(() => slices().map(foldedSlice));
  const texts = once(() => cited().map(withoutCited));
  // Below a heading the years of other documents are told of: last year's report was published this year.
  const heading = opening.find(({ kind }) => kind === 'heading');
  const isInFront = ({ slice }: Folded): boolean => heading === undefined || slice.start < heading.start;
  const front = once(() => texts().filter(isInFront));
  const below = once(() => texts().filter((text) => !isInFront(text)));
  const fromTitle = title === undefined ? undefined : firstOf(slicesOf(title).map(foldedSlice), findYear);
  const unit = title && unitOf(document, title, slicesOf(title)[0]);
  const isOfSchoolYear =
    title === undefined
      ? texts().some(({ text }) => OF_SCHOOL_YEAR.test(text))
      : slicesOf(title).some(({ text }) => SCHOOL_YEAR.test(fold(text)));
  if (isOfSchoolYear) return { year: undefined, staleTitle: undefined, unit, isOfSchool: true };
  const { basis } = template.common.schools;
  const isOfSchool = opening.some((block) => 'slice' in block && block.slice.text.includes(basis));
  const isNoTitle = ({ slice }: Folded): boolean =>
    title === undefined || slice.start < title.start || slice.start >= title.end;
  if (fromTitle !== undefined) {
    const behind = speaksOf(fromTitle.value + 1, slices())
      ? yearBehind(fromTitle.value, front().filter(isNoTitle), below(), document)
      : undefined;
    if (behind !== undefined) return { year: behind, staleTitle: fromTitle, unit, isOfSchool };
    if (unit !== undefined) return { year: fromTitle, staleTitle: undefined, unit, isOfSchool };
  }
  const patterns = template.derived(compile);
  const named =
    firstOf(front(), (text) => findAnnounced(text, patterns)) ??
    firstOf(below(), (text) => (patterns.now.test(text.text) ? findAnnounced(text, patterns) : undefined));
  const year =
    fromTitle ??
    named?.year ??
    firstOf(slices().filter(maySayPeriod).map(foldedSlice).map(withoutCited), findPeriod) ??
    firstOf(texts(), findLeadingYear) ??
    firstOf(texts(), findYearOfSentence) ??
    firstOf(front(), findYear) ??
    firstOf(below(), (text) => findOwnYear(text, patterns)) ??
    firstOf(cited().filter(isInFront), findYear);
  return { year, staleTitle: undefined, unit: unit ?? named?.unit, isOfSchool };
}

/** Whether one of the texts may have the statistics period of a year in it. */
const speaksOf = (year: number, slices: readonly Slice[]): boolean =>
  slices.some((slice) => maySayPeriod(slice) && fold(slice.text.slice(0, LONGEST_READ)).includes(`${year}年`));

/** The year behind that of the title, where all but the title is of it. */
function yearBehind(
  titleYear: number,
  front: readonly Folded[],
  below: readonly Folded[],
  { blocks, text }: Document,
): Located<number> | undefined {
  // Where a report, or the page that it stands on, tells its day.
  const ends = new Set([...blocks.slice(0, END_BLOCKS), ...blocks.slice(-END_BLOCKS)]);
  const days = [...ends]
    .filter(({ kind, start, end }) => kind !== 'table' && end - start <= LONGEST_TITLE)
    .map(({ start, end }) => fold(text.slice(start, end)));
  const found = yearBehindTitle(titleYear, front, below, days);
  return found && located(found.said, found.value, found.at, 4);
}

/** The date below the title and the one below the report are among them. */
const END_BLOCKS = 4;

/** A statistics period has two days in it. */
const maySayPeriod = ({ text }: Slice): boolean => text.slice(0, LONGEST_READ).includes('日');

const MOST_BLOCKS = 40;

function openingOf({ blocks, sections }: Document): readonly Block[] {
  const second = sections[1]?.heading;
  const end = second === undefined ? blocks.length : blocks.indexOf(second);
  return blocks.slice(0, Math.min(end, MOST_BLOCKS));
}

/** The texts of a block that may tell: of a table, the cells that hold a title. */
function slicesIn(block: Block, common: CommonData): readonly Slice[] {
  // The day of publication and the report in front are told of by a page.
  if (block.kind === 'heading' || block.kind === 'furniture') return [];
  if (block.kind !== 'table') return [block.slice];
  return block.rows.flatMap(({ cells }) =>
    cells
      .filter(({ text }) => isTitle(text, common))
      .map(({ start, end, text }) => ({ start, end, text, offsets: undefined })),
  );
}

function isTitle(text: string, common: CommonData): boolean {
  if (text.length > LONGEST_TITLE || !text.includes('公开')) return false;
  const folded = fold(text);
  return /\d{4}/.test(folded) && namesReport(folded, common);
}

/** Years and periods have digits and 年 in their first part; the rest need not be folded. */
const mayTell = ({ text }: Slice): boolean => text.slice(0, LONGEST_READ).includes('年');

/** Other documents by their titles, 《关于做好2023年政府信息公开工作年度报告编制工作的通知》; its own may stand so too. */
const CITED = /《[^《》]{0,100}(?<!报告|年报)》/g;

/** The same text without the years of cited documents, which say the least of all: a notice may be last year's. */
function withoutCited({ slice, text }: Folded): Folded {
  return text.includes('《')
    ? { slice, text: text.replace(CITED, (title) => title.replace(/\d/g, '#')) }
    : { slice, text };
}

function findYear(folded: Folded): Located<number> | undefined {
  const match = YEAR.exec(folded.text) ?? /(?<!\[)(20\d{2})(?=年|度|政府|\D)/.exec(folded.text);
  if (match?.[1] !== undefined) return located(folded, Number(match[1]), match.index, 4);
  return findChineseYear(folded);
}

function findChineseYear(folded: Folded): Located<number> | undefined {
  const chinese = CHINESE_YEAR.exec(folded.text);
  return chinese === null ? undefined : located(folded, chineseYear(chinese[0].slice(0, 4)), chinese.index, 4);
}

/** The year that a text opens with, but not a day. */
function findLeadingYear(folded: Folded): Located<number> | undefined {
  return /^20\d{2}年(?!\d)/.test(folded.text) ? findYear(folded) : undefined;
}

/** The same of a sentence inside: `(一)主动公开情况。2024年,…`. */
function findYearOfSentence(folded: Folded): Located<number> | undefined {
  const match = /[。;:)](20\d{2})年(?!\d)/.exec(folded.text);
  return match === null ? undefined : located(folded, Number(match[1]), match.index + 1, 4);
}

/** The first year that is not right behind the words for another document: `公开2023年部门决算`. */
function findOwnYear(folded: Folded, { others }: Patterns): Located<number> | undefined {
  for (const { index, 0: year } of folded.text.matchAll(/(?<!\d)20\d{2}(?=年)/g))
    if (!others.test(folded.text.slice(Math.max(0, index - LONGEST_WORD), index)))
      return located(folded, Number(year), index, 4);
  return findChineseYear(folded);
}

/** Longer than any word for another document. */
const LONGEST_WORD = 8;

/** How reports are announced: patterns for folded text. */
interface Patterns {
  /** All up to the name of the body. */
  readonly announcing: RegExp;
  /** The year, and the name behind it. */
  readonly nameBehind: RegExp;
  /** What a body calls itself: no name, unlike 本溪市. */
  readonly ourselves: RegExp;
  /** What announces a report below a heading, and what a text ends with in front of the year of another document. */
  readonly now: RegExp;
  readonly others: RegExp;
}

const compile = ({ units: { announced, ourselves, places } }: Template): Patterns => ({
  announcing: new RegExp(`^.*(?:${alternatives(announced.nameBehind)})(?:完成)?了?`),
  nameBehind: new RegExp(
    `(?:${alternatives(announced.yearBehind)})(20\\d{2})年度?([\\u4e00-\\u9fff]{1,29}?(?:人民政府|[${announced.ends}]))(?=(?:(?<!人民)政府)?信息公开[^,。]{0,12}(?:报告|年报))`,
  ),
  ourselves: new RegExp(`^(?:[我本](?:[${places}]|街道)?(?:${alternatives(ourselves)})?|全[${places}])$`),
  now: new RegExp(alternatives(announced.now)),
  others: new RegExp(`(?:${alternatives(announced.others.map(fold))})$`),
});

/** A report that the text announces. */
interface Announced {
  readonly year: Located<number>;
  /** Of the body, where it is named. */
  readonly unit: Located<string> | undefined;
}

/** `现公布某某局2024年政府信息公开工作年度报告`: the year, and the name in front of it. */
function findAnnounced(folded: Folded, patterns: Patterns): Announced | undefined {
  const { text } = folded;
  const match = NAMED.exec(text);
  if (match === null) return findNameBehind(folded, patterns);
  const { index } = match;
  if (match[1] === undefined || !/报告|年报/.test(text.slice(index, index + 80))) return undefined;
  const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? '';
  const name = before.replace(patterns.announcing, '');
  // `现公布我局2024年…` names nobody.
  const isName = name.length >= 2 && name !== before && !patterns.ourselves.test(name);
  return {
    year: located(folded, Number(match[1]), index, 4),
    unit: isName ? located(folded, name, index - name.length, name.length) : undefined,
  };
}

/** `向社会公布2024年度某某局信息公开年度报告`: the name stands behind the year. */
function findNameBehind(folded: Folded, { nameBehind, ourselves }: Patterns): Announced | undefined {
  const match = nameBehind.exec(folded.text);
  if (match === null) return undefined;
  const [whole, year = '', name = ''] = match;
  const end = match.index + whole.length;
  return {
    year: located(folded, Number(year), match.index + whole.indexOf(year), year.length),
    unit: ourselves.test(name) ? undefined : located(folded, name, end - name.length, name.length),
  };
}

/** The year in which the statistics period ends. */
function findPeriod(folded: Folded): Located<number> | undefined {
  const match = PERIOD.exec(folded.text);
  if (match === null) return undefined;
  const [whole, from, to] = match;
  return located(folded, Number(to ?? from), match.index, whole.length);
}

/** The body that reports: what the title says besides year and subject, or the line above it. */
function unitOf({ blocks }: Document, title: Block, slice: Slice | undefined): Located<string> | undefined {
  if (slice === undefined) return undefined;
  const folded = foldedSlice(slice);
  const name = folded.text
    .replace(LEAD, '')
    .replace(SCHOOL_YEAR, '')
    .replace(/20\d{2}年?度?/, '')
    .replace(CHINESE_YEAR, '')
    .replace(TAIL, '')
    .replace(/^关于/, '');
  const at = folded.text.indexOf(name);
  if (name.length >= 2) return { value: name, range: at < 0 ? slice : rangeIn(folded, at, name.length) };
  const above = blocks[blocks.indexOf(title) - 1];
  const isName =
    above !== undefined && (above.kind === 'paragraph' || above.kind === 'subheading') && above.slice.text.length <= 30;
  return isName
    ? { value: fold(above.slice.text).replace(/^[#>]+/, ''), range: { start: above.start, end: above.end } }
    : undefined;
}
