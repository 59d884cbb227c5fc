#!/usr/bin/env node
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import type { CliOutput } from './io.ts';
import { runCli } from './run.ts';

/** A stream whose reader has gone away (`nianbao check . | head`) is no trouble: the rest is simply not wanted. */
function outputTo(stream: NodeJS.WriteStream): CliOutput {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  });
  return {
    isTerminal: stream.isTTY === true,
    write(text) {
      if (isOpen && text !== '') stream.write(text);
    },
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// The status is set, not exited with: what has been written must still reach a slow reader.
process.exitCode = await runCli(
  process.argv.slice(2),
  {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    currentFolder: process.cwd(),
    environment: process.env,
    readStandardInput,
  },
  {
    version,
    createService: createReportService,
    // Loaded on use: a check does not pay for the server.
    startLanguageServer: async () => (await import('../lsp/node.ts')).startNodeServer(),
  },
);
