import type { Template } from '../../template/forms.ts';
import { behindListMark, chineseNumber, readOrdinal } from '../../text/numerals.ts';
import { BODY_ENDS } from '../words.ts';
import { isAsOf, isBase, isCarriedInto } from './as-of.ts';
import { onPurpose, tellsOwnFees } from './on-purpose.ts';
import { type YearWords, yearWordsOf } from './year-words.ts';

/** The years that a paragraph names, told for a report of one year. */
export interface Years {
  /** How many statements the report's own year opens. */
  readonly right: number;
  /** How many statements of work that is done the year behind it opens, where no report speaks of that. */
  readonly later: number;
  /** Those of other years that should be the report's, `isCertain` where nothing else can be meant. */
  readonly other: readonly OtherYear[];
  /** Whether it says what was charged for handling information in the report's own year. */
  readonly hasFees: boolean;
}

export interface OtherYear {
  readonly place: YearPlace;
  readonly isCertain: boolean;
  /** What the year is that of: the work that is reported, or what lies ahead and should be of the year behind it. */
  readonly of: 'work' | 'plan' | 'carried';
  readonly isOnFees?: boolean;
}

/** All that the years of a paragraph are told by beside its text. */
export interface YearReader {
  readonly year: number;
  /** `front`: before the first heading; `problems`: where a report looks back and ahead. */
  readonly where: 'front' | 'overview' | 'problems' | 'elsewhere';
  readonly words: YearWords;
}

/** Gives the reader for reports of a year and one of their sections; the same for the same. */
export function createYearReader(template: Template): (year: number, section: string | undefined) => YearReader {
  const words = yearWordsOf(template.contents.data);
  const named = {
    [template.common.sections.at(-2)?.id ?? '']: 'problems',
    [template.common.sections[0]?.id ?? '']: 'overview',
  } as const;
  const readers = new Map<number, Map<string | undefined, YearReader>>();
  return (year, section) => {
    const ofYear = readers.get(year) ?? new Map<string | undefined, YearReader>();
    readers.set(year, ofYear);
    const where = section === undefined ? 'front' : (named[section] ?? 'elsewhere');
    const known = ofYear.get(where);
    if (known !== undefined) return known;
    const reader: YearReader = { year, where, words };
    ofYear.set(where, reader);
    return reader;
  };
}

/** Reads the years of a paragraph, folded; for its `readings`. */
export function readYears(text: string, { year, where, words }: YearReader): Years {
  const places = yearsIn(text);
  const hasFees = tellsOwnFees(text, year, words);
  if (places.length === 0) return hasFees ? { ...NO_YEARS, hasFees } : NO_YEARS;
  let right = 0;
  let later = 0;
  let hasCounted = false;
  const other: OtherYear[] = [];
  for (const place of places) {
    if (where === 'problems' && place.written <= year && isPlan(place, words)) {
      other.push({ place, isCertain: true, of: 'plan' });
      continue;
    }
    if (place.written === year && isCarriedInto(place, year, words)) {
      other.push({ place, isCertain: true, of: 'carried' });
      continue;
    }
    if (place.written === year) {
      if (!place.isName && opensStatement(place.before, words)) {
        right++;
        hasCounted ||= words.counts.test(place.after);
      }
      continue;
    }
    if (isLater(place, year, words) && where !== 'front' && where !== 'problems') later++;
    // 2024年收到申请7件。2023年收到1件,同比增加600%: told for the comparison.
    if (hasCounted && place.written === year - 1 && words.comparing.test(place.after)) continue;
    if (place.isName && where !== 'front' && where !== 'overview') continue;
    const purpose = onPurpose(place, year, { hasCounted, hasFees }, words);
    if (purpose === 'sure') continue;
    const isCertain =
      (where === 'front' && isAnnounced(place, words)) ||
      (where === 'overview' && isAnnouncedNow(place, words)) ||
      (where === 'problems' ? isSummedUp(place, year, words, 1) : isWork(place, year, words));
    const isLikely =
      where === 'problems'
        ? isCountedDeed(place, year, words) || isSummedUp(place, year, words, OLDEST)
        : isDated(place, year, words) || isCarriedOut(place, year, words);
    if (!isCertain && !isLikely) continue;
    const isOnFees = words.fees.test(place.after);
    other.push({ place, isCertain: isCertain && purpose === undefined, of: 'work', isOnFees });
  }
  return { right, later, other, hasFees };
}

const NO_YEARS: Years = { right: 0, later: 0, other: [], hasFees: false };

export interface YearPlace {
  readonly written: number;
  /** Offsets of its digits in the paragraph's folded text. */
  readonly start: number;
  readonly end: number;
  /** The rest of its sentence in front of it and behind 年度, both without 《…》 and what stands in brackets. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands in 《…》: then `before` is what stands in front of that, and `after` the rest of the name. */
  readonly isName: boolean;
}

const YEAR = /(?<!\d)(20\d{2})年(度?)/g;
const SENTENCE_ENDS = /[。!?]/;

const MAY_NAME_YEAR = /20|2[Oo]\d|二[〇零○]/;
/** A year in Chinese characters or with a letter in it; in front of a Chinese month it is that of a signature. */
const OTHER_WRITING =
  /(?<![A-Za-z\d一二三四五六七八九〇零○])(?:2[Oo]\d{2}年|二[〇零○][一二三四五六七八九〇零○]{2}年(?![一二三四五六七八九十]))/g;

/** The text with its years in digits, offsets kept: 二〇二三年, 2O23年. */
const inDigits = (text: string): string =>
  text.replace(OTHER_WRITING, (year) => year.replace(/[Oo〇零○]/g, '0').replace(/[一二三四五六七八九]/g, digitOf));

const digitOf = (character: string): string => String(chineseNumber(character) ?? character);

/** The years that stand outside of names of documents, quotations and brackets. */
function yearsIn(written: string): readonly YearPlace[] {
  if (!MAY_NAME_YEAR.test(written)) return [];
  const text = withoutNames(inDigits(written));
  const places: YearPlace[] = [];
  let sentence = 0;
  let read = 0;
  for (const match of text.matchAll(YEAR)) {
    for (; read < match.index; read++) if (SENTENCE_ENDS.test(text.charAt(read))) sentence = read + 1;
    const behind = match.index + match[0].length;
    const rest = text.slice(behind, behind + LONGEST_SENTENCE);
    const end = SENTENCE_ENDS.exec(rest)?.index ?? rest.length;
    places.push({
      written: Number(match[1]),
      start: match.index,
      end: match.index + 4,
      before: text.slice(Math.max(sentence, match.index - LONGEST_SENTENCE), match.index),
      after: rest.slice(0, end),
      isName: false,
    });
  }
  return written.includes('《') ? [...places, ...yearsInNames(written)] : places;
}

const NAME = /《([^《》]{0,40})(20\d{2})年度?([^《》]{0,40})》/g;

/** `编制了《某某局2023年政府信息公开工作年度报告》`: the years in names, of which only that of this report is told by what stands in front. */
const yearsInNames = (text: string): readonly YearPlace[] =>
  [...text.matchAll(NAME)].map((match) => {
    const [, owner = '', digits = '', after = ''] = match;
    const start = match.index + 1 + owner.length;
    const before = text.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
    return { written: Number(digits), start, end: start + 4, before, after, isName: true };
  });

const LONGEST_SENTENCE = 300;

/** `2024年,我局将重点…`: what the body is going to do in a year; but `2024年,我局将重点领域公开纳入考核` is done. */
function isPlan({ before, after, isName }: YearPlace, words: YearWords): boolean {
  if (isName || !opensStatement(before, words)) return false;
  const found = words.willDo.exec(after);
  return found !== null && !words.notWillDo.test(clauseBehind(after.slice(found[0].length)));
}

/** The text with the contents of 《》, “” and brackets blanked out, offsets kept. */
const withoutNames = (text: string): string =>
  text.replace(/《[^》]{0,80}》|"[^"]{0,60}"|\[[^\]]{0,30}\]|\([^()]{0,60}\)/g, (name) => BLANK.repeat(name.length));

const BLANK = '\u0001';
const BLANKS = new RegExp(`^${BLANK}+`);

/** Whether the year opens its sentence, or a clause with the reporting body before it: `2023年,我局…`, `我局2023年…`. */
function opensStatement(before: string, words: YearWords): boolean {
  // (二)2023年: the number of a paragraph in brackets is blanked out like all that stands in them.
  const written = clauseOf(before).replace(BLANKS, '');
  const clause = written.slice(behindListMark(written, 0));
  const lead = clause
    .slice(readOrdinal(clause)?.length ?? 0)
    .replace(/^(?:[#>-]+|[一二三四五六七八九]是|[^,]{0,14}情况[:,]?)/, '');
  if (words.opening.test(lead)) return true;
  return lead.length <= LONGEST_BODY && BODY.test(lead) && !words.work.test(lead);
}

const BODY = new RegExp(`^(?:我|本|全)\\S{0,5}$|(?:${BODY_ENDS})$`);
const LONGEST_BODY = 24;

/** What stands behind the last comma. */
const clauseOf = (before: string): string =>
  before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);

/** Whether a year other than the report's is put as the time of the work that is reported. */
function isWork(place: YearPlace, year: number, words: YearWords): boolean {
  const { before, after, written, isName } = place;
  if (isName || words.awarded.test(after)) return false;
  if (isAsOf(place, words) && opensStatement(before, words))
    return written === year - 1 && !after.includes(`${year}年`) && !isBase(place, words);
  if (!standsAlone(place, year, words)) return false;
  const clause = clauseBehind(after);
  const isEvent = /^(?:未|没有|共)?(?:有)?发生/.test(clause);
  if (words.notWorkNext.test(clause) || (!isEvent && words.notWork.test(clause.slice(0, NEAR)))) return false;
  const isSummary = words.ownTopic.test(clause) && words.achieved.test(clause);
  const isDirect = clause === '' || words.ownWork.test(clause) || BODY_BEHIND.test(clause) || isSummary;
  if (!isDirect) return false;
  if (written > year) return written === year + 1 && !words.planned.test(before + after) && words.counts.test(after);
  return written === year - 1 ? words.work.test(after) : written >= year - OLDEST && words.counts.test(after);
}

/** `2025年,我局深入…` in a report on 2024: either its plans or the report is on another year than it says. */
const isLater = ({ before, after, written, isName }: YearPlace, year: number, words: YearWords): boolean =>
  written === year + 1 &&
  !isName &&
  !/^\d/.test(after) &&
  opensStatement(before, words) &&
  words.work.test(after) &&
  !words.planned.test(before + after);

/** Whether its sentence names neither the report's year nor a comparison with it. */
function standsAlone({ before, after, written }: YearPlace, year: number, words: YearWords): boolean {
  const sentence = (before + after).replace(words.ofOthers, '');
  // 2022年、2023年分别收到17件、20件,逐年上升: years one behind the other are told for how it went.
  const years = sentence.match(/20\d{2}(?=年)/g) ?? [];
  if (years.some((one) => Number(one) !== written) && words.trend.test(sentence)) return false;
  const isThisYear = words.thisYear.test(sentence) && !/(?:上一?年度?|20\d{2}年)结转/.test(sentence);
  if (sentence.includes(`${year}年`) || isThisYear || !opensStatement(before, words)) return false;
  return !/[,;]/.test(before) || !words.comparing.test(sentence);
}

/** `2023年7月完成改版`: last year's by its date, but such a thing may also be told on purpose. */
function isDated(place: YearPlace, year: number, words: YearWords): boolean {
  const dated = /^\d{1,2}月(?:\d{1,2}日)?,?/.exec(place.after);
  if (
    dated === null ||
    place.isName ||
    place.written !== year - 1 ||
    !standsAlone(place, year, words) ||
    isAsOf(place, words)
  )
    return false;
  const clause = clauseBehind(place.after.slice(dated[0].length));
  return words.completed.test(clause) && !words.notWorkNext.test(clause) && !words.notWork.test(clause);
}

/** `认真落实2023年政务公开工作`: this year's work, mostly; but not 2023年政务公开工作考核反馈的问题. */
function isCarriedOut({ before, after, written, isName }: YearPlace, year: number, words: YearWords): boolean {
  if (isName || written !== year - 1 || !words.carryingOut.test(before)) return false;
  const topic = words.ownTopic.exec(after);
  const isWhole = topic !== null && /^(?:各项)?(?:要求|任务|部署)?[,。;]/.test(`${after.slice(topic[0].length)}。`);
  return isWhole && !(before + after).includes(`${year}年`);
}

/** Section five speaks of other years for good reasons: only what sums up the year counts, `2023年的工作还有不足`. */
const isSummedUp = (place: YearPlace, year: number, words: YearWords, oldest: number): boolean =>
  place.written < year &&
  place.written >= year - oldest &&
  standsAlone(place, year, words) &&
  /^(?:的|,|我|本|全)[^。;]{0,30}工作/.test(place.after) &&
  words.fallingShort.test(place.after) &&
  !words.mended.test(place.before + place.after);

/** `2023年，我局共组织培训3次` in section five: told on purpose only where the sentence says that problems were mended by it. */
const isCountedDeed = (place: YearPlace, year: number, words: YearWords): boolean =>
  place.written === year - 1 &&
  words.counted.test(place.after) &&
  isWork(place, year, words) &&
  !words.lookingBack.test(place.before + place.after);

const clauseBehind = (after: string): string => /^[^,。;:]*/.exec(after)?.[0] ?? '';

const BODY_BEHIND = new RegExp(`^\\S{2,12}(?:${BODY_ENDS})`);
const NEAR = 16;
const OLDEST = 4;

/** `现公布某某局2023年政府信息公开工作年度报告`, `将2023年度政府信息公开情况报告如下` in a report of another year. */
const isAnnounced = ({ before, after, isName }: YearPlace, words: YearWords): boolean =>
  isName
    ? REPORT.test(after) && words.announcingName.test(before)
    : words.asFollows.test(after) || (ANNOUNCED.test(after) && words.announcing.test(before));

/** In section one, where last year's report may also be told of, only what is announced with 现 or 特. */
const isAnnouncedNow = ({ before, after, isName }: YearPlace, words: YearWords): boolean =>
  (isName ? REPORT : ANNOUNCED).test(after) && (isName ? words.announcingNameNow : words.announcingNow).test(before);

const REPORT = /^(?:的)?(?:(?:政府|政务)信息公开)?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
/** The body may stand behind the year: `2023年度某某局信息公开工作年度报告`. */
const ANNOUNCED = new RegExp(
  `${REPORT.source}|^(?:的)?[^,。;:(]{0,20}?(?:信息公开|政务公开|政府信息)(?:工作)?(?:年度|相关|有关|开展|实际|总体|的)*(?:工作)?(?:报告|年报|情况|总结|实际)`,
);
