import type { BoundCell } from '../report/model.ts';
import { anyOf } from '../template/contents.ts';
import type { Form, Template } from '../template/forms.ts';
import { mapDefined } from '../text/lists.ts';
import { MEASURES } from '../text/measures.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type CellReader, cellSum } from './candidates.ts';
import { columnsOf } from './meaning.ts';
import type { ProseParagraph } from './prose.ts';
import type { Saying } from './saying.ts';
import type { Percentage, Place, Statement } from './statement.ts';

const UNIT = `人次|[${MEASURES}]`;
const NUMBER = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(${UNIT})`, 'g');
const LONGEST_PART = 20;
const PERCENT = /\d{1,3}(?:\.\d{1,4})?(?=%)/g;

interface Patterns {
  readonly share: RegExp;
  /** A number in front of its share: 12件依法不予公开,占 as well, where nothing else is counted in between. */
  readonly part: RegExp;
  /** Right behind a number: its share follows. */
  readonly beforeShare: RegExp;
  readonly respectively: RegExp;
}

function compile({ prose: { shares } }: Template): Patterns {
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const ratio = any(shares.ratio);
  const whole = `[^,。;、()\\d]{0,8}${any(shares.whole)}`;
  const between = `(?:(?!${any(shares.comparing)})[^\\d,。;:、()]){0,8}`;
  return {
    share: new RegExp(
      `(${shares.share}(?:${ratio}|${whole}(?:(\\d+)(${UNIT}))?的?)?|(?<=${UNIT})\\()(?:(\\d{1,3}(?:\\.\\d{1,4})?)%|${shares.percent}([零一二三四五六七八九十百点]{1,9}))`,
      'g',
    ),
    part: new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)(${UNIT})${between}[,(]?$`),
    beforeShare: new RegExp(`^(?:${between}[,(]?${shares.share}|\\([\\d.]+%)`),
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
  const found: Percentage[] = [];
  const matches = [...text.matchAll(patterns.share)].slice(0, MOST);
  const isRespective = text.includes(template.prose.shares.each);
  const counts = matches.length === 0 && !isRespective ? [] : countsIn(text, patterns);
  const shared = new Map<string, number>();
  let all100 = 0;
  for (const match of matches) {
    const part = patterns.part.exec(text.slice(Math.max(0, match.index - LONGEST_PART), match.index));
    if (part === null) continue;
    shared.set(part[2] ?? '', (shared.get(part[2] ?? '') ?? 0) + numberOf(part[1]));
    all100 += Number(match[4] ?? 0);
  }
  // Two that make up 100% are all there are as well.
  const areAll = matches.length >= SEVERAL || (shared.size === 1 && Math.abs(all100 - 100) < 0.2);
  for (const match of matches) {
    const [whole, opening = '', total, totalUnit, figures, spelt = ''] = match;
    const digits = figures ?? inDigits(spelt);
    if (digits === undefined) continue;
    // A percentage in brackets is a share where it is one of several.
    if (opening === '(' && matches.length < SEVERAL) continue;
    const part = patterns.part.exec(text.slice(Math.max(0, match.index - LONGEST_PART), match.index));
    if (part === null) continue;
    const value = numberOf(part[1]);
    const unit = part[2] ?? '';
    const larger = counts.filter((one) => one.end < match.index - 1 && one.unit === unit && one.value >= value);
    const wholes = larger
      .filter(({ isPart }) => !isPart)
      .map((one) => one.value)
      .reverse();
    // Where only parts are counted, they may be all there are.
    const isOfTable = ofTable.measures.includes(unit) && ofTable.openings.some((words) => opening.startsWith(words));
    const partEnd = match.index - part[0].length + (part[1]?.length ?? 0) + unit.length;
    const known = ofTable.measures.includes(unit)
      ? [...ofTable.ofDisputes(opening), ...(ofTable.ofPart(partEnd) ?? [])]
      : [];
    // 占主动公开总量6320条的2.9%: then it is of nothing else.
    const named = total === undefined || totalUnit !== unit ? [] : [numberOf(total)];
    if (wholes.length + named.length + known.length === 0 && !areAll && !isOfTable) continue;
    const all =
      named.length > 0
        ? named
        : [
            ...(isOfTable ? ofTable.values() : []),
            ...known,
            ...wholes,
            ...(wholes.length === 0 ? [shared.get(unit) ?? 0] : []),
            ...larger.filter(({ isPart }) => isPart).map((one) => one.value),
            shared.get(unit) ?? 0,
          ].filter((one) => one > 0);
    // 收到0件,其中自然人0件,占0%: any share of nothing is right.
    if (all.length === 0) continue;
    // 收到39件。在办结的申请中,予以公开15件,占36.6%: the 41 that were completed are not named.
    if (ofTable.measures.includes(unit) && named.length === 0) all.push(...ofTable.values());
    const end = match.index + whole.length;
    found.push({
      kind: 'share',
      range: paragraph.range(
        end - (figures === undefined ? spelt.length + template.prose.shares.percent.length : digits.length + 1),
        end,
      ),
      percent: Number(digits),
      places: placesOf(digits),
      parts: [value],
      wholes: all,
      place: { paragraph },
    });
  }
  if (!isRespective) return found;
  for (const { index, 0: whole, 1: list = '' } of text.matchAll(patterns.respectively))
    found.push(...respectiveShares(paragraph, index, index + whole.length - list.length, list, counts, ofTable));
  return found;
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
  return percents.map(({ index, 0: digits }, i) => ({
    kind: 'share',
    range: paragraph.range(from + index, from + index + digits.length + 1),
    percent: Number(digits),
    places: placesOf(digits),
    parts: [parts[i]?.value ?? 0],
    wholes,
    place: { paragraph },
  }));
}

/** 三十五 and 三十五点六 in digits. */
function inDigits(spelt: string): string | undefined {
  const [whole = '', fraction] = spelt.split('点');
  const value = whole === '百' || whole === '一百' ? 100 : chineseNumber(whole);
  if (value === undefined) return undefined;
  const places = [...(fraction ?? '')].map((char) => chineseNumber(char));
  if (places.some((place) => place === undefined || place > 9)) return undefined;
  return fraction === undefined ? String(value) : `${value}.${places.join('')}`;
}

const MOST = 100;
const SEVERAL = 3;

interface Count {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
  readonly isPart: boolean;
}

const countsIn = (text: string, { beforeShare }: Patterns): readonly Count[] =>
  [...text.matchAll(NUMBER)].slice(0, MOST).map((match) => {
    const end = match.index + match[0].length;
    return {
      value: numberOf(match[1]),
      unit: match[2] ?? '',
      end,
      isPart: beforeShare.test(text.slice(end, end + 12)),
    };
  });

const numberOf = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));

const placesOf = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0);

const WHOLES: readonly (readonly string[])[] = [['resultTotal'], ['newReceived'], ['newReceived', 'carriedOver']];

/** Gives what the table has of all applications, each way of counting them. */
export const wholesOfTable = (read: CellReader): readonly number[] =>
  WHOLES.flatMap((rows) => {
    const one = read(cellSum('requests', rows, ['total']));
    return one?.sure === true && one.value > 0 ? [one.value] : [];
  });

/** What the cells of a table say that a number of theirs is a part of: all applications, those of all organisations, or its group. */
export function wholesOfPart({ matched }: Statement, read: CellReader, form: Form): readonly number[] | undefined {
  const cells = matched?.cells ?? [];
  const isPart = ({ table, row, column }: BoundCell): boolean =>
    table === 'requests' && (column.id !== TOTAL || !TOTALS.includes(row.id));
  if (cells.length === 0 || !cells.every(isPart)) return undefined;
  const rows = [...new Set(cells.map(({ row }) => row.id))];
  const wholes = [
    ...[...groupsOf(form.rows.requests.map(({ id }) => id))].map((group) => cellSum('requests', [group], [TOTAL])),
    ...rows.map((row) => cellSum('requests', [row], [TOTAL])),
    ...WHOLES.map((whole) => cellSum('requests', whole, columnsOf(['organisations'], form))),
  ];
  return [...wholesOfTable(read), ...mapDefined(wholes, (sum) => read(sum)?.value)];
}

const TOTAL = 'total';
const TOTALS: readonly string[] = ['newReceived', 'carriedOver', 'resultTotal', 'carriedForward'];

/** How many disputes of these rows the table has, with and without those that are pending. */
export const wholesOfDisputes = (rows: readonly string[], read: CellReader): readonly number[] =>
  [[TOTAL], [TOTAL, '-pending']].flatMap((columns) => {
    const one = read(cellSum('review', rows, columns));
    return one?.sure === true && one.value > 0 ? [one.value] : [];
  });

/** The groups that rows lie in. */
const groupsOf = (rows: readonly string[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => (row.includes('.') ? [row.slice(0, row.indexOf('.'))] : []))),
];

/** 予以公开占58.5%: what the table has of it, of all that was completed or received. */
export function sharesOfTable(
  shares: readonly Saying[],
  { paragraph }: Place,
  read: CellReader,
): readonly Percentage[] {
  const found: Percentage[] = [];
  for (const { meaning, value, start, numeralEnd, end } of shares) {
    const parts = meaning.sums.map(read);
    const wholes = WHOLES.map((rows) => read(cellSum('requests', rows, ['total'])));
    const isKnown = [...parts, ...wholes].every((one) => one?.sure === true) && (wholes[0]?.value ?? 0) > 0;
    if (!isKnown) continue;
    // 无法提供的19件中,本机关不掌握的占89.5%: a row may be a part of its group.
    wholes.push(
      ...groupsOf(meaning.sums.flatMap(({ rows }) => rows)).map((group) =>
        read(cellSum('requests', [group], ['total'])),
      ),
    );
    found.push({
      kind: 'share',
      range: paragraph.range(start, end),
      percent: value,
      places: placesOf(paragraph.text.slice(start, numeralEnd)),
      parts: parts.map((one) => one?.value ?? 0),
      wholes: wholes.map((one) => one?.value ?? 0),
      place: { paragraph },
    });
  }
  return found;
}
