import type { Language, Severity } from '../../rules/finding.ts';
import type { RuleInfo } from '../../service.ts';
import type { BatchTotals, BatchWriter } from '../batch/run-batch.ts';
import type { CheckedFile } from '../batch/task.ts';

export interface RunSummary extends BatchTotals {
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface ReporterContext {
  readonly language: Language;
  readonly useColour: boolean;
  rules(): readonly RuleInfo[];
  readonly version: string;
}

/** One output format of `check`. */
export interface Reporter {
  readonly name: string;
  /** Whether the findings have to come with their fixes. */
  readonly withFixes: boolean;
  /** For one run; what it keeps of the files must not grow with them. */
  create(context: ReporterContext): ReportWriter;
}

export interface ReportWriter extends Omit<BatchWriter<CheckedFile>, 'end'> {
  end(summary: RunSummary): string;
}
