import { MEASURES } from '../text/measures.ts';
import { type CellReader, cellSum } from './candidates.ts';
import type { ProseParagraph } from './prose.ts';
import type { Saying } from './saying.ts';
import type { Percentage, Place } from './statement.ts';

const SHARE = new RegExp(
  `(占(?:比为|比|总数的|总数|总量的|总量)?|(?<=[${MEASURES}])\\()(\\d{1,3}(?:\\.\\d{1,4})?)%`,
  'g',
);
const NUMBER = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)([${MEASURES}])`, 'g');
const PART = new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)([${MEASURES}]),?$`);
const LONGEST_PART = 20;

/** What the table has of all applications, for parts that are counted in one of the measures of cases. */
export interface WholesOfTable {
  readonly measures: readonly string[];
  readonly values: () => readonly number[];
}

/** 258件，占33.9%: the number is the part; the whole is one of the larger numbers in front that are not parts themselves. */
export function readPercentages(paragraph: ProseParagraph, ofTable: WholesOfTable): readonly Percentage[] {
  const { text } = paragraph;
  const found: Percentage[] = [];
  const matches = [...text.matchAll(SHARE)].slice(0, MOST);
  const counts = matches.length === 0 ? [] : countsIn(text);
  const shared = new Map<string, number>();
  for (const match of matches) {
    const part = PART.exec(text.slice(Math.max(0, match.index - LONGEST_PART), match.index));
    if (part === null) continue;
    shared.set(part[2] ?? '', (shared.get(part[2] ?? '') ?? 0) + numberOf(part[1]));
  }
  for (const match of matches) {
    const [whole, opening, digits = ''] = match;
    // A percentage in brackets is a share where it is one of several.
    if (opening === '(' && matches.length < SEVERAL) continue;
    const part = PART.exec(text.slice(Math.max(0, match.index - LONGEST_PART), match.index));
    if (part === null) continue;
    const value = numberOf(part[1]);
    const unit = part[2] ?? '';
    const larger = counts.filter((one) => one.end < match.index - 1 && one.unit === unit && one.value >= value);
    const wholes = larger
      .filter(({ isPart }) => !isPart)
      .map((one) => one.value)
      .reverse();
    // Where only parts are counted, they may be all there are.
    if (wholes.length === 0 && matches.length < SEVERAL) continue;
    const all = [
      ...wholes,
      ...(wholes.length === 0 ? [shared.get(unit) ?? 0] : []),
      ...larger.filter(({ isPart }) => isPart).map((one) => one.value),
      shared.get(unit) ?? 0,
    ].filter((one) => one > 0);
    // 收到0件,其中自然人0件,占0%: any share of nothing is right.
    if (all.length === 0) continue;
    // 收到39件。在办结的申请中,予以公开15件,占36.6%: the 41 that were completed are not named.
    if (ofTable.measures.includes(unit)) all.push(...ofTable.values());
    const end = match.index + whole.length;
    found.push({
      kind: 'share',
      range: paragraph.range(end - digits.length - 1, end),
      percent: Number(digits),
      places: placesOf(digits),
      parts: [value],
      wholes: all,
      place: { paragraph },
    });
  }
  return found;
}

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
/** 39件,较上年的45件减少6件,下降13.3%, or 较上年(45件)下降13.3%: the number, the one before, the difference and its percentage. */
const CHANGE = new RegExp(
  `(?<![\\d.])${COUNT}([${MEASURES}]),?(?:较|比|与)(?:上一?年度?|去年|上年同期|20\\d\\d年度?)(?:同期)?` +
    `(?:(?:的|为|是|\\()?${COUNT}\\2\\)?)?(?:相比)?(?:,?(?:增加|减少|多|少)了?${COUNT}\\2)?,?(?:同比)?` +
    '(增长|增加|上升|提高|增幅|下降|减少|降低|降幅)(?:了|为|约)?(\\d{1,3}(?:\\.\\d{1,4})?)%',
  'g',
);

/** How much more or less than the year before, where the text itself says from what. */
export function readChanges(paragraph: ProseParagraph): readonly Percentage[] {
  const { text } = paragraph;
  const found: Percentage[] = [];
  for (const match of text.matchAll(CHANGE)) {
    const [whole, now, , before, by, verb = '', digits = ''] = match;
    const isLess = /[降减]/.test(verb);
    const value = numberOf(now);
    const difference = before === undefined ? numberOf(by) : Math.abs(value - numberOf(before));
    const base = before === undefined ? value + (isLess ? difference : -difference) : numberOf(before);
    if ((before === undefined && by === undefined) || base <= 0) continue;
    const end = match.index + whole.length;
    found.push({
      kind: 'change',
      range: paragraph.range(end - digits.length - 1, end),
      percent: Number(digits),
      places: placesOf(digits),
      parts: [difference],
      wholes: [base],
      place: { paragraph },
    });
  }
  return found;
}

const MOST = 100;
const SEVERAL = 3;

interface Count {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
  readonly isPart: boolean;
}

const countsIn = (text: string): readonly Count[] =>
  [...text.matchAll(NUMBER)].slice(0, MOST).map((match) => {
    const end = match.index + match[0].length;
    return {
      value: numberOf(match[1]),
      unit: match[2] ?? '',
      end,
      isPart: /^(?:,?占|\([\d.]+%)/.test(text.slice(end, end + 9)),
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
