import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isOrganisation } from '../words.ts';
import { asPersons } from './applicants.ts';
import { isOneBody } from './bodies.ts';
import { bodyOf, isOfPetitionsAlone, isOneChannel, worse } from './certainty.ts';
import { isDispute, isOfDisclosure } from './dispute-meaning.ts';
import { type Certainty, type Hearing, surenessOf } from './hearing.ts';
import { listsResults, withLastEnd } from './last-of-list.ts';
import { CARRIED_ON, type Context, ENDED_OTHERWISE, type Meaning, meaningOf } from './meaning.ts';
import { isMeasured } from './measured.ts';
import { type NumberToken, roughly } from './numbers.ts';
import { isOfOtherKind, isOfThatInFront, isOfThoseNew, isRestOfGroup } from './other-kinds.ts';
import { dividesTotal, isPartOfEnded, ofDisclosure } from './parts-of-disputes.ts';
import { type Phrase, without } from './phrase.ts';
import type { Saying } from './saying.ts';
import { isSomeRequests } from './some-requests.ts';
import { isBareSum, isSumOfChannels, sumOf, sumOfArea } from './summed-up.ts';
import { topicsTold } from './topics.ts';

/** Takes in that a phrase counts something. */
export function count(hearing: Hearing, said: Phrase, number: NumberToken): void {
  const { memory, listener, sayings, total, ends } = hearing;
  const full = withLastEnd(withReasons(hearing, said), memory.topics, ends, listener.form, listener.template);
  // 收到群众书面申请9件: all of them, where no other way is named beside it.
  const isByWriting = hearing.isPart || memory.isByChannel || ends.has('channel');
  const phrase = isByWriting ? full : without(full, ['written']);
  if (isOneBody(bodyOf(phrase), listener.ofArea)) hearing.bodies++;
  const context = contextOf(hearing, phrase);
  if (number.unit === '%') {
    countShare(hearing, phrase, context, number);
    return;
  }
  const usual = isSilent(phrase) ? undefined : meaningIn(hearing, phrase, context, number);
  const ofPersons = asPersons(usual, phrase, number, listener.template);
  const meaning = ofPersons ?? usual;
  noteUnknown(hearing, phrase);
  // 受理信访举报156件,办结150件: what goes on is about those.
  if (isOfPetitionsAlone(phrase)) memory.isWeak = memory.countsUnknown = true;
  const isCounted = ofPersons !== undefined || (meaning !== undefined && isMeasured(hearing, phrase, number, meaning));
  if (!isCounted && isOfOtherKind(hearing, phrase, number)) hearing.otherEnd = number.end;
  // 其中网上24件,办结22件;书面7件: only which channel is said.
  if (meaning === undefined && total?.about === 'request' && isByChannel(hearing, phrase)) {
    if (!listener.template.prose.units.cases.includes(number.unit)) return;
    sayings.push(sayingOf(hearing, phrase, number, total));
    memory.isByChannel = true;
    return;
  }
  if (meaning === undefined || !isCounted) return;
  const saying = sayingOf(hearing, phrase, number, number.value === 0 ? asNone(hearing, phrase, meaning) : meaning);
  sayings.push(saying);
  // The reasons in front have their number; those of the next one stand behind it.
  if (phrase.results.length > 0) hearing.reasons = [];
  remember(hearing, phrase, saying);
}

/** What is said to be none at all leaves no other way of counting: 行政诉讼0件, 制发规范性文件0件. */
function asNone({ isPart }: Hearing, phrase: Phrase, meaning: Meaning): Meaning {
  if (isWholeDispute(phrase, meaning)) return { ...meaning, sums: meaning.sums.slice(0, 1) };
  const isIssued = meaning.about === 'document' && phrase.words.has('issued') && phrase.topics.length > 0;
  return isIssued && !isPart ? { ...meaning, limit: 'equal' } : meaning;
}

/** 行政诉讼0件 is none at all: not none behind a review, and not none but the pending ones, as 审结0件 may be. */
const isWholeDispute = ({ words }: Phrase, { about, isTotal }: Meaning): boolean =>
  about === 'dispute' && isTotal && !ENDED.some((word) => words.has(word));

const ENDED: readonly string[] = ['concluded', 'completed', 'handled'];

function contextOf(hearing: Hearing, phrase: Phrase): Context {
  const { memory, disputes, total, sayings, ends } = hearing;
  const isOfDisputes = phrase.topics.length === 0 && memory.topics.some(isDispute);
  // 直接起诉16件,复议后起诉11件;审结20件,其中维持16件: a sentence that names none may go on with all in front of it.
  const counted = disputes.size > 0 ? [...disputes] : memory.counted;
  const topics = isOfDisputes && counted.length > 0 ? counted : memory.topics;
  // 上年结转件全部为自然人和企业申请,其中自然人11件: carried on, though no number says how many.
  const isOfCarried = hearing.spokeOfCarrying && sayings.every(({ meaning }) => !meaning.isTotal);
  const carried = hearing.carried ?? (isOfCarried ? CARRIED_ON : undefined);
  return { topics, total, carried, countsDisputes: disputes.size > 0, listsResults: listsResults(ends) };
}

const PENDING = 'pendingRequests';

/** Whether a number is no count of what the phrase names. */
const isSilent = ({ words }: Phrase): boolean => words.has('compare') || words.has('share') || words.has('none');

/** What a number counts; undefined where that is nothing that the tables have. */
function meaningIn(
  hearing: Hearing,
  phrase: Phrase,
  context: Context,
  { start, value }: NumberToken,
): Meaning | undefined {
  const { text, isPart, sayings, listener } = hearing;
  const isTotal = phrase.words.has('sum') || isSumOfChannels(sayings, value);
  const isSummed = isTotal || text.charAt(start - 1) === '共';
  const isBare = isSummed && !isPart && isBareSum(phrase);
  const summed = isBare ? (sumOf(sayings, isTotal) ?? sumOfArea(hearing, phrase)) : undefined;
  return summed ?? meaningOf(phrase, context, listener.template, listener.form);
}

/** What follows goes on about it: 来信238件,办结99件. Behind 其中, what is unknown is a part of the applications too. */
function noteUnknown({ memory, isPart, total }: Hearing, { unknown }: Phrase): void {
  const isOfRequests = isPart && total?.about === 'request';
  if (isOfRequests || unknown.every(isOrganisation)) return;
  memory.isWeak = true;
  memory.countsUnknown = true;
}

const isByChannel = ({ isPart, memory }: Hearing, phrase: Phrase): boolean =>
  !isSilent(phrase) && (isPart || memory.isByChannel) && isOneChannel(phrase.words);

/** Keeps what the rest of the sentence and of the paragraph may go on with. */
function remember(hearing: Hearing, phrase: Phrase, saying: Saying): void {
  const { memory, disputes } = hearing;
  const { meaning, isOfChannel } = saying;
  // 不予公开8件(自然人6件、企业2件), 不予公开的自然人6件、企业2件: the applicants behind may be those of it.
  const isOfEnded = meaning.subject === ENDED_OTHERWISE.subject && phrase.applicants.length > 0;
  const mayBeDivided = phrase.results.length > 0 || isOfEnded;
  const isLeft = meaning.subject.startsWith('carried') || meaning.subject === PENDING;
  if (isLeft || mayBeDivided) hearing.carried = meaning;
  else if (meaning.isTotal) hearing.carried = undefined;
  if (meaning.isTotal && meaning.subject !== 'completed') memory.isByChannel = isOfChannel;
  rememberTotal(hearing, phrase, saying);
  if (meaning.about !== 'dispute' || saying.value === 0) return;
  const isSure = saying.certainty === 'clear' && (saying.isDisclosure || memory.isDisclosure);
  for (const topic of phrase.topics) {
    if (!isDispute(topic)) continue;
    disputes.add(topic);
    memory.counted = [...memory.counted.filter((one) => one !== topic), topic];
    if (isSure) memory.disputes.add(topic);
  }
}

/** 因信息不存在,无法提供12件: those of that reason, or of the whole group. */
function withReasons({ reasons }: Hearing, phrase: Phrase): Phrase {
  if (reasons.length === 0) return phrase;
  // 逾期未补正,不再处理8件: what is not gone on with stands in the row of that reason, in whichever group; but
  // 属于信访的(含咨询)11件,逾期不补正、不再处理2件 names its own.
  const isNamed = phrase.results.some((row) => row.includes('.'));
  if (phrase.words.has('noLonger') && !isNamed) return { ...phrase, results: [...new Set(reasons)] };
  const own = reasons.filter((row) => phrase.results.some((group) => row.startsWith(`${group}.`)));
  return own.length === 0 ? phrase : { ...phrase, results: [...new Set([...own, ...phrase.results])] };
}

/** The word of a share in front of its percentage, where nothing is named but all that was completed: 占, 占比为, 占办结总数的. */
const plainShareOf = ({ prose: { shares, rates } }: Template): RegExp =>
  new RegExp(`^(?:${anyOf([shares.share, ...rates.ofCompleted], '').source})(?:${anyOf(shares.filling, '').source})*$`);

/** 予以公开占58.5%. */
function countShare(hearing: Hearing, phrase: Phrase, context: Context, number: NumberToken): void {
  const { results, words: said } = phrase;
  if (!said.has('share') || said.has('compare') || said.has('approximate') || results.length === 0) return;
  // 占无法提供总数的88.4%: that is the whole, and what it is a share of stands further in front.
  const { text } = hearing;
  const { template, form } = hearing.listener;
  const { share } = template.prose.shares;
  if (!template.derived(plainShareOf).test(text.slice(text.lastIndexOf(share, number.start), number.start))) return;
  const meaning = meaningOf(phrase, context, template, form);
  if (meaning?.about !== 'request') return;
  const saying = sayingOf(hearing, phrase, number, meaning);
  if (saying.certainty === 'clear') hearing.shares.push(saying);
}

function sayingOf(hearing: Hearing, phrase: Phrase, number: NumberToken, meaning: Meaning): Saying {
  const { value, tolerance } = amountOf(number, meaning);
  const { start, numeralEnd, end } = number;
  const isOfSome =
    isRestOfGroup(hearing, phrase, start) ||
    isOfThoseNew(hearing, phrase, meaning, start) ||
    isOfThatInFront(hearing, number);
  const certainty = isOfSome ? 'unread' : certaintyIn(hearing, phrase, meaning, start);
  if (phrase.results.length > 0) hearing.memory.hasResults = true;
  return {
    meaning,
    value,
    tolerance: phrase.words.has('approximate') ? Math.max(tolerance, roughly(value)) : tolerance,
    form: 'number',
    certainty,
    start,
    numeralEnd,
    end,
    body: bodyOf(phrase),
    isPart: hearing.isPart,
    isAside: hearing.aside !== undefined,
    isOfChannel: hearing.aside === undefined && isTotalOfChannel(phrase, meaning),
    isDisclosure: hearing.saysDisclosure === true,
    ...(certainty === 'unread' && meaning.isTotal && isSomeRequests(hearing, phrase, number) && { isSome: true }),
  };
}

const isTotalOfChannel = ({ words }: Phrase, { about, isTotal }: Meaning): boolean =>
  about === 'request' && isTotal && isOneChannel(words);

/** Money is counted in 万元, and rounded in the text. */
function amountOf(
  { value, tolerance, unit, places }: NumberToken,
  meaning: Meaning,
): Pick<Saying, 'value' | 'tolerance'> {
  if (meaning.about !== 'money') return { value, tolerance };
  const divisor = unit === '元' ? 10_000 : 1;
  return { value: value / divisor, tolerance: Math.max(tolerance / 2, 0.5 / 10 ** places) / divisor };
}

function certaintyIn(
  hearing: Hearing,
  phrase: Phrase,
  meaning: Meaning,
  start: number,
  isWeak = hearing.memory.isWeak,
): Certainty {
  const { memory, isPart, listener } = hearing;
  const isBare = phrase.topics.length === 0;
  const body = bodyOf(phrase);
  // 办理6件,其中5件按时答复: a part of the same by something that no table has.
  const isSame = isPart && body === undefined && meaning.isTotal && meaning.subject === hearing.total?.subject;
  if (isSame && isOfDisclosure(phrase) && dividesTotal(hearing, start)) return ofDisclosure(hearing, phrase, meaning);
  // 会商12次,涉及申请14件: those that something was about, and no total.
  const isAbout = meaning.subject.startsWith('requests') && phrase.words.has('involving');
  // 收到12件,收到涉及征地等领域的申请共5件.
  const isOfSome = phrase.words.has('ofSubjects') && (isPart || hearing.total?.about === 'request');
  const isDivided = isPartOfEnded(hearing, meaning);
  const isEnd = hearing.endsOfCarried && phrase.results.length > 0;
  // 撤回申请的自然人3件、商业企业1件
  const isOfEnded = hearing.carried?.subject === ENDED_OTHERWISE.subject && phrase.applicants.length > 0;
  if (
    hearing.isOfCarried ||
    isEnd ||
    isOfEnded ||
    isSame ||
    isAbout ||
    isOfSome ||
    isDivided ||
    isOpenedOnRequest(hearing, phrase, meaning)
  )
    return 'unread';
  const isOfTotal =
    isBare && isPart && meaning.about === memory.total?.about && !(body === 'named' && !listener.ofArea);
  const ofTotal = phrase.results.length > 0 ? memory.resultsCertainty : memory.totalCertainty;
  const sureness = worse(
    worse(surenessOf(hearing, phrase, isBare, isWeak), ofTotalInFront(hearing, phrase, meaning)),
    ofYearsDocuments(hearing, phrase, meaning),
  );
  // 截至2025年底,累计制定规章132件,其中现行有效48件: what is in force is the same, however far back the others go.
  const isStanding = hearing.cumulates && phrase.words.has('inForce');
  return worse(sureness, isOfTotal && !isStanding ? ofTotal : 'clear');
}

/** 市政府办公室收到申请46件;办结46件: those of the body that is named in front of the semicolon, unless another is, or another total. */
function ofTotalInFront({ goesOnWith, sayings }: Hearing, { topics, words }: Phrase, { about }: Meaning): Certainty {
  const isAnew = topics.length > 0 || ANEW.some((word) => words.has(word)) || sayings.some(isTotalOfRequests);
  return about === 'request' && !isAnew ? goesOnWith : 'clear';
}

const ANEW: readonly string[] = ['area', 'own', 'named', 'thisYear', 'received', 'carried'];
const isTotalOfRequests = ({ meaning: { about, isTotal, subject } }: Saying): boolean =>
  about === 'request' && isTotal && subject !== 'completed';

/** 收到申请7件,2件依申请公开、1件部分公开: behind the number of all, and behind 其中, what was opened on request is no total. */
const isOpenedOnRequest = ({ isPart, total }: Hearing, { words }: Phrase, { subject }: Meaning): boolean =>
  subject === 'requests' && words.has('attribute') && (isPart || total?.about === 'request');

/** 截至2025年底,累计制定规章132件: those of all years, and without 累计 most likely. */
function ofYearsDocuments(hearing: Hearing, { words }: Phrase, { about, limit }: Meaning): Certainty {
  const isOfYears = hearing.spokeUpToYear && !hearing.spokeOfThisYear && about === 'document' && limit === 'at-most';
  if (!isOfYears || words.has('inForce')) return 'clear';
  return words.has('cumulative') ? 'unread' : 'scope';
}

/** What others may be parts of; one of the parts by channel or by subject is not. */
function rememberTotal(hearing: Hearing, phrase: Phrase, saying: Saying): void {
  const { meaning, certainty, isPart } = saying;
  const { memory } = hearing;
  if (!meaning.isTotal || (isPart && certainty === 'unread')) return;
  hearing.total = meaning;
  hearing.counts = phrase;
  memory.total = meaning;
  memory.totalCertainty = certainty;
  memory.resultsCertainty = hasOwnResults(hearing, saying)
    ? certaintyIn(hearing, phrase, meaning, saying.start, false)
    : certainty;
  hearing.cumulates = phrase.words.has('cumulative') && !hearing.spokeOfThisYear;
  const isOfChannel = phrase.words.has('channel');
  if (!isOfChannel || certainty !== 'unread') memory.whole = { total: meaning, certainty };
}

/**
 * (二)依申请公开。答复文书格式统一。办结21件,其中予以公开7件、无法提供5件: where applications are spoken of, what ends in ways that only
 * they do is no less sure for what was spoken of between; but 同意公开8件、不予公开4件 are said of the replies to proposals too.
 */
function hasOwnResults({ text, memory, listener }: Hearing, { meaning, certainty, end }: Saying): boolean {
  if (certainty === 'clear' || meaning.about !== 'request' || !memory.isOfRequests || memory.countsUnknown)
    return false;
  const stop = text.indexOf('。', end);
  return topicsTold(text.slice(end, stop < 0 ? text.length : stop), listener.template).length > 0;
}
