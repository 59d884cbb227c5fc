import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { mapDefined } from '../../text/lists.ts';
import type { TextRange } from '../../text/range.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Percentage } from '../statement.ts';
import { type Count, countsIn, MOST_COUNTED, UNIT } from './counts.ts';
import { roundedWholes } from './rounded-wholes.ts';
import { inDigits, percentOfFraction } from './spelt-percents.ts';

const LONGEST_PART = 20;
const PERCENT = /\d{1,3}(?:\.\d{1,4})?(?=%)/g;

interface Patterns {
  readonly share: RegExp;
  /** A number in front of its share: 12件依法不予公开,占 as well, where nothing else is counted in between. */
  readonly part: RegExp;
  /** Right behind a number: its share follows. */
  readonly beforeShare: RegExp;
  readonly respectively: RegExp;
  /** One level of several, in what a share is of. */
  readonly ofLevel: RegExp;
  /** One kind of applicants, in front of how many of theirs. */
  readonly ofKind: RegExp;
}

function compile({ prose: { shares, sums, applicants } }: Template): Patterns {
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const ratio = any(shares.ratio);
  const whole = `[^,。;、()\\d]{0,8}${any(shares.whole)}`;
  const between = `(?:(?!${any(shares.comparing)})[^\\d,。;:、()]){0,8}`;
  return {
    share: new RegExp(
      `(${shares.share}(?:${ratio}|(?:${whole})?(?:(\\d+)(${UNIT}))?的?)?|(?<=${UNIT})\\()(?:(\\d{1,3}(?:\\.\\d{1,4})?)%|${shares.percent}([零一二三四五六七八九十百点]{1,9})|${any(shares.about)}?(([二三四五六七八九十])${shares.parts}[一二三四五六七八九]|[一二三四五六七八九]${shares.tenths}))`,
      'g',
    ),
    part: new RegExp(
      `(\\d{1,3}(?:,\\d{3})+|\\d+)(${UNIT})${between}[,(]?(${any(sums.gathered)}?${any(sums.closings)}|${any(sums.gathered)})?${any(shares.about)}?$`,
    ),
    ofLevel: anyOf(shares.ofLevel, ''),
    ofKind: new RegExp(`^(?:在)?${any(Object.values(applicants).flat())}(?:提交|提出)?的?申请(?:当)?中,`),
    beforeShare: new RegExp(`^(?:${between}[,(]?${any(shares.about)}?${shares.share}|\\([\\d.]+%)`),
    respectively: new RegExp(
      `${shares.each}(?:${ratio}|${whole}的?)?((?:\\d{1,3}(?:\\.\\d{1,4})?%${any(shares.joining)}{0,2}){2,8})`,
      'g',
    ),
  };
}

/** What the table has of all applications, for parts that are counted in one of the measures of cases. */
export interface WholesOfTable {
  readonly template: Template;
  readonly measures: readonly string[];
  /** What a share of all applications begins with: 占申请总量. */
  readonly openings: readonly string[];
  readonly values: () => readonly number[];
  /** The same for a share of all disputes of a kind: 占行政诉讼总量. */
  readonly ofDisputes: (opening: string) => readonly number[];
  /** The wholes of which a number that ends here is a part, where the table says so; undefined where it does not. */
  readonly ofPart: (end: number) => readonly number[] | undefined;
}

/** 258件，占33.9%: the number is the part; the whole is one of the larger numbers in front that are not parts themselves. */
export function readPercentages(paragraph: ProseParagraph, ofTable: WholesOfTable): readonly Percentage[] {
  const { text } = paragraph;
  const { template } = ofTable;
  const patterns = template.derived(compile);
  const matches = [...text.matchAll(patterns.share)].slice(0, MOST_COUNTED);
  const isRespective = text.includes(template.prose.shares.each);
  if (matches.length === 0 && !isRespective) return NONE;
  const counts = countsIn(text, patterns.beforeShare);
  const shares = mapDefined(matches, (match) => shareOf(match, text, patterns, template));
  const together = togetherOf(shares, matches.length);
  const divided = sharesOfNamed(shares, counts, text);
  const found = shares.flatMap((share): readonly Percentage[] => {
    const { digits, opening, start, end } = share;
    // A percentage in brackets is a share where it is one of several.
    if (digits === undefined || (opening === '(' && matches.length < SEVERAL)) return NONE;
    const rounded = share.named === undefined ? roundedWholes(text, share) : [];
    const told = wholesOf(share, counts, together, ofTable);
    if (told.length === 0 || rounded.some(({ explains }) => explains)) return NONE;
    const wholes = [...rounded.map(({ value }) => value), ...told];
    const isOfNamed = divided.includes(share) || isOfAll(share, ofTable);
    const percent = percentOf(digits, paragraph.range(start, end));
    const parts = partsOf(share, counts, text);
    if (share.isFraction)
      return [{ ...percent, fraction: text.slice(start, end), parts, wholes, place: { paragraph }, isOfNamed }];
    return [
      { ...percent, parts, areTogether: true, wholes, place: { paragraph }, ...(isOfNamed ? { isOfNamed } : {}) },
    ];
  });
  if (!isRespective) return found;
  for (const { index, 0: whole, 1: list = '' } of text.matchAll(patterns.respectively))
    found.push(...respectiveShares(paragraph, index, index + whole.length - list.length, list, counts, ofTable));
  return found;
}

const NONE: readonly Percentage[] = [];

const percentOf = (digits: string, range: TextRange): Pick<Percentage, 'kind' | 'range' | 'percent' | 'places'> => ({
  kind: 'share',
  range,
  percent: Number(digits),
  places: placesOf(digits),
});

/** The number in front, or with those in front of it together: 公开17件,部分公开2件,占全部答复件的54.3%. */
function partsOf(
  { value, unit, partEnd, isGathered }: Share,
  counts: readonly Count[],
  text: string,
): readonly number[] {
  const before = counts.filter(({ end }) => end < partEnd).slice(1 - MOST_TOGETHER);
  const parts = [value];
  let from = partEnd;
  for (const one of before.toReversed()) {
    if (one.unit !== unit || one.isPart || /[。;:()]/.test(text.slice(one.end, from))) break;
    parts.push((parts.at(-1) ?? 0) + one.value);
    from = one.end;
  }
  return isGathered && parts.length > 1 ? parts.slice(1) : parts;
}

const MOST_TOGETHER = 3;

/** A number that its share follows. Offsets into the folded text. */
interface Share {
  /** What stands in front of the percentage: 占申请总量, or a bracket. */
  readonly opening: string;
  /** The number, and where it ends with its measure. */
  readonly value: number;
  readonly unit: string;
  /** Whether it is told of the numbers in front together: 予以公开48件、部分公开11件,两项占办结总数的50%. */
  readonly isGathered: boolean;
  readonly partEnd: number;
  /** 占主动公开总量6320条的2.9%: what it is a share of, where that is said. */
  readonly named: number | undefined;
  /** The percentage in digits, and where it is written. */
  readonly digits: string | undefined;
  /** 三分之二, 六成: about so much. */
  readonly isFraction: boolean;
  readonly start: number;
  readonly end: number;
}

/** Undefined where no number stands in front. */
function shareOf(
  { index, 0: whole, 1: opening = '', 2: total, 3: totalUnit, 4: figures, 5: spelt = '', 6: fraction }: RegExpExecArray,
  text: string,
  patterns: Patterns,
  { prose }: Template,
): Share | undefined {
  const part = patterns.part.exec(text.slice(Math.max(0, index - LONGEST_PART), index));
  const isOfOthers = total === undefined && isOfUnnamed(text, index, opening, patterns);
  if (part === null || isOfOthers) return undefined;
  const [written, number = '', unit = '', gathered] = part;
  const end = index + whole.length;
  const length =
    fraction?.length ?? (figures === undefined ? spelt.length + prose.shares.percent.length : figures.length + 1);
  return {
    opening,
    value: numberOf(number),
    unit,
    isGathered: gathered !== undefined,
    partEnd: index - written.length + number.length + unit.length,
    named: total === undefined || totalUnit !== unit ? undefined : numberOf(total),
    digits: fraction === undefined ? (figures ?? inDigits(spelt)) : percentOfFraction(fraction),
    isFraction: fraction !== undefined,
    start: end - length,
    end,
  };
}

/** 占县级总量; 自然人申请中,涉征地131件,占70.4%: shares of a part of all applications that has no number here. */
function isOfUnnamed(text: string, index: number, opening: string, { ofLevel, ofKind }: Patterns): boolean {
  if (ofLevel.test(opening)) return true;
  const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf(';', index)) + 1;
  return ofKind.test(text.slice(from, index));
}

interface Together {
  /** What the parts come to, by their measures. */
  readonly sums: ReadonlyMap<string, number>;
  /** Whether they are all there are. */
  readonly areAll: boolean;
}

/** @param count how many percentages there are, those without a number of their own as well */
function togetherOf(shares: readonly Share[], count: number): Together {
  const sums = new Map<string, number>();
  for (const { unit, value } of shares) sums.set(unit, (sums.get(unit) ?? 0) + value);
  // Two that make up 100% are all there are as well.
  return { sums, areAll: count >= SEVERAL || (sums.size === 1 && makeUpAll(shares.map(({ digits = '0' }) => digits))) };
}

/**
 * 收到29件,其中网络25件,占80%;来信4件,占20%: the shares of a sentence that are all there are, of a number that stands in front and is
 * just what their numbers come to.
 */
function sharesOfNamed(shares: readonly Share[], counts: readonly Count[], text: string): readonly Share[] {
  const sentences = new Map<number, Share[]>();
  for (const share of shares) {
    const from = text.lastIndexOf('。', share.start);
    sentences.set(from, [...(sentences.get(from) ?? []), share]);
  }
  return [...sentences.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    const sum = own.reduce((all, { value }) => all + value, 0);
    const areAll = makeUpAll(own.map(({ digits = '0' }) => digits));
    const isAlike = own.every(({ unit, named }) => unit === first.unit && named === undefined);
    const last = counts.filter(({ end }) => end < first.partEnd).at(-1);
    const isTotal = last?.unit === first.unit && last.value === sum && !last.isPart;
    return areAll && isAlike && isTotal ? own : [];
  });
}

/** Whether percentages come to 100, but for what they are rounded by. */
const makeUpAll = (percents: readonly string[]): boolean =>
  Math.abs(percents.reduce((sum, digits) => sum + Number(digits), 0) - 100) < MOST_ROUNDED;
const MOST_ROUNDED = 0.2;

/** Whether a share says that it is one of all applications. */
const isOfAll = ({ opening, unit }: Share, { measures, openings }: WholesOfTable): boolean =>
  measures.includes(unit) && openings.some((words) => opening.startsWith(words));

/** 占新收的: the table's wholes, what is new in front. */
function ofNew(opening: string, { template, values }: WholesOfTable): readonly number[] {
  const [completed, received, ...more] = values();
  const isNew = template.prose.sums.newly.some((word) => opening.includes(word));
  return isNew && completed !== undefined && received !== undefined ? [received, completed, ...more] : values();
}

/** All that a number may be a share of; nothing where that is told nowhere. */
function wholesOf(
  share: Share,
  counts: readonly Count[],
  { sums, areAll }: Together,
  ofTable: WholesOfTable,
): readonly number[] {
  const { opening, value, unit, partEnd, named, start } = share;
  const { measures, values, ofDisputes, ofPart } = ofTable;
  if (named !== undefined) return [named];
  const isOfCases = measures.includes(unit);
  const larger = counts.filter(
    (one) => one.end < start - opening.length - 1 && one.unit === unit && one.value >= value,
  );
  const wholes = larger
    .filter(({ isPart }) => !isPart)
    .map((one) => one.value)
    .reverse();
  const isOfTable = isOfAll(share, ofTable);
  const known = isOfCases ? [...ofDisputes(opening), ...(ofPart(partEnd) ?? [])] : [];
  if (wholes.length + known.length === 0 && !areAll && !isOfTable) return [];
  // Where only parts are counted, they may be all there are.
  const sum = sums.get(unit) ?? 0;
  const all = [
    ...(isOfTable ? ofNew(opening, ofTable) : []),
    ...known,
    ...wholes,
    ...(wholes.length === 0 ? [sum] : []),
    ...larger.filter(({ isPart }) => isPart).map((one) => one.value),
    sum,
  ].filter((one) => one > 0);
  // 收到0件,其中自然人0件,占0%: any share of nothing is right.
  // 收到39件。在办结的申请中,予以公开15件,占36.6%: the 41 that were completed are not named.
  return all.length > 0 && isOfCases ? [...all, ...values()] : all;
}

/** 自然人16件,企业4件,分别占80%和20%: as many numbers in front as there are percentages. */
function respectiveShares(
  paragraph: ProseParagraph,
  at: number,
  from: number,
  list: string,
  counts: readonly Count[],
  ofTable: WholesOfTable,
): readonly Percentage[] {
  const percents = [...list.matchAll(PERCENT)];
  const sentence = paragraph.text.lastIndexOf('。', at);
  const before = counts.filter(({ end }) => end <= at && end > sentence);
  const parts = before.slice(-percents.length);
  const unit = parts[0]?.unit ?? '';
  if (parts.length < percents.length || parts.some((one) => one.unit !== unit)) return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const larger = before.filter((one) => one.unit === unit && one.value >= sum && !parts.includes(one));
  const ofAll = ofTable.measures.includes(unit) ? ofTable.values() : [];
  const wholes = [...larger.map(({ value }) => value).reverse(), sum, ...ofAll].filter((one) => one > 0);
  const isOfNamed = larger.at(-1)?.value === sum && makeUpAll(percents.map(([digits]) => digits));
  return percents.map(({ index, 0: digits }, i) => ({
    ...percentOf(digits, paragraph.range(from + index, from + index + digits.length + 1)),
    parts: [parts[i]?.value ?? 0],
    wholes,
    place: { paragraph },
    ...(isOfNamed ? { isOfNamed } : {}),
  }));
}

const SEVERAL = 3;
