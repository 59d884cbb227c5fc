import type { Hearing } from './hearing.ts';
import type { Meaning } from './meaning.ts';
import type { Phrase } from './phrase.ts';
import type { Saying } from './saying.ts';

// 共N件: what a number counts that sums up what was counted in front of it.

/** What 共计 (`isTotal`) counts behind nothing but one kind of total of applications, and 共 too behind what was received and carried over. */
export function sumOf(sayings: readonly Saying[], isTotal: boolean): Meaning | undefined {
  const last = sayings.at(-1)?.meaning;
  const subjects = new Set(sayings.map(({ meaning }) => meaning.subject));
  if (subjects.size === 1) return isTotal && last?.about === 'request' && last.isTotal ? last : undefined;
  const received = sayings.find(({ meaning }) => meaning.subject === 'received')?.meaning;
  if (received === undefined || subjects.size > 2 || !subjects.has('carriedOver')) return undefined;
  return { ...received, subject: 'receivedAndCarriedOver', sums: received.sums.filter(({ rows }) => rows.length > 1) };
}

/** 市政府办公室收到申请46件;全市合计756件; 市本级收到申请412件,全市共756件: in the report of an area, all of what one of its bodies is counted by. */
export function sumOfArea({ sayings, memory, listener }: Hearing, { words }: Phrase): Meaning | undefined {
  const last = sayings.length > 0 ? sayings.at(-1)?.meaning : memory.total;
  const isOne = sayings.every(({ meaning }) => meaning.subject === last?.subject);
  return listener.ofArea && words.has('area') && isOne && last?.subject === RECEIVED ? last : undefined;
}

const RECEIVED = 'received';

/** 网上收到申请20件、信函收到9件,共29件: nothing but channels, and the number is all of them together. */
export const isSumOfChannels = (sayings: readonly Saying[], value: number): boolean =>
  sayings.length > 1 &&
  sayings.every(({ isOfChannel, isPart }) => isOfChannel && !isPart) &&
  sayings.reduce((sum, one) => sum + one.value, 0) === value;

/** 甲25件,乙14件,合计39件: what is summed up is what was counted last. */
export const isBareSum = ({ topics, results, applicants, outcomes, unknown, words }: Phrase): boolean =>
  topics.length + results.length + applicants.length + outcomes.length + unknown.length === 0 &&
  [...words].every((word) => word === 'sum' || word === 'area' || word === 'thisYear');
