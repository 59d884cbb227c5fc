import type { Template } from '../template/forms.ts';
import { settleBodies } from './bodies.ts';
import { isOneChannel } from './certainty.ts';
import { count, ENDS_PIECE } from './counting.ts';
import {
  beginHearing,
  goBackToWhole,
  type Hearing,
  type Listener,
  listen,
  type Memory,
  passBracket,
} from './hearing.ts';
import { readTokens, type Token } from './lexer.ts';
import { isDispute } from './meaning.ts';
import { sayAll, sayNone, sayOfOne } from './none-and-all.ts';
import { settleOpenings } from './openings.ts';
import { opensWithOutsiders } from './outsiders.ts';
import { isEmpty, isMark, isWord, joined, NO_PHRASE, type Phrase, phraseOf } from './phrase.ts';
import type { Heard } from './saying.ts';
import { sharedItems } from './shared-items.ts';
import { isPartOfRange, withoutAsides } from './token-runs.ts';
import { isOrganisation } from './words.ts';

/** Reads one sentence: `text.slice(from, to)`, clause by clause. */
export function hear(text: string, from: number, to: number, memory: Memory, listener: Listener): Heard {
  const tokens = withoutAsides(readTokens(text, from, to, listener.words));
  if (text.charAt(from - 1) === '。' && isWord(tokens[0], 'ofWhich')) goBackToWhole(memory);
  const named = namedBehind(tokens);
  if (named !== undefined) memory.topics = [named];
  const hearing = beginHearing(text, tokens, memory, listener, opensWithOutsiders(text, from, listener.template));
  let start = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const isEnd = token === undefined || (token.kind === 'mark' && ENDS_PIECE.includes(token.mark));
    if (isEnd && i > start) readPiece(hearing, tokens.slice(start, i));
    if (isEnd) start = i + 1;
    passBracket(hearing, token);
  }
  const { sayings, shares, all, narrows, bodies } = hearing;
  const settled = settleOpenings(settleBodies(sayings, bodies, listener.ofArea), text);
  return { sayings: settled, shares, all, narrows };
}

/** 新制定7件、废止3件,现行有效(的)规范性文件46件: the documents that the numbers in front count as well, if nothing else is named. */
function namedBehind(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex((token) => token.kind === 'word' && token.word.role === 'topic');
  const named = tokens[at];
  const inForce = isFiller(tokens[at - 1]) ? tokens[at - 2] : tokens[at - 1];
  if (named?.kind !== 'word' || !isWord(inForce, 'inForce')) return undefined;
  const before = phraseOf(tokens, 0, at - 1, undefined);
  const isOfDocuments = (before.words.has('issued') || before.words.has('repealed')) && !saysWork(before);
  const isPlain = before.results.length + before.applicants.length + before.outcomes.length === 0;
  return isOfDocuments && isPlain ? named.word.id : undefined;
}

function readPiece(hearing: Hearing, piece: readonly Token[]): void {
  const { memory, sayings, listener } = hearing;
  const { year } = listener;
  const whole = phraseOf(piece, 0, piece.length, year);
  const saidBefore = sayings.length;
  const numbers: number[] = [];
  for (let i = 0; i < piece.length; i++) if (piece[i]?.kind === 'number') numbers.push(i);
  const allAt = piece.findIndex((token) => isWord(token, 'all'));
  if (numbers.length === 0) {
    const noneAt = piece.findIndex((token) => isWord(token, 'none'));
    listen(hearing, noneAt < 0 ? whole : NO_PHRASE);
    if (noneAt >= 0) sayNone(hearing, piece, noneAt);
    else if (allAt >= 0) sayAll(hearing, piece, allAt);
    else if (whole.outcomes.length === 1) sayOfOne(hearing, piece, whole);
    if (whole.topics.length === 0 && whole.unknown.some((one) => one.length > 1 && !isOrganisation(one)))
      memory.isWeak = true;
    if (noneAt >= 0 && whole.topics.length > 0) memory.topics = whole.topics;
    // 35件(非政府信息公开类)
    const qualified = whole.words.has('not') && whole.words.has('disclosure') ? sayings.pop() : undefined;
    if (qualified !== undefined) sayings.push({ ...qualified, certainty: 'unread' });
    if (noneAt < 0) nameReasons(hearing, whole);
    hearing.before = noneAt < 0 ? ofThem(hearing, piece, 0, piece.length, whole) : NO_PHRASE;
    return;
  }
  readNumbers(hearing, piece, numbers, allAt);
  if (sayings.length === saidBefore) nameReasons(hearing, whole);
  hearing.before = NO_PHRASE;
  const lastNumber = numbers.at(-1) ?? 0;
  if (allAt > lastNumber) sayAll(hearing, piece, allAt);
}

/** Takes in which rows a clause names that counts nothing. */
function nameReasons(hearing: Hearing, { results }: Phrase): void {
  const rows = results.filter((id) => id.includes('.'));
  if (rows.length > 0) hearing.reasons = [...hearing.reasons, ...rows];
}

function readNumbers(hearing: Hearing, piece: readonly Token[], numbers: readonly number[], allAt: number): void {
  const { text, before, listener } = hearing;
  const { year } = listener;
  const shared = sharedItems(piece, numbers, year);
  if (shared !== undefined) {
    for (const { phrase, number } of shared) {
      listen(hearing, phrase);
      count(hearing, phrase, number);
    }
    return;
  }
  let from = 0;
  let last = NO_PHRASE;
  let former: Phrase | undefined;
  if (opensWithSomeApplicants(piece, text, listener.template)) hearing.doubt = 'unread';
  numbers.forEach((at, index) => {
    const number = piece[at];
    if (number?.kind !== 'number') return;
    if (former !== undefined) {
      listen(hearing, former);
      count(hearing, former, number);
      [from, former] = [at + 1, undefined];
      return;
    }
    const origin = originOf(piece, from, at, text, listener);
    if (origin !== undefined) {
      former = without(phraseOf(piece, from, origin, year), OF_LAST_YEAR);
      return;
    }
    let phrase = ofThem(hearing, piece, from, at, phraseOf(piece, from, at, year));
    const next = numbers[index + 1] ?? piece.length;
    from = at + 1;
    const isBehindSeparator = index > 0 && (piece[at - 1]?.kind === 'mark' || isWord(piece[at - 1], 'list'));
    const saysItself = isBehindSeparator && saysMore(piece, at, next, year);
    // 39件新收申请和4件结转申请: the words in front are those of the number before.
    if (saysItself) phrase = NO_PHRASE;
    const isFirstOfItem = isEmpty(phrase);
    if (isFirstOfItem && isBehindSeparator && !saysItself) return;
    if (isFirstOfItem && !isBehindSeparator) phrase = joined(before, phrase);
    if (index > 0) phrase = withWordsOf(last, phrase);
    last = phrase;
    let end = at + 1;
    while (end < next && !isMark(piece[end], '、') && end !== allAt && !isWord(piece[end], 'ofWhich')) end++;
    // 受理的37件申请中: behind a number it is that number of which parts follow.
    const behind = without(phraseOf(piece, at + 1, end, year), ['amongThem']);
    if (phrase.topics.length === 0) {
      // 去年结转的5件已在一季度办结: what it counts is said in full.
      const isSaid = phrase.words.has('carried') && phrase.words.has('lastYear');
      const takesAll = isWithoutEnd(phrase) && phrase.applicants.length === 0 && !isSaid;
      phrase = joined(phrase, takesAll ? behind : { ...NO_PHRASE, topics: behind.topics, unknown: behind.unknown });
      // 3件维持、1件纠正: the words behind are those of this number alone.
      if (isFirstOfItem && takesAll && end < next) from = end;
    } else {
      const isOwnEnd = end === piece.length || isMark(piece[end], '、');
      // 被复议的案件中,20件维持、15件纠正: the number is a part of what is named in front.
      if (isOwnEnd && isWithoutEnd(phrase) && !isWithoutEnd(behind) && !saysWork(phrase)) {
        phrase = joined(phrase, behind);
        from = end;
      } else if (piece[at + 1]?.kind === 'unknown') phrase = joined(phrase, phraseOf(piece, at + 1, at + 2, year));
    }
    if (allAt > at && index === numbers.length - 1 && isRestOfLeft(hearing, phrase))
      phrase = joined(phrase, restOf(phraseOf(piece, allAt, piece.length, year)));
    // 1件行政复议、2件行政诉讼尚未审结: what is said behind the last goes for all of them.
    if (isFirstOfItem && index < numbers.length - 1 && allAt < 0 && behind.topics.length > 0 && isWithoutEnd(behind))
      phrase = { ...phrase, outcomes: [...phrase.outcomes, ...endOfList(piece, numbers, year)] };
    listen(hearing, phrase);
    // 收到信件174件,办结120件: what goes on is about letters.
    if (isWord(piece[at - 1], 'channel') && phrase.topics.length === 0 && phrase.words.has('received'))
      hearing.memory.isWeak = hearing.memory.countsUnknown = true;
    if (!isPartOfRange(piece, at) && !(text.charAt(number.start) === '0' && number.numeralEnd > number.start + 1)) {
      count(hearing, phrase, number);
    }
  });
}

/** 5件结转下年度,其余55件: whether nothing else than those is taken away from the total, if it is named. */
const isRestOfLeft = ({ sayings }: Hearing, { words, topics }: Phrase): boolean =>
  words.has('rest') &&
  topics.length === 0 &&
  sayings.some(({ meaning: { subject } }) => LEFT.includes(subject)) &&
  sayings.every(({ meaning: { subject } }) => LEFT.includes(subject) || COMES_IN.includes(subject));

const LEFT: readonly string[] = ['carriedForward', 'pendingRequests'];
const COMES_IN: readonly string[] = ['received', 'requests', 'carriedOver', 'receivedAndCarriedOver'];

/** 其余55件均已按期答复: what is left is completed, if that is all that is said of it. */
const restOf = ({ words, topics, results, unknown }: Phrase): Phrase =>
  words.has('completed') && topics.length + results.length + unknown.length === 0
    ? { ...NO_PHRASE, words: new Set(['completed']) }
    : NO_PHRASE;

/** 由401件上升到466件: where in a piece the words begin that say from what its number has come, if the next one is what came of it. */
function originOf(
  piece: readonly Token[],
  from: number,
  at: number,
  text: string,
  { year, template: { prose } }: Listener,
): number | undefined {
  const number = piece[at];
  if (number === undefined) return undefined;
  const verb = prose.changes.to.find((word) => text.startsWith(word, number.end));
  const nextAt = piece.findIndex(({ kind }, i) => i > at && kind === 'number');
  // 由2023年的40件下降至2024年的31件
  const behind = piece.slice(at + 1, nextAt).filter(({ start }) => start >= number.end + (verb?.length ?? 0));
  if (verb === undefined || nextAt < 0 || !behind.every((one) => isOfYear(one, year))) return undefined;
  for (let i = at - 1; i >= from; i--) {
    const token = piece[i];
    if (token === undefined) return undefined;
    if (prose.changes.from.includes(text.slice(token.start, token.end))) return i;
    if (token.kind !== 'year' && !isWord(token, 'lastYear') && !isFiller(token)) return undefined;
  }
  return undefined;
}

const isOfYear = (token: Token, year: number | undefined): boolean =>
  token.kind === 'year' ? token.value === year : isWord(token, 'thisYear') || isFiller(token);

const OF_LAST_YEAR: readonly string[] = ['lastYear', 'otherYear'];

/** 3名申请人提出19件: what some of the applicants asked for. */
const opensWithSomeApplicants = ([first]: readonly Token[], text: string, { prose: { units } }: Template): boolean =>
  first?.kind === 'number' && units.applicants.some((word) => text.startsWith(word, first.numeralEnd));

/** 办结的申请中,有37件…: of what was done with all of them, nothing is said of the number behind; it is a part, like behind 其中. */
function ofThem(hearing: Hearing, piece: readonly Token[], from: number, to: number, phrase: Phrase): Phrase {
  if (!phrase.words.has('amongThem')) return phrase;
  let end = to - 1;
  while (end > from && isFiller(piece[end])) end--;
  const isPart = isWord(piece[end], 'amongThem') && (phrase.topics.length > 0 || saysWork(phrase));
  if (!isPart) return without(phrase, ['amongThem']);
  hearing.isPart = true;
  // 网上提交的申请中,予以公开12件: what is said of those goes for no others.
  const isNarrowed = isOneChannel(phrase.words) || phrase.unknown.some((one) => !isOrganisation(one));
  if (isNarrowed && phrase.topics.includes('request')) hearing.doubt = 'unread';
  return without(phrase, WORK);
}

const without = (phrase: Phrase, left: readonly string[]): Phrase =>
  left.some((word) => phrase.words.has(word))
    ? { ...phrase, words: new Set([...phrase.words].filter((word) => !left.includes(word))) }
    : phrase;

const isFiller = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'filler';

/** How the cases ended of which a list counts each kind: the words behind its last number, where that is such a kind too. */
function endOfList(piece: readonly Token[], numbers: readonly number[], year: number | undefined): readonly string[] {
  const last = numbers.at(-1) ?? piece.length;
  const { topics, outcomes, unknown } = phraseOf(piece, last + 1, piece.length, year);
  const isItem = piece[last - 1]?.kind === 'mark' || isWord(piece[last - 1], 'list');
  return isItem && topics.some(isDispute) && unknown.length === 0 ? outcomes : [];
}

/** Whether the words behind a number, up to the next separator, say what it counts. */
const saysMore = (piece: readonly Token[], at: number, next: number, year: number | undefined): boolean => {
  let end = at + 1;
  while (end < next && !isMark(piece[end], '、')) end++;
  return !isEmpty(phraseOf(piece, at + 1, end, year));
};

/** Whether a phrase does not say how cases ended. */
const isWithoutEnd = ({ results, outcomes }: Phrase): boolean => results.length + outcomes.length === 0;

/** 收到申请32件并予以公开: the number is that of the cases that were received. */
const WORK: readonly string[] = ['received', 'accepted', 'handled', 'completed', 'carried'];
const saysWork = ({ words }: Phrase): boolean => WORK.some((word) => words.has(word));

const OF_DOCUMENTS: readonly string[] = ['issued', 'repealed', 'inForce'];

/** What was done with documents, and through what they were shown. */
const GOES_ON: readonly string[] = [...OF_DOCUMENTS, 'channel', 'channels', 'etc'];

/** 现行有效规章41件、规范性文件326件: what is said of the first documents goes for those behind. */
function withWordsOf(last: Phrase, phrase: Phrase): Phrase {
  const isPlain = phrase.topics.length > 0 && !GOES_ON.some((word) => phrase.words.has(word));
  const words = GOES_ON.filter((word) => last.words.has(word));
  return isPlain && words.length > 0 ? { ...phrase, words: new Set([...phrase.words, ...words]) } : phrase;
}
