import { bodyOf, worse } from './certainty.ts';
import { withoutComplaints } from './complaints.ts';
import { isDispute } from './dispute-meaning.ts';
import { type Hearing, listen, surenessOf } from './hearing.ts';
import type { Token } from './lexer.ts';
import { CARRIED_ON, type Meaning, meaningOf } from './meaning.ts';
import { sayNoneEnded } from './none-ended.ts';
import { behindColon, clauseAt, opensWithRequests, withoutHandling } from './nothing.ts';
import { isWithoutEnd, isWord, joined, NO_PHRASE, type Phrase, phraseOf } from './phrase.ts';

const NOT_IN_NONE: readonly string[] = [
  'compare',
  'timely',
  'completed',
  'handled',
  'concluded',
  'share',
  'rest',
  'charged',
  'most',
];

/** 未收到政府信息公开申请. `noneAt`: where the piece says that there are none. */
export function sayNone(hearing: Hearing, all: readonly Token[], noneAt: number): void {
  const { year, template } = hearing.listener;
  const written = all.slice(clauseAt(all, noneAt));
  const piece = withoutComplaints(written, template);
  const first = all[noneAt];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return;
  const at = piece.indexOf(first);
  const before = joined(behindColon(hearing.text, written, hearing.before), phraseOf(piece, 0, at, year));
  const own = piece.slice(at);
  const cause = causeIn(hearing, piece, at);
  if (cause !== undefined && isOfOtherCause(hearing, piece, cause)) return;
  const behind =
    (cause && besideCause(hearing, piece, at, cause)) ?? withoutHandling(own, phraseOf(own, 0, own.length, year));
  // 上年未有结转申请: from which year says what would have been carried over.
  const isFromLastYear = before.words.has('lastYear') && behind.words.has('carried') && !behind.words.has('nextYear');
  const [subject, said] = isFromLastYear ? [NO_PHRASE, joined(before, behind)] : [before, behind];
  listen(hearing, subject);
  const phrase = ofApplicants(said, subject);
  if (phrase.unknown.length > 0 || NOT_IN_NONE.some((word) => phrase.words.has(word) && !isAlsoReceived(word, phrase)))
    return;
  // 厅机关未实施行政强制: others of the body may have.
  const isOfOffice = subject.words.has('office') || subject.words.has('scope');
  if (isOfSome(hearing, piece, at, subject)) return;
  const named = [...subject.topics, ...phrase.topics];
  const meaning = noneMeaning(hearing, { ...phrase, topics: phrase.topics.length > 0 ? phrase.topics : named });
  if (meaning === undefined && sayNoneEnded(hearing, piece, joined(subject, phrase), first)) return;
  const requests = opensWithRequests(own, template) ? noneMeaning(hearing, { ...phrase, topics: REQUESTS }) : undefined;
  for (const one of [requests, meaning]) {
    if (one === undefined || (isOfOffice && one.about === 'document')) continue;
    hearing.sayings.push({
      meaning: one,
      value: 0,
      tolerance: 0,
      form: 'none',
      certainty: worse(surenessOf(hearing, phrase, false), surenessOf(hearing, subject, false)),
      start: first.start,
      numeralEnd: first.end,
      end: last.end,
      body: bodyOf(subject),
      isPart: false,
      isAside: hearing.aside !== undefined,
      isOfChannel: false,
      isDisclosure: true,
    });
  }
}

/** 科研机构没有提出申请: those alone who are named in front did not apply. */
const ofApplicants = (phrase: Phrase, { applicants }: Phrase): Phrase =>
  phrase.applicants.length === 0 && applicants.length > 0 ? { ...phrase, applicants } : phrase;

/** 上年结转的26件均未引发复议; 科研机构申请答复后无诉讼; 2件行政复议均由上年申请引起: there may be others. */
function isOfSome({ sayings }: Hearing, piece: readonly Token[], at: number, subject: Phrase): boolean {
  const { words, applicants, results } = subject;
  const isOfCarried = words.has('carried') && words.has('lastYear');
  const last = sayings.at(-1)?.meaning;
  const goesOn = piece.slice(0, at).some((token) => isWord(token, 'all')) && last?.about === 'request';
  const isNarrow = isOfCarried || applicants.length > 0 || results.length > 0 || (goesOn && !last.isTotal);
  return isNarrow && piece.slice(at).some((token) => token.kind === 'word' && isDispute(token.word.id));
}

const REQUESTS: readonly string[] = ['request'];

/** Where a piece says from what disputes would have come: from which token to which. `at`: where it says that there are none. */
function causeIn({ listener }: Hearing, piece: readonly Token[], at: number): readonly [number, number] | undefined {
  const { openings, leading } = listener.template.prose.causes;
  const is = (token: Token, words: readonly string[]): boolean =>
    token.kind === 'word' && words.includes(token.word.text);
  const opening = piece.findIndex((token, index) => index > at && is(token, openings));
  // 无申请办理导致的行政复议: but 没有答复申请导致行政复议 tells of one.
  const from = opening < 0 && saysSubject(piece[at + 1]) ? at + 1 : opening;
  const to = from < 0 ? -1 : piece.findIndex((token, index) => index > from && is(token, leading));
  return to < 0 ? undefined : [from, to];
}

/**
 * 未发生因申请办理导致的行政复议: what it says beside that from which the disputes would have come, if that is no more than how
 * applications are handled; undefined where it is more, or nothing is said of it.
 */
function besideCause(
  { listener }: Hearing,
  piece: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
): Phrase | undefined {
  const { year } = listener;
  const cause = phraseOf(piece, from, to, year);
  const disputes = phraseOf(piece, to, piece.length, year);
  const isOfHandling = cause.words.has('disclosure') || cause.topics.includes('request');
  const isPlain = isWithoutEnd(cause) && cause.applicants.length + cause.unknown.length === 0;
  if (!isOfHandling || !isPlain || ![...cause.words].every((word) => IN_CAUSE.includes(word))) return undefined;
  if (!disputes.topics.some(isDispute)) return undefined;
  const said = joined(phraseOf(piece, at, from, year), disputes);
  return { ...said, words: new Set([...said.words, 'disclosure']) };
}

/** 未发生因行政强制引发的行政诉讼: whether the disputes would have come from what is no application. */
const isOfOtherCause = (
  { listener }: Hearing,
  piece: readonly Token[],
  [from, to]: readonly [number, number],
): boolean => phraseOf(piece, from, to, listener.year).topics.some((topic) => topic !== 'request');

const saysSubject = (token: Token | undefined): boolean =>
  isWord(token, 'disclosure') || (token?.kind === 'word' && token.word.role === 'topic');

const IN_CAUSE: readonly string[] = [
  'disclosure',
  'handled',
  'completed',
  'received',
  'accepted',
  'list',
  'attribute',
  'opened',
];

/** 未收到和处理申请, 无结转下年度办理事项 say that there were none, 未处理申请 does not. */
const isAlsoReceived = (word: string, { words }: Phrase): boolean =>
  word === 'handled' && (words.has('received') || (words.has('carried') && words.has('nextYear')));

function noneMeaning(hearing: Hearing, said: Phrase): Meaning | undefined {
  const { memory, listener } = hearing;
  const { template, form } = listener;
  // 未收到群众要求公开的信息: what is asked for is an application.
  const isAskedFor = said.topics.length === 0 && said.words.has('asked') && said.words.has('received');
  const phrase = isAskedFor ? { ...said, topics: REQUESTS } : said;
  // 不存在无法提供、部分公开的情形: where applications are spoken of.
  const isOfResults =
    phrase.words.has('existing') &&
    phrase.results.length > 0 &&
    !phrase.results.includes('granted') &&
    phrase.applicants.length === 0 &&
    memory.topics.includes('request');
  if (phrase.topics.length === 0 && !phrase.words.has('carried') && !isOfResults) return undefined;
  const context = {
    topics: memory.topics,
    total: undefined,
    carried: hearing.spokeOfCarrying ? CARRIED_ON : undefined,
  };
  const meaning = meaningOf(phrase, context, template, form);
  if (meaning === undefined || meaning.about === 'published') return undefined;
  if (meaning.about === 'money') return meaning.limit === 'equal' ? meaning : undefined;
  if (meaning.about === 'document') return isNotShown(meaning, phrase) ? undefined : { ...meaning, limit: 'equal' };
  return meaning.isTotal ? { ...meaning, sums: meaning.sums.slice(0, 1) } : meaning;
}

/** 未公开行政处罚信息: there may be decisions that were not shown. */
const isNotShown = ({ limit }: Meaning, { words }: Phrase): boolean =>
  limit === 'unsure' && (words.has('opened') || words.has('proactive'));
