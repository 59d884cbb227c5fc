import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Percentage, Place } from '../statement.ts';
import { type CellReader, cellSum } from '../verdicts/candidates.ts';

/** 办结率95.2%: a rate by its name, or 占135%. Offsets into the paragraph's folded text. */
export interface Rate {
  readonly percent: number;
  /** Decimal places as written. */
  readonly places: number;
  /** The digits and their %. */
  readonly start: number;
  readonly end: number;
  /** What the tables may have for it; undefined where they have nothing. */
  readonly of: 'requests' | 'reconsideration' | 'litigation' | undefined;
  /** Whether it has been said that the disputes are about disclosure, and whether they are those of all of an area. */
  readonly isDisclosure: boolean;
  readonly isOfArea: boolean;
  /** The column of the cases it counts: `total` for the completed applications. */
  readonly column: string;
  /** 办结58件,办结率92.1%: the number right in front, where only the sentences before name the applications. */
  readonly beside: number | undefined;
  /** 办结23件,办结率100%: how many are said to be all; undefined where another rate, or nothing in front of it, is told. */
  readonly allOf: number | undefined;
}

/** Finds the rates of a paragraph. */
export function readRates(text: string, template: Template): readonly Rate[] {
  if (!text.includes('%')) return NONE;
  const words = template.derived(compile);
  const { rate, narrowed, aboutRequests, others, disclosure, heard, area, kinds } = words;
  const told = disclosure.exec(text);
  const rates: Rate[] = [];
  for (const { index, 0: whole, 1: name = '', 2: digits = '' } of text.matchAll(rate)) {
    const end = index + whole.length;
    const from = sentenceStart(text, index);
    const sentence = text.slice(from, index);
    const clause = sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf(':')) + 1);
    const column = kinds.get(name) ?? '';
    const isNamed = aboutRequests.test(sentence);
    const [, beside] = isNamed ? [] : (BESIDE.exec(sentence) ?? []);
    const isGoingOn =
      beside !== undefined && aboutRequests.test(text.slice(Math.max(0, from - LONGEST_SENTENCE), from));
    const isOfRequests = column === 'total' && (isNamed || isGoingOn) && !others.test(sentence);
    const isKnown = column !== '' && !narrowed.test(clause) && !UNTIL_EARLIER.test(sentence);
    // Of those that were due by the end of the year: whatever is carried forward was not.
    const isAllDue = Number(digits) === 100;
    const [, all] = isAllDue && isNamed ? (words.completedBeside.exec(sentence) ?? []) : [];
    // Those that a body hears for others are of every kind.
    const isDispute = column !== 'total' && !heard.test(sentence);
    const dispute = isDispute ? disputeOf(sentence, words) : undefined;
    rates.push({
      percent: Number(digits),
      places: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      start: end - digits.length - 1,
      end,
      of: !isKnown ? undefined : isOfRequests ? (isAllDue && all === undefined ? undefined : 'requests') : dispute,
      isDisclosure: told !== null && told.index + told[0].length <= index,
      isOfArea: area.test(sentence),
      column,
      beside: isNamed || beside === undefined ? undefined : Number(beside),
      allOf: all === undefined ? undefined : Number(all),
    });
  }
  return rates;
}

const NONE: readonly Rate[] = [];
const LONGEST_SENTENCE = 200;

/** Where the sentence or the part of it begins that an offset stands in, no farther in front than is looked. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  return at - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
}

/** 截至11月底: of a part of the year. */
const UNTIL_EARLIER = /截[至止](?:20\d{2}年)?(?:[1-9]|1[01])月/;
/** At the end of what stands in front of a rate. */
const BESIDE = /(?<!\d)(\d{1,7})件,$/;

/** Which of the two a sentence speaks of; undefined where it is both or neither. */
function disputeOf(sentence: string, { review, lawsuit }: Words): 'reconsideration' | 'litigation' | undefined {
  const isReview = review.test(sentence);
  const isLawsuit = lawsuit.test(sentence);
  return isReview === isLawsuit ? undefined : isReview ? 'reconsideration' : 'litigation';
}

/** Holds the rates against the tables; what is more than all is told too. `ofArea`: the report is that of a whole area. */
export function percentagesOfRates(
  rates: readonly Rate[],
  { paragraph }: Place,
  read: CellReader,
  ofArea: boolean,
): readonly Percentage[] {
  return rates.flatMap((rate): Percentage[] => {
    const { percent, places, start, end } = rate;
    const found = { range: paragraph.range(start, end), percent, places, place: { paragraph } };
    if (percent > 100) return [{ ...found, kind: 'whole', parts: [], wholes: [] }];
    const isOfThese = (rate.isDisclosure || paragraph.section === 'review') && (ofArea || !rate.isOfArea);
    const figures = rate.of === 'requests' || isOfThese ? figuresOf(rate, read) : undefined;
    if (figures === undefined || isOfItsSentence(rate, figures.wholes, paragraph.text)) return [];
    return [{ ...found, ...figures, kind: 'rate' }];
  });
}

/** 新收720件,其中684件年内办结,办结率95%: whether it follows from a number of its sentence and another, or a whole of the tables. */
function isOfItsSentence({ percent, places, start }: Rate, wholes: readonly number[], text: string): boolean {
  const own = [...text.slice(sentenceStart(text, start), start).matchAll(CASES)].map(([, digits]) => Number(digits));
  return own.some((part) =>
    [...own, ...wholes].some((all) => all > part && Math.abs((part / all) * 100 - percent) < 10 ** -places - 1e-9),
  );
}

const CASES = /(?<![\d.])(\d{1,7})件/g;

/**
 * 收到23件,办结23件,办结率100%: whether that cannot be, because more is carried forward than was carried over, so that some of those
 * that came in are not completed.
 */
function isBelied(allOf: number, read: CellReader): boolean {
  const [received, completed, forward, over] = ['newReceived', 'resultTotal', 'carriedForward', 'carriedOver'].map(
    (row) => {
      const figure = read(cellSum('requests', [row], ['total']));
      return figure?.sure === true ? figure.value : undefined;
    },
  );
  if (received === undefined || completed === undefined || forward === undefined || over === undefined) return false;
  return allOf === received && allOf !== completed && forward > over;
}

function figuresOf(
  { of, column, beside, allOf }: Rate,
  read: CellReader,
): Pick<Percentage, 'parts' | 'wholes'> | undefined {
  if (of === undefined || (allOf !== undefined && !isBelied(allOf, read))) return undefined;
  const rowsOf = of === 'litigation' ? ['litigationDirect', 'litigationAfterReconsideration'] : ['reconsideration'];
  const sums =
    of === 'requests'
      ? [
          cellSum('requests', ['resultTotal'], ['total']),
          cellSum('requests', ['newReceived', 'carriedOver'], ['total']),
          cellSum('requests', ['newReceived'], ['total']),
        ]
      : [
          cellSum('review', rowsOf, [column]),
          cellSum('review', rowsOf, ['total', '-pending']),
          cellSum('review', rowsOf, ['total']),
        ];
  const figures = sums.map(read);
  const [part, ...wholes] = figures.map((one) => (one?.sure === true ? one.value : undefined));
  if (part === undefined || (beside !== undefined && beside !== part)) return undefined;
  if (wholes.some((whole) => whole === undefined || whole <= 0)) return undefined;
  return { parts: [part], wholes: wholes.map((whole) => whole ?? 0) };
}

interface Words {
  readonly rate: RegExp;
  /** Beside a rate that is of some of the cases alone, or of another time. */
  readonly narrowed: RegExp;
  readonly aboutRequests: RegExp;
  /** How many are completed, right in front of a rate. */
  readonly completedBeside: RegExp;
  readonly others: RegExp;
  readonly disclosure: RegExp;
  /** Beside disputes that are not all against this body. */
  readonly heard: RegExp;
  readonly area: RegExp;
  readonly review: RegExp;
  readonly lawsuit: RegExp;
  /** The columns of the rates that the tables have. */
  readonly kinds: ReadonlyMap<string, string>;
}

function compile({ prose: { rates, words } }: Template): Words {
  const any = (...lists: readonly (readonly string[])[]): string => anyOf(lists.flat(), '').source;
  const kinds = new Map(Object.entries(rates.columns).flatMap(([column, names]) => names.map((one) => [one, column])));
  const names = any(rates.partOfAll, [...kinds.keys()]);
  const {
    timely = [],
    lastYear = [],
    period = [],
    compare = [],
    scope = [],
    handled = [],
    completed = [],
    area = [],
    hearing = [],
  } = words;
  return {
    rate: new RegExp(
      `(?:(${names})(?:均|都|已|也)?(?:达到|达|为|是|保持在|高达|:)?|占(?![^,。;%]{0,10}(?:${any(rates.notWhole)}))[^,。;:()%\\d]{0,12})(\\d{1,4}(?:\\.\\d{1,4})?)%`,
      'g',
    ),
    narrowed: new RegExp(any(timely, lastYear, period, compare, scope, rates.notWhole)),
    aboutRequests: new RegExp(any(rates.requests)),
    completedBeside: new RegExp(`(?:${any(completed)})(\\d{1,7})件,$`),
    others: new RegExp(any(rates.others)),
    disclosure: new RegExp(any(words['disclosure'] ?? [])),
    heard: new RegExp(any(scope, handled, hearing, words['received+accepted'] ?? [])),
    area: new RegExp(any(area)),
    review: new RegExp(any(rates.disputes.reconsideration)),
    lawsuit: new RegExp(any(rates.disputes.litigation)),
    kinds,
  };
}
