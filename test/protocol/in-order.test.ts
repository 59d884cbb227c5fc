import { expect, test } from 'vitest';
import {
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver';
import { connect, itemsOf, pullingClient, pushedClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createQueue } from './queue.ts';

const uri = 'file:///2024.nianbao';
const textDocument = { uri };

/** A client, and the statuses that the server it talks to ends with. */
function start() {
  const exits = createQueue<0 | 1>();
  const client = connect(createFakeService(), { exit: (status) => exits.push(status) });
  return { client, exits };
}

test.each(['textDocument/documentSymbol', 'workspace/symbol', 'shutdown', 'nianbao/unheardOf'])(
  '%s before initialize is refused as too early',
  async (method) => {
    const { client } = start();
    await expect(client.connection.sendRequest(method, { textDocument })).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
      message: `${method} before initialize`,
    });
  },
);

test('a request that came too early is answered once the server is initialized', async () => {
  const { client } = start();
  const early = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  await expect(early).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
  await client.initialize();
  await client.open(uri, '一、总体情况');
  expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toHaveLength(1);
});

test('a document that was opened before initialize is not open', async () => {
  const { client } = start();
  await client.open(uri, '错');
  await client.initialize();
  expect(itemsOf(await client.pull(uri))).toEqual([]);
  await client.open(uri, '错');
  expect(itemsOf(await client.pull(uri))).toHaveLength(1);
});

test('a second initialize is refused, and the first holds', async () => {
  const { client } = start();
  await client.initialize();
  await client.open(uri, '错');
  const parameters = { processId: null, rootUri: null, capabilities: pullingClient };
  await expect(client.connection.sendRequest(InitializeRequest.type, parameters)).rejects.toMatchObject({
    code: ErrorCodes.InvalidRequest,
    message: 'initialize a second time',
  });
  expect(itemsOf(await client.pull(uri))).toHaveLength(1);
});

test('a request that nobody serves is refused by its name', async () => {
  const { client } = start();
  await client.initialize();
  await expect(client.connection.sendRequest('nianbao/unheardOf')).rejects.toMatchObject({
    code: ErrorCodes.MethodNotFound,
    message: 'nianbao/unheardOf is not served',
  });
});

test.each(['textDocument/documentSymbol', 'initialize', 'shutdown', 'nianbao/unheardOf'])(
  '%s after shutdown is refused',
  async (method) => {
    const { client } = start();
    await client.initialize();
    await client.open(uri, '一、总体情况');
    expect(await client.connection.sendRequest(ShutdownRequest.type)).toBe(null);
    await expect(client.connection.sendRequest(method, { textDocument })).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
      message: `${method} after shutdown`,
    });
  },
);

test('what is closed after shutdown is heard by nobody', async () => {
  const { client } = start();
  await client.initialize({ capabilities: pushedClient });
  await client.open(uri, '错');
  expect(await client.published.next()).toMatchObject({ diagnostics: [{}] });
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.close(uri);
  // What closing clears is sent at once: in front of this refusal.
  await expect(client.connection.sendRequest(ShutdownRequest.type)).rejects.toMatchObject({
    code: ErrorCodes.InvalidRequest,
  });
  expect(client.published.drain()).toEqual([]);
});

test('exit ends the server at any time: with 0 behind shutdown only', async () => {
  const untouched = start();
  await untouched.client.connection.sendNotification(ExitNotification.type);
  expect(await untouched.exits.next()).toBe(1);

  const refused = start();
  await expect(refused.client.connection.sendRequest(ShutdownRequest.type)).rejects.toThrow();
  await refused.client.connection.sendNotification(ExitNotification.type);
  expect(await refused.exits.next()).toBe(1);

  const serving = start();
  await serving.client.initialize();
  await serving.client.connection.sendNotification(ExitNotification.type);
  expect(await serving.exits.next()).toBe(1);

  const leaving = start();
  await leaving.client.initialize();
  await leaving.client.connection.sendRequest(ShutdownRequest.type);
  await leaving.client.connection.sendNotification(ExitNotification.type);
  expect(await leaving.exits.next()).toBe(0);
});
