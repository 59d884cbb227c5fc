#!/usr/bin/env node
// Usage: node test/bench/run.mjs [folders of more reports]
// Bundles the bench as the product is bundled, runs it and prints one table. Nothing is asserted: times belong to machines.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-bench-'));
try {
  const outfile = path.join(folder, 'bench.mjs');
  await esbuild.build({
    entryPoints: [path.join(here, 'main.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The JSON language service's other build loads its parts in a way that cannot be bundled.
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const { runBench } = await import(pathToFileURL(outfile).href);
  await runBench(path.join(here, '../../samples'), process.argv.slice(2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
