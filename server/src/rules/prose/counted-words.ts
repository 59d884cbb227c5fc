import { ALL_MEASURES, BODY_ENDS } from '../../prose/words.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { digitsOf } from './exchanged-digits.ts';

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
export function countsIn(text: string, template: Template): readonly Count[] {
  const { said, otherwise, harmless, since, opening, ofYear, total, way, published, asides } =
    template.derived(compile);
  const { aspects, otherUnit } = template.contents.data;
  // 主动公开:门户网站发布信息7308条 is no body's.
  const lead = [...otherUnit.subjects.points, ...aspects.flatMap(({ titles }) => titles), ...asides];
  const counts: Count[] = [];
  for (const { index: start, 0: number, 1: digits = '', 2: unit = '' } of text.matchAll(COUNT)) {
    const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    const written = wordsInFront(sentence);
    const front = written.replace(opening, '').replace(said, '').replace(opening, '');
    // 网站全年主动公开5218条政府信息: what is counted stands behind.
    const [noun = ''] = published.test(front) ? (BEHIND.exec(text.slice(start + number.length)) ?? []) : [];
    const words = front + noun;
    // 张湾水务局:受理群众诉求123件: whose it is stands in front.
    const rest = sentence.slice(0, sentence.length - written.length);
    const isOfSome = BEHIND_SUBJECT.includes(rest.slice(-1) || ' ') && !lead.some((word) => rest.endsWith(`${word}:`));
    const isOfYear = ofYear.test(sentence);
    const isPart = isPartOf(written, template);
    // 市本级公开120条,乡镇公开130条: the first number of its sentence.
    const isFirst = !/\d/.test(sentence.replace(/20\d{2}年/g, ''));
    const all = isOfYear && isFirst && !isPart ? total.exec(words) : null;
    const isTotal = all !== null;
    const fewest = digits.length === 1 ? MANY_WORDS : isTotal ? 0 : FEWEST_WORDS;
    const around = isPart ? sentence.slice(0, -written.length) + words : sentence;
    const isStock =
      since.test(sentence) || BASIS.test(text.slice(start + number.length, start + number.length + LONGEST_BASIS));
    if (
      isOfSome ||
      isStock ||
      words.length < fewest ||
      /\d/.test(words) ||
      otherwise.test(around.replace(harmless, ''))
    )
      continue;
    const years = sentence.match(/20\d{2}(?=年)/g) ?? [];
    const value = Number(digits.replaceAll(',', ''));
    const from = start - sentence.length;
    const plain = words
      .replace(way, '')
      .replace(ANY_INFORMATION, INFORMATION)
      .replaceAll('主动公开', '公开')
      .replaceAll('的', '');
    const keys = { plain, asWords: `${plain}|${unit}`, asDigits: `${digitsOf(value)}|${unit}` };
    counts.push({
      words,
      value,
      unit,
      ...keys,
      asTotal: isTotal ? `=${unit}` : undefined,
      body: all?.[1] ?? '',
      isOfYear,
      isPart,
      isBehind: noun !== '',
      mayBeSome:
        noun !== '' &&
        !ENDS.test(text.slice(start + number.length + noun.length, start + number.length + noun.length + 1)),
      start,
      end: start + number.length,
      sentence: from,
      years: years.map(Number),
    });
  }
  return counts;
}

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
/** Behind a number; 信息公开 and 信息员 are words of their own. */
const BEHIND = /^(?:各类|各种)?(?:政府|政务)?信息(?![公员化网系平])/;
/** Behind that: nothing, or what is said of all. */
const ENDS = /^(?:[,。;中)]|$)/;
/** 在主动公开230条信息的基础上: whatever they are, it is no count of its own. */
export const BASIS = /^[^,。;]{0,8}(?:基础上|以外|之外)/;
const LONGEST_BASIS = 12;
const ANY_INFORMATION = /(?:各类|各种)?(?:政府|政务)?信息/g;
const INFORMATION = '信息';
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
  /** In front of a colon, saying nothing of whose it is. */
  readonly asides: readonly string[];
  /** Says that items of any kind were disclosed, by the body itself or through several channels. */
  readonly total: RegExp;
}

function compile({ prose: { words, sums, changes, twice } }: Template): Patterns {
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
    asides: twice.asides,
    opening: new RegExp(`^(?:${any(sums.openings, twice.all)})`),
    since: new RegExp(`${any(twice.since)}|截[至止][^。]*(?:${any(words['cumulative'], twice.stock)})`),
    harmless: new RegExp(`12月(?:底|末|31日)|${any(changes.notAgainst)}`, 'g'),
    otherwise: new RegExp(
      any(words['period'], words['lastYear'], words['approximate'], changes.against, sums.openings, twice.otherTimes),
    ),
  };
}
