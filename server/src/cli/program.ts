import { availableParallelism } from 'node:os';
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import { exitStatus } from './exit-status.ts';
import { outputTo } from './output.ts';
import { runCli } from './run.ts';

/** What else lies in dist/. */
export interface Others {
  /** The file that each thread runs; it calls {@link runThread}. */
  readonly threadFile: string;
  /** Starts the language server. */
  readonly startLanguageServer: () => Promise<void>;
}

/**
 * Runs one call of the command line in this process, which ends with its status when all has been written. Resolves to whether
 * that is now; otherwise a slow reader still has to be waited for, or a language server has come to listen.
 */
export async function runProcess(argv: readonly string[], others: Others): Promise<boolean> {
  // Ends as the signal itself would, once what must not stay behind has been taken back by listeners to `exit`.
  process.once('SIGINT', () => process.exit(exitStatus.interrupted));

  const stdout = outputTo({ descriptor: 1, open: () => process.stdout });
  const stderr = outputTo({ descriptor: 2, open: () => process.stderr });
  let isServing = false;
  process.exitCode = await runCli(
    argv,
    {
      stdout,
      stderr,
      currentFolder: process.cwd(),
      environment: process.env,
      processorCount: availableParallelism(),
      now: () => process.uptime() * 1000,
      readStandardInput,
    },
    {
      version,
      createService: createReportService,
      // Loaded on use: a check of one report does not pay for threads.
      loadThreads: async (task) => (await import('./threads.ts')).threadsFor(task, others.threadFile),
      async startLanguageServer() {
        isServing = true;
        await others.startLanguageServer();
      },
    },
  );
  return !isServing && stdout.isSettled && stderr.isSettled;
}

/** Runs a thread of `--jobs`: works on what it is sent. */
export async function runThread(): Promise<void> {
  const { work } = await import('./threads.ts');
  await work(createReportService);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
