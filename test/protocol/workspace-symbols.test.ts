import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  FoldingRangeRequest,
  LSPErrorCodes,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { FileSource } from '../../server/src/lsp/runtime.ts';
import { normalizeUri } from '../../server/src/lsp/uri.ts';
import { createReportService, type ReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { connect, pullingClient, realTimer, type TestClient } from './connect.ts';
import { createDisk } from './disk.ts';
import { createManualTimer } from './manual-timer.ts';

const titled = (unit: string): string => report({ title: `${unit}2024年政府信息公开工作年度报告` });
const open = 'file:///w/open.txt';
const closed = Array.from({ length: 8 }, (_, i) => `file:///w/closed${i}.txt`);
const [first = ''] = closed;

async function start(timer = realTimer) {
  const disk = createDisk(Object.fromEntries(closed.map((uri, i) => [uri, titled(`云岭市第${i}局`)])));
  const service = createReportService();
  const counts = { read: 0, snapshots: 0 };
  const counting: ReportService = {
    ...service,
    snapshot: (text, options) => {
      counts.snapshots++;
      return service.snapshot(text, options);
    },
  };
  const files: FileSource = {
    ...disk,
    read: (uri, limit) => {
      // With this limit only the search reads; others look for last year’s report.
      if (limit === 500_000) counts.read++;
      return disk.read(uri, limit);
    },
  };
  const client = connect(counting, { timer, files });
  await client.initialize({
    rootUri: 'file:///w',
    capabilities: {
      ...pullingClient,
      workspace: { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  return { client, disk, counts };
}

const find = async (client: TestClient, query: string): Promise<readonly string[]> =>
  ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(({ name }) => name);

test('reports are found, open ones first, and a file is read once until it changes', async () => {
  const { client, disk, counts } = await start();
  const asked: unknown[] = [];
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    asked.push(...items.map(({ scopeUri }) => scopeUri));
    return items.map(() => null);
  });
  await client.open(open, titled('云岭市总局'));
  expect((await find(client, '云岭')).filter((name) => name.endsWith('局 2024'))).toEqual([
    '云岭市总局 2024',
    ...closed.map((_, i) => `云岭市第${i}局 2024`),
  ]);
  expect(asked.filter((uri) => closed.includes(String(uri)))).toEqual([]);
  const before = { ...counts };
  expect(await find(client, '第3局 其他需要')).toEqual(['六、其他需要报告的事项']);
  expect(counts).toEqual(before);

  disk.texts.set(normalizeUri(first), titled('云岭市新局'));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: first, type: FileChangeType.Changed }],
  });
  expect(await find(client, '新局')).toContain('云岭市新局 2024');
  expect(await find(client, '第0局')).toEqual([]);
  expect(counts.read).toBe(closed.length + 1);
});

test('a search that is cancelled reads no further', async () => {
  const timer = createManualTimer('immediates');
  const { client, counts } = await start(timer);
  const source = new CancellationTokenSource();
  const answer = client.connection
    .sendRequest(WorkspaceSymbolRequest.type, { query: '云岭' }, source.token)
    .catch((error: { readonly code: number }) => error.code);
  (await timer.immediates.next()).keep();
  const second = await timer.immediates.next();
  source.cancel();
  // Answered once the server has read what was sent before, the cancellation.
  await client.connection.sendRequest('shutdown');
  second.keep();
  expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
  expect(counts.read).toBe(1);
});

test.each(['git', 'vscode-local-history'])('the older side of a comparison is listed nowhere: %s', async (scheme) => {
  const { client } = await start();
  const older = `${scheme}:/w/open.txt?HEAD`;
  await client.open(older, titled('云岭市旧局'));
  await client.open(open, titled('云岭市总局'));
  expect(await find(client, '旧局')).toEqual([]);
  expect(await find(client, '总局')).toContain('云岭市总局 2024');
  // What is asked about it is answered all the same.
  const textDocument = { uri: older };
  expect(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).not.toEqual([]);
});
