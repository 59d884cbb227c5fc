import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CliIo } from '../../../server/src/cli/io.ts';
import { type Program, runCli } from '../../../server/src/cli/run.ts';
import { createFakeService } from './fake-service.ts';

export interface RunOptions {
  readonly folder?: string;
  readonly stdin?: string;
  readonly isTerminal?: boolean;
  readonly environment?: CliIo['environment'];
  readonly program?: Partial<Program>;
}

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One call of the command line in this process, on a fake service. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: options.isTerminal ?? false,
    isClosed: false,
    drained: async () => {},
    write: (text: string) => {
      written[name] += text;
    },
  });
  const status = await runCli(
    argv,
    {
      stdout: output('stdout'),
      stderr: output('stderr'),
      currentFolder: options.folder ?? tmpdir(),
      environment: options.environment ?? {},
      processorCount: 1,
      now: () => 0,
      readStandardInput: async () => new TextEncoder().encode(options.stdin ?? ''),
    },
    {
      version: '1.2.3',
      createService: createFakeService,
      loadThreads: () => {
        throw new Error('no threads in this test');
      },
      startLanguageServer: async () => {},
      ...options.program,
    },
  );
  return { status, ...written };
}

/** Writes files into a new temporary folder, hands it to `use` and removes it. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'nianbao-cli-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      const location = path.join(folder, name);
      await mkdir(path.dirname(location), { recursive: true });
      await writeFile(location, content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
