import { isDispute } from './dispute-meaning.ts';
import type { Hearing } from './hearing.ts';
import type { Token } from './lexer.ts';
import type { Meaning } from './meaning.ts';
import type { Front, Run } from './number-run.ts';
import { isOfThem } from './of-them.ts';
import {
  isEmpty,
  isFiller,
  isMark,
  isWithoutEnd,
  isWord,
  joined,
  NO_PHRASE,
  type Phrase,
  phraseOf,
  saysWork,
  without,
} from './phrase.ts';
import type { Saying } from './saying.ts';

/** What is said of a number in front of it and behind. */
export function withWordsBehind(hearing: Hearing, run: Run, index: number, { phrase, isFirstOfItem }: Front): Phrase {
  const { piece, numbers, allAt } = run;
  const { year } = hearing.listener;
  const at = numbers[index] ?? 0;
  const next = numbers[index + 1] ?? piece.length;
  let end = at + 1;
  while (
    end < next &&
    (!isMark(piece[end], '、') || joinsAlike(piece, end)) &&
    end !== allAt &&
    !isWord(piece[end], 'ofWhich') &&
    !isOfThem(piece, at, end, hearing.listener.template) &&
    !isOfNext(piece, end, next, year)
  )
    end++;
  // 受理的37件申请中: behind a number it is that number of which parts follow.
  const behind = isStanding(phrase, piece, at) ? NO_PHRASE : without(phraseOf(piece, at + 1, end, year), ['amongThem']);
  let full = phrase;
  if (phrase.topics.length === 0) {
    // 去年结转的5件已在一季度办结: what it counts is said in full.
    const isSaid = phrase.words.has('carried') && phrase.words.has('lastYear');
    const takesAll = isWithoutEnd(phrase) && phrase.applicants.length === 0 && !isSaid;
    full = joined(phrase, takesAll ? behind : { ...NO_PHRASE, topics: behind.topics, unknown: behind.unknown });
    // 3件维持、1件纠正: the words behind are those of this number alone.
    if (isFirstOfItem && takesAll && end < next) run.from = end;
  } else {
    const isOwnEnd = end === piece.length || isMark(piece[end], '、');
    // 被复议的案件中,20件维持、15件纠正: the number is a part of what is named in front.
    if (isOwnEnd && isWithoutEnd(phrase) && !isWithoutEnd(behind) && !saysWork(phrase)) {
      full = joined(phrase, behind);
      run.from = end;
    } else if (isOwnEnd && saysWhoApplied(phrase, behind)) full = joined(phrase, behind);
    else if (isOfDisputedRequests(phrase, piece[at + 1])) full = { ...phrase, unknown: [...phrase.unknown, 'request'] };
    else if (piece[at + 1]?.kind === 'unknown') full = joined(phrase, phraseOf(piece, at + 1, at + 2, year));
  }
  // 17件分别属于行政执法案卷、国家秘密等情形: how many each of them are is not said.
  const isDivided = piece.slice(at + 1, end).some((token) => isWord(token, 'respectively'));
  if (isDivided) full = { ...full, unknown: [...full.unknown, 'respectively'] };
  const isLast = index === numbers.length - 1;
  if (allAt > at && isLast && (isRestOfLeft(hearing, full) || isOfIncoming(hearing, run, at, phrase)))
    full = joined(full, restOf(phraseOf(piece, allAt, piece.length, year)));
  if (allAt > at && isRestOfPending(hearing, full)) full = asConcluded(hearing, full);
  // 1件行政复议、2件行政诉讼尚未审结: what is said behind the last goes for all of them.
  if (isFirstOfItem && !isLast && allAt < 0 && behind.topics.length > 0 && isWithoutEnd(behind))
    full = { ...full, outcomes: [...full.outcomes, ...endOfList(piece, numbers, year)] };
  return full;
}

/** 收到申请26件来自自然人, 6件来自企业: those of the number are theirs alone. */
const saysWhoApplied = (phrase: Phrase, behind: Phrase): boolean =>
  behind.applicants.length > 0 &&
  phrase.applicants.length + behind.topics.length === 0 &&
  [...behind.words].every((word) => IN_LIST.includes(word)) &&
  [phrase, behind].every(isWithoutEnd);

const IN_LIST: readonly string[] = ['list', 'others', 'etc'];

/** 引发行政复议的3件申请: applications, of which no cell says how many led to reviews. */
const isOfDisputedRequests = ({ topics }: Phrase, next: Token | undefined): boolean =>
  topics.every(isDispute) && next?.kind === 'word' && next.word.role === 'topic' && next.word.id === 'request';

/**
 * 7件被纠正的复议、诉讼案件; 6件因涉及国家秘密、三安全一稳定不予公开; 14件来自公益组织、法律服务机构: whether what `at` parts is counted by one number in front, and no
 * other follows right behind.
 */
function joinsAlike(piece: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (isFiller(piece[next])) next++;
  const areAlike = [isOfDispute, isOfResult, isOfApplicant].some((isOf) => isOf(piece[at - 1]) && isOf(piece[next]));
  return areAlike && piece[next + 1]?.kind !== 'number';
}

const isOfResult = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'result';

const isOfApplicant = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'applicant';

const isOfDispute = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.word.role === 'topic' && isDispute(token.word.id);

/** 新收到的32件申请以及上年结转的5件申请: what joins the numbers begins what is said of the next one. `end`: where it may stand. */
const isOfNext = (piece: readonly Token[], end: number, next: number, year: number | undefined): boolean =>
  next < piece.length && isWord(piece[end], 'list') && !isEmpty(phraseOf(piece, end + 1, next, year));

/** 继续有效的36件已汇编成册: what was done with all that is in force says nothing of which they are. */
function isStanding({ words }: Phrase, piece: readonly Token[], at: number): boolean {
  const next = piece[at + 1];
  return words.has('inForce') && next?.kind === 'word' && next.word.also === 'already';
}

/** 5件结转下年度,其余55件: whether nothing else than those is taken away from the total, if it is named. */
const isRestOfLeft = ({ sayings }: Hearing, { words, topics }: Phrase): boolean =>
  words.has('rest') &&
  topics.length === 0 &&
  sayings.some(({ meaning: { subject } }) => LEFT.includes(subject)) &&
  sayings.every(({ meaning: { subject } }) => LEFT.includes(subject) || COMES_IN.includes(wholeOf(subject)));

/**
 * 收到申请65件,64件均已答复; 收到65件,上年结转4件,68件均已答复: whether a number stands right behind that of what came in, and nothing is said
 * of which they are.
 */
function isOfIncoming({ sayings }: Hearing, { piece, allAt }: Run, at: number, phrase: Phrase): boolean {
  const last = sayings.at(-1);
  const number = piece[at];
  // 收到申请65件,65件均已答复: said of all of them, and not how many.
  if (last === undefined || number?.kind !== 'number' || number.value === last.value || !isEmpty(phrase)) return false;
  const { meaning, form, certainty, tolerance, isPart, isAside, isOfChannel, end } = last;
  // 上年结转4件,4件均已答复: those that were carried over.
  const isMore = meaning.subject !== CARRIED_OVER || (sayings.length > 1 && number.value > last.value);
  const isAll = COMES_IN.includes(meaning.subject) && isMore && sayings.every(isIncoming);
  const isSure = form === 'number' && certainty === 'clear' && tolerance === 0 && !(isPart || isAside || isOfChannel);
  return isAll && isSure && number.start === end + 1 && piece.slice(at + 1, allAt).every(isFiller);
}

const CARRIED_OVER = 'carriedOver';
const isIncoming = ({ meaning }: Saying): boolean => COMES_IN.includes(meaning.subject);

/** 行政复议15件,除3件未审结外,其余12件均已作出决定: whether nothing else than what is pending is taken away from the disputes. */
function isRestOfPending({ sayings, disputes, leavesOut, memory }: Hearing, { words, ...said }: Phrase): boolean {
  const last = sayings.at(-1)?.meaning;
  if (last === undefined || !words.has('rest') || said.unknown.length + said.outcomes.length + said.results.length > 0)
    return false;
  const isNamed = said.topics.length > 0 && said.topics.every(isDispute);
  if (last.subject === PENDING) return leavesOut && isNamed && sayings.length === 1;
  const isOfThem = said.topics.length === 0 && disputes.size === 1 && memory.topics.every(isDispute);
  return (isOfThem || isNamed) && isPending(last) && sayings.slice(0, -1).every(isDisputes);
}

const PENDING = 'pendingRequests';
const isPending = ({ about, subject }: Meaning): boolean =>
  about === 'dispute' && subject.split('.').at(-1) === 'pending';
const isDisputes = ({ meaning }: Saying): boolean => meaning.about === 'dispute' && meaning.isTotal;

/** The words of what is left where those are left out that are pending: whatever became of them, they are concluded. */
function asConcluded(hearing: Hearing, phrase: Phrase): Phrase {
  const { topics, words } = phrase;
  if (topics.length > 0) hearing.memory.topics = topics;
  for (const topic of topics) hearing.disputes.add(topic);
  return { ...without(phrase, ['rest']), topics: [], words: new Set([...words, 'concluded']) };
}

/** 26件为自然人申请: parts by applicant leave the total as it is. */
const wholeOf = (subject: string): string => subject.split('.')[0] ?? subject;

const LEFT: readonly string[] = ['carriedForward', 'pendingRequests'];
const COMES_IN: readonly string[] = ['received', 'requests', 'carriedOver', 'receivedAndCarriedOver'];

/** 其余55件均已按期答复: what is left is completed, if that is all that is said of it. */
const restOf = ({ words, topics, results, unknown }: Phrase): Phrase =>
  words.has('completed') && topics.length + results.length + unknown.length === 0
    ? { ...NO_PHRASE, words: new Set(['completed']) }
    : NO_PHRASE;

/** How the cases ended of which a list counts each kind: the words behind its last number, where that is such a kind too. */
function endOfList(piece: readonly Token[], numbers: readonly number[], year: number | undefined): readonly string[] {
  const last = numbers.at(-1) ?? piece.length;
  const { topics, outcomes, unknown } = phraseOf(piece, last + 1, piece.length, year);
  const isItem = piece[last - 1]?.kind === 'mark' || isWord(piece[last - 1], 'list');
  return isItem && topics.some(isDispute) && unknown.length === 0 ? outcomes : [];
}
