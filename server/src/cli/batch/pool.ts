import { DEFECT, defect } from './process-file.ts';
import type { FileOutcome, FileRequest, ReportOf, Task } from './task.ts';

/** A thread that answers every request, in order. */
export interface WorkerThread {
  post(request: FileRequest): void;
  onAnswer(listener: (outcome: FileOutcome<unknown>) => void): void;
  /** The thread is gone: out of memory, or a defect outside of everything that catches. */
  onFailure(listener: (error: unknown) => void): void;
  end(): void;
}

export type StartThread = () => WorkerThread;

export interface Pool<T extends Task> {
  run(request: FileRequest): Promise<FileOutcome<ReportOf<T>>>;
  end(): void;
}

interface Waiting<T extends Task> {
  readonly request: FileRequest;
  readonly resolve: (outcome: FileOutcome<ReportOf<T>>) => void;
}

interface Member<T extends Task> {
  readonly thread: WorkerThread;
  readonly waiting: Waiting<T>[];
}

/** Threads for one task. A thread that dies takes the file with it that it was at; its other files go to the others. */
export function createPool<T extends Task>(size: number, start: StartThread): Pool<T> {
  const members: Member<T>[] = [];
  const add = (): Member<T> => {
    const thread = start();
    const member: Member<T> = { thread, waiting: [] };
    members.push(member);
    thread.onAnswer((outcome) => {
      // The thread was given the same task.
      member.waiting.shift()?.resolve(outcome as FileOutcome<ReportOf<T>>);
    });
    thread.onFailure((error) => {
      const index = members.indexOf(member);
      if (index >= 0) members.splice(index, 1);
      const [culprit, ...others] = member.waiting.splice(0);
      if (culprit !== undefined) {
        const { path } = culprit.request;
        culprit.resolve({ report: { state: 'failed', path, problem: DEFECT }, log: [defect(path, error)] });
      }
      for (const waiting of others) give(waiting);
    });
    return member;
  };
  const leastBusy = (): Member<T> => {
    if (members.length < size) return add();
    return members.reduce((best, member) => (member.waiting.length < best.waiting.length ? member : best));
  };
  const give = (waiting: Waiting<T>): void => {
    const member = leastBusy();
    member.waiting.push(waiting);
    member.thread.post(waiting.request);
  };
  return {
    run: (request) => new Promise((resolve) => give({ request, resolve })),
    end() {
      for (const { thread } of members.splice(0)) thread.end();
    },
  };
}
