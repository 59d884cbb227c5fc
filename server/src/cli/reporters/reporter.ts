import type { Finding, Language, Message, Severity } from '../../rules/finding.ts';
import type { LineIndex } from '../../text/line-index.ts';

/** One checked file, or the reason why it could not be read. Ranges are UTF-16 offsets; `lines` translates them. */
export type FileReport =
  | {
      readonly state: 'checked';
      readonly path: string;
      readonly form: string | null;
      readonly year: number | null;
      readonly unit: string | null;
      readonly findings: readonly Finding[];
      readonly lines: LineIndex;
    }
  | { readonly state: 'failed'; readonly path: string; readonly problem: Message };

export interface RunSummary {
  readonly files: number;
  readonly failed: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface ReporterContext {
  readonly language: Language;
  readonly useColour: boolean;
}

/** Turns results into text. Stateless: what is written for one file depends on that file and its index only. */
export interface Reporter {
  readonly name: string;
  /** Whether a person reads this output; if not, unreadable files are named on stderr too. */
  readonly isForPeople: boolean;
  begin(): string;
  file(report: FileReport, index: number, context: ReporterContext): string;
  end(summary: RunSummary, context: ReporterContext): string;
}
