import { placesOf } from '../../text/decimal.ts';

/** 1.53万条: a number in 万 that a share may be one of. */
interface RoundedWhole {
  readonly value: number;
  /** Whether the share is right of a number that may stand in the text so. */
  readonly explains: boolean;
}

/**
 * The numbers in 万 in front of a part in its sentence: 累计发布信息1.53万条,其中网站6842条,占44.6% is right of some number that is 1.53万
 * rounded or cut off.
 */
export function roundedWholes(
  text: string,
  { value, unit, partEnd, digits = '0' }: RoundedShare,
): readonly RoundedWhole[] {
  const before = text.slice(Math.max(0, partEnd - LONGEST), partEnd);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  if (unit === '' || !sentence.includes('万')) return NONE;
  const percent = Number(digits);
  const half = 0.5 * 10 ** -placesOf(digits);
  return [...sentence.matchAll(IN_TEN_THOUSANDS)].flatMap(([, number = '', measure]): readonly RoundedWhole[] => {
    if (measure !== unit) return NONE;
    const whole = Number(number) * TEN_THOUSAND;
    const step = TEN_THOUSAND * 10 ** -placesOf(number);
    const [least, most] = [(100 * value) / (whole + step), (100 * value) / (whole - step / 2)];
    return [{ value: whole, explains: percent + half >= least && percent - half <= most }];
  });
}

interface RoundedShare {
  readonly value: number;
  readonly unit: string;
  readonly partEnd: number;
  readonly digits: string | undefined;
}

const NONE: readonly never[] = [];
const LONGEST = 120;
const TEN_THOUSAND = 10_000;
const IN_TEN_THOUSANDS = /(?<![\d.])(\d{1,4}(?:\.\d{1,3})?)万[余多]?(人次|[^\d,。;:()])/g;
