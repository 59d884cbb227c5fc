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
  const behind = /^[^。\d]*/.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  return template.derived(compile).test(behind);
}

const LONGEST = 40;

function compile({ prose: { sums } }: Template): RegExp {
  const [some, shared] = [sums.some, sums.shared].map((words) => anyOf(words, '').source);
  return new RegExp(`(?:${some})[^,。;]{0,12}(?:${shared})(?!申请)`);
}
