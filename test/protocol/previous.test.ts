import { expect, test } from 'vitest';
import {
  DefinitionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Location,
  type Position,
  ReferencesRequest,
} from 'vscode-languageserver';
import { normalizeUri } from '../../server/src/lsp/uri.ts';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { connect, itemsOf, pullingClient, type TestClient } from './connect.ts';
import { createDisk, type Disk } from './disk.ts';

const ofYear = (year: number, { over = 0, forward = 0, unit = '云岭市财政局' } = {}): string => {
  const cells = [
    ['carriedOver', over],
    ['carriedForward', forward],
  ].flatMap(([row, count]) => ['naturalPerson', 'total'].map((column) => [`requests.${row}.${column}`, `${count}`]));
  return report({
    year,
    title: `${unit}${year}年政府信息公开工作年度报告`,
    figures: { scale: 'zero' },
    cells: Object.fromEntries(cells),
    bodies: { overview: `这是${year}年的情况。`, problems: `${year}年的问题不多。` },
  });
};

const now = 'file:///w/财政/2024.txt';
const before = 'file:///w/财政/2023.txt';

async function start(disk: Disk, options: { readonly rootUri?: string | null } = {}): Promise<TestClient> {
  const client = connect(createReportService(), { files: disk });
  const workspace = { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  await client.initialize({
    rootUri: 'file:///w',
    capabilities: { ...pullingClient, workspace },
    ...options,
  });
  return client;
}

const carryOver = (items: readonly Diagnostic[]): string | undefined => {
  const found = items.find(({ code }) => code === 'carry-over');
  return String(found?.message ?? '')
    .match(/填 \d+，上年（2023 年）报告.*是 \d+/u)?.[0]
    .replace(/上年.*是/u, '上年');
};
const pull = async (client: TestClient, uri = now) => carryOver(itemsOf(await client.pull(uri)));
const watched = (client: TestClient, uri: string) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });

test('last year’s report is found in the same folder, and the place in it is linked', async () => {
  const text = ofYear(2023, { forward: 2 });
  const client = await start(createDisk({ [before]: text }));
  await client.open(now, ofYear(2024, { over: 3 }));
  const items = itemsOf(await client.pull(now));
  expect(carryOver(items)).toBe('填 3，上年 2');
  const links = items.find(({ code }) => code === 'carry-over')?.relatedInformation ?? [];
  const there = links
    .filter(({ location }) => location.uri === normalizeUri(before))
    .map(({ location }) => location.range);
  const line = text.split('\n').findIndex((one) => one.includes('四、结转下年度'));
  expect(there.map(({ start }) => start.line)).toEqual([line, line]);
});

test('it is found elsewhere in the workspace, but never outside', async () => {
  const other = 'file:///w/往年/a/x.md';
  const client = await start(createDisk({ [other]: ofYear(2023, { forward: 2 }) }));
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe('填 3，上年 2');
  const alone = await start(createDisk({ [other]: ofYear(2023, { forward: 2 }) }), { rootUri: 'file:///w/财政' });
  await alone.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(alone)).toBe(undefined);
});

test('without a workspace, the folder of the document is looked at', async () => {
  const client = await start(createDisk({ [before]: ofYear(2023, { forward: 2 }) }), { rootUri: null });
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe('填 3，上年 2');
});

test('an edit of last year’s report updates this year’s findings; the open document wins over its file', async () => {
  const client = await start(createDisk({ [before]: ofYear(2023, { forward: 2 }) }));
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe('填 3，上年 2');
  await client.open(before, ofYear(2023, { forward: 5 }));
  await client.refreshes.next();
  expect(await pull(client)).toBe('填 3，上年 5');
  await client.change(before, 2, { text: ofYear(2023, { forward: 3 }) });
  await client.refreshes.next();
  expect(await pull(client)).toBe(undefined);
  await client.close(before);
  await client.refreshes.next();
  expect(await pull(client)).toBe('填 3，上年 2');
});

test('so does a change on the disk', async () => {
  const disk = createDisk({});
  const client = await start(disk);
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe(undefined);
  disk.texts.set(normalizeUri(before), ofYear(2023, { forward: 2 }));
  await watched(client, before);
  await client.refreshes.next();
  expect(await pull(client)).toBe('填 3，上年 2');
  disk.texts.set(normalizeUri(before), ofYear(2023, { forward: 3 }));
  await watched(client, before);
  await client.refreshes.next();
  expect(await pull(client)).toBe(undefined);
});

test('a client that is sent findings is sent them anew', async () => {
  const client = connect(createReportService(), { files: createDisk({}) });
  await client.initialize({ capabilities: { textDocument: { publishDiagnostics: {} } }, rootUri: 'file:///w' });
  const next = async () => {
    let published = await client.published.next();
    while (published.uri !== now) published = await client.published.next();
    return carryOver(published.diagnostics);
  };
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await next()).toBe(undefined);
  await client.open(before, ofYear(2023, { forward: 2 }));
  expect(await next()).toBe('填 3，上年 2');
  await client.change(before, 2, { text: ofYear(2023, { forward: 4 }) });
  expect(await next()).toBe('填 3，上年 4');
});

test('the setting names it, by its path from the workspace folder on', async () => {
  const client = await start(
    createDisk({
      [before]: ofYear(2023, { forward: 2 }),
      [normalizeUri('file:///w/档案/旧 报告%231.txt')]: ofYear(2023, { forward: 7 }),
    }),
  );
  client.settings = { previous: '档案/旧 报告#1.txt' };
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe('填 3，上年 7');
});

test.each(['../x.txt', '/etc/passwd', 'https://example.org/x.txt', 'gone.txt'])(
  'a setting that leads nowhere or out of the workspace is as good as no report: %s',
  async (previous) => {
    const client = await start(createDisk({ 'file:///x.txt': ofYear(2023, { forward: 2 }) }));
    client.settings = { previous };
    await client.open(now, ofYear(2024, { over: 3 }));
    expect(await pull(client)).toBe(undefined);
  },
);

test('other units are left alone', async () => {
  const client = await start(createDisk({ [before]: ofYear(2023, { forward: 2, unit: '云汀县财政局' }) }));
  await client.open(now, ofYear(2024, { over: 3 }));
  expect(await pull(client)).toBe(undefined);
});

test('what was found is kept: a keystroke reads no file', async () => {
  const disk = createDisk({ [before]: ofYear(2023, { forward: 2 }) });
  let asked = 0;
  const client = await start({
    ...disk,
    list: (folder) => {
      asked++;
      return disk.list(folder);
    },
    read: (uri, limit) => {
      asked++;
      return disk.read(uri, limit);
    },
  });
  await client.open(now, ofYear(2024, { over: 3 }));
  await client.pull(now);
  const first = asked;
  await client.change(now, 2, { text: ofYear(2024, { over: 4 }) });
  expect(await pull(client)).toBe('填 4，上年 2');
  expect(asked).toBe(first);
});

test('a figure and its continuation lead to each other, where both reports are open', async () => {
  const client = await start(createDisk({}));
  const [last, next] = [ofYear(2023, { forward: 2 }), ofYear(2024, { over: 3 })];
  await client.open(before, last);
  await client.open(now, next);
  const placeOf = (text: string, row: string): Position => {
    const line = text.split('\n').findIndex((one) => one.includes(row));
    return { line, character: text.split('\n')[line]?.search(/\d/) ?? 0 };
  };
  const ask = async (
    method: typeof DefinitionRequest.type | typeof ReferencesRequest.type,
    uri: string,
    at: Position,
  ) => {
    const context = { includeDeclaration: true };
    const found = await client.connection.sendRequest<Location[]>(method.method, {
      textDocument: { uri },
      position: at,
      context,
    });
    return found.filter((one) => one.uri !== uri).map((one) => `${one.uri} ${one.range.start.line}`);
  };
  const [forward, over] = [placeOf(last, '四、结转下年度'), placeOf(next, '二、上年结转')];
  expect(await ask(DefinitionRequest.type, now, over)).toContain(`${before} ${forward.line}`);
  expect(await ask(ReferencesRequest.type, before, forward)).toContain(`${now} ${over.line}`);
  await client.close(now);
  expect(await ask(ReferencesRequest.type, before, forward)).toEqual([]);
});
