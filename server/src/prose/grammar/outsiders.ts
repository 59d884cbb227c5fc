import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';

/** Whether a sentence begins with schools, villages and the like: 各高校公开信息12万条,受理申请512件. `text` is folded. */
export const opensWithOutsiders = (text: string, from: number, template: Template): boolean =>
  template.derived(compile).test(text.slice(from, from + LONGEST_OPENING));

const LONGEST_OPENING = 24;

const compile = ({ prose: { outsiders }, units: { places } }: Template): RegExp =>
  new RegExp(
    `^(?:(?:20\\d\\d年度?|全年|本年度),?)?(?:下属|所属|全[${places}]|[${places}][属直])?各?类?(?:${anyOf(outsiders, '').source})`,
  );
