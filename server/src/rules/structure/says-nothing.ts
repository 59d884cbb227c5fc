import type { Block } from '../../syntax/nodes.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';

/**
 * Whether all that stands below a heading says that there is nothing: 无, dots, 不存在问题, or each of these behind the
 * points that were asked for, （一）主要问题：无。（二）改进情况：无。
 */
export function saysNothing(blocks: readonly Block[], template: Template): boolean {
  const { nothing, denial, label } = template.derived(compile);
  const says = (words: string): boolean => nothing.has(words) || DOTS.test(words) || denial.test(words);
  if (blocks.length === 1 && says(shortWordsOf(blocks[0]))) return true;
  const all = blocks.map(shortWordsOf);
  if (all.length === 0 || all.length > MOST_POINTS || all.includes('')) return false;
  const points = all.flatMap((words) => words.split(/[。;]/)).filter((words) => words !== '');
  const rests = points.map((words) => words.replace(label, ''));
  return rests.some((rest) => rest !== '') && rests.every((rest) => rest === '' || says(rest));
}

/** The folded words of a block that is short enough to say nothing, without brackets or quotation marks around them; '' for others. */
export function shortWordsOf(block: Block | undefined): string {
  if (block === undefined || !('slice' in block) || block.slice.text.length > LONGEST_SILENCE) return '';
  const words = fold(block.slice.text).replace(/[。.]$/, '');
  return /^(?:\([^()]*\)|"[^"]*")$/.test(words) ? words.slice(1, -1).replace(/[。.]$/, '') : words;
}

const LONGEST_SILENCE = 32;
const MOST_POINTS = 4;
const DOTS = /^[.…·—-]+$/;

interface Words {
  readonly nothing: ReadonlySet<string>;
  /** A whole sentence that there are no problems, folded: 2024年,我局暂无存在的主要问题; 没有问题,无需改进. */
  readonly denial: RegExp;
  /** What is asked for, with or without the number of a point: (一)主要问题:, 存在的主要问题及改进情况:. */
  readonly label: RegExp;
}

function compile({ common }: Template): Words {
  const { openings, fine, denials, kinds, ends, noMeasures, labels } = common.noProblems;
  const [opening, well, denied, kind, end, noMeasure, asked] = [
    openings,
    fine,
    denials,
    kinds,
    ends,
    noMeasures,
    labels,
  ].map((words) => anyOf(words.map(fold), '').source);
  return {
    nothing: new Set(common.nothing.map(fold)),
    denial: new RegExp(
      `^(?:20\\d{2}年度?,?)?(?:(?:${opening}),?){0,3}(?:(?:${well}),)?(?:${denied})(?:${kind}){0,5}(?:${end})(?:,(?:也|故|因此)?(?:${noMeasure}))?$`,
    ),
    label: new RegExp(`^(?:\\([一二三]\\)|[一二三\\d][.,])?(?:${kind}){0,4}(?:${asked})(?::|$)`),
  };
}
