#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import type { WorkerThread } from './batch/pool.ts';
import type { Task } from './batch/task.ts';
import { exitStatus } from './exit-status.ts';
import type { CliOutput } from './io.ts';
import { runCli } from './run.ts';

/** A stream whose reader has gone away (`nianbao check . | head`) is no trouble: the rest is simply not wanted. */
function outputTo(stream: NodeJS.WriteStream): CliOutput {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    get isClosed() {
      return isClosed;
    },
    write(text) {
      if (!isClosed && text !== '') stream.write(text);
    },
    async drained() {
      if (isClosed || !stream.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          stream.off('drain', done).off('close', done).off('error', done);
          resolve();
        };
        stream.on('drain', done).on('close', done).on('error', done);
      });
    },
  };
}

/** The threads of `--jobs`; the file lies beside this one in dist/. */
function startWorker(task: Task): WorkerThread {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
  return {
    post: (request) => worker.postMessage(request),
    onAnswer: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', listener),
    end: () => void worker.terminate(),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// Ends as the signal itself would, once what must not stay behind has been taken back by listeners to `exit`.
process.once('SIGINT', () => process.exit(exitStatus.interrupted));

// The status is set, not exited with: what has been written must still reach a slow reader.
process.exitCode = await runCli(
  process.argv.slice(2),
  {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    currentFolder: process.cwd(),
    environment: process.env,
    processorCount: availableParallelism(),
    now: () => performance.now(),
    readStandardInput,
  },
  {
    version,
    createService: createReportService,
    startWorker,
    // Loaded on use: a check does not pay for the server.
    startLanguageServer: async () =>
      (await import('../lsp/node.ts')).startNodeServer(new URL('../docs/rules/', import.meta.url).href),
  },
);
