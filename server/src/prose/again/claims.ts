import { anyOf } from '../../template/contents.ts';
import type { Form, Template } from '../../template/forms.ts';
import type { Heard } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Claim, Statement } from '../statement.ts';
import type { CellReader } from '../verdicts/candidates.ts';
import { claimOf } from '../verdicts/claims.ts';
import { namesOtherYear, settingOf } from './setting.ts';

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
  const { text } = paragraph;
  const { year, template, form, hear, judge, read } = reading;
  if (!template.derived(compile).test(text) || namesOtherYear(text, year)) return NONE;
  const heard = hear().filter((one) => one.all.length > 0);
  if (heard.length === 0) return NONE;
  const said = judge(heard);
  return heard.flatMap((one, index): readonly Claim[] => {
    const statements = said[index] ?? [];
    if (!statements.every(({ state }) => state === 'matched')) return NONE;
    return one.all.flatMap((saying): readonly Claim[] => {
      const { isPlan, isAhead, isOfYear } = settingOf(paragraph, saying, year, template);
      if (isPlan) return NONE;
      const claim = claimOf(saying, { paragraph }, read, form);
      // What is upheld was so; that all is completed may go on with the plans in front.
      if (claim === undefined || (isAhead && claim.claim !== 'upheld')) return NONE;
      return [{ ...claim, isSure: claim.isSure && (statements.length > 0 || isOfYear) }];
    });
  });
}

const NONE: readonly never[] = [];

const compile = ({ prose: { words } }: Template): RegExp =>
  anyOf(
    [words['all'], words['all+whole'], words['all+already']].flatMap((list) => list ?? []),
    '',
  );
