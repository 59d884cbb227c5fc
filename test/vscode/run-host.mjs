#!/usr/bin/env node
// Usage: node test/vscode/run-host.mjs [checkout] [package]
// Runs the suite of test/vscode/host in a real VS Code, on the checkout and on the unzipped .vsix; both unless one is named.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { unzip } from '../../scripts/zip.mjs';
import { ensureChromium } from './embedded-host/chromium.mjs';
import { ensureEmbeddedHost } from './embedded-host/install.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const cache = path.join(root, '.vscode-test');

const asked = process.argv.slice(2);
const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-test-'));
try {
  const tests = await buildTests();
  const executable = await findEditor();
  const places = { checkout: () => root, package: unzippedPackage };
  let passed = 0;
  let failed = 0;
  for (const place of /** @type {const} */ (['checkout', 'package'])) {
    if (asked.length > 0 && !asked.includes(place)) continue;
    console.log(`\n== ${place}`);
    const report = await runSuite(executable, places[place](), tests);
    console.log(`${place}: ${report.passed} passed, ${report.failed} failed, ${report.pending} skipped`);
    passed += report.passed;
    failed += report.failed + report.pending;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** @returns {Promise<string>} the entry that VS Code loads */
async function buildTests() {
  const folder = path.join(cache, 'suite');
  rmSync(folder, { recursive: true, force: true });
  const names = readdirSync(path.join(here, 'host')).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: names.map((name) => path.join(here, 'host', name)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(folder, 'index.cjs');
}

/**
 * VSCODE_EXECUTABLE names an editor. Otherwise the desktop's VS Code is downloaded where it could open its window,
 * and the embedded host takes its place where it cannot be had.
 * @returns {Promise<string>}
 */
async function findEditor() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined && named !== '') return named;
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (hasDisplay) {
    try {
      return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache });
    } catch (error) {
      console.log(`VS Code cannot be downloaded (${error instanceof Error ? error.message : error})`);
    }
  }
  console.log('running in the embedded VS Code');
  ensureEmbeddedHost();
  ensureChromium();
  return path.join(here, 'embedded-host/executable.mjs');
}

function unzippedPackage() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run package first`);
  const folder = path.join(temporary, 'package');
  unzip(file, folder);
  return path.join(folder, 'extension');
}

/**
 * @param {string} executable
 * @param {string} extension
 * @param {string} tests
 * @returns {Promise<{ readonly passed: number, readonly failed: number, readonly pending: number }>}
 */
async function runSuite(executable, extension, tests) {
  const folder = mkdtempSync(path.join(temporary, 'run-'));
  const report = path.join(folder, 'report.json');
  const profile = [
    `--user-data-dir=${path.join(folder, 'user')}`,
    `--extensions-dir=${path.join(folder, 'extensions')}`,
  ];
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { NIANBAO_TEST_REPORT: report },
      launchArgs: [writeWorkspace(folder), '--disable-extensions', ...profile],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  // The status alone says nothing: when the extension host crashes, the window reports success.
  if (!existsSync(report)) throw new Error('no report: the extension host ended before the tests did');
  return JSON.parse(readFileSync(report, 'utf8'));
}

/**
 * A workspace file, so that a second folder can join without a restart of the extension host.
 * @param {string} folder
 */
function writeWorkspace(folder) {
  const samples = readdirSync(path.join(root, 'samples'));
  const sample = (/** @type {string} */ start) => {
    const name = samples.find((candidate) => candidate.startsWith(start));
    if (name === undefined) throw new Error(`no sample ${start}`);
    return path.join(root, 'samples', name);
  };
  const right = sample('云岭市财政局2024年');
  const wrong = sample('临澜县');
  for (const [to, from] of /** @type {const} */ ([
    ['first/没有错的年度报告.txt', right],
    ['first/有错的年度报告.txt', wrong],
    ['second/有错的年度报告.txt', wrong],
  ])) {
    mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
    copyFileSync(from, path.join(folder, to));
  }
  // A report that neither its name nor its first line gives away.
  const plain = `（公开稿）\n${readFileSync(wrong, 'utf8')}`;
  for (const name of ['普通文本.txt', '另一个普通文本.txt']) writeFileSync(path.join(folder, 'first', name), plain);
  const file = path.join(folder, 'test.code-workspace');
  // In a browser VS Code saves by itself: an edit that one test has not taken back in time would be in the file for all others.
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }], settings: { 'files.autoSave': 'off' } }));
  return file;
}
