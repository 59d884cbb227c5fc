import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Heard, Saying } from '../grammar/saying.ts';
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
  const { plans, ahead, years, notPlans } = template.derived(compile);
  const before = /[^。;!?]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
  const behind = /^[^。;!?]*/.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  const from = start - before.length;
  const sentence = text.slice(from, end + behind.length);
  return {
    // 结转下年度继续办理 is what the table calls it.
    isPlan: plans.test(sentence.replace(notPlans, '')),
    isAhead: plans.test(under) || ahead.test(text.slice(Math.max(0, from - LONGEST_SECTION), from)),
    isOfYear: sentence.includes(`${year}年`) || years.test(sentence),
  };
}

/** What is said in passing of those that are wanted, sentence by sentence: no plans, and in doubt where the year is not named. */
export const saidInPassing = (
  paragraph: ProseParagraph,
  heard: readonly Heard[],
  isWanted: (saying: Saying) => boolean,
  year: number | undefined,
  template: Template,
): readonly Heard[] =>
  heard.flatMap((one): readonly Heard[] => {
    const sayings = one.sayings.flatMap((saying): readonly Saying[] => {
      if (!isWanted(saying)) return [];
      const { isPlan, isAhead, isOfYear } = settingOf(paragraph, saying, year, template);
      if (isPlan || isAhead) return [];
      return isOfYear || saying.certainty !== 'clear' ? [saying] : [{ ...saying, certainty: 'scope' }];
    });
    return sayings.length === 0 ? [] : [{ ...one, sayings }];
  });

/** Whether another year than that of the report is spoken of: what is said may be of that year too. */
export const namesOtherYear = (text: string, year: number | undefined): boolean =>
  [...text.matchAll(ANY_YEAR)].some(([, written]) => Number(written) !== year);

const LONGEST = 300;
/** No report tells of its problems and plans at greater length. */
const LONGEST_SECTION = 3000;
const ANY_YEAR = /(20\d\d)年/g;

const compile = ({
  prose: { words, again },
}: Template): Readonly<Record<'plans' | 'ahead' | 'years' | 'notPlans', RegExp>> => ({
  plans: anyOf([...again.plans, ...again.ahead, ...(words['history'] ?? [])], ''),
  ahead: anyOf(again.ahead, ''),
  notPlans: anyOf(again.notPlans, 'g'),
  // 截至年底仍有8件未办结: that of the year.
  years: anyOf([...(words['thisYear'] ?? []), ...(words['filler+yearEnd'] ?? [])], ''),
});
