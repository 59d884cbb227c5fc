import type { Example } from './example.ts';
import { lastYearExamples } from './last-year.ts';
import { plausibilityExamples } from './plausibility.ts';
import { rollUpExamples } from './roll-up.ts';
import { structureExamples } from './structure.ts';
import { suppressionExamples } from './suppression.ts';
import { arithmeticExamples, tableExamples } from './table.ts';
import { textExamples } from './text.ts';

export type { Example } from './example.ts';

/** By rule id; one for each rule. */
export const examples: Readonly<Record<string, Example>> = {
  ...structureExamples,
  ...tableExamples,
  ...arithmeticExamples,
  ...lastYearExamples,
  ...rollUpExamples,
  ...textExamples,
  ...plausibilityExamples,
  ...suppressionExamples,
};
