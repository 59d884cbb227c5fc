#!/usr/bin/env node
// Usage: npm run fuzz -- [SECONDS [FIRST SEED]]
// Tries texts, files and editing sessions that nobody thought of, for a minute unless told otherwise. Ends with 1 and the case
// where something fails; the seed that is printed with it repeats it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const [seconds = '60', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-fuzz-'));
try {
  const outfile = path.join(folder, 'fuzz.mjs');
  await esbuild.build({
    entryPoints: [path.join(here, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const { runFuzz } = await import(pathToFileURL(outfile).href);
  console.log(`seed ${seed}, ${seconds} s`);
  if (!(await runFuzz(Number(seconds), Number(seed)))) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
