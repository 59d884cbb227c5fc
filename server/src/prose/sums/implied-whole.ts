import type { Template } from '../../template/forms.ts';
import { sumWords } from './sum-words.ts';

/** What a list names its parts by that may say that these are all. */
export interface Named {
  /** The items, with their numbers. */
  readonly names: readonly string[];
  readonly areChannels: boolean;
  /** Whether the numbers stand in front of what they count. */
  readonly leads: boolean;
  /** What stands behind the last number, up to where the list ends. */
  readonly tail: string;
  /** Whether the sentence ends there. */
  readonly isAtEnd: boolean;
}

/**
 * Whether a list that does not say so names all there is: `states` where some are done and the others under way (18件已答复,2件正在办理),
 * `channels` where each has a number in front (2件为网络申请,1件为信件申请), `halves` where there is nothing but the two (上半年2次,下半年4次), or the four quarters of the year.
 */
export function impliedWhole(
  { names, areChannels, leads, tail, isAtEnd }: Named,
  template: Template,
): 'states' | 'channels' | 'halves' | undefined {
  const { underWay, handledAnywhere, otherEnds } = sumWords(template);
  if (names.length < 2 || !isAtEnd || /[\d,、;]/.test(tail) || names.some((one) => otherEnds.test(one)))
    return undefined;
  if (areHalves(names, template) || areQuarters(names, template)) return 'halves';
  const open = names.filter((one) => underWay.test(one));
  const done = names.filter((one) => !open.includes(one) && handledAnywhere.test(one));
  if (open.length > 0 && done.length > 0 && open.length + done.length === names.length) return 'states';
  return areChannels && leads ? 'channels' : undefined;
}

/** Whether each item is one quarter of the year, and none is missing. */
const areQuarters = (names: readonly string[], { prose: { sums } }: Template): boolean =>
  names.length === sums.quarters.length && sums.quarters.every((one, i) => names[i]?.includes(one));

/** Whether the two items are named by two things that leave no third. The name of one may be in that of the other: 采纳, 未采纳. */
function areHalves(names: readonly string[], { prose: { sums } }: Template): boolean {
  const [one = '', other = ''] = names;
  const isPair = (half: string, rest: string): boolean =>
    (one.includes(half) && !one.includes(rest) && other.includes(rest)) ||
    (other.includes(half) && !other.includes(rest) && one.includes(rest));
  return names.length === 2 && sums.halves.some(([half = '', rest = '']) => isPair(half, rest));
}
