import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import packageJson from '../../package.json';
import { createClient, itemsOf } from '../protocol/connect.ts';

// What `npm pack` gives has to work where nothing else is: installed without network into an empty folder.

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-tarball-'));
const shell = process.platform === 'win32';
const program = path.join(folder, 'node_modules/.bin/nianbao');
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

beforeAll(() => {
  // The files were built just before; building them anew would take them from under the tests that run beside this one.
  npm(process.cwd(), 'pack', '--ignore-scripts', '--pack-destination', folder);
  writeFileSync(path.join(folder, 'package.json'), '{}');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./nianbao-${packageJson.version}.tgz`);
  copyFileSync(path.join('samples', sample), path.join(folder, 'report.txt'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it holds the command line and the server, and nothing of the editor', () => {
  const installed = path.join(folder, 'node_modules/nianbao');
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.en.md',
    'README.md',
    'SECURITY.md',
    'dist',
    'docs',
    'package.json',
    'schemas',
  ]);
  expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['nianbao']);
});

test('check finds the mistakes of a sample', () => {
  const { status, stdout } = run('check', 'report.txt', '--format', 'json');
  expect(status).toBe(1);
  const { files } = JSON.parse(stdout);
  expect(files[0]).toMatchObject({ path: 'report.txt', form: '2021', year: 2024, error: null });
  expect(files[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('row-total');
});

test('extract gives the figures', () => {
  const { status, stdout } = run('extract', 'report.txt');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).files[0].tables.requests.newReceived.total).toMatchObject({ value: 7 });
});

test('lsp --stdio serves an editor', async () => {
  const child = spawn(program, ['lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'], shell });
  const client = createClient(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  expect((await client.initialize()).serverInfo).toEqual({ name: 'nianbao', version: packageJson.version });
  await client.open('untitled:2024', '2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n');
  expect(itemsOf(await client.pull('untitled:2024'))).not.toEqual([]);
  await client.connection.sendRequest(ShutdownRequest.type);
  const exit = once(child, 'exit');
  await client.connection.sendNotification(ExitNotification.type);
  expect(await exit).toEqual([0, null]);
});

function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  return spawnSync(program, args, { cwd: folder, encoding: 'utf8', shell });
}

function npm(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
}
