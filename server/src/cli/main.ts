#!/usr/bin/env node
// The command line: dist/cli.cjs. CommonJS, because Node starts it sooner than a module.
import path from 'node:path';
import { loadProgram } from './load-program.ts';

/** The program's file beside this one; the build names it. */
declare const PROGRAM_FILE: string;

/** The server that editors start; it listens as soon as it is loaded. */
const SERVER: string = './server.mjs';

async function main(): Promise<void> {
  const isDone = await loadProgram(path.join(import.meta.dirname, PROGRAM_FILE)).runProcess(process.argv.slice(2), {
    threadFile: path.join(import.meta.dirname, 'worker.cjs'),
    startLanguageServer: () => import(SERVER),
  });
  // The system takes back at once what Node would give back piece by piece.
  if (isDone) process.exit();
}

void main();
