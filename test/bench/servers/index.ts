import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { jsonSchema } from '../inputs.ts';
import type { Places } from '../main.ts';

/** A language server that can be started for a measurement. */
export interface ServerKind {
  readonly name: string;
  readonly module: string;
  /** What it reads: reports, or JSON documents that say the same. */
  readonly reads: 'report' | 'json';
}

/** The servers that are compared; the least one first. VS Code's own comes with the embedded editor of the tests. */
export function serverKinds({ root, folder }: Places): readonly ServerKind[] {
  const json = findJsonServer(root);
  return [
    { name: 'server that only scans', module: path.join(folder, 'scan-server.mjs'), reads: 'report' },
    { name: 'nianbao', module: path.join(root, 'dist/server.mjs'), reads: 'report' },
    ...(json === undefined ? [] : [{ name: "VS Code's JSON server", module: json, reads: 'json' } as const]),
  ];
}

function findJsonServer(root: string): string | undefined {
  const hosts = path.join(root, '.vscode-test');
  const inside =
    'node_modules/code-server/lib/vscode/extensions/json-language-features/server/dist/node/jsonServerMain.js';
  try {
    const found = readdirSync(hosts, { recursive: false }).map((host) => path.join(hosts, String(host), inside));
    return found.find((file) => readdirSync(path.dirname(file)).includes(path.basename(file)));
  } catch {
    return undefined;
  }
}

export interface RunningServer {
  readonly connection: MessageConnection;
  /** Resident memory in bytes, as the system counts it. */
  memory(): number;
  open(uri: string, text: string): Promise<void>;
  /** Asks for the findings of an open document. */
  pull(uri: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startServer({ module, reads }: ServerKind): Promise<RunningServer> {
  const child = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  for (const method of ['workspace/configuration', 'client/registerCapability', 'workspace/diagnostic/refresh']) {
    connection.onRequest(method, (asked?: { items?: readonly unknown[] }) => asked?.items?.map(() => null) ?? null);
  }
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    initializationOptions: { provideFormatter: false },
    capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } } },
  });
  await connection.sendNotification('initialized', {});
  if (reads === 'json') {
    const association = { uri: 'bench://schema', fileMatch: ['*'], schema: jsonSchema };
    await connection.sendNotification('json/schemaAssociations', [association]);
  }
  return {
    connection,
    memory: () => residentMemory(child),
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: reads === 'json' ? 'json' : 'nianbao', version: 1, text },
      }),
    pull: (uri) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    async stop() {
      const exit = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exit;
    },
  };
}

const residentMemory = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
