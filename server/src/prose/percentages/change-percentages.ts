import { numberOf } from '../../text/decimal.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Percentage } from '../statement.ts';
import type { Change, Said } from './changes.ts';

/** How much more or less than before, where the text itself says from what: those that are not just what their numbers give. */
export const changesOf = (paragraph: ProseParagraph, changes: readonly Change[]): readonly Percentage[] =>
  changes.flatMap((change): Percentage[] => {
    const { before, now, percent, isTurned, isOpposite, derivedFrom } = change;
    const difference = Math.round(Math.abs(now - before) * 1000) / 1000;
    if (percent === undefined || (!isTurned && before <= 0)) return [];
    if (!isTurned && !isOpposite && (isRoundedTo(percent, change) || isOfAnother(paragraph.text, change))) return [];
    return [
      {
        kind: isTurned ? 'turned' : isOpposite ? 'opposite' : 'change',
        range: paragraph.range(percent.start, percent.end + 1),
        percent: percent.value,
        places: percent.places,
        parts: [difference],
        wholes: [before],
        ...((derivedFrom !== undefined || isOpposite) && { now }),
        place: { paragraph },
      },
    ];
  });

/** 从4.2万人到5.6万人,增长33.9%: whether the numbers may have been such before they were rounded, or cut off. */
function isRoundedTo({ value, places }: Said, { before, now, slacks }: Change): boolean {
  if (slacks.before + slacks.now === 0) return false;
  const [lowBefore, highBefore] = [before - slacks.before / 2, before + slacks.before];
  const [lowNow, highNow] = [now - slacks.now / 2, now + slacks.now];
  if (lowBefore <= 0) return true;
  const [one, other] = [(highNow / lowBefore - 1) * 100, (lowNow / highBefore - 1) * 100];
  const step = 10 ** -places;
  return [value, -value].some((percent) => percent > other - step && percent < one + step);
}

/**
 * 公开信息3000条,其中其他信息500条,比上年增加200条,增长7.1%: whether not the last number but another one in front, or what the
 * sentence counts up to here, has grown by that.
 */
function isOfAnother(text: string, { derivedFrom, percent }: Change): boolean {
  if (derivedFrom === undefined || percent === undefined) return false;
  const { growth, unit, start, end } = derivedFrom;
  const step = 10 ** -percent.places;
  const fits = (now: number): boolean =>
    now > growth && Math.abs((Math.abs(growth) / (now - growth)) * 100 - percent.value) < step - 1e-9;
  const sentence = text.lastIndexOf('。', start);
  const counts = [...text.slice(0, end + unit.length).matchAll(COUNT)].filter((one) => one[2] === unit).slice(-MOST);
  let sum = 0;
  return counts.reverse().some(({ index, 1: digits = '' }) => {
    const value = numberOf(digits);
    sum += index > sentence ? value : 0;
    return fits(sum) || (index < start && fits(value));
  });
}

const COUNT = /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(万?(?:人次|[^\d,。;:()]))/g;
/** So many numbers in front of one that has grown are looked at. */
const MOST = 20;
