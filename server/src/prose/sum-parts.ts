import type { Template } from '../template/forms.ts';
import type { Vocabulary } from '../template/vocabulary.ts';
import { ENDS_IN_CHINESE, type NumberToken, readChinese, readDigits } from './numbers.ts';
import { isAside, type SumWords, sumWords } from './sum-words.ts';
import { DOCUMENT_MEASURES } from './words.ts';

/** What a total is said to be made of. */
export interface Parts {
  readonly parts: readonly NumberToken[];
  /** Whether the parts are all there are: the last is 其他, or they are the kinds of applicants. */
  readonly isComplete: boolean;
  /** How many of them, from the first, are counted in the measure of the total; those behind are counted in others too. */
  readonly alike: number;
  /** 许可320件,其中网上办290件、当日办150件: whether they come to so much more that one may be in another. */
  readonly mayOverlap: boolean;
  /** Whether no case can be in two of them: the rows of one group, different applicants, or different ends of disputes. */
  readonly isExclusive: boolean;
  /** Whether each of them is named by how the applications came. */
  readonly areChannels: boolean;
  /** Where the list ends. */
  readonly end: number;
}

const NUMBERING = /^(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\))/;

/** Reads the parts of a total off the list that follows. */
export function readParts(list: string, offset: number, total: NumberToken, template: Template): Parts {
  const { vocabulary, prose } = template;
  const words = sumWords(template);
  const parts: NumberToken[] = [];
  const applicants = new Set<string>();
  const kinds: (Kind | undefined)[] = [];
  let areChannels = true;
  const isNumbered = NUMBERING.test(list.slice(0, LONGEST_NUMBERING).replace(/^[,:]/, ''));

  const isOfDocuments = DOCUMENT_MEASURES.includes(total.unit);
  let role: string | undefined;
  let isComplete = false;
  let isWhole = false;
  let isShared = false;
  let isApart = false;
  let isDivided = false;
  let opensDone: boolean | undefined;
  let leads: boolean | undefined;
  let alike = 0;
  let from = 0;
  let i = 0;
  for (; i <= list.length; i++) {
    if (isNumbered && i === from)
      i = from += NUMBERING.exec(list.slice(from, from + LONGEST_NUMBERING))?.[0].length ?? 0;
    const char = i < list.length ? list.charAt(i) : '。';
    if (char === '(') i = closed(list, i);
    if (!',、。;!?:)'.includes(char) && !prose.sums.openings.some((opening) => list.startsWith(opening, i))) continue;
    if (char === ',' && /\d/.test(list.charAt(i - 1)) && /^\d{3}(?!\d)/.test(list.slice(i + 1, i + 5))) continue;
    const item = list.slice(from, i);
    // 税务、社保等信息13条: several things are counted together.
    const counts = /\d/.test(item) || (total.isSpelt && ENDS_IN_CHINESE.test(item));
    if (char === '、' && !counts && readsOn(item, words)) continue;
    // 网站60条,含动态40条、其他20条: where that division ends, nothing tells.
    if (words.within.test(item)) {
      isDivided = true;
      break;
    }
    const kind = kindOf(outOfBrackets(item), vocabulary);
    const isRest = words.rest.test(item) || (leads === true && words.others.test(item));
    const isOfCases = kind !== undefined || role !== undefined || isRest;
    // 8份申请,其中予以公开2件: applications and what became of them are the same cases.
    const units = isOfCases && prose.units.cases.includes(total.unit) ? prose.units.cases : [total.unit];
    const isOther = isOfDocuments && kind === undefined && role === undefined && !words.another.test(item);
    // 收到31件,其中网上24件,办结29件: what was done with all of them.
    const isDone = prose.units.cases.includes(total.unit) ? words.another.test(item) : words.handled.test(item);
    opensDone ??= isDone;
    if (isDone && !opensDone) break;
    // 其中动态和公告共计60条: behind nothing but its name 共计 says what two kinds come to together.
    const isTogether = parts.length > 0 && words.severalTogether.test(item);
    const written = parts.length === 0 || isTogether ? item.replace(words.together, '  ') : item;
    const allowed = isOther ? [...units, ...DOCUMENT_MEASURES] : units;
    const part = partOf(written, offset + from, total.isSpelt, allowed, words);
    if (part === 'share') isShared = true;
    if (part === 'share' || (item === '' && (char === ':' || (char === ',' && i === 0)))) from = i + 1;
    else if (part === undefined || isWhole || (isApart && words.another.test(item))) break;
    // 网站60条,公众号20条,网站和公众号共计80条 says nothing new.
    else if (isTogether && part.value === sumOf(parts)) break;
    else {
      if (kind !== undefined && role !== undefined && kind.role !== role) break;
      // 其中3件为甲,其余5件为乙: such a list is only known to be one where it says what the rest is.
      const isFirst = part.start === offset + from;
      leads ??= isFirst;
      if ((isFirst !== leads && !isRest) || (!leads && words.besides.test(item))) break;
      role ??= kind?.role;
      if (kind?.role === 'applicant') applicants.add(kind.id);
      kinds.push(kind);
      areChannels &&= namesChannel(item, vocabulary);
      if (units.includes(part.unit) && alike === parts.length) alike++;
      parts.push(part);
      // 其他处理 and 其他结果 are parts like any other.
      isWhole = applicants.has('naturalPerson') && applicants.has('organisations');
      isComplete = isWhole || (kind === undefined && isRest) || (leads && isRest);
      from = i + 1;
    }
    if (parts.length === 1 && char === ';') isApart = true;
    if (char !== ',' && char !== '、' && char !== ':' && !(char === ';' && (isNumbered || isShared || isApart))) break;
  }
  const sum = sumOf(parts);
  const isList =
    (parts.length === 1 || !(leads && !isComplete && !areChannels)) &&
    !(isApart && !isNumbered && !isShared && parts.length < LEAST_APART) &&
    !(isDivided && sum <= total.value);
  const mayOverlap =
    !isComplete && role === undefined && comesToFarMore(parts, total) && !namesChannel(list.slice(0, i), vocabulary);
  return {
    parts: isList ? parts : [],
    isComplete,
    alike,
    mayOverlap,
    isExclusive: areExclusive(kinds, template),
    areChannels,
    end: offset + i,
  };
}

interface Kind {
  readonly role: string;
  readonly id: string;
}

/** Whether things of these kinds are never the same case; two lists, one in the other, are of several groups. */
function areExclusive(kinds: readonly (Kind | undefined)[], { prose: { outcomeParts } }: Template): boolean {
  const groups = new Set(kinds.map((kind) => kind && `${kind.role}.${kind.role === 'result' ? groupOf(kind.id) : ''}`));
  const ids = new Set(kinds.map((kind) => kind?.id));
  if (groups.size !== 1 || groups.has(undefined) || groups.has('result.') || ids.size < kinds.length) return false;
  return (
    kinds.length > 1 &&
    !kinds.some((kind) => kind === undefined || kind.id === 'organisations' || kind.id in outcomeParts)
  );
}

const groupOf = (id: string): string => (id.includes('.') ? id.slice(0, id.indexOf('.')) : '');

/** Whether parts come to so much more than their total that some must have been counted twice. */
export const comesToFarMore = (parts: readonly NumberToken[], total: NumberToken): boolean =>
  sumOf(parts) > total.value * OVERLAPPING;

const sumOf = (parts: readonly NumberToken[]): number => parts.reduce((all, { value }) => all + value, 0);

const OVERLAPPING = 1.25;

const LONGEST_NUMBERING = 5;
/** 其中甲60条;乙50条: two that semicolons part may be two statements. */
const LEAST_APART = 3;

/** Whether what stands in front of 、 counts nothing itself. */
const readsOn = (item: string, { notPart }: SumWords): boolean =>
  item.length > 0 && item.length < LONGEST_NAME && !notPart.test(item);
const LONGEST_NAME = 60;

const closed = (list: string, at: number): number => {
  const end = list.indexOf(')', at);
  return end < 0 ? at : end;
};

/** An item without what stands in brackets: 其他1件(申请人撤销). All else stays in its place. */
const outOfBrackets = (item: string): string =>
  item.includes('(') ? item.replace(/\([^()]*\)?/g, (inside) => ' '.repeat(inside.length)) : item;

/** The one number of an item outside of its brackets; `share` for one that only says how much of it that is, or how it grew. */
function partOf(
  item: string,
  offset: number,
  isSpelt: boolean,
  units: readonly string[],
  words: SumWords,
): NumberToken | 'share' | undefined {
  const plain = outOfBrackets(item);
  if (isAside(plain, words)) return 'share';
  if (words.notPart.test(plain)) return undefined;
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

/** 12345热线, 12315平台: a service that is called by its telephone number, which has five digits and counts nothing. */
const isServiceNumber = (written: string): boolean => /^12\d{3}$/.test(written);

/** What came through one channel has not come through another. */
function namesChannel(list: string, vocabulary: Vocabulary): boolean {
  for (let i = 0; i < list.length; i++) {
    const word = vocabulary.at(list, i);
    if (word?.role === 'word' && word.id === 'channel') return true;
    i += (word?.text.length ?? 1) - 1;
  }
  return false;
}

function kindOf(item: string, vocabulary: Vocabulary): Kind | undefined {
  for (let i = 0; i < item.length; i++) {
    const word = vocabulary.at(item, i);
    if (word === undefined) continue;
    if (word.role === 'applicant' || word.role === 'result' || word.role === 'outcome') return word;
    i += word.text.length - 1;
  }
  return undefined;
}
