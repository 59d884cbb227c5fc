import { expect, test } from 'vitest';
import { CancellationTokenSource, DocumentSymbolRequest, LSPErrorCodes } from 'vscode-languageserver';
import { connect, itemsOf, pushedClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createManualTimer } from './manual-timer.ts';

const uri = 'file:///2024.nianbao';
const textDocument = { uri };

test('a request that the client cancels costs no work', async () => {
  const service = createFakeService();
  const timer = createManualTimer('immediates');
  const client = connect(service, { timer });
  await client.initialize();
  await client.open(uri, '一、总体情况');
  const source = new CancellationTokenSource();
  const cancelled = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }, source.token);
  const first = await timer.immediates.next();
  source.cancel();
  const kept = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  // The second request waits too: so the cancellation before it has been read.
  const second = await timer.immediates.next();
  first.keep();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(service.computed()).toBe(0);
  second.keep();
  expect(await kept).toHaveLength(1);
});

test('an outline that an edit overtook is refused as out of date', async () => {
  const timer = createManualTimer('immediates');
  const client = connect(createFakeService(), { timer });
  await client.initialize();
  await client.open(uri, '一、总体情况');
  const overtaken = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const first = await timer.immediates.next();
  await client.change(uri, 2, { text: '' });
  const current = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const second = await timer.immediates.next();
  first.keep();
  await expect(overtaken).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  second.keep();
  expect(await current).toEqual([]);
});

test('an edit while the settings are on their way makes the answer out of date', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  await client.open(uri, '一、总体情况');
  client.connection.onRequest('workspace/configuration', async () => {
    await client.change(uri, 2, { text: '' });
    return [null];
  });
  await expect(client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).rejects.toMatchObject({
    code: LSPErrorCodes.ContentModified,
  });
});

test('a crash is logged once for each place, answered with nothing, and takes nothing else down', async () => {
  const service = createFakeService((text) => {
    if (text.includes('坏')) throw new Error('the engine broke');
  });
  const client = connect(service);
  await client.initialize();
  await client.open(uri, '坏错');
  await client.logged.next();
  expect(itemsOf(await client.pull(uri))).toEqual([]);
  expect(itemsOf(await client.pull(uri))).toEqual([]);
  expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toEqual([]);
  await client.change(uri, 2, { text: '错\n一、总体情况' });
  expect(itemsOf(await client.pull(uri))).toHaveLength(1);
  expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toHaveLength(1);
  const messages = client.logged.drain().map(({ message }) => message.split('\n', 1)[0]);
  expect(messages).toEqual([
    'textDocument/diagnostic: Error: the engine broke',
    'textDocument/documentSymbol: Error: the engine broke',
  ]);
});

test('a crash clears what was pushed before, and the next version is served again', async () => {
  const service = createFakeService((text) => {
    if (text.includes('坏')) throw new Error('the engine broke');
  });
  const client = connect(service);
  await client.initialize({ capabilities: pushedClient });
  await client.open(uri, '坏错');
  expect(await client.published.next()).toMatchObject({ version: 1, diagnostics: [] });
  await client.change(uri, 2, { text: '错' });
  expect(await client.published.next()).toMatchObject({ version: 2, diagnostics: [{}] });
});

test('the start is logged in one line, with the version', async () => {
  const client = connect(createFakeService());
  await client.initialize({ locale: 'en' });
  expect((await client.logged.next()).message).toBe(
    'nianbao 1.2.3 started: form auto, language en, diagnostics pulled',
  );
});
