import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isOrganisation } from '../words.ts';
import { sayAll, sayOfOne } from './all.ts';
import { listsApplicants, withMostly } from './applicant-lists.ts';
import { settleBodies } from './bodies.ts';
import { withCarriedAdded } from './carried-added.ts';
import { settleCarriedParts } from './carried-parts.ts';
import { isDispute } from './dispute-meaning.ts';
import {
  beginHearing,
  goBackToWhole,
  type Hearing,
  type Listener,
  listen,
  type Memory,
  passBracket,
} from './hearing.ts';
import { namedEnds } from './last-of-list.ts';
import { readTokens, type Token, type WordToken } from './lexer.ts';
import { ENDED_OTHERWISE, meaningOf } from './meaning.ts';
import { ENDS_PIECE } from './measured.ts';
import { settleNarrowed } from './narrowed.ts';
import { settleNoLawsuits } from './no-lawsuits.ts';
import { sayNone } from './none.ts';
import { ofThem } from './of-them.ts';
import { settleOpenings } from './openings.ts';
import { opensWithOutsiders } from './outsiders.ts';
import { goesUpToYear, isFiller, isWord, NO_PHRASE, onlyAbout, type Phrase, phraseOf, saysWork } from './phrase.ts';
import { readNumbers } from './piece-numbers.ts';
import { withoutReasons } from './reasons.ts';
import { sayEnd } from './said-of-all.ts';
import type { Heard } from './saying.ts';
import { sayState } from './states.ts';
import { marksIn, NO_MARKS, withoutAsides } from './token-runs.ts';
import { sayWhoApplied } from './who-applied.ts';

/** Reads one sentence: `text.slice(from, to)`, clause by clause. */
export function hear(text: string, from: number, to: number, memory: Memory, listener: Listener): Heard {
  const read = withoutAsides(readTokens(text, from, to, listener.words));
  const { template } = listener;
  const added = withCarriedAdded(withMostly(withoutReasons(read, template), template), template);
  const tokens = withWiderAreas(added, listener);
  if (text.charAt(from - 1) === '。' && isWord(tokens[0], 'ofWhich')) goBackToWhole(memory);
  const named = namedBehind(tokens);
  if (named !== undefined) memory.topics = [named];
  const isBehindSemicolon = text.charAt(from - 1) === ';';
  memory.marks = marksIn(tokens, isBehindSemicolon ? memory.marks : NO_MARKS);
  if (memory.isWeak && (isOfCarrying(tokens, memory, listener) || isOfApplicants(tokens, memory, listener)))
    memory.isWeak = false;
  const opening = tokens[0]?.start ?? from;
  const hearing = beginHearing(
    text,
    memory,
    listener,
    opensWithOutsiders(text, opening, listener.template),
    namedEnds(tokens),
    isBehindSemicolon,
  );
  let start = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const isEnd = token === undefined || (token.kind === 'mark' && ENDS_PIECE.includes(token.mark));
    if (isEnd && i > start) readPiece(hearing, tokens.slice(start, i));
    if (isEnd) start = i + 1;
    passBracket(hearing, token);
  }
  const { sayings, shares, all, narrows, bodies } = hearing;
  const ofBodies = settleBodies(sayings, bodies, listener.ofArea);
  const settled = settleNoLawsuits(settleOpenings(settleCarriedParts(ofBodies), text));
  const sentence = {
    text: text.slice(from, to),
    start: from,
    tokens,
    isDisclosure: memory.isDisclosure,
    template: listener.template,
  };
  return settleNarrowed({ sayings: settled, shares, all, narrows }, sentence);
}

/** 全市收到申请720件, in the report of a county: the numbers of others. */
const withWiderAreas = (tokens: readonly Token[], { widerAreas }: Listener): readonly Token[] =>
  tokens.some((token) => isWiderArea(token, widerAreas))
    ? tokens.map((token) =>
        isWiderArea(token, widerAreas) ? { ...token, word: { ...token.word, id: 'scope' } } : token,
      )
    : tokens;

const isWiderArea = (token: Token, areas: readonly string[]): token is WordToken =>
  token.kind === 'word' && token.word.id === 'area' && areas.includes(token.word.text);

/** 上年结转2件,受理265件,办结264件,结转下年度3件: where applications are spoken of, it can only be those, if nothing else was counted. */
function isOfCarrying(tokens: readonly Token[], memory: Memory, { year }: Listener): boolean {
  if (!speaksOfRequests(memory)) return false;
  const { words, outcomes } = phraseOf(tokens, 0, tokens.length, year);
  if (!words.has('carried')) return false;
  // 34件尚未到答复期限,转入下一年度办理; 年初尚有4件未办结
  const isLeft = outcomes.includes('pending');
  return (
    (isLeft && (words.has('nextYear') || words.has('lastYear'))) ||
    (words.has('lastYear') && (words.has('nextYear') || words.has('received')))
  );
}

/** The same for 自然人684件,商业企业52件. */
const isOfApplicants = (tokens: readonly Token[], memory: Memory, { form, template }: Listener): boolean =>
  speaksOfRequests(memory) && listsApplicants(tokens, form, template);

const speaksOfRequests = ({ isOfRequests, countsUnknown, topics }: Memory): boolean =>
  isOfRequests && !countsUnknown && topics.includes('request');

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
  hearing.isUpToYear = goesUpToYear(piece);
  // 依据《条例》第十六条,不予公开17件: those alone that fall under it.
  if (ARTICLE.test(hearing.text.slice(piece[0]?.start, piece.at(-1)?.end))) hearing.doubt = 'unread';
  hearing.spokeUpToYear ||= hearing.isUpToYear;
  const numbers: number[] = [];
  for (let i = 0; i < piece.length; i++) if (piece[i]?.kind === 'number') numbers.push(i);
  const allAt = piece.findIndex((token) => isWord(token, 'all'));
  if (numbers.length === 0) {
    const noneAt = piece.findIndex((token) => isWord(token, 'none'));
    // 均属于重复申请, where no number stands in front that it names instead.
    const saysAllAt = allAt < 0 ? piece.findIndex(saysAllAlong) : allAt;
    const { doubt } = hearing;
    listen(hearing, noneAt < 0 ? whole : NO_PHRASE);
    if (noneAt >= 0) sayNone(hearing, piece, noneAt);
    else if (!sayState(hearing, piece, whole, doubt) && saysAllAt >= 0) sayAll(hearing, piece, saysAllAt);
    else if (saysAllAt < 0 && whole.outcomes.length === 1) sayOfOne(hearing, piece, whole);
    else if (saysAllAt < 0 && whole.applicants.length === 1) sayWhoApplied(hearing, piece, whole);
    else if (saysAllAt < 0) sayEnd(hearing, piece, whole);
    if (whole.topics.length === 0 && whole.unknown.some((one) => one.length > 1 && !isOrganisation(one)))
      memory.isWeak = true;
    if (noneAt >= 0 && whole.topics.length > 0) memory.topics = whole.topics;
    // 35件(非政府信息公开类)
    const qualified = whole.words.has('not') && whole.words.has('disclosure') ? sayings.pop() : undefined;
    if (qualified !== undefined) sayings.push({ ...qualified, certainty: 'unread' });
    if (noneAt < 0) nameReasons(hearing, whole);
    if (noneAt < 0) nameWhole(hearing, whole);
    takeBack(hearing, piece, whole);
    // 大部分通过网上申请,19件已答复: how most of them came is no name of what is counted next.
    const before = noneAt < 0 && !whole.words.has('most') ? ofThem(hearing, piece, 0, piece.length, whole) : NO_PHRASE;
    // 均予以公开,1件结转下年; 均为自然人,2件网上提交: what goes for all in front of it is no name of what is counted next.
    hearing.before = saysAllAt >= 0 ? onlyAbout(before) : before;
    return;
  }
  readNumbers(hearing, piece, numbers, allAt);
  if (sayings.length === saidBefore) nameReasons(hearing, whole);
  hearing.before = NO_PHRASE;
  const lastNumber = numbers.at(-1) ?? 0;
  if (allAt > lastNumber) sayAll(hearing, piece, allAt);
}

const ARTICLE = /第[一二三四五六七八九十]+条/;

const saysAllAlong = (token: Token): boolean => isFiller(token) && token.kind === 'word' && token.word.also === 'all';

/** 3件不属于本单位,经沟通均由申请人撤回: what was withdrawn may stand in the row of its reason, or in none. */
function takeBack({ sayings, doubt, text, listener }: Hearing, piece: readonly Token[], { topics }: Phrase): void {
  const last = sayings.at(-1);
  if (last?.meaning.isInFull === undefined || doubt !== 'clear' || topics.some(isDispute)) return;
  const written = text.slice(piece[0]?.start ?? 0, piece.at(-1)?.end ?? 0);
  // 其他处理3件,主要为逾期不补正、撤回: what a group holds.
  const tellsWhatIsIn = piece.some((token) => token.kind === 'word' && token.word.also === 'mainly');
  if (!tellsWhatIsIn && listener.template.derived(withdrawal).test(written))
    sayings.splice(-1, 1, { ...last, certainty: 'unread' });
}

const withdrawal = ({ prose: { withdrawn } }: Template): RegExp => anyOf(withdrawn, '');

/** 予以公开的,自然人29件、商业企业2件: of what the applicants behind a clause are that counts nothing itself. */
function nameWhole(hearing: Hearing, phrase: Phrase): void {
  const { memory, listener } = hearing;
  const { results, applicants, unknown, words } = phrase;
  // 当场答复的,自然人30件: those of which no cell says how many they are.
  if (words.has('within') && !words.has('received') && !words.has('all')) hearing.carried = ENDED_OTHERWISE;
  if ((results.length === 0 && !words.has('carried')) || applicants.length + unknown.length > 0) return;
  const whole = meaningOf(phrase, { topics: memory.topics, total: undefined }, listener.template, listener.form);
  if (whole?.about === 'request' && !whole.isTotal) hearing.carried = whole;
}

/** Takes in which rows a clause names that counts nothing. */
function nameReasons(hearing: Hearing, { results }: Phrase): void {
  const rows = results.filter((id) => id.includes('.'));
  if (rows.length > 0) hearing.reasons = [...hearing.reasons, ...rows];
}
