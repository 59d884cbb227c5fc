// The program of a worker thread: dist/worker.mjs.
import { parentPort, workerData } from 'node:worker_threads';
import { createReportService } from '../service.ts';
import { createFileProcessor } from './batch/process-file.ts';
import type { FileRequest, Task } from './batch/task.ts';

const processFile = await createFileProcessor<Task>(workerData, createReportService);
parentPort?.on('message', (request: FileRequest) => parentPort?.postMessage(processFile(request)));
