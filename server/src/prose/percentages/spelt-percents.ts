import { chineseNumber } from '../../text/numerals.ts';

/** 三分之二 and 六成 as a percentage. */
export function percentOfFraction(fraction: string): string | undefined {
  const [one, other] = [fraction.charAt(0), fraction.charAt(fraction.length - 1)].map(chineseNumber);
  if (one === undefined) return undefined;
  if (fraction.length === 2) return String(one * 10);
  return other === undefined || other >= one ? undefined : String(Math.round((other / one) * 100));
}

/** 三十五 and 三十五点六 in digits. */
export function inDigits(spelt: string): string | undefined {
  const [whole = '', fraction] = spelt.split('点');
  const value = whole === '百' || whole === '一百' ? 100 : chineseNumber(whole);
  if (value === undefined) return undefined;
  const places = [...(fraction ?? '')].map((char) => chineseNumber(char));
  if (places.some((place) => place === undefined || place > 9)) return undefined;
  return fraction === undefined ? String(value) : `${value}.${places.join('')}`;
}
