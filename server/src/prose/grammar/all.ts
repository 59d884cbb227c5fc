import { isOrganisation } from '../words.ts';
import { isOneChannel } from './certainty.ts';
import { isDispute } from './dispute-meaning.ts';
import { type Hearing, surenessOf } from './hearing.ts';
import type { Token } from './lexer.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { isEmpty, isRightBehind, isWithoutEnd, type Phrase, phraseOf } from './phrase.ts';
import type { Saying } from './saying.ts';

const NOT_IN_ALL: readonly string[] = ['rest', 'due', 'scope', 'compare', 'among', 'most'];

/** 均已办结. `at`: where the piece says that it goes for all. */
export function sayAll(hearing: Hearing, piece: readonly Token[], at: number): void {
  const { doubt, disputes, total, text } = hearing;
  const { year } = hearing.listener;
  const phrase = phraseOf(piece, at, piece.length, year);
  const own = phraseOf(piece, 0, at, year);
  const first = piece[at];
  const last = piece.at(-1);
  const blocked = [phrase, own].some(({ words: said }) => NOT_IN_ALL.some((word) => said.has(word)));
  if (first === undefined || last === undefined || phrase.unknown.length > 0 || doubt !== 'clear') return;
  if (own.topics.length === 0 && (isOfOthers(hearing, piece, at) || isOfFewer(hearing, piece, at))) return;
  // 已审结的均维持
  if (blocked || hearing.leavesOut || own.words.has('concluded') || isOfSomeApplicants(own, phrase)) return;
  const lastSaid = lastOutside(hearing);
  // 收到申请6件,电话咨询35次,均已答复: what was counted last.
  if (lastSaid !== undefined && hearing.otherEnd > lastSaid.end && own.topics.length === 0) return;
  // 行政复议全部维持, 行政复议案件均获维持.
  const named = own.topics.length > 0 ? own : { ...own, topics: phrase.topics };
  const ofDisputes = ownDisputes(hearing, named);
  const isUnsure = lastSaid !== undefined && lastSaid.certainty !== 'clear';
  if (isUnsure && !mayBeAll(lastSaid, piece)) return;
  const earlier = lastSaid === undefined && ofDisputes.length === 0 ? disputesBefore(hearing, own, phrase) : [];
  const incoming = allIncoming(hearing, own);
  const isOfReceived = own.topics.includes('request') && piece.slice(0, at).some(saysReceived);
  const anew = lastSaid && namedAnew(hearing, own, phrase, isOfReceived || lastSaid.meaning.subject === COMPLETED);
  const counted =
    innerDisputes(hearing, lastSaid, ofDisputes) ?? (disputes.size > 0 ? [...disputes] : [...ofDisputes, ...earlier]);
  hearing.all.push({
    phrase:
      hearing.spokeOfCarrying && incoming === undefined && anew === undefined
        ? { ...phrase, words: new Set([...phrase.words, 'carried']) }
        : phrase,
    of:
      lastSaid === undefined
        ? counted.length > 0
          ? undefined
          : (ownTotal(hearing, own, phrase) ?? total)
        : (anew ?? (incoming ?? lastSaid).meaning),
    disputes: counted,
    isSure:
      disputes.size > 0 ||
      earlier.some((topic) => hearing.memory.disputes.has(topic)) ||
      own.words.has('disclosure') ||
      hearing.memory.isDisclosure,
    isOfOne: false,
    ...(incoming !== undefined && incoming !== lastSaid && own.topics.length === 0 && { mayBeOfFew: true }),
    // What is carried forward may be of those that were carried over.
    ...(anew !== undefined && isOfReceived && hearing.spokeOfCarrying && { isImplied: true }),
    ...(saysAnswered(hearing, phrase, first.start, last.end) && { isOfAnswers: true }),
    ...(isUnsure && { ifTotal: lastSaid.value }),
    ...(isOfAll(own, lastSaid, text, first) && { counted: lastSaid.value }),
    start: first.start,
    end: last.end,
  });
}

/** 征地类申请全部由自然人提出, 邮寄申请均为自然人提出: who applied is said of some applications. */
const isOfSomeApplicants = ({ topics, unknown, words }: Phrase, { applicants }: Phrase): boolean =>
  applicants.length > 0 && topics.length > 0 && (isOneChannel(words) || unknown.some((one) => !isOrganisation(one)));

/** 均按时答复: not that all are completed, but that those that were answered were so in time. */
const saysAnswered = ({ text, listener }: Hearing, { words }: Phrase, start: number, end: number): boolean =>
  words.has('timely') && !listener.template.prose.ended.some((word) => text.slice(start, end).includes(word));

/**
 * 上年结转4件,本年新收110件,所有申请均已办结: what came in, where the sentence counts nothing else than that and what was carried over to it,
 * or both together, 共办理114件.
 */
function allIncoming({ sayings, disputes }: Hearing, own: Phrase): Saying | undefined {
  const isOfCarried = own.words.has('carried') || own.words.has('lastYear') || own.words.has('received');
  const isPlain = ({ form, certainty, isPart, isAside, isOfChannel }: Saying): boolean =>
    form === 'number' && certainty === 'clear' && !(isPart || isAside || isOfChannel);
  const counted = sayings.filter(({ meaning }) => !ALL_TO_HANDLE.includes(meaning.subject));
  const all = counted.reduce((sum, { value }) => sum + value, 0);
  const areIncoming =
    sayings.every(isPlain) &&
    counted.every(({ meaning }) => INCOMING.includes(meaning.subject)) &&
    sayings.every((one) => counted.includes(one) || one.value === all);
  if (isOfCarried || !areIncoming || disputes.size > 0) return undefined;
  return counted.find(({ meaning }) => meaning.subject !== CARRIED_OVER);
}

const CARRIED_OVER = 'carriedOver';
const ALL_TO_HANDLE: readonly string[] = ['handled', 'due', 'withCarried'];
const INCOMING: readonly string[] = ['received', 'requests', 'receivedAndCarriedOver', CARRIED_OVER];

/** 直接起诉3件(均已审结),复议后起诉4件均获维持: what stands in brackets goes for the number in front, and what is named beside it for that. */
function innerDisputes(
  { aside }: Hearing,
  last: Saying | undefined,
  named: readonly string[],
): readonly string[] | undefined {
  if (named.length > 0) return named;
  if (aside === undefined || last?.meaning.about !== 'dispute') return undefined;
  return last.meaning.subject.split('.').filter(isDispute);
}

/** 收到申请3件(网络2件、邮寄1件),均已办结: behind brackets whose last number counts what no table has, it goes for the number in front. */
const lastOutside = ({ sayings, aside }: Hearing): Saying | undefined => {
  const last = sayings.at(-1);
  const isPassed = last?.isAside === true && last.certainty === 'unread' && aside === undefined;
  return isPassed ? sayings.findLast(({ isAside }) => !isAside) : last;
};

/** 收到申请4件,其中2件均予以公开: whether it goes for a number that was not counted, and is not all that were. */
const isOfOthers = ({ sayings, listener, measure }: Hearing, piece: readonly Token[], at: number): boolean => {
  const last = sayings.at(-1);
  const { cases } = listener.template.prose.units;
  return piece
    .slice(0, at)
    .some(
      (token) =>
        token.kind === 'number' &&
        (cases.includes(token.unit) || token.unit === measure.request) &&
        token.start > (last?.start ?? -1) &&
        token.value !== last?.value,
    );
};

/** 收到申请65件,63件全部办结: whether it goes for fewer than came in, whose number says by itself how many they are. */
function isOfFewer({ sayings }: Hearing, piece: readonly Token[], at: number): boolean {
  const [incoming, last] = sayings.slice(-2);
  const number = piece.findLast((token, index) => index < at && token.kind === 'number');
  if (last === undefined || number === undefined || last.start !== number.start) return false;
  return last.meaning.subject === COMPLETED && incoming?.meaning.isTotal === true && incoming.value !== last.value;
}

/** 收到申请4件,均属于重复申请: whether it goes for applications that were counted right in front, all of them. */
export function isOfAll(own: Phrase, last: Saying | undefined, text: string, { start }: Token): last is Saying {
  if (last === undefined || !isWithoutEnd(own) || own.unknown.length > 0 || /\d/.test(text.slice(last.end, start)))
    return false;
  const { meaning, form, certainty, tolerance, isPart, isAside, isOfChannel } = last;
  const isSure = form === 'number' && certainty === 'clear' && tolerance === 0;
  return meaning.about === 'request' && meaning.isTotal && isSure && !(isPart || isAside || isOfChannel);
}

/** 答复不够充分,50件行政复议案件均获维持: a number of the same clause that is large enough not to be met by chance. */
const mayBeAll = (
  { meaning, value, form, tolerance, isPart, isAside, start }: Saying,
  piece: readonly Token[],
): boolean =>
  meaning.isTotal &&
  form === 'number' &&
  tolerance === 0 &&
  value >= TELLING &&
  !isPart &&
  !isAside &&
  start >= (piece[0]?.start ?? 0);

const TELLING = 10;

/** 行政复议1件,经审理决定维持: how the only one has ended. */
export function sayOfOne(hearing: Hearing, piece: readonly Token[], phrase: Phrase): void {
  const { sayings, memory, doubt, text } = hearing;
  const [first, last, of] = [piece[0], piece.at(-1), sayings.at(-1)];
  if (first === undefined || last === undefined || of === undefined || doubt !== 'clear') return;
  const { about, isTotal } = of.meaning;
  const isOne = of.value === 1 && of.form === 'number' && of.certainty === 'clear' && about === 'dispute' && isTotal;
  const isPlain = phrase.topics.length + phrase.unknown.length + phrase.results.length + phrase.applicants.length === 0;
  const isBehind = isRightBehind(text, of.end, first.start, ',');
  if (
    !isOne ||
    !isPlain ||
    !isBehind ||
    phrase.outcomes.length !== 1 ||
    !OF_ONE.some((one) => one === phrase.outcomes[0])
  )
    return;
  if ([...phrase.words].some((word) => NOT_OF_ONE.includes(word))) return;
  // 我局胜诉, but not 申请人胜诉.
  const isOwn = phrase.words.has('own') || phrase.words.has('named') || piece.length === 1;
  if (phrase.outcomes[0] === 'dismissed' && !isOwn) return;
  hearing.all.push({
    phrase,
    of: of.meaning,
    disputes: memory.topics.filter(isDispute),
    isSure: memory.isDisclosure || of.isDisclosure,
    isOfOne: true,
    start: first.start,
    end: last.end,
  });
}

const OF_ONE: readonly string[] = ['upheld', 'corrected', 'otherResult', 'partlyCorrected', 'partlyOther', 'dismissed'];
const NOT_OF_ONE: readonly string[] = ['not', 'lastYear', 'others', 'rest', 'compare', 'among', 'scope'];

/**
 * 行政复议7件、行政诉讼5件。以上案件均已审结; 结果均为维持: applications neither are 审结 nor upheld, so it goes for what the sentences in front have
 * counted.
 */
function disputesBefore({ memory }: Hearing, own: Phrase, phrase: Phrase): readonly string[] {
  const isUpheld = phrase.outcomes.length === 1 && phrase.outcomes[0] === UPHELD;
  const isOfDisputes = phrase.words.has('concluded') || (isUpheld && memory.topics.some(isDispute));
  const isOfThem = isOfDisputes && own.topics.length + phrase.topics.length + own.unknown.length === 0;
  if (!isOfThem || memory.isWeak) return [];
  return memory.disputes.size > 0 ? [...memory.disputes] : isUpheld ? memory.counted : [];
}

const UPHELD = 'upheld';

/**
 * 办结53件,所有申请均已办结: not those that were completed, but all of them, as it names them anew; 结转下年度4件,本年收到的申请已全部办结: those that
 * came in, whatever was counted in front.
 */
const namedAnew = (hearing: Hearing, own: Phrase, phrase: Phrase, isAnother: boolean): Meaning | undefined =>
  isAnother && own.topics.length > 0 ? ownTotal(hearing, own, phrase) : undefined;

const saysReceived = (token: Token): boolean =>
  token.kind === 'word' && (token.word.id === RECEIVED || token.word.also === RECEIVED);

const RECEIVED = 'received';

const COMPLETED = 'completed';

/** 收到的政府信息公开申请均已办结, 全部申请均已办结: the words say what it goes for, though no number does. */
function ownTotal(hearing: Hearing, before: Phrase, behind: Phrase): Meaning | undefined {
  const { template, form } = hearing.listener;
  // 申请人均为自然人, where applications are spoken of and nothing in front says which.
  const isOfApplicants =
    before.topics.length + behind.topics.length === 0 &&
    behind.applicants.length > 0 &&
    hearing.memory.topics.includes('request') &&
    isEmpty(hearing.before) &&
    isEmpty(before);
  const topics = isOfApplicants ? ['request'] : behind.topics;
  const own = before.topics.length > 0 ? before : { ...before, topics };
  const isPlain = own.topics.length > 0 && own.topics.every((topic) => topic === 'request');
  const narrows = own.unknown.length + own.results.length + own.applicants.length + own.outcomes.length > 0;
  if (!isPlain || narrows || own.words.has('carried') || surenessOf(hearing, own, false) !== 'clear') return undefined;
  const meaning = meaningOf(own, { topics: [], total: undefined }, template, form);
  return meaning?.about === 'request' && meaning.isTotal ? meaning : undefined;
}

/** 因政府信息公开引发的行政复议均获维持. */
function ownDisputes(hearing: Hearing, own: Phrase): readonly string[] {
  const isPlain = own.topics.length > 0 && own.unknown.length + own.results.length + own.outcomes.length === 0;
  return isPlain && !own.words.has('carried') && surenessOf(hearing, own, false) === 'clear'
    ? own.topics.filter(isDispute)
    : [];
}
