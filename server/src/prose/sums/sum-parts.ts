import type { Template } from '../../template/forms.ts';
import type { Vocabulary } from '../../template/vocabulary.ts';
import type { NumberToken } from '../grammar/numbers.ts';
import { DOCUMENT_MEASURES } from '../words.ts';
import { type Group, groupedParts } from './grouped.ts';
import { impliedWhole } from './implied-whole.ts';
import { type Item, itemsOf, opensWithNumber } from './list-items.ts';
import { outOfBrackets, partOf, subtotalOf } from './part-number.ts';
import { type SumWords, sumWords } from './sum-words.ts';

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
  /** 通过网站93条、通过公众号323条、其他方式13条: whether each is named by how it was published, and the last is the rest. */
  readonly areWays: boolean;
  /** What tells that the parts are all there are, though nothing says so; see `impliedWhole`. */
  readonly implied?: 'states' | 'channels' | 'halves' | undefined;
  /** A group in the list of which the parts do not come to its own total. */
  readonly wrong?: Group;
  /** Where the list ends. */
  readonly end: number;
}

/** Reads the parts of a total off the list that follows. */
export function readParts(list: string, offset: number, total: NumberToken, template: Template): Parts {
  const { vocabulary } = template;
  const isNumbered = opensWithNumber(list);
  const asking: Asking = { offset, total, template, words: sumWords(template) };
  const reading = beginReading();
  let end = 0;
  let sign = '';
  for (const item of itemsOf(list, isNumbered, total.isSpelt, template)) {
    ({ end, sign } = item);
    if (!takeIn(reading, item, asking)) break;
    if (reading.parts.length === 1 && item.sign === ';') reading.isApart = true;
    const { isShared, isApart, groups } = reading;
    const goesOn = isNumbered || isShared || isApart || groups.length > 0;
    if (!',、:'.includes(item.sign) && !(item.sign === ';' && goesOn)) break;
  }
  if (reading.groups.length > 0) return partsOfGroups(reading, offset + end);
  const { parts, kinds, alike, role, leads, isComplete, isShared, isApart, isDivided, areChannels } = reading;
  const implied = impliedBy(reading, list.slice((parts.at(-1)?.end ?? offset) - offset, end), sign, asking);
  const isList =
    (parts.length === 1 || !(leads === true && !isComplete && !areChannels && implied === undefined)) &&
    !(isApart && !isNumbered && !isShared && parts.length < LEAST_APART) &&
    !(isDivided && sumOf(parts) <= total.value);
  const mayOverlap =
    !isComplete && role === undefined && comesToFarMore(parts, total) && !namesChannel(list.slice(0, end), vocabulary);
  return {
    parts: isList ? parts : [],
    isComplete,
    alike,
    mayOverlap,
    isExclusive: areExclusive(kinds, template),
    areChannels,
    areWays: reading.areWays && isComplete && parts.length >= LEAST_WAYS,
    implied,
    end: offset + end,
  };
}

/** More than the total may be what was carried over too: 18件已答复,5件正在办理. */
function impliedBy(
  { parts, names, areChannels, leads }: Reading,
  tail: string,
  sign: string,
  { total, template }: Asking,
): Parts['implied'] {
  const named = { names, areChannels, leads: leads === true, tail, isAtEnd: '。;'.includes(sign) };
  const implied = impliedWhole(named, template);
  return implied === 'halves' || sumOf(parts) < total.value ? implied : undefined;
}

/** Each group counts its own, so that nothing tells whether one thing may be in two of them. */
function partsOfGroups({ groups, parts, open }: Reading, end: number): Parts {
  const grouped = groupedParts(groups, parts.slice(open));
  return {
    ...grouped,
    isComplete: false,
    alike: grouped.parts.length,
    mayOverlap: true,
    isExclusive: false,
    areChannels: false,
    areWays: false,
    end,
  };
}

/** What a list is read for: the total in front of it, and where it stands. */
interface Asking {
  readonly offset: number;
  readonly total: NumberToken;
  readonly template: Template;
  readonly words: SumWords;
}

/** What was read of a list so far. */
interface Reading {
  readonly parts: NumberToken[];
  readonly kinds: (Kind | undefined)[];
  /** The items that these are read off. */
  readonly names: string[];
  /** How many parts, from the first, are counted in the measure of the total. */
  alike: number;
  /** That of the kinds, as long as they are of one. */
  role: string | undefined;
  /** Whether the numbers stand in front of what they count. */
  leads: boolean | undefined;
  /** Whether the first item says what was done with all of them. */
  opensDone: boolean | undefined;
  isComplete: boolean;
  /** Whether all applicants are counted: nothing can follow. */
  isWhole: boolean;
  /** Whether shares stand beside the parts. */
  isShared: boolean;
  /** Whether a semicolon parts the first from the second. */
  isApart: boolean;
  /** Whether it ends where one of its items is divided. */
  isDivided: boolean;
  areChannels: boolean;
  areWays: boolean;
  /** The parts that have a total of their own behind them, and the index of the first part behind these. */
  readonly groups: Group[];
  open: number;
}

const beginReading = (): Reading => ({
  parts: [],
  kinds: [],
  names: [],
  alike: 0,
  role: undefined,
  leads: undefined,
  opensDone: undefined,
  isComplete: false,
  isWhole: false,
  isShared: false,
  isApart: false,
  isDivided: false,
  areChannels: true,
  areWays: true,
  groups: [],
  open: 0,
});

/** Takes in one more item; false where the list has ended in front of it. */
function takeIn(reading: Reading, item: Item, asking: Asking): boolean {
  const { text, from } = item;
  const { parts, isApart, isWhole, leads } = reading;
  const { offset, total, template, words } = asking;
  // 网站60条,含动态40条、其他20条: where that division ends, nothing tells.
  if (words.within.test(text)) {
    reading.isDivided = true;
    return false;
  }
  const own = subtotalOf(text, words);
  if (own !== undefined && parts.length > reading.open + 1) return closeGroup(reading, own, offset + from, total);
  const kind = kindOf(outOfBrackets(text), template.vocabulary);
  const isRest = words.rest.test(text) || (leads === true && words.others.test(text));
  // 收到31件,其中网上24件,办结29件: what was done with all of them.
  const isOfCases = template.prose.units.cases.includes(total.unit);
  const isDone = isOfCases ? words.another.test(text) : words.handled.test(text);
  reading.opensDone ??= isDone;
  if (isDone && !reading.opensDone) return false;
  // 其中动态和公告共计60条: behind nothing but its name 共计 says what two kinds come to together.
  const isTogether = parts.length > 0 && words.severalTogether.test(text);
  const written = parts.length === 0 || isTogether ? text.replace(words.together, '  ') : text;
  const units = unitsOf(kind !== undefined || reading.role !== undefined || isRest, asking);
  const isOther =
    DOCUMENT_MEASURES.includes(total.unit) &&
    kind === undefined &&
    reading.role === undefined &&
    !words.another.test(text);
  const allowed = isOther ? [...units, ...DOCUMENT_MEASURES] : units;
  const part = partOf(written, offset + from, total.isSpelt, allowed, words);
  if (part === 'share') {
    reading.isShared = true;
    return true;
  }
  if (text === '' && (item.sign === ':' || (item.sign === ',' && item.end === 0))) return true;
  if (part === undefined || isWhole || (isApart && words.another.test(text))) return false;
  // 网站60条,公众号20条,网站和公众号共计80条 says nothing new.
  if (isTogether && part.value === sumOf(parts)) return false;
  return addPart(reading, part, { ...item, kind, isRest, units }, asking);
}

/** 8份申请,其中予以公开2件: applications and what became of them are the same cases. */
const unitsOf = (isOfCases: boolean, { total, template }: Asking): readonly string[] =>
  isOfCases && template.prose.units.cases.includes(total.unit) ? template.prose.units.cases : [total.unit];

/** Takes the parts behind the last group for one; false where the number says again what all of them come to. */
function closeGroup(reading: Reading, own: NumberToken, offset: number, { value, unit }: NumberToken): boolean {
  if (own.value === value || own.unit !== unit || own.tolerance > 0) return false;
  const total = { ...own, start: offset + own.start, numeralEnd: offset + own.numeralEnd, end: offset + own.end };
  reading.groups.push({ total, parts: reading.parts.slice(reading.open) });
  reading.open = reading.parts.length;
  return true;
}

interface Understood extends Item {
  readonly kind: Kind | undefined;
  readonly isRest: boolean;
  readonly units: readonly string[];
}

/** Adds a part, if it is of the kind and order of those in front. */
function addPart(
  reading: Reading,
  part: NumberToken,
  { text, from, kind, isRest, units }: Understood,
  { offset, template, words }: Asking,
): boolean {
  const { parts, kinds } = reading;
  if (kind !== undefined && reading.role !== undefined && kind.role !== reading.role) return false;
  // 其中3件为甲,其余5件为乙: such a list is only known to be one where it says what the rest is.
  const isFirst = part.start === offset + from;
  reading.leads ??= isFirst;
  const { leads } = reading;
  if ((isFirst !== leads && !isRest) || (!leads && words.besides.test(text))) return false;
  reading.role ??= kind?.role;
  kinds.push(kind);
  reading.names.push(text);
  reading.areChannels &&= namesChannel(text, template.vocabulary);
  reading.areWays &&= isRest || words.through.test(text);
  if (units.includes(part.unit) && reading.alike === parts.length) reading.alike++;
  parts.push(part);
  const hasApplicant = (id: string): boolean => kinds.some((one) => one?.role === 'applicant' && one.id === id);
  reading.isWhole = hasApplicant('naturalPerson') && hasApplicant('organisations');
  // 其他处理 and 其他结果 are parts like any other.
  reading.isComplete = reading.isWhole || (kind === undefined && isRest) || (leads && isRest);
  return true;
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

/** Two ways and the rest. */
const LEAST_WAYS = 3;

/** 其中甲60条;乙50条: two that semicolons part may be two statements. */
const LEAST_APART = 3;

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
