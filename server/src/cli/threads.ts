import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ReportService, ServiceHost } from '../service.ts';
import type { StartThread } from './batch/pool.ts';
import { createFileProcessor } from './batch/process-file.ts';
import type { FileRequest, Task } from './batch/task.ts';

/** Starts threads for a task; `file` is what each of them runs, which has to {@link work}. */
export const threadsFor =
  (task: Task, file: string): StartThread =>
  () => {
    const worker = new Worker(file, { workerData: task });
    return {
      post: (request) => worker.postMessage(request),
      onAnswer: (listener) => worker.on('message', listener),
      onFailure: (listener) => worker.on('error', listener),
      end: () => void worker.terminate(),
    };
  };

/** Answers every request that this thread is sent. */
export async function work(createService: (host: ServiceHost) => ReportService): Promise<void> {
  const processFile = await createFileProcessor<Task>(workerData, createService);
  parentPort?.on('message', (request: FileRequest) => parentPort?.postMessage(processFile(request)));
}
