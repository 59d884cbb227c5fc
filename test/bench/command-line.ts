import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeFigures } from '../support/figures.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import type { Places } from './main.ts';
import { summarize, type Timing } from './measure.ts';
import { milliseconds, type Table, times } from './table.ts';

const MANY = 1000;

/** Part (c): whole runs of the command line, from the start of the process to its end, beside others on the same files. */
export function timeCommandLine(places: Places): Table {
  const { one, many, bytes } = writeReports(places.folder);
  const rows: string[][] = [];
  const round = (title: string, target: string, calls: readonly Call[], runs: number): void => {
    const timings = timeTogether(calls, target, runs);
    const [base] = timings;
    for (const [i, { name }] of calls.entries()) {
      const timing = timings[i];
      if (timing === undefined || base === undefined) continue;
      rows.push([
        `${name}, ${title}`,
        milliseconds(timing.medianMs),
        milliseconds(timing.minimumMs),
        `${(timing.medianMs - base.medianMs).toFixed(0)}`,
        times(timing.medianMs / base.medianMs),
        String(timing.samples),
      ]);
    }
  };
  const [nothing, reader, ...checkers] = calls(places);
  if (nothing === undefined || reader === undefined) throw new Error('nothing to compare with');
  round('1 file', one, [nothing, reader, ...checkers], 15);
  round(`${MANY} files`, many, [reader, ...checkers], 3);
  return {
    title: '(c) Command line',
    about: [
      `Whole processes, in turns, output thrown away: one report, and ${MANY} reports in all layouts (${(bytes / 1024 / 1024).toFixed(1)} MB) in one call. The bare reader decodes`,
      'each file and looks at each character once. textlint has one rule that says nothing: what remains is its reading.',
      'Asked: one file at most 40 ms more than `node -e 0`; 1000 files at most 2.5 × the bare reader. Differences and ratios are to the first row of each group.',
    ],
    header: ['command, files', 'median ms', 'minimum ms', 'more, ms', 'ratio', 'runs'],
    rows,
  };
}

interface Call {
  readonly name: string;
  readonly argv: (target: string) => readonly string[];
}

function calls({ root, folder, peers }: Places): readonly Call[] {
  const module = (name: string): string => path.join(peers, 'node_modules', name);
  const rules = path.join(folder, 'textlint-rules');
  return [
    { name: 'node -e 0', argv: () => ['-e', '0'] },
    { name: 'bare reader', argv: (target) => [path.join(folder, 'reader.mjs'), target] },
    {
      name: 'nianbao check --format json',
      argv: (target) => [path.join(root, 'dist/cli.cjs'), 'check', target, '--format', 'json', '--fail-on', 'never'],
    },
    {
      name: 'nianbao check --format json --jobs 2',
      argv: (target) => [
        ...[path.join(root, 'dist/cli.cjs'), 'check', target, '--format', 'json', '--fail-on', 'never'],
        ...['--jobs', '2'],
      ],
    },
    {
      name: 'nianbao check (text)',
      argv: (target) => [path.join(root, 'dist/cli.cjs'), 'check', target, '--fail-on', 'never'],
    },
    {
      name: 'autocorrect --lint',
      argv: (target) => [module('autocorrect-node/cli.js'), '--lint', '--format', 'json', target],
    },
    {
      name: 'textlint',
      argv: (target) => [
        ...[module('textlint/bin/textlint.js'), '--no-textlintrc', '--rulesdir', rules, '--format', 'json'],
        target.endsWith('.txt') ? target : `${target}/*.txt`,
      ],
    },
  ];
}

function timeTogether(calls: readonly Call[], target: string, runs: number): readonly Timing[] {
  const taken: number[][] = calls.map(() => []);
  for (let i = 0; i <= runs; i++) {
    for (const [at, { name, argv }] of calls.entries()) {
      const start = performance.now();
      const { status, signal, stderr } = spawnSync(process.execPath, argv(target), {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      // Some end with 1 where they have found something.
      if (signal !== null || (status ?? 2) > 1) throw new Error(`${name} failed: ${stderr}`);
      // The first brings the files into the system's memory.
      if (i > 0) taken[at]?.push(performance.now() - start);
    }
  }
  return taken.map(summarize);
}

function writeReports(folder: string): { readonly one: string; readonly many: string; readonly bytes: number } {
  const many = path.join(folder, 'reports');
  mkdirSync(many);
  let bytes = 0;
  for (let i = 0; i < MANY; i++) {
    const text = renderReport(makeFigures(i + 1, {}), layouts[i % layouts.length] ?? 'pipe', {});
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(many, `${i}.txt`), text);
  }
  const rules = path.join(folder, 'textlint-rules');
  mkdirSync(rules);
  writeFileSync(path.join(rules, 'silent.js'), 'module.exports = () => ({});\n');
  writeFileSync(path.join(rules, 'package.json'), '{"type":"commonjs"}\n');
  // Alone: beside others it would be looked among for last year's report.
  const one = path.join(folder, 'one');
  mkdirSync(one);
  copyFileSync(path.join(many, '0.txt'), path.join(one, 'report.txt'));
  return { one: path.join(one, 'report.txt'), many, bytes };
}
