import type { Template } from '../../template/forms.ts';
import { isOrganisation } from '../words.ts';
import { amongIssued } from './among-issued.ts';
import { ofThoseCounted } from './applicants.ts';
import { count } from './counting.ts';
import { byCourt } from './courts.ts';
import { isDispute } from './dispute-meaning.ts';
import { type Hearing, type Listener, listen } from './hearing.ts';
import type { Token } from './lexer.ts';
import type { Front, Run } from './number-run.ts';
import { isOfThem, ofThem } from './of-them.ts';
import { besideOrganisations, besidePersons } from './persons.ts';
import {
  isEmpty,
  isFiller,
  isMark,
  isWord,
  joined,
  NO_PHRASE,
  OF_DOCUMENTS,
  onlyAbout,
  type Phrase,
  phraseOf,
  without,
} from './phrase.ts';
import type { Saying } from './saying.ts';
import { sharedItems } from './shared-items.ts';
import { phraseInFront } from './subjects.ts';
import { isPartOfRange } from './token-runs.ts';
import { withWordsBehind } from './words-behind.ts';

/** Takes in what the numbers of a piece count. `numbers`: where they stand in it; `allAt`: where 均 and its like stand, or -1. */
export function readNumbers(
  hearing: Hearing,
  piece: readonly Token[],
  numbers: readonly number[],
  allAt: number,
): void {
  const { text, listener } = hearing;
  const shared = sharedItems(piece, numbers, listener.year);
  if (shared !== undefined) {
    // 其中涉及政府信息公开的分别为15件、12件: of which those are is not said, but what was counted in front is of every kind.
    const { words, topics } = phraseOf(piece, 0, numbers[0] ?? 0, listener.year);
    if (words.has('ofWhich') && words.has('disclosure') && topics.length === 0) hearing.narrows = true;
    for (const { phrase, number } of shared) {
      listen(hearing, phrase);
      count(hearing, phrase, number);
    }
    return;
  }
  if (opensWithSomeApplicants(piece, text, listener.template)) hearing.doubt = 'unread';
  const run: Run = { piece, numbers, allAt, from: 0, last: NO_PHRASE, former: undefined };
  for (const index of numbers.keys()) readNumber(hearing, run, index);
}

function readNumber(hearing: Hearing, run: Run, index: number): void {
  const { piece, numbers, former } = run;
  const { text, memory, listener } = hearing;
  const at = numbers[index] ?? 0;
  const number = piece[at];
  if (number?.kind !== 'number') return;
  if (former !== undefined) {
    listen(hearing, former);
    count(hearing, former, number);
    run.from = at + 1;
    run.former = undefined;
    return;
  }
  const origin = originOf(piece, run.from, at, text, listener);
  if (origin !== undefined) {
    run.former = without(phraseOf(piece, run.from, origin, listener.year), OF_LAST_YEAR);
    return;
  }
  const front = wordsInFront(hearing, run, index);
  if (front === undefined) return;
  const said = besideOrganisations(hearing, withWordsBehind(hearing, run, index, front));
  const phrase = byCourt(besidePersons(hearing, amongIssued(hearing, said), number.end), hearing.lawsuits);
  listen(hearing, phrase);
  // 收到信件174件,办结120件: what goes on is about letters.
  if (isWord(piece[at - 1], 'channel') && phrase.topics.length === 0 && phrase.words.has('received'))
    memory.isWeak = memory.countsUnknown = true;
  const isCode = text.charAt(number.start) === '0' && number.numeralEnd > number.start + 1;
  if (isCode || isPartOfRange(piece, at)) return;
  count(hearing, phrase, number);
  narrowOn(hearing, piece, at);
}

/**
 * 涉及征地的266件申请中,予以公开151件: behind some of the applications, where all of them were not counted, it goes on with those. How those
 * ended that were carried on, no cell says.
 */
function narrowOn(hearing: Hearing, piece: readonly Token[], at: number): void {
  const { sayings, listener, memory } = hearing;
  if (isOfSome(piece, at)) hearing.doubt = 'unread';
  const last = sayings.at(-1);
  if (last === undefined || last.end !== piece[at]?.end || last.meaning.about !== 'request') return;
  const isOfAll = ({ meaning, certainty }: Saying): boolean => meaning.isTotal && certainty === 'clear';
  if (sayings.slice(0, -1).some(isOfAll)) return;
  const isInvolved = piece.slice(0, at).some((token) => isWord(token, 'involving'));
  if (!isInvolved && !piece.some((_, end) => end > at && isOfThem(piece, at, end, listener.template))) return;
  // 在已办结的158件中: less sure only for what was spoken of in front of the sentence, and how they ended is not.
  const isWeakAlone = last.meaning === memory.total && memory.resultsCertainty === 'clear';
  if (last.certainty === 'unread' && last.meaning.isTotal && !isWeakAlone) hearing.doubt = 'unread';
  else if (last.meaning.subject.startsWith(CARRIED)) hearing.endsOfCarried = true;
}

/** 在征求第三方意见的11件中, 在26件补正的申请中: whether a number is that of some, for whatever is said of them. */
function isOfSome(piece: readonly Token[], at: number): boolean {
  const end = piece.findIndex((token, i) => i > at && isWord(token, 'amongThem'));
  const isSaid = (token: Token): boolean =>
    isWord(token, 'reason') || (token.kind === 'unknown' && token.text.length > 1 && !isOrganisation(token.text));
  return end >= 0 && piece.slice(0, end).some(isSaid);
}

const CARRIED = 'carried';

/** What is said in front of a number, there or further in front; undefined where that is nothing, and nothing is said behind it. */
function wordsInFront(hearing: Hearing, run: Run, index: number): Front | undefined {
  const { piece, numbers, from } = run;
  const { year } = hearing.listener;
  const at = numbers[index] ?? 0;
  const written = phraseInFront(piece, from, at, year);
  const said = ofThem(hearing, piece, from, at, index === 0 ? behindBracket(hearing, piece, written) : written);
  run.from = at + 1;
  const isBehindSeparator = index > 0 && (piece[at - 1]?.kind === 'mark' || isWord(piece[at - 1], 'list'));
  const saysItself = isBehindSeparator && saysMore(piece, at, numbers[index + 1] ?? piece.length, year);
  // 39件新收申请和4件结转申请: the words in front are those of the number before.
  const own = saysItself ? NO_PHRASE : said;
  const isFirstOfItem = isEmpty(own);
  if (isFirstOfItem && isBehindSeparator && !saysItself) return undefined;
  const full = isFirstOfItem && !isBehindSeparator ? joined(beforeOf(hearing, piece, at, own), own) : own;
  const phrase =
    index > 0 ? withWordsOf(run.last, ofThoseCounted(full, lastOf(run, index), hearing.listener.template)) : full;
  run.last = phrase;
  return { phrase, isFirstOfItem };
}

function lastOf({ piece, numbers, last }: Run, index: number): Parameters<typeof ofThoseCounted>[1] {
  const at = numbers[index - 1] ?? -1;
  const [before, number] = [piece[at - 1], piece[at]];
  const isNamedInFront = before?.kind === 'word' && before.word.role === 'applicant';
  return { phrase: last, number: number?.kind === 'number' ? number : undefined, isNamedInFront };
}

/** 其中校友胡某(电话…)申请4件: a clause that a bracket interrupts goes on with what is unknown in front of it. */
function behindBracket({ text, before }: Hearing, piece: readonly Token[], phrase: Phrase): Phrase {
  const unknown = before.unknown.filter((one) => !isOrganisation(one));
  const goesOn = text.charAt((piece[0]?.start ?? 0) - 1) === ')';
  return goesOn && unknown.length > 0 ? { ...phrase, unknown: [...unknown, ...phrase.unknown] } : phrase;
}

/** The clause in front. 答复说理不够充分,50件行政复议案件: what is counted is named behind, and of that clause only the doubt is left. */
function beforeOf({ before }: Hearing, piece: readonly Token[], at: number, own: Phrase): Phrase {
  // 已按期答复,其中4件公开: what was said of all goes for its parts, and names none of them.
  if (own.words.has('ofWhich')) return onlyAbout(before);
  const next = piece[at + 1];
  const isNamed = next?.kind === 'word' && next.word.role === 'topic' && !before.topics.includes(next.word.id);
  const unknown = before.unknown.filter((one) => !isOrganisation(one));
  return isNamed && unknown.length > 0 && before.topics.length > 0 ? { ...NO_PHRASE, unknown } : before;
}

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

/** Whether the words behind a number, up to the next separator, say what it counts. */
const saysMore = (piece: readonly Token[], at: number, next: number, year: number | undefined): boolean => {
  let end = at + 1;
  while (end < next && !isMark(piece[end], '、')) end++;
  return !isEmpty(phraseOf(piece, at + 1, end, year));
};

/** What was done with documents, and through what they were shown. */
const GOES_ON: readonly string[] = [...OF_DOCUMENTS, 'channel', 'channels', 'etc'];

/** 现行有效规章41件、规范性文件326件: what is said of the first documents goes for those behind. */
function withWordsOf(last: Phrase, phrase: Phrase): Phrase {
  const isPlain = phrase.topics.length > 0 && !GOES_ON.some((word) => phrase.words.has(word));
  const words = GOES_ON.filter((word) => last.words.has(word));
  const full = isPlain && words.length > 0 ? { ...phrase, words: new Set([...phrase.words, ...words]) } : phrase;
  // 涉及征地信息的行政复议11件、行政诉讼9件: what the first are about, so are those behind.
  const areDisputes =
    !phrase.words.has('disclosure') &&
    [last, phrase].every(({ topics }) => topics.length > 0 && topics.every(isDispute));
  return areDisputes ? { ...full, unknown: [...last.unknown, ...full.unknown] } : full;
}
