// A thread of the command line: dist/worker.cjs.
import path from 'node:path';
import { loadProgram } from './load-program.ts';

/** The program's file beside this one; the build names it. */
declare const PROGRAM_FILE: string;

void loadProgram(path.join(import.meta.dirname, PROGRAM_FILE)).runThread();
