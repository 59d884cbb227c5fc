import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { ALL_MEASURES, BODY_ENDS } from '../../prose/words.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';

/**
 * 通过政府网站主动公开政府信息126480条 in one sentence and 125480条 behind the same words in another: told where it stands second. Where one
 * of them has more words in front (学校网站公开信息), it may count something narrower, and only digits that were exchanged tell.
 * `isTold`: whether the number at an offset of the text is told of already.
 */
export function* saidTwice(
  paragraphs: readonly ProseParagraph[],
  { year, unit }: ReportedBy,
  template: Template,
  isTold: (offset: number) => boolean,
): Generator<Draft> {
  const problems = template.common.sections.at(-2)?.id;
  const earlier = createEarlier();
  let counted = 0;
  for (const { paragraph, found } of foundIn(paragraphs, countsIn, template)) {
    if (paragraph.section === undefined || paragraph.kind === 'title') continue;
    for (const count of found) {
      if (count.years.some((one) => one !== year)) continue;
      if (counted++ === MOST_COUNTED) return;
      // 2024年,省水文局公开信息412条: what another body disclosed is no total.
      const isOthers = count.body !== '' && !unit.endsWith(count.body);
      const now = { count, paragraph };
      const other = earlier.of(now, isOthers ? undefined : count.asTotal);
      if (other === undefined) continue;
      // 主动公开政府信息15条,数量偏少: among the problems, a part of it, unless it is said to be that of the year.
      if (paragraph.section === problems && !count.isOfYear && !isSlip(other.count.value, count.value)) continue;
      if (!isTold(rangeOf(now).start)) yield draftOf(other, now, template);
    }
  }
}

/** Whose report of which year it is; the name is folded, and empty where it is not known. */
export interface ReportedBy {
  readonly year: number | undefined;
  readonly unit: string;
}

/** What was counted further in front, by the words and by the digits; `asTotal` where it may be all there is. */
function createEarlier(): { of(placed: Placed, asTotal: string | undefined): Placed | undefined } {
  const byWords = new Map<string, Placed[]>();
  const byDigits = new Map<string, Placed[]>();
  const into = (map: Map<string, Placed[]>, key: string, one: Placed): readonly Placed[] => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else if (known.length < MOST_ALIKE) known.push(one);
    return known ?? [one];
  };
  return {
    of(placed, asTotal) {
      const { count } = placed;
      const { value, asWords, asDigits } = count;
      const alike = into(byWords, asWords, placed);
      const exchanged = into(byDigits, asDigits, placed);
      const totals = asTotal === undefined ? NONE : into(byWords, asTotal, placed);
      if (alike.length === 1 && exchanged.length === 1 && totals.length < 2) return undefined;
      const isElsewhere = (one: Placed): boolean => one !== placed && !isInOneSentence(one, placed);
      const same = alike.filter(isElsewhere);
      if ([...same, ...totals].some((one) => one !== placed && one.count.value === value)) return undefined;
      return (
        totals.find(isElsewhere) ??
        same.find(
          (one) => mayTell(one.count, count) && (isTelling(one.count, count) || isSlip(one.count.value, value)),
        ) ??
        exchanged.find((one) => isElsewhere(one) && one.count.value !== value && isOfTheSame(one.count, count))
      );
    },
  };
}

/** Whether the same words in front are of one thing: there are enough of them, or both are told of the year. */
const isTelling = (one: Count, other: Count): boolean =>
  !(one.mayBeSome || other.mayBeSome) && (one.words.length >= TELLING || (one.isOfYear && other.isOfYear));

const NONE: readonly Placed[] = [];

/** What is divided off somewhere may be less than what is counted by itself; only exchanged digits tell. */
const mayTell = (one: Count, other: Count): boolean =>
  !(one.isPart || other.isPart) || areExchanged(one.value, other.value);

/** No report counts as much; what does is several, one behind the other, and a keystroke there must not go through all of them. */
const MOST_COUNTED = 1000;

/** Nobody counts the same more often. */
const MOST_ALIKE = 20;

const digitsOf = (value: number): string => [...String(value)].sort().join('');

/** Two in one sentence are two things. */
const isInOneSentence = (one: Placed, other: Placed): boolean =>
  one.paragraph === other.paragraph && one.count.sentence === other.count.sentence;

interface Placed {
  readonly count: Count;
  readonly paragraph: ProseParagraph;
}

const rangeOf = ({ paragraph, count: { start, end } }: Placed): Draft['range'] => paragraph.range(start, end);

function draftOf(first: Placed, second: Placed, template: Template): Draft {
  const [one, other] = [first.count, second.count];
  const isPublished = template.prose.twice.published.some((word) => one.words.includes(word));
  const isSure = isPublished && one.words === other.words && isSlip(one.value, other.value) && !other.isBehind;
  const doubt = isSure ? ['', ''] : ['；说的不是一回事的可不改', ', unless they are about different things'];
  return {
    range: rangeOf(second),
    ...(isSure ? {} : { severity: 'info' as const }),
    message: say(
      `“${one.words}”在前面写的是 ${one.value}${one.unit}，这里是 ${other.value}${other.unit}，请统一${doubt[0]}。`,
      `“${one.words}”: ${one.value} above, ${other.value} here. Please make them agree${doubt[1]}.`,
    ),
    expected: String(one.value),
    actual: String(other.value),
    related: [{ range: rangeOf(first), message: say(`前面写的是 ${one.value}`, `${one.value} above`) }],
  };
}

/** Whether two counts with the same digits are of one thing: the words of one end in those of the other. */
function isOfTheSame(one: Count, other: Count): boolean {
  const [short, long] = one.plain.length < other.plain.length ? [one.plain, other.plain] : [other.plain, one.plain];
  const fewest = one.value < MANY ? FEWEST_WORDS : FEWEST_BESIDE_MANY;
  return short.length >= fewest && long.endsWith(short) && areExchanged(one.value, other.value);
}

/** So many have the same digits by chance only seldom, so that 公开信息 is enough. */
const MANY = 1000;
const FEWEST_BESIDE_MANY = 4;

/** So many characters hardly stand in front of two things. */
const TELLING = 8;

/** One digit written for another, or two of them exchanged. */
export function isSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length || a.length < FEWEST_DIGITS) return false;
  return [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1 || areExchanged(one, other);
}

const FEWEST_DIGITS = 3;

function areExchanged(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  return one !== other && a.length >= FEWEST_DIGITS && digitsOf(one) === digitsOf(other) && a.length === b.length;
}

/** A number with what is said in front of it. Offsets into the folded text. */
interface Count {
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

/** What a text counts by words that are long enough to know again. */
function countsIn(text: string, template: Template): readonly Count[] {
  const { said, otherwise, harmless, opening, ofYear, total, way, published, asides } = template.derived(compile);
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
    if (isOfSome || words.length < fewest || /\d/.test(words) || otherwise.test(around.replace(harmless, ''))) continue;
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
const ANY_INFORMATION = /(?:各类|各种)?(?:政府|政务)?信息/g;
const INFORMATION = '信息';
const BEHIND_SUBJECT = ':)';
/** 网站20条、: up to the item at hand. */
const LISTED = /^.*\d[^\d年]{1,2}、/;
const LONGEST_SENTENCE = 300;
const FEWEST_WORDS = 6;
/** For a number of one digit, which says little by itself. */
const MANY_WORDS = 10;

interface Patterns {
  /** When, by whom, and that it is all. */
  readonly said: RegExp;
  /** Says that the number is of another time, a part, or only held against one. */
  readonly otherwise: RegExp;
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
    harmless: new RegExp(`12月(?:底|末|31日)|${any(changes.notAgainst)}`, 'g'),
    otherwise: new RegExp(
      any(words['period'], words['lastYear'], words['approximate'], changes.against, sums.openings, twice.otherTimes),
    ),
  };
}
