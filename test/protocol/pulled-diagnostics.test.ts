import { expect, test } from 'vitest';
import { DiagnosticSeverity, LSPErrorCodes } from 'vscode-languageserver';
import { connect, itemsOf, pullingClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createManualTimer } from './manual-timer.ts';

const uri = 'file:///2024.nianbao';

test('a client that can pull is told so, and is never sent diagnostics', async () => {
  const client = connect(createFakeService());
  const { capabilities, serverInfo } = await client.initialize();
  expect(serverInfo).toEqual({ name: 'nianbao', version: '1.2.3' });
  expect(capabilities.diagnosticProvider).toEqual({
    identifier: 'nianbao',
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  await client.open(uri, '错');
  await client.pull(uri);
  expect(client.published.drain()).toEqual([]);
});

test('a diagnostic carries everything that the client can show or send back', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  await client.open(uri, '一、总体情况\r\n𠮷错了');
  expect(itemsOf(await client.pull(uri))).toEqual([
    {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
      severity: DiagnosticSeverity.Hint,
      code: 'fake-rule',
      source: '年报',
      message: '有错（auto）',
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
          message: '开头',
        },
      ],
      data: { cell: { table: 'requests', row: 'newReceived', column: 'total' }, expected: '对', actual: '错' },
    },
  ]);
});

test('a client that knows neither links nor data gets neither', async () => {
  const client = connect(createFakeService());
  await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
  await client.open(uri, '错');
  const [diagnostic] = itemsOf(await client.pull(uri));
  expect(diagnostic).not.toHaveProperty('relatedInformation');
  expect(diagnostic).not.toHaveProperty('data');
});

test.each([
  ['en', '有错', 'wrong (auto)', 'nianbao'],
  ['en-GB', '有错', 'wrong (auto)', 'nianbao'],
  ['zh-cn', 'wrong', '有错（auto）', '年报'],
  ['fr', 'wrong', '有错（auto）', '年报'],
])('messages for the locale %s', async (locale, _other, message, source) => {
  const client = connect(createFakeService());
  await client.initialize({ locale });
  await client.open(uri, '错');
  expect(itemsOf(await client.pull(uri))[0]).toMatchObject({ message, source });
});

test('a result that has not changed is not sent again, whatever was edited', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  await client.open(uri, '错');
  const { resultId } = await client.pull(uri);
  expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  await client.change(uri, 2, { text: '错。' });
  expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  await client.change(uri, 3, { text: '没错' });
  expect(itemsOf(await client.pull(uri, resultId))).toHaveLength(1);
});

test('one version of a document is computed once, for all requests together', async () => {
  const service = createFakeService();
  const client = connect(service);
  await client.initialize();
  await client.open(uri, '错');
  await Promise.all([client.pull(uri), client.pull(uri)]);
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(service.computed()).toBe(1);
  await client.change(uri, 2, { text: '对' });
  await client.pull(uri);
  expect(service.computed()).toBe(2);
});

test('a document that is opened again is looked at again, even under the same version', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  await client.open(uri, '错');
  expect(itemsOf(await client.pull(uri))).toHaveLength(1);
  await client.close(uri);
  await client.open(uri, '对');
  expect(itemsOf(await client.pull(uri))).toEqual([]);
});

test('a document that is not open has no findings', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  expect(itemsOf(await client.pull('file:///unknown.txt'))).toEqual([]);
});

test('a request that an edit overtook asks the client to come again, and costs no work', async () => {
  const service = createFakeService();
  const timer = createManualTimer('immediates');
  const client = connect(service, { timer });
  await client.initialize({
    capabilities: { textDocument: { diagnostic: pullingClient.textDocument?.diagnostic ?? {} } },
  });
  await client.open(uri, '错');
  const overtaken = client.pull(uri);
  const first = await timer.immediates.next();
  await client.change(uri, 2, { text: '错错' });
  const current = client.pull(uri);
  // The second request waits too: so the edit between them has been read.
  const second = await timer.immediates.next();
  first.keep();
  await expect(overtaken).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: true },
  });
  expect(service.computed()).toBe(0);
  second.keep();
  expect(itemsOf(await current)).toHaveLength(2);
});
