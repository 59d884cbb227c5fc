#!/usr/bin/env node
// Usage: npm run bench -- [PART…] [--reports FOLDER]… [--write FILE]
// Builds, bundles the bench as the product is bundled, runs it and prints one table for each part: a (check), b (keystrokes),
// c (command line), d (memory), e (sizes), large, requests; many (20,000 reports) where it is named. Nothing is asserted: times belong to machines.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { ensurePeers } from './peers.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string', multiple: true, default: [] }, write: { type: 'string' } },
});

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'ignore' });
const cache = path.join(root, 'node_modules/.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(path.join(cache, 'nianbao-bench-'));
try {
  await esbuild.build({
    entryPoints: {
      bench: path.join(here, 'main.ts'),
      'scan-server': path.join(here, 'servers/scan.ts'),
      reader: path.join(here, 'reader.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
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
  const { runBench } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  await runBench(
    { root, folder, peers: ensurePeers(root) },
    {
      parts: positionals,
      moreFolders: values.reports,
      write: values.write === undefined ? undefined : path.resolve(values.write),
    },
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
