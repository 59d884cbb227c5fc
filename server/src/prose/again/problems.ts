import type { Form, Template } from '../../template/forms.ts';
import type { Listener } from '../grammar/hearing.ts';
import type { Heard } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Claim, Statement } from '../statement.ts';
import type { CellReader } from '../verdicts/candidates.ts';
import type { createJudge } from '../verdicts/verdicts.ts';
import { claimsAgain } from './claims.ts';
import { deniedAgain } from './denied.ts';
import { exceedsAgain } from './exceeding.ts';
import { toldAgain } from './told.ts';

/** What is needed to read a paragraph of section five. */
export interface ProblemsReading {
  readonly listener: Listener;
  readonly template: Template;
  readonly form: Form;
  /** What the paragraph says of figures, heard when it is asked for. */
  readonly hear: () => readonly Heard[];
  readonly judge: ReturnType<typeof createJudge>;
  readonly read: CellReader;
}

/** Section five tells of problems and plans, and only in passing of the figures of the year: what can be held against the tables there. */
export function readProblems(
  paragraph: ProseParagraph,
  { listener, template, form, hear, judge, read }: ProblemsReading,
): { readonly statements: readonly Statement[]; readonly claims: readonly Claim[] } {
  const told = [...toldAgain(paragraph, listener, hear, judge), ...deniedAgain(paragraph, listener, hear, judge)];
  const known = new Set(told.map(({ numeral }) => numeral.start));
  const more = exceedsAgain(paragraph, listener, hear, judge).filter(({ numeral }) => !known.has(numeral.start));
  const judged = (heard: readonly Heard[]): readonly (readonly Statement[])[] => judge(heard, { paragraph });
  const claims = claimsAgain(paragraph, { year: listener.year, template, form, hear, judge: judged, read });
  return { statements: [...told, ...more], claims };
}
