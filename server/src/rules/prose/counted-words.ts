import { ALL_MEASURES, BODY_ENDS } from '../../prose/words.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import { digitsOf } from './exchanged-digits.ts';
import { anyInformation, isBuiltUpon } from './information.ts';

/** A number with what is said in front of it. Offsets into the folded text. */
export interface Count {
  /** What stands in front, without what says when and by whom. */
  readonly words: string;
  /** The same without what changes nothing: 通过网站主动公开的信息, 网站公开信息. */
  readonly plain: string;
  readonly value: number;
  readonly unit: string;
  /** Whether what is counted stands behind the number: it may be some of it. */
  readonly isBehind: boolean;
  /** Whether something is said of them at once, 公开的218条信息更新不及时: they may be some of those that were. */
  readonly mayBeSome: boolean;
  /** Whether 其中 stands in front of the words: then only exchanged digits tell. */
  readonly isPart: boolean;
  /** What it is known by again: its words, and its digits whatever their order, with its measure. */
  readonly asWords: string;
  readonly asDigits: string;
  /** 2024年,我局通过网站、公众号等渠道公开信息120条: what all that were disclosed in the year are known by, however that is said. */
  readonly asTotal: string | undefined;
  /** Who disclosed them, where that is said. */
  readonly body: string;
  /** Whether its sentence opens with the year of which it is told, or calls it this one. */
  readonly isOfYear: boolean;
  readonly start: number;
  readonly end: number;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** The years that its sentence names. */
  readonly years: readonly number[];
}

/** What a folded text counts by words that are long enough to know again. */
export const countsIn = (text: string, template: Template): readonly Count[] =>
  mapDefined([...text.matchAll(COUNT)], (match) => readCount(text, match, template));

/** Undefined where it says too little of what it counts, or of another time or body. */
function readCount(
  text: string,
  { index: start, 0: number, 1: digits = '', 2: unit = '' }: RegExpExecArray,
  template: Template,
): Count | undefined {
  const patterns = template.derived(compile);
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const behind = text.slice(start + number.length, start + number.length + LONGEST_BEHIND);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const written = wordsInFront(sentence);
  const front = written.replace(patterns.opening, '').replace(patterns.said, '').replace(patterns.opening, '');
  // 网站全年主动公开5218条政府信息: what is counted stands behind.
  const [noun = ''] = patterns.published.test(front) ? (patterns.behind.exec(behind) ?? []) : [];
  const words = front + noun;
  const isOfYear = patterns.ofYear.test(sentence);
  const isPart = isPartOf(written, template);
  // 市本级公开120条,乡镇公开130条: the first number of its sentence.
  const isFirst = !/\d/.test(sentence.replace(/20\d{2}年/g, ''));
  const all = isOfYear && isFirst && !isPart ? patterns.total.exec(words) : null;
  const fewest = digits.length === 1 ? MANY_WORDS : all !== null ? 0 : FEWEST_WORDS;
  const around = isPart ? sentence.slice(0, -written.length) + words : sentence;
  if (words.length < fewest || /\d/.test(words) || isOfOthers(sentence, written, patterns)) return undefined;
  if (isOfAnotherTime(sentence, around, patterns) || patterns.builtUpon.test(behind)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const plain = withoutFrills(words, patterns);
  return {
    words,
    plain,
    value,
    unit,
    asWords: `${plain}|${unit}`,
    asDigits: `${digitsOf(value)}|${unit}`,
    asTotal: all === null ? undefined : `=${unit}`,
    body: all?.[1] ?? '',
    isOfYear,
    isPart,
    isBehind: noun !== '',
    mayBeSome: noun !== '' && !ENDS.test(behind.slice(noun.length)),
    start,
    end: start + number.length,
    sentence: start - sentence.length,
    years: (sentence.match(/20\d{2}(?=年)/g) ?? []).map(Number),
  };
}

/** 张湾水务局:受理群众诉求123件: whether somebody's name stands in front; 主动公开:门户网站发布信息7308条 is no body's. */
function isOfOthers(sentence: string, written: string, { lead }: Patterns): boolean {
  const rest = sentence.slice(0, sentence.length - written.length);
  return BEHIND_SUBJECT.includes(rest.slice(-1) || ' ') && !lead.some((word) => rest.endsWith(`${word}:`));
}

const isOfAnotherTime = (sentence: string, around: string, { since, otherwise, harmless }: Patterns): boolean =>
  since.test(sentence) || otherwise.test(around.replace(harmless, ''));

/** 通过网站主动公开的政府信息 is 网站公开信息. */
const withoutFrills = (words: string, { way, information, noun, frills }: Patterns): string =>
  words.replace(way, '').replace(information, noun).replace(frills, '');

/** 其中门户网站公开28430条: what a sentence divides off by a name of its own. */
const isPartOf = (written: string, { prose: { sums } }: Template): boolean =>
  sums.openings.some((word) => written.startsWith(word));

/** A number with its measure. */
const COUNT = new RegExp(`(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(人次|[${ALL_MEASURES}])(?!\\d)`, 'g');

/** The end of a sentence, back to the last mark or the number in a list in front. */
function wordsInFront(sentence: string): string {
  let from = sentence.length;
  while (from > 0 && !MARKS.includes(sentence.charAt(from - 1))) from--;
  return sentence.slice(from).replace(LISTED, '');
}

const MARKS = ',。;:!?()';
/** Behind the noun: nothing, or what is said of all. */
const ENDS = /^(?:[,。;中)]|$)/;
const LONGEST_BEHIND = 16;
const BEHIND_SUBJECT = ':)';
/** 网站20条、: up to the item at hand. */
const LISTED = /^.*\d[^\d年]{1,2}、/;
const LONGEST_SENTENCE = 300;
/** So many characters in front of a number hardly say nothing of what it counts. */
export const FEWEST_WORDS = 6;
/** For a number of one digit, which says little by itself. */
const MANY_WORDS = 10;

interface Patterns {
  /** When, by whom, and that it is all. */
  readonly said: RegExp;
  /** Says that the number is of another time, a part, or only held against one. */
  readonly otherwise: RegExp;
  /** That it has come to so many since some day: 建站以来至12月底, 截至12月31日累计. */
  readonly since: RegExp;
  /** What only looks so: 逐一比对, 截至12月底. */
  readonly harmless: RegExp;
  /** Stands in front of what is divided off, or says that it is all of it. */
  readonly opening: RegExp;
  /** Opens a sentence on a year. */
  readonly ofYear: RegExp;
  /** Opens the words by saying through what, or of which of those in front. */
  readonly way: RegExp;
  /** Ends the words where what was published stands behind the number. */
  readonly published: RegExp;
  /** Behind a number, the noun that it counts. */
  readonly behind: RegExp;
  readonly builtUpon: RegExp;
  /** The noun with what changes nothing in front of it, and by itself. */
  readonly information: RegExp;
  readonly noun: string;
  /** What changes nothing either: 主动 in 主动公开, and 的. */
  readonly frills: RegExp;
  /** In front of a colon, saying nothing of whose it is. */
  readonly lead: readonly string[];
  /** Says that items of any kind were disclosed, by the body itself or through several channels. */
  readonly total: RegExp;
}

function compile(template: Template): Patterns {
  const { words, sums, changes, twice } = template.prose;
  const { aspects, otherUnit } = template.contents.data;
  const { noun, other } = twice.information;
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    alternatives(lists.flatMap((list) => list ?? []));
  return {
    said: new RegExp(
      `20\\d{2}年度?|${any(words['thisYear'], words['own'], words['sum'], words['cumulative'], sums.closedBy, twice.leadingOn)}`,
      'g',
    ),
    ofYear: new RegExp(`^(?:20\\d{2}年|${any(words['thisYear'])})`),
    total: new RegExp(
      `^(?:|([^,。;:]{0,12}(?:${BODY_ENDS}))|.{0,40}(?:等|各)(?:${any(twice.ways)}))(?:${any(twice.disclosed)})$`,
    ),
    way: new RegExp(`^(?:${any(sums.through, twice.demonstrative)})`),
    published: new RegExp(`(?:${any(twice.verbs.published)})的?$`),
    behind: new RegExp(`^${anyInformation(template)}(?!${any(other)})`),
    builtUpon: isBuiltUpon(template),
    information: new RegExp(anyInformation(template), 'g'),
    noun,
    frills: /主动(?=公开)|的/g,
    lead: [...otherUnit.subjects.points, ...aspects.flatMap(({ titles }) => titles), ...twice.asides],
    opening: new RegExp(`^(?:${any(sums.openings, twice.all)})`),
    since: new RegExp(`${any(twice.since)}|截[至止][^。]*(?:${any(words['cumulative'], twice.stock)})`),
    harmless: new RegExp(`12月(?:底|末|31日)|${any(changes.notAgainst)}`, 'g'),
    otherwise: new RegExp(
      any(words['period'], words['lastYear'], words['approximate'], changes.against, sums.openings, twice.otherTimes),
    ),
  };
}
