import { loadFeatures, type ReportService, type ServiceHost } from '../../service.ts';
import { say } from '../../text/message.ts';
import { type ReadResult, readSource } from '../read-source.ts';
import { optionsOf, type PreviousText } from './check-text.ts';
import { extractText } from './extract-text.ts';
import { fixFile } from './fix-file.ts';
import type {
  CheckedFile,
  CheckTask,
  ExtractedFile,
  FailedFile,
  FiguresFile,
  FileOutcome,
  FileRequest,
  LogEntry,
  NamedSource,
  ReportOf,
  Task,
} from './task.ts';

export type ProcessFile<T extends Task> = (request: FileRequest) => FileOutcome<ReportOf<T>>;

/**
 * The one way from a file to its result, in the main thread as in a worker. What goes wrong with a file is in its
 * result and leaves the others alone.
 */
export async function createFileProcessor<T extends Task>(
  task: T,
  createService: (host: ServiceHost) => ReportService,
): Promise<ProcessFile<T>> {
  let log: LogEntry[] = [];
  const service = createService({ logError: (where, error) => log.push(defect(where, error)) });
  // The compiler cannot tell by itself that the task's kind settles the result's.
  const use = (await useOf(task, service)) as Use<ReportOf<T>>;
  return (request) => {
    const { path, source, previous } = request;
    log = [];
    const read = readSource(source, task.encoding);
    if (read.state === 'failed') return { report: { state: 'failed', path, problem: read.problem }, log };
    const { damagedPlaces } = read.decoded;
    if (damagedPlaces > 0) log.push({ kind: 'notice', words: damaged(damagedPlaces) });
    try {
      return { report: use(request, read, previous && readPrevious(previous, task)), log };
    } catch (error) {
      log.push(defect(path, error));
      return { report: { state: 'failed', path, problem: DEFECT }, log };
    }
  };
}

type ReadFile = Extract<ReadResult, { state: 'read' }>;
type Use<Report> = (request: FileRequest, read: ReadFile, previous: PreviousText | undefined) => Report | FailedFile;

/** A check that only tells what is wrong does without what mends. */
const needsFeatures = (task: CheckTask): boolean => task.withFixes || task.fix !== undefined;

async function useOf(
  task: Task,
  service: ReportService,
): Promise<Use<CheckedFile> | Use<ExtractedFile> | Use<FiguresFile>> {
  switch (task.kind) {
    case 'check': {
      const features = needsFeatures(task) ? await loadFeatures() : undefined;
      return (request, read, previous) => fixFile(service, task, request, read, previous, features);
    }
    case 'extract':
      return ({ path }, { decoded }) => extractText(service, task, path, decoded.text);
    case 'figures': {
      const { figuresOf } = await import('../../features/roll-up.ts');
      return ({ path, settings }, { decoded }) => {
        const figures = service.snapshot(decoded.text, optionsOf(task, settings)).ask(figuresOf);
        return { state: 'figures', path, figures };
      };
    }
  }
}

/** It was found, so it could be read a moment ago; where that has changed, the report is checked alone. */
function readPrevious({ path, source }: NamedSource, { encoding }: Task): PreviousText | undefined {
  const read = readSource(source, encoding);
  return read.state === 'read' ? { path, text: read.decoded.text } : undefined;
}

/** What is logged of an exception: a defect of the program, with its stack where there is one. */
export const defect = (where: string, error: unknown): LogEntry => ({
  kind: 'defect',
  where,
  words: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

export const DEFECT = say('检查程序自身出错，详见错误输出', 'a defect in the checker itself, see the error output');

const damaged = (count: number) =>
  say(`有 ${count} 处字节无法识别，以 � 代替后继续`, `${count} undecodable place(s) were read as �`);
