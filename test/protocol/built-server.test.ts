import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import {
  ExitNotification,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import packageJson from '../../package.json';
import { createClient, itemsOf, type TestClient } from './connect.ts';

const uri = 'untitled:2024';
const report = '2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n';
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

function built(name: string): string {
  const file = path.resolve('dist', name);
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build first`);
  return file;
}

function overStdio(...args: readonly string[]): { child: ChildProcess; client: TestClient } {
  const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  return { child, client: createClient(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)) };
}

function overIpc(module: string): { child: ChildProcess; client: TestClient } {
  const child = fork(module, ['--node-ipc']);
  children.push(child);
  return { child, client: createClient(new IPCMessageReader(child), new IPCMessageWriter(child)) };
}

test.each([
  ['server.mjs over stdio', () => overStdio(built('server.mjs'), '--stdio')],
  ['server.mjs over IPC, as VS Code starts it', () => overIpc(built('server.mjs'))],
  ['nianbao lsp --stdio', () => overStdio(built('cli.cjs'), 'lsp', '--stdio')],
])('%s checks a report, and ends when asked to', async (_name, start) => {
  const { child, client } = start();
  const { serverInfo } = await client.initialize({
    capabilities: { textDocument: { diagnostic: { codeDescriptionSupport: true } } },
  });
  expect(serverInfo).toEqual({ name: 'nianbao', version: packageJson.version });
  await client.open(uri, report);
  const missing = itemsOf(await client.pull(uri)).filter(({ code }) => code === 'section-missing');
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.filter(({ codeDescription }) => !existsSync(new URL(codeDescription?.href ?? '')))).toEqual([]);
  await client.connection.sendRequest(ShutdownRequest.type);
  const exit = once(child, 'exit');
  await client.connection.sendNotification(ExitNotification.type);
  expect(await exit).toEqual([0, null]);
});
