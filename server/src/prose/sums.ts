import type { Template } from '../template/forms.ts';
import { readClosingSums } from './closing-sums.ts';
import { type NumberToken, readDigits } from './numbers.ts';
import { type Parts, readParts } from './sum-parts.ts';
import { ALL_MEASURES, CLOSINGS, OPENINGS } from './words.ts';

/** 共120条，其中甲50条、乙70条: a total and what it is said to be made of. Offsets into the paragraph's folded text. */
export interface WrittenSum extends Pick<Parts, 'parts' | 'isComplete' | 'alike'> {
  readonly total: NumberToken;
  /** Whether the parts stand in brackets behind the total. */
  readonly isBracketed: boolean;
  /** Whether nothing but a comma stands between the total and a list that names the rest. */
  readonly isBare: boolean;
  /** Whether the total stands behind its parts. */
  readonly isClosing: boolean;
}

const LONGEST_LIST = 600;
const LONGEST_GAP = 24;
/** 公开信息50条。在公开的信息中,甲20条,乙30条. */
const LOOKING_BACK = '信息中,';

/** Finds the sums in the folded text of a paragraph with 、 kept. Lists that go over from one way of dividing to another end there. */
export function readSums(text: string, template: Template): readonly WrittenSum[] {
  const sums: WrittenSum[] = [];
  const read = (total: NumberToken | undefined, at: number, isBare = false): void => {
    if (total === undefined || total.tolerance > 0 || total.unit === '') return;
    const parts = readParts(text.slice(at, at + LONGEST_LIST), at, total, template);
    if (parts.parts.length < 2) return;
    if (isBare && !(parts.isComplete && '。;'.includes(text.charAt(parts.end)))) return;
    sums.push({ ...parts, total, isBracketed: false, isBare, isClosing: false });
  };
  for (const opening of [...OPENINGS, LOOKING_BACK])
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1))
      read(numberBefore(text, at), at + opening.length);
  for (const match of text.matchAll(SUMMED_UP)) {
    const end = match.index + match[0].length;
    const total = numberBefore(text, end - 1);
    if (total?.end === end - 1) read(total, end, match[0].endsWith(','));
  }
  const lastClosed = text.lastIndexOf(')');
  for (let at = text.indexOf('('); at >= 0 && at < lastClosed; at = text.indexOf('(', at + 1)) {
    const list = text.slice(at + 1, at + LONGEST_LIST);
    const end = list.indexOf(')');
    if (end < 0) continue;
    const inside = list.slice(0, end);
    if (!HOLDS_LIST.test(inside)) continue;
    const total = numberBefore(text, at);
    if (total === undefined || total.end !== at || total.tolerance > 0 || total.unit === '') continue;
    const parts = readParts(inside, at + 1, total, template);
    if (parts.parts.length > 1)
      sums.push({ ...parts, total, isBracketed: !inside.includes('等'), isBare: false, isClosing: false });
  }
  for (const { total, parts } of readClosingSums(text)) {
    const { length: alike } = parts;
    sums.push({ total, parts, alike, isComplete: true, isBracketed: false, isBare: false, isClosing: true });
  }
  return sums;
}

/** 共公开信息82条,甲3条,乙6条,其他73条; or with a colon behind the total. */
const SUMMED_UP = new RegExp(
  `[共总计][^,。;:()\\d]{0,20}\\d[\\d,]{0,9}[${ALL_MEASURES}][,:](?!${OPENINGS.join('|')})`,
  'g',
);
/** 60条(网站20条、微信40条), but not what only is among them. */
const HOLDS_LIST = new RegExp(`^(?!${OPENINGS.join('|')}|包含|含|不含|占|较|比|同比)[^(]*\\d[^(]*[,、;][^(]*\\d`);
/** Whether a text may hold a sum at all. */
export const MAY_SUM = new RegExp(
  `${OPENINGS.join('|')}|${LOOKING_BACK}|\\d[${ALL_MEASURES}][(,:]|[,、](?:${CLOSINGS.join('|')})\\d`,
);

/** The number that 其中 refers back to: the last one in front, with no more than a few words between. */
function numberBefore(text: string, at: number): NumberToken | undefined {
  const from = Math.max(0, at - LONGEST_GAP);
  for (let i = at - 1; i >= from; i--) {
    const char = text.charAt(i);
    if (char === ')' || char === ';') return undefined;
    if (char < '0' || char > '9') continue;
    let start = i;
    while (start > 0 && /[\d,.]/.test(text.charAt(start - 1))) start--;
    while (!/\d/.test(text.charAt(start))) start++;
    const token = readDigits(text, start);
    return token.kind === 'number' && token.end <= at && !/[至到\-~比较增减第]$/.test(text.slice(0, start).slice(-1))
      ? token
      : undefined;
  }
  return undefined;
}

/** Whether something else is counted in the same measure in front of the total, which the parts may belong to instead. */
export const isFirstCount = (text: string, { total }: WrittenSum): boolean =>
  !new RegExp(`\\d(?:余|多)?${total.unit}`).test(text.slice(Math.max(0, total.start - LONGEST_LIST), total.start));
