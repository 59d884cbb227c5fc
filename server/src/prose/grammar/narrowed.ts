import { alternatives, anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import { isAboutDisclosure, isAboutOthers } from './of-disclosure.ts';
import { ofOneKind } from './of-one-kind.ts';
import { isWord, saysWorkOn } from './phrase.ts';
import type { AllSaying, Heard, Saying } from './saying.ts';

// What a sentence as a whole speaks of may be narrower than the cells that its numbers are held against.

/** What is known of a sentence beside what was heard in it. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the paragraph's folded text. */
  readonly start: number;
  readonly tokens: readonly Token[];
  /** Whether disputes are about the disclosure of information where it stands. */
  readonly isDisclosure: boolean;
  readonly template: Template;
}

/** The numbers of a sentence, those left unread that count less than their words by themselves say. */
export function settleNarrowed({ sayings, shares, all, narrows }: Heard, sentence: Sentence): Heard {
  const areOfOthers = isOfOtherDisputes(sentence);
  const endsFirst = opensWithEnd(sentence.tokens);
  const applicants = applicantsFrom(sentence.tokens, sayings);
  const ofKind = sentence.tokens.some(isOfDispute) ? ofOneKind(sayings, sentence) : NONE;
  const isNarrowed = (saying: Saying): boolean => {
    if (ofKind.has(saying)) return true;
    const { about, isTotal, subject } = saying.meaning;
    if (about === 'dispute' && isAboutOthers(saying, sayings, sentence)) return true;
    const isOther = areOfOthers && !isAboutDisclosure(saying, sentence);
    if (about === 'dispute' && saying.form === 'none') return isOther || sayings.some((one) => denies(saying, one));
    if (about === 'dispute') return isOther || (endsFirst && isTotal && saying.form === 'number');
    if (endsFirst && subject === PENDING) return true;
    if (subject === REFUSED && isThirdParties(sentence, saying)) return true;
    return about === 'request' && saying.start > applicants && !isOfApplicants(saying);
  };
  return {
    sayings: sayings.some(isNarrowed) ? sayings.map((one) => (isNarrowed(one) ? unread(one) : one)) : sayings,
    shares,
    all: areOfOthers || [...ofKind].some(isOfDisputes) ? all.filter(isOfNoDisputes) : all,
    narrows,
  };
}

/**
 * 本年度申请未引发行政复议,2件行政复议均由上年申请引起: some are counted beside it, so that there are none of some kind only. Not so behind all of
 * them: 行政复议6件,无纠正.
 */
const denies = (none: Saying, { meaning: { subject, about }, form, value, start }: Saying): boolean =>
  form === 'number' &&
  about === 'dispute' &&
  value > 0 &&
  (none.meaning.isTotal || start > none.start) &&
  none.meaning.subject.split('.').includes(subject);

/** 第三方回复同意公开21件、不同意公开10件: what those said who were asked is no decision; 因第三方不同意公开而不予公开的4件: those for that reason. */
function isThirdParties({ text, start, template }: Sentence, saying: Saying): boolean {
  const { thirdParties, consent } = template.prose.narrowed;
  const before = text.slice(0, saying.start - start);
  const clause = before.slice(before.search(/[^,。;]*$/));
  // 因第三方不同意公开等原因不予公开42件: not that alone.
  const isAlone = !(template.prose.words['etc'] ?? []).some((word) => clause.includes(word));
  const holds = (words: readonly string[]): boolean => words.some((word) => clause.includes(word));
  const isReason = isAlone && holds(consent) && holds(thirdParties);
  return (
    isReason || (consent.some((word) => before.endsWith(word)) && thirdParties.some((word) => before.includes(word)))
  );
}

const NONE: ReadonlySet<Saying> = new Set();
const isOfDisputes = ({ meaning }: Saying): boolean => meaning.about === 'dispute';
const REFUSED = 'refused';
const PENDING = 'pendingRequests';
const unread = (saying: Saying): Saying => ({ ...saying, certainty: 'unread' });
const isOfNoDisputes = ({ disputes }: AllSaying): boolean => disputes.length === 0;

/** 行政许可类行政复议2件; 行政诉讼3件,均由房屋征收引发: those that are said to be about something else. */
function isOfOtherDisputes({ text, tokens, isDisclosure, template }: Sentence): boolean {
  if (!tokens.some(isOfDispute)) return false;
  const { other, matters, disclosure } = template.derived(compile);
  return other.test(text) || (!isDisclosure && matters.test(text) && !disclosure.test(text));
}

const isOfDispute = (token: Token): boolean =>
  token.kind === 'word' && token.word.role === 'topic' && isDispute(token.word.id);

/** 被纠正的案件3件,其中行政复议2件、行政诉讼1件: how they ended is said first, and goes for all that follow. */
function opensWithEnd(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex((token) => token.kind === 'word' && token.word.role === 'outcome');
  const dispute = tokens.findIndex(isOfDispute);
  const before = tokens.slice(0, end);
  // 没有败诉,2件行政诉讼均胜诉: of none of them.
  return end >= 0 && end < dispute && !before.some((token) => isOfRequests(token) || isWord(token, 'none'));
}

const isOfRequests = (token: Token): boolean =>
  (token.kind === 'word' && token.word.role === 'topic' && token.word.id === 'request') || saysWorkOn(token);

/**
 * 法律服务机构申请办结21件,其中予以公开7件: from where on a sentence speaks of the applications of one kind of applicants alone; nowhere
 * if it counts all of them first, or another kind as well.
 */
function applicantsFrom(tokens: readonly Token[], sayings: readonly Saying[]): number {
  let kind: string | undefined;
  let start = Infinity;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.word.role !== 'applicant') continue;
    if (kind !== undefined && kind !== token.word.id) return Infinity;
    kind = token.word.id;
    start = Math.min(start, token.start);
  }
  const isOfAll = ({ meaning, start: at }: Saying): boolean =>
    meaning.about === 'request' && at < start && !isOfApplicants({ meaning });
  return sayings.some(isOfAll) ? Infinity : start;
}

/** Whether a number is that of a column of applicants: its subject names them behind a point. */
const isOfApplicants = ({ meaning: { sums } }: Pick<Saying, 'meaning'>): boolean =>
  sums.some(({ columns }) => columns[0] !== 'total');

const compile = ({
  prose: { topics, words, narrowed },
}: Template): Readonly<Record<'other' | 'matters' | 'disclosure', RegExp>> => {
  const disputes = alternatives([...(topics['reconsideration'] ?? []), ...(topics['litigation'] ?? [])]);
  const any = (id: string): string => alternatives(words[id] ?? []);
  const ends = alternatives(narrowed.ends);
  const other = [
    anyOf(narrowed.others, '').source,
    `(?<!${alternatives(narrowed.disclosure)})类(?:的)?(?:${disputes})`,
    // 其他行政复议2件; 县司法局作为县政府行政复议机构,办结行政复议214件
    `(?:${any('others')})(?:各类)?(?:${disputes})`,
    `作为[^,。;]{0,8}(?:${any('hearing')})`,
    // 涉及“信息不存在”答复的复议案件5件; 复议维持的9件中,4件提起诉讼
    `(?:${any('involving')})[^,。;\\d]{1,16}答复的[^,。;\\d]{0,6}(?:${disputes})`,
    `(?:${disputes})[^,。;\\d]{0,6}(?:${ends})的\\d+件中`,
  ];
  return {
    other: new RegExp(other.join('|')),
    matters: anyOf(narrowed.matters, ''),
    disclosure: anyOf(narrowed.disclosure, ''),
  };
};
