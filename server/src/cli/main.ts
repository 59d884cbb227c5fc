#!/usr/bin/env node
// The command line: dist/cli.cjs. CommonJS, because Node starts it sooner than a module.
import { loadProgram } from './load-program.ts';

void loadProgram(import.meta.dirname).runProcess(process.argv.slice(2), import.meta.dirname);
