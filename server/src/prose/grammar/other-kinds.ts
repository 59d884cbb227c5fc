import { isOrganisation } from '../words.ts';
import type { Hearing } from './hearing.ts';
import type { Meaning } from './meaning.ts';
import type { NumberToken } from './numbers.ts';
import type { Phrase } from './phrase.ts';

/** 收到申请6件,电话咨询35次, 来信20封: whether a number counts something else, in a measure in which no cases are counted. */
export const isOfOtherKind = (
  { listener, measure }: Hearing,
  { unknown, words }: Phrase,
  { unit }: NumberToken,
): boolean =>
  unit !== '' &&
  unit !== measure.request &&
  !listener.template.prose.units.cases.includes(unit) &&
  (words.has('channel') || !unknown.every(isOrganisation)) &&
  !words.has('involving') &&
  !words.has('within');

/** 逾期不补正9件不再处理,另有7件作其他处理: whether a number of a group is that of its rest, where rows of it were counted in front. */
export const isRestOfGroup = ({ text, sayings, listener }: Hearing, { results }: Phrase, start: number): boolean => {
  const [group, another] = results;
  if (group === undefined || another !== undefined) return false;
  const { besides } = listener.template.prose.units;
  return (
    besides.some((word) => text.endsWith(word, start)) &&
    sayings.some(({ meaning }) => meaning.subject.startsWith(`${group}.`))
  );
};

/** 征地拆迁266件;予以公开的151件,占其56.8%: a part of what was counted in front. */
export const isOfThatInFront = ({ text, listener }: Hearing, { end }: NumberToken): boolean =>
  listener.template.prose.units.ofThat.some((words) => text.startsWith(words, end));

/**
 * 新收申请办结91件,结转申请办结6件; 其中当年申请91件: those that came in in the year, of what was done. 尚有17件在法定期限内办理: those that are
 * left.
 */
export function isOfThoseNew(
  { text, isPart, total, listener }: Hearing,
  { words }: Phrase,
  { subject, isTotal }: Meaning,
  start: number,
): boolean {
  const { sums, units } = listener.template.prose;
  if (subject === 'handled') return units.left.some((word) => text.endsWith(word, start));
  if (subject === 'receivedAndCompleted') {
    const clause = text.slice(text.lastIndexOf(',', start - 1) + 1, start);
    return sums.newly.some((word) => clause.includes(word));
  }
  return isPart && isTotal && total?.about === 'request' && words.has('thisYear') && subject === 'requests';
}
