import type { Message } from '../../rules/finding.ts';
import { say } from '../../text/message.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CommandContext } from '../commands/command.ts';
import { findInputFiles, type InputFile } from '../files.ts';
import { complain, createLogger } from '../log.ts';
import { createProgress } from '../progress.ts';
import { unreadable } from '../read-source.ts';
import { inOrder } from './in-order.ts';
import { createPool } from './pool.ts';
import { createFileProcessor } from './process-file.ts';
import type { FailedFile, FileOutcome, FileRequest, ReportOf, Task } from './task.ts';

/** What makes text of the results of a run, file by file. */
export interface BatchWriter<Report> {
  /** Whether unreadable files have to be named on stderr, because nobody reads the output itself. */
  readonly isForPeople: boolean;
  begin(): string;
  file(report: Report | FailedFile): string;
  end(totals: BatchTotals): string;
}

export interface BatchTotals {
  readonly files: number;
  readonly failed: number;
}

export interface Batch<T extends Task> {
  readonly task: T;
  readonly paths: readonly string[];
  readonly jobs: Jobs;
  /** Finds what goes with each file of the run to whoever checks it. */
  readonly besideOf?: (files: readonly InputFile[]) => Promise<FindBeside>;
  readonly writer: BatchWriter<ReportOf<T>>;
}

export type FindBeside = (file: InputFile) => Omit<FileRequest, 'path' | 'source'>;

/** Runs a task on every file that the paths mean and writes the results in their order, each as soon as it is there. */
export async function runBatch<T extends Task>(batch: Batch<T>, context: CommandContext): Promise<BatchTotals> {
  const { writer } = batch;
  const { io } = context;
  const files = await findInputFiles(batch.paths, io.currentFolder);
  const log = createLogger(context);
  const besideOf = await batch.besideOf?.(files);
  const progress = createProgress(io, files.length, context.runLanguage);
  let failed = 0;
  io.stdout.write(writer.begin());
  for await (const { report, log: entries } of outcomesOf({ ...batch, files, besideOf }, context)) {
    const isUnnamed = report.state === 'failed' && !writer.isForPeople;
    if (entries.length > 0 || isUnnamed) progress.hide();
    log(report.path, entries);
    if (report.state === 'failed') {
      failed++;
      if (isUnnamed) complain(report.path, report.problem, context);
    }
    const text = writer.file(report);
    if (text !== '' && io.stdout.isTerminal) progress.hide();
    io.stdout.write(text);
    progress.step();
    await io.stdout.drained();
    if (io.stdout.isClosed) break;
  }
  progress.hide();
  const totals = { files: files.length, failed };
  io.stdout.write(writer.end(totals));
  return totals;
}

/** `auto`: as many as are worth their start. */
export type Jobs = number | 'auto';

/** Reads `--jobs`; a `problem` where it is no number that makes sense. */
export function jobsOf({ options }: ParsedArguments): Jobs | { readonly problem: Message } {
  const given = options['jobs'];
  if (typeof given !== 'string') return 'auto';
  const jobs = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  return jobs >= 1 && jobs <= MOST_JOBS ? jobs : { problem: NOT_A_NUMBER };
}

interface FilesWork<T extends Task> extends Pick<Batch<T>, 'task' | 'jobs'> {
  readonly files: readonly InputFile[];
  readonly besideOf: FindBeside | undefined;
}

/** Runs a task on files and gives the outcomes in their order. */
export async function* outcomesOf<T extends Task>(
  { task, jobs, files, besideOf = () => ({}) }: FilesWork<T>,
  context: CommandContext,
): AsyncGenerator<FileOutcome<ReportOf<T>>> {
  const { io } = context;
  const count = Math.min(jobs === 'auto' ? worthwhile(files.length, io.processorCount) : jobs, files.length);
  if (count <= 1) {
    const processFile = await createFileProcessor(task, context.createService);
    let last = io.now();
    for (const file of files) {
      yield await outcomeOf<T>(file, besideOf(file), context, async (request) => processFile(request));
      if (io.now() - last < BREATH_MS) continue;
      // Signals and the other end of a pipe are heard only when nothing is under way.
      await new Promise((resolve) => setImmediate(resolve));
      last = io.now();
    }
    return;
  }
  const pool = createPool<T>(count, await context.loadThreads(task));
  try {
    yield* inOrder(files, count * REQUESTS_PER_THREAD, (file) => outcomeOf<T>(file, besideOf(file), context, pool.run));
  } finally {
    pool.end();
  }
}

async function outcomeOf<T extends Task>(
  file: InputFile,
  beside: ReturnType<FindBeside>,
  { io }: CommandContext,
  run: (request: FileRequest) => Promise<FileOutcome<ReportOf<T>>>,
): Promise<FileOutcome<ReportOf<T>>> {
  const { path } = file;
  const failed = (problem: Message) => ({ report: { state: 'failed', path, problem } as const, log: [] });
  switch (file.kind) {
    case 'problem':
      return failed(file.problem);
    case 'file':
      return run({ path, source: { kind: 'file', location: file.location }, ...beside });
    case 'stdin':
      try {
        return await run({ path, source: { kind: 'bytes', bytes: await io.readStandardInput() }, ...beside });
      } catch (error) {
        return failed(unreadable(error));
      }
  }
}

/** A thread pays for its start and its warming up with some hundred files. */
const worthwhile = (files: number, processors: number): number =>
  Math.min(processors, Math.floor(files / FILES_PER_THREAD), MOST_AUTOMATIC_JOBS);

const FILES_PER_THREAD = 300;
const MOST_AUTOMATIC_JOBS = 8;
const MOST_JOBS = 64;
/** Enough to keep a thread busy while the results of the others are written. */
const REQUESTS_PER_THREAD = 16;
const BREATH_MS = 50;

const NOT_A_NUMBER = say(
  `选项 --jobs 的值要写 1 到 ${MOST_JOBS} 的整数`,
  `option --jobs takes a whole number from 1 to ${MOST_JOBS}`,
);
