import type { Language } from '../../rules/finding.ts';
import type { BatchWriter } from '../batch/run-batch.ts';
import type { ExtractedFile } from '../batch/task.ts';
import { extractCsv } from './extract-csv.ts';
import { extractJson } from './extract-json.ts';

/** One output format of `extract`. */
export interface ExtractReporter {
  readonly name: string;
  create(context: { readonly language: Language }): BatchWriter<ExtractedFile>;
}

/** Every reporter of `extract`, the default first. A new one is a file beside this and an entry here. */
export const extractReporters: readonly [ExtractReporter, ...ExtractReporter[]] = [extractJson, extractCsv];
