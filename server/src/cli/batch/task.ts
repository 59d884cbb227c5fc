import type { ReportSettings } from '../../config/settings.ts';
import type { CellAddress, Language, Message, Severity } from '../../rules/finding.ts';
import type { ExtractedCell, Extraction, FormChoice, RollUpTotals } from '../../service.ts';
import type { Decimal } from '../../text/decimal.ts';
import type { EncodingChoice } from '../../text/decode.ts';
import type { LinePosition } from '../../text/line-index.ts';

// What goes to a worker thread and comes back: plain data, so that a file gives the same result in either thread.

interface TaskOptions {
  readonly form: FormChoice;
  readonly encoding: EncodingChoice;
  /** The language of messages. */
  readonly language: Language;
}

export interface CheckTask extends TaskOptions {
  readonly kind: 'check';
  /** Whether anybody will read the fixes: they are worked out only then. */
  readonly withFixes: boolean;
  /** Which fixes are made; none where it is left out. */
  readonly fix?: 'safe' | 'suggested';
  /** Whether the fixes are only shown. */
  readonly diff?: boolean;
}

export interface ExtractTask extends TaskOptions {
  readonly kind: 'extract';
}

/** Reads what adds up to the figures of a roll-up. */
export interface FiguresTask extends TaskOptions {
  readonly kind: 'figures';
}

/** What is the same for every file of a run. */
export type Task = CheckTask | ExtractTask | FiguresTask;

export type ReportOf<T extends Task> = T extends CheckTask
  ? CheckedFile
  : T extends ExtractTask
    ? ExtractedFile
    : FiguresFile;

/** One file of a run: `path` is what the user reads, `location` where it lies; standard input comes as bytes. */
export interface FileRequest extends NamedSource {
  /** Last year's report of the same unit. */
  readonly previous?: NamedSource;
  /** What the reports come to that it is a roll-up of. */
  readonly members?: RollUpTotals;
  /** What is configured for this file. */
  readonly settings?: FileSettings;
}

export interface FileSettings extends ReportSettings {
  /** What the baseline notes of it; undefined where there is none. */
  readonly baseline?: readonly string[];
}

/** A file or its content, and how it is named in the output. */
export interface NamedSource {
  readonly path: string;
  readonly source:
    | { readonly kind: 'file'; readonly location: string }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array };
}

/** What came of one file, and what has to be said about it on stderr. */
export interface FileOutcome<Report> {
  readonly report: Report | FailedFile;
  readonly log: readonly LogEntry[];
}

export type LogEntry =
  /** About this file: said each time. */
  | { readonly kind: 'notice'; readonly words: Message }
  /** A defect of the checker: said once for each `where` (a rule's id or a path) in a run. */
  | { readonly kind: 'defect'; readonly where: string; readonly words: string };

/** What stands in a file's place when it could not be read. */
export interface FailedFile {
  readonly state: 'failed';
  readonly path: string;
  readonly problem: Message;
}

interface ReadFile {
  readonly path: string;
  readonly form: string | null;
  readonly year: number | null;
  readonly unit: string | null;
}

export interface CheckedFile extends ReadFile {
  readonly state: 'checked';
  /** In reading order. */
  readonly findings: readonly FileFinding[];
  /** The entries of a baseline for this file, and how many of those noted nothing was found for. */
  readonly baseline?: { readonly keys: readonly string[]; readonly stale: number };
  /** What was done to the file, where that was asked for. */
  readonly fixed?: FixedFile;
}

export interface FixedFile {
  /** How many fixes were made. */
  readonly count: number;
  /** The changes as `diff -u` writes them, where they are only shown. */
  readonly diff?: string;
  /** The mended text, where there is no file to write it to. */
  readonly output?: string;
}

export interface ExtractedFile extends ReadFile {
  readonly state: 'extracted';
  readonly sections: readonly (Omit<Extraction['sections'][number], 'range'> & { readonly range: FileRange })[];
  readonly tables: Readonly<Record<keyof Extraction['tables'], FileTable | null>>;
}

/** The figures of a report above 0 that add up, by the names that their cells have in every report. */
export interface FiguresFile {
  readonly state: 'figures';
  readonly path: string;
  /** Null where none could be read for certain. */
  readonly figures: Readonly<Record<string, Decimal>> | null;
}

export type FileTable = Readonly<Record<string, Readonly<Record<string, FileCell>>>>;
export type FileCell = Omit<ExtractedCell, 'range'> & { readonly range: FileRange };

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface FileRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A finding as reporters see it: in one language, by lines and characters. */
export interface FileFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: FileRange;
  readonly cell?: CellAddress;
  readonly expected?: string;
  readonly actual?: string;
  readonly related: readonly RelatedFilePlace[];
  /** Empty unless the task asks for fixes. */
  readonly fixes: readonly FileFix[];
}

export interface RelatedFilePlace {
  readonly message: string;
  readonly range: FileRange;
  /** The file that the range lies in, where it is another one. */
  readonly path?: string;
}

export interface FileFix {
  readonly title: string;
  readonly applicability: 'safe' | 'suggested';
  readonly edits: readonly { readonly range: FileRange; readonly newText: string }[];
}
