import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { WrittenSum } from './sums.ts';

/**
 * Whether what stands behind the parts of a sum says that some is in several of them, and they may come to more than the total:
 * 共100条,其中网站80条,新媒体40条(部分信息同时发布). Folded text.
 */
export function saysThatPartsOverlap(text: string, { total, parts }: WrittenSum, template: Template): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum <= total.value || parts.some(({ value }) => value > total.value)) return false;
  const end = parts.at(-1)?.end ?? text.length;
  const [behind = ''] = /^[^。]*/.exec(text.slice(end, end + LONGEST)) ?? [];
  const { unnumbered, both } = template.derived(compile);
  if (unnumbered.test(/^\D*/.exec(behind)?.[0] ?? '')) return true;
  // 128人,其中线上86人、线下60人(18人同时参加): by just so many the parts are more.
  const over = sum - total.value;
  if (both.test(behind) && (behind.match(/\d+/g) ?? []).some((number) => Number(number) === over)) return true;
  // The same read as one more part: 两种方式都参加的18人.
  const [last, former] = [parts.at(-1), parts.at(-2)];
  if (last === undefined || former === undefined || over !== last.value * 2) return false;
  return both.test(text.slice(former.end, last.start) + behind);
}

/**
 * 新收474件,其中自然人412件;加上2023年结转的24件,全年办结478件: whether others are added to the total in front of a number that is more
 * than it, which is no part of it then. Folded text.
 */
export function addsOthers(text: string, { total, parts }: WrittenSum, template: Template): boolean {
  const { adding } = template.derived(compile);
  return parts.some(({ value, start }) => value > total.value && adding.test(text.slice(total.end, start)));
}

const LONGEST = 40;

interface Words {
  readonly unnumbered: RegExp;
  readonly both: RegExp;
  readonly adding: RegExp;
}

function compile({ prose: { sums, carriedAdded } }: Template): Words {
  // 含 and 包括 open the parts of a total as well.
  const adding = carriedAdded.adding.filter((word) => !sums.openings.some((one) => one.includes(word)));
  const [some, shared, added] = [sums.some, sums.shared, adding].map((words) => anyOf(words, '').source);
  return {
    unnumbered: new RegExp(`(?:${some})[^,。;]{0,12}(?:${shared})(?!申请)`),
    both: anyOf([...sums.shared, ...sums.both], ''),
    adding: new RegExp(`(?:^|[,;])(?:${added})`),
  };
}
