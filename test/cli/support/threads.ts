import type { WorkerThread } from '../../../server/src/cli/batch/pool.ts';
import { createFileProcessor } from '../../../server/src/cli/batch/process-file.ts';
import type { FileOutcome, Task } from '../../../server/src/cli/batch/task.ts';
import { createFakeService } from './fake-service.ts';

/** A thread that is none: it answers later, and dies at `[die]`. */
export function fakeThread(given: Task, createService = createFakeService): WorkerThread {
  const processor = createFileProcessor(given, createService);
  let answer = (_outcome: FileOutcome<unknown>): void => {};
  let fail = (_error: unknown): void => {};
  let isDead = false;
  return {
    post(request) {
      setImmediate(async () => {
        const processFile = await processor;
        if (isDead) return;
        if (request.path.includes('[die]')) {
          isDead = true;
          fail(new Error('out of memory'));
        } else answer(structuredClone(processFile(structuredClone(request))));
      });
    },
    onAnswer: (listener) => {
      answer = listener;
    },
    onFailure: (listener) => {
      fail = listener;
    },
    end() {},
  };
}
