import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Saying } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';

/** How something stands that is said in passing where problems are told of. */
export interface Setting {
  /** Whether its sentence tells of what is planned, asked for or looked back at over the years. */
  readonly isPlan: boolean;
  /** Whether it stands behind the words that open the plans. */
  readonly isAhead: boolean;
  /** Whether its sentence names the year of the report. */
  readonly isOfYear: boolean;
}

/** The setting of what stands at `start` to `end` in the text of a paragraph (UTF-16 offsets). */
export function settingOf(
  { text, under }: Pick<ProseParagraph, 'text' | 'under'>,
  { start, end }: Pick<Saying, 'start' | 'end'>,
  year: number | undefined,
  template: Template,
): Setting {
  const { plans, ahead, years } = template.derived(compile);
  const from = 1 + Math.max(...ENDS.map((mark) => text.lastIndexOf(mark, start)));
  const to = Math.min(...ENDS.map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0), text.length);
  const sentence = text.slice(from, to);
  return {
    isPlan: plans.test(sentence),
    isAhead: plans.test(under) || ahead.test(text.slice(0, from)),
    isOfYear: sentence.includes(`${year}年`) || years.test(sentence),
  };
}

/** Whether another year than that of the report is spoken of: what is said may be of that year too. */
export const namesOtherYear = (text: string, year: number | undefined): boolean =>
  [...text.matchAll(ANY_YEAR)].some(([, written]) => Number(written) !== year);

const ENDS = ['。', ';', '!', '?'];
const ANY_YEAR = /(20\d\d)年/g;

const compile = ({ prose: { words, again } }: Template): Readonly<Record<'plans' | 'ahead' | 'years', RegExp>> => ({
  plans: anyOf([...again.plans, ...again.ahead, ...(words['history'] ?? [])], ''),
  ahead: anyOf(again.ahead, ''),
  years: anyOf(words['thisYear'] ?? [], ''),
});
