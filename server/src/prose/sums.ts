import type { Template } from '../template/forms.ts';
import type { Vocabulary } from '../template/vocabulary.ts';
import { type NumberToken, readChinese, readDigits } from './numbers.ts';
import { ALL_MEASURES, OPENINGS } from './words.ts';

/** 共120条，其中甲50条、乙70条: a total and what it is said to be made of. Offsets into the paragraph's folded text. */
export interface WrittenSum {
  readonly total: NumberToken;
  readonly parts: readonly NumberToken[];
  /** Whether the parts are all there are: the last is 其他, or they are the kinds of applicants. */
  readonly isComplete: boolean;
  /** Whether the parts stand in brackets behind the total. */
  readonly isBracketed: boolean;
}

const NOT_A_PART = /[占比较增降%]|同期|上年|去年/;
const REST = /^(?:以及|及|和)?(?:其他|其它|其余)/;
const LONGEST_LIST = 600;
const LONGEST_GAP = 24;

/** Finds the sums in the folded text of a paragraph with 、 kept. Lists that go over from one way of dividing to another end there. */
export function readSums(text: string, template: Template): readonly WrittenSum[] {
  const sums: WrittenSum[] = [];
  for (const opening of OPENINGS) {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      const total = numberBefore(text, at);
      if (total === undefined || total.tolerance > 0 || total.unit === '') continue;
      const list = text.slice(at + opening.length, at + opening.length + LONGEST_LIST);
      const sum = readParts(list, at + opening.length, total, template);
      if (sum.parts.length > 1) sums.push(sum);
    }
  }
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const end = text.indexOf(')', at);
    if (end < 0) break;
    const inside = text.slice(at + 1, Math.min(end, at + LONGEST_LIST));
    if (!HOLDS_LIST.test(inside)) continue;
    const total = numberBefore(text, at);
    if (total === undefined || total.end !== at || total.tolerance > 0 || total.unit === '') continue;
    const sum = { ...readParts(inside, at + 1, total, template), isBracketed: !inside.includes('等') };
    if (sum.parts.length > 1) sums.push(sum);
  }
  return sums;
}

/** 60条(网站20条、微信40条), but not what only is among them. */
const HOLDS_LIST = new RegExp(`^(?!${OPENINGS.join('|')}|包含|含|不含|占|较|比|同比)[^(]*\\d[^(]*[,、;][^(]*\\d`);
/** Whether a text may hold a sum at all. */
export const MAY_SUM = new RegExp(`${OPENINGS.join('|')}|\\d[${ALL_MEASURES}]\\(`);

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

function readParts(list: string, offset: number, total: NumberToken, template: Template): WrittenSum {
  const { vocabulary, prose } = template;
  const parts: NumberToken[] = [];
  const applicants = new Set<string>();
  let role: string | undefined;
  let isComplete = false;
  let isWhole = false;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const char = i < list.length ? list.charAt(i) : '。';
    if (char === '(') i = closed(list, i);
    if (!',、。;!?:'.includes(char) && !OPENINGS.some((opening) => list.startsWith(opening, i))) continue;
    if (char === ',' && /\d/.test(list.charAt(i - 1)) && /^\d{3}(?!\d)/.test(list.slice(i + 1, i + 5))) continue;
    const item = list.slice(from, i);
    const kind = kindOf(item, vocabulary);
    const isOfCases = kind !== undefined || role !== undefined || REST.test(item);
    // 8份申请,其中予以公开2件: applications and what became of them are the same cases.
    const units = isOfCases && prose.units.cases.includes(total.unit) ? prose.units.cases : [total.unit];
    const part = partOf(item, offset + from, units);
    if (part === 'share' || (item === '' && (char === ':' || (char === ',' && i === 0)))) from = i + 1;
    else if (part === undefined || isWhole) break;
    else {
      if (kind !== undefined && role !== undefined && kind.role !== role) break;
      role ??= kind?.role;
      if (kind?.role === 'applicant') applicants.add(kind.id);
      parts.push(part);
      // 其他处理 and 其他结果 are parts like any other.
      isWhole = applicants.has('naturalPerson') && applicants.has('organisations');
      isComplete = isWhole || (kind === undefined && REST.test(item));
      from = i + 1;
    }
    if (char !== ',' && char !== '、' && char !== ':') break;
  }
  return { total, parts, isComplete, isBracketed: false };
}

const closed = (list: string, at: number): number => {
  const end = list.indexOf(')', at);
  return end < 0 ? at : end;
};

/** The one number of an item outside of its brackets; `share` for an item that only says 占 so much of it. */
function partOf(item: string, offset: number, units: readonly string[]): NumberToken | 'share' | undefined {
  const plain = item.replace(/\([^()]*\)?/g, (inside) => ' '.repeat(inside.length));
  if (/^占(?:比|总)?[^\d]{0,6}[\d.]+%$/.test(plain)) return 'share';
  if (NOT_A_PART.test(plain)) return undefined;
  let found: NumberToken | undefined;
  for (let i = 0; i < plain.length; i++) {
    const isDigit = plain.charCodeAt(i) >= 0x30 && plain.charCodeAt(i) <= 0x39;
    const token = isDigit ? readDigits(plain, i) : readChinese(plain, i);
    if (token === undefined) continue;
    if (token.kind === 'year') {
      i = token.end - 1;
      continue;
    }
    if (token.kind !== 'number' || found !== undefined || token.tolerance > 0) return undefined;
    found = token;
    i = token.end - 1;
  }
  if (found === undefined || !units.includes(found.unit) || found.start === 0) return undefined;
  const { start, numeralEnd, end } = found;
  return { ...found, start: offset + start, numeralEnd: offset + numeralEnd, end: offset + end };
}

function kindOf(item: string, vocabulary: Vocabulary): { readonly role: string; readonly id: string } | undefined {
  for (let i = 0; i < item.length; i++) {
    const word = vocabulary.at(item, i);
    if (word === undefined) continue;
    if (word.role === 'applicant' || word.role === 'result' || word.role === 'outcome') return word;
    i += word.text.length - 1;
  }
  return undefined;
}
