// A thread of the command line: dist/worker.cjs.
import { loadProgram } from './load-program.ts';

void loadProgram(import.meta.dirname).runThread();
