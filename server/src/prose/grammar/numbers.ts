import { chineseNumber } from '../../text/numerals.ts';
import { ALL_MEASURES } from '../words.ts';

/** A number with its measure word in a sentence. Offsets into the sentence's paragraph. */
export interface NumberToken {
  readonly kind: 'number';
  readonly value: number;
  /** How far the true number may be off: 0 for an exact one. */
  readonly tolerance: number;
  /** Whether words say that it is not exact: 120余, 5万左右; 3.5万 is only rounded. */
  readonly isAbout: boolean;
  /** 五 and not 5. */
  readonly isSpelt: boolean;
  /** The measure word, `%`, or '' where none follows. */
  readonly unit: string;
  /** Decimal places as written. */
  readonly places: number;
  readonly start: number;
  /** Behind the digits, without the unit. */
  readonly numeralEnd: number;
  readonly end: number;
}

/** Something with digits in it that counts nothing: a year, a day, the number of a document. */
export interface DateToken {
  readonly kind: 'year' | 'date';
  readonly value: number;
  /** A month, of which a day may follow, or the end of a month or a year. */
  readonly part?: 'month' | 'end';
  readonly start: number;
  readonly end: number;
}

const DIGITS = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
/** 6场次, 6场(次): what took place is counted alike with it and without. */
const TIMES = '(?:(?<=[场期批])(?:次|\\(次\\)))?';
const TAIL = new RegExp(
  `(万|亿)?(余|多|几)?(万|亿)?(件次(?![年月日])|人次|条次|篇次|人|万元|亿元|%|[${ALL_MEASURES}])?${TIMES}(以上|以内|左右|上下)?`,
  'y',
);
const CHINESE_DIGITS = '一二三四五六七八九十百千两〇零';
const CHINESE = new RegExp(`([${CHINESE_DIGITS}]{1,7})(余|多|几)?([件宗起份条])`, 'y');
/** 件数为零: a zero without a measure, at the end of its clause. */
const BARE_ZERO = /(?<=为)零(?=[,。;:)!?]|$)/y;
/** In whatever measure: 五次, 三十人次. */
const CHINESE_OF_ANY = new RegExp(`([${CHINESE_DIGITS}]{1,7})(余|多|几)?(人次|[${ALL_MEASURES}])`, 'y');
/** Such a number at the end of a text, and a mark behind it. */
export const ENDS_IN_CHINESE = new RegExp(`[${CHINESE_DIGITS}]{1,7}(?:人次|[${ALL_MEASURES}])[,。(:]?$`);
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Reads what begins with a digit; undefined for digits that are part of something else. */
export function readDigits(text: string, at: number): NumberToken | DateToken {
  DIGITS.lastIndex = at;
  const [written = '', whole = '', fraction = ''] = DIGITS.exec(text) ?? [];
  const numeralEnd = at + written.length;
  const next = text.charAt(numeralEnd);
  if (next === '年' && fraction === '' && whole.length === 4) {
    // 截至2024年底: the end of a year is part of its name, like that of a month below.
    const behind = text.charAt(numeralEnd + 1) || ' ';
    const end = numeralEnd + ('度底末'.includes(behind) ? 2 : 1);
    const isEnd = '底末'.includes(behind);
    return { kind: 'year', value: Number(whole), ...(isEnd && { part: 'end' }), start: at, end };
  }
  if ((next === '月' || next === '日') && fraction === '') {
    const isEnd = next === '月' && '底末'.includes(text.charAt(numeralEnd + 1) || ' ');
    const part = isEnd ? 'end' : next === '月' ? 'month' : undefined;
    const end = numeralEnd + (isEnd ? 2 : 1);
    return { kind: 'date', value: Number(whole), ...(part !== undefined && { part }), start: at, end };
  }
  TAIL.lastIndex = numeralEnd;
  const [tail = '', scale1 = '', more = '', scale2 = '', unit = '', around = ''] = TAIL.exec(text) ?? [];
  const scale = (SCALES[scale1] ?? 1) * (SCALES[scale2] ?? 1);
  const plain = Number(whole.replaceAll(',', '') + fraction);
  const lastPlace = scale / 10 ** Math.max(0, fraction.length - 1);
  // 4.8万余件 is more than that by no more than its last place.
  const isRounded = scale > 1 && fraction !== '' && around === '' && (more === '余' || more === '多');
  return {
    kind: 'number',
    value: Math.round(plain * scale * 1e6) / 1e6,
    isSpelt: false,
    isAbout: more + around !== '',
    tolerance: isRounded
      ? lastPlace
      : more + around !== ''
        ? roughly(plain * scale)
        : scale > 1 && unit !== '%'
          ? lastPlace
          : 0,
    unit,
    places: Math.max(0, fraction.length - 1),
    start: at,
    numeralEnd,
    end: numeralEnd + tail.length,
  };
}

/** Reads 三件, 十二件, 十余条, and 五次 where numbers of any measure are asked for. A lone 一 is mostly no number (一起, 同一件). */
export function readChinese(text: string, at: number, ofAnyMeasure = false): NumberToken | undefined {
  const pattern = ofAnyMeasure ? CHINESE_OF_ANY : CHINESE;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [written, digits = '', more = '', unit = ''] = match;
  const value = chineseValue(digits);
  const before = text.charAt(at - 1);
  if (value === undefined || /[每任第同逐数几]/.test(before) || (value === 1 && unit !== '件')) return undefined;
  return {
    kind: 'number',
    value,
    isSpelt: true,
    isAbout: more !== '',
    tolerance: more === '' ? 0 : roughly(value),
    unit,
    places: 0,
    start: at,
    numeralEnd: at + digits.length,
    end: at + written.length,
  };
}

/** Reads the zero of 件数为零, which no measure follows. */
export function readBareZero(text: string, at: number): NumberToken | undefined {
  if (text.charAt(at) !== '零') return undefined;
  BARE_ZERO.lastIndex = at;
  if (!BARE_ZERO.test(text)) return undefined;
  const end = at + 1;
  return {
    kind: 'number',
    value: 0,
    isSpelt: true,
    isAbout: false,
    tolerance: 0,
    unit: '',
    places: 0,
    start: at,
    numeralEnd: end,
    end,
  };
}

/** How far 120余 may be from what it stands for. */
export const roughly = (value: number): number => Math.max(5, value * 0.3);

function chineseValue(digits: string): number | undefined {
  const plain = digits.replaceAll('两', '二');
  const hundred = plain.indexOf('百');
  if (plain.includes('千')) return undefined;
  if (hundred < 0) return chineseNumber(plain);
  const hundreds = hundred === 0 ? 1 : chineseNumber(plain.slice(0, hundred));
  const rest = plain.slice(hundred + 1).replace(/^[零〇]/, '');
  const below = rest === '' ? 0 : chineseNumber(rest);
  return hundreds === undefined || hundreds > 9 || below === undefined ? undefined : hundreds * 100 + below;
}
