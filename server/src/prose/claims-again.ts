import { anyOf } from '../template/contents.ts';
import type { Form, Template } from '../template/forms.ts';
import type { Heard } from './grammar/saying.ts';
import type { ProseParagraph } from './prose.ts';
import type { Claim, Statement } from './statement.ts';
import type { CellReader } from './verdicts/candidates.ts';
import { claimOf } from './verdicts/claims.ts';

/** What is needed to read the claims of a paragraph. */
export interface ClaimReading {
  readonly year: number | undefined;
  readonly template: Template;
  readonly form: Form;
  readonly hear: () => readonly Heard[];
  /** The statements of what was heard, a list for each sentence. */
  readonly judge: (heard: readonly Heard[]) => readonly (readonly Statement[])[];
  readonly read: CellReader;
}

/**
 * Where problems are told of, it is sometimes said in passing that all went well: 本年度收到的申请均已办结. What is planned, asked for
 * or looked back at over the years stands beside it, and is left alone; so is what counts some other number of cases.
 */
export function claimsAgain(paragraph: ProseParagraph, reading: ClaimReading): readonly Claim[] {
  const { text, under } = paragraph;
  const { year, template, form, hear, judge, read } = reading;
  const { all, plans, ahead, years } = template.derived(compile);
  if (!all.test(text)) return NONE;
  // Where another year is spoken of, this may be of that year too.
  if ([...text.matchAll(ANY_YEAR)].some(([, written]) => Number(written) !== year)) return NONE;
  const heard = hear().filter((one) => one.all.length > 0);
  if (heard.length === 0) return NONE;
  const said = judge(heard);
  return heard.flatMap((one, index): readonly Claim[] => {
    const statements = said[index] ?? [];
    if (!statements.every(({ state }) => state === 'matched')) return NONE;
    return one.all.flatMap((saying): readonly Claim[] => {
      const start = 1 + Math.max(...ENDS.map((end) => text.lastIndexOf(end, saying.start)));
      const end = Math.min(...ENDS.map((mark) => text.indexOf(mark, saying.end)).filter((at) => at >= 0), text.length);
      const sentence = text.slice(start, end);
      if (plans.test(sentence)) return NONE;
      const claim = claimOf(saying, { paragraph }, read, form);
      // What is upheld was so; that all is completed may go on with the plans in front.
      const isPlanned = claim?.claim !== 'upheld' && (plans.test(under) || ahead.test(text.slice(0, start)));
      const isOfYear = statements.length > 0 || sentence.includes(`${year}年`) || years.test(sentence);
      return claim === undefined || isPlanned ? NONE : [{ ...claim, isSure: claim.isSure && isOfYear }];
    });
  });
}

const NONE: readonly never[] = [];
const ENDS = ['。', ';', '!', '?'];
const ANY_YEAR = /(20\d\d)年/g;

const compile = ({
  prose: { words, again },
}: Template): Readonly<Record<'all' | 'plans' | 'ahead' | 'years', RegExp>> => ({
  all: anyOf(
    [words['all'], words['all+whole'], words['all+already']].flatMap((list) => list ?? []),
    '',
  ),
  plans: anyOf([...again.plans, ...again.ahead, ...(words['history'] ?? [])], ''),
  ahead: anyOf(again.ahead, ''),
  years: anyOf(words['thisYear'] ?? [], ''),
});
