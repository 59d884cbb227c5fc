import { type NumberToken, readChinese, readDigits } from '../grammar/numbers.ts';
import { isAside, type SumWords } from './sum-words.ts';

/** An item without what stands in brackets: 其他1件(申请人撤销). All else stays in its place. */
export const outOfBrackets = (item: string): string =>
  item.includes('(') ? item.replace(/\([^()]*\)?/g, (inside) => ' '.repeat(inside.length)) : item;

/** The one number of an item outside of its brackets; `share` for one that only says how much of it that is, or how it grew. */
export function partOf(
  item: string,
  offset: number,
  isSpelt: boolean,
  units: readonly string[],
  words: SumWords,
): NumberToken | 'share' | undefined {
  const plain = outOfBrackets(item);
  if (isAside(plain, words)) return 'share';
  if (words.notPart.test(plain.replace(words.notComparing, ''))) return undefined;
  let found: NumberToken | undefined;
  for (let i = 0; i < plain.length; i++) {
    const isDigit = plain.charCodeAt(i) >= 0x30 && plain.charCodeAt(i) <= 0x39;
    const token = isDigit ? readDigits(plain, i) : readChinese(plain, i, isSpelt);
    if (token === undefined) continue;
    if (token.kind === 'year') {
      i = token.end - 1;
      continue;
    }
    if (token.kind === 'number' && isServiceNumber(plain.slice(token.start, token.end))) {
      i = token.end - 1;
      continue;
    }
    if (token.kind !== 'number' || found !== undefined || token.isAbout) return undefined;
    found = token;
    i = token.end - 1;
  }
  if (found === undefined || !units.includes(found.unit) || plain.trim().length === found.end - found.start)
    return undefined;
  const { start, numeralEnd, end } = found;
  return { ...found, start: offset + start, numeralEnd: offset + numeralEnd, end: offset + end };
}

/** The number of an item that is only the total of those in front of it, in the item: 共60条, 小计60条. */
export function subtotalOf(item: string, { subtotal }: SumWords): NumberToken | undefined {
  const [front] = subtotal.exec(item) ?? [];
  const token = front === undefined ? undefined : readDigits(item, front.length);
  return token?.kind === 'number' && !token.isAbout && !/\d/.test(item.slice(token.end)) ? token : undefined;
}

/** 12345热线, 12315平台: a service that is called by its telephone number, which has five digits and counts nothing. */
const isServiceNumber = (written: string): boolean => /^12\d{3}$/.test(written);
