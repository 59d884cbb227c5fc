import { expect, test } from 'vitest';
import { ConfigurationRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { connect, itemsOf, pushedClient, type TestClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';

const uri = 'file:///2024.nianbao';

const tellOfChange = (client: TestClient, settings: unknown) =>
  client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });

const messageOf = async (client: TestClient) => itemsOf(await client.pull(uri))[0]?.message;

test('a client that answers is asked, and tells of changes', async () => {
  const client = connect(createFakeService());
  client.settings = { form: '2019' };
  await client.initialize();
  expect(await client.registered.next()).toMatchObject({
    registrations: [{ method: 'workspace/didChangeConfiguration', registerOptions: { section: 'nianbao' } }],
  });
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe('有错（2019）');

  client.settings = { form: '2021' };
  await tellOfChange(client, null);
  await client.refreshes.next();
  expect(await messageOf(client)).toBe('有错（2021）');
});

test('settings are asked for once, not at every request', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  let asked = 0;
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    asked += items.filter(({ scopeUri }) => scopeUri === uri).length;
    return items.map(() => null);
  });
  await client.open(uri, '错');
  await client.pull(uri);
  await client.pull(uri);
  expect(asked).toBe(1);
});

test('settings of a closed document are forgotten', async () => {
  const client = connect(createFakeService());
  client.settings = { form: '2019' };
  await client.initialize();
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe('有错（2019）');
  await client.close(uri);
  client.settings = { form: '2021' };
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe('有错（2021）');
});

test.each([[null], [{ form: 'newest' }], ['2019'], [{}]])('%j counts as not set', async (settings) => {
  const client = connect(createFakeService());
  client.settings = settings;
  await client.initialize();
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe('有错（auto）');
});

test.each([
  ['en', 'zh-cn', '有错（auto）'],
  ['zh-cn', 'en', 'wrong (auto)'],
  ['en', 'auto', 'wrong (auto)'],
])('in a client that speaks %s the language %s gives %s', async (locale, language, message) => {
  const client = connect(createFakeService());
  client.settings = { language };
  await client.initialize({ locale });
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe(message);
});

test('a client that fails to answer is served all the same', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  client.connection.onRequest('workspace/configuration', () => {
    throw new Error('no settings here');
  });
  await client.open(uri, '错');
  expect(await messageOf(client)).toBe('有错（auto）');
});

test('a client that cannot be asked sends its settings, and is sent the new findings', async () => {
  const client = connect(createFakeService());
  await client.initialize({ capabilities: pushedClient, initializationOptions: { form: '2019' } });
  await client.open(uri, '错');
  expect(await client.published.next()).toMatchObject({ diagnostics: [{ message: '有错（2019）' }] });
  await tellOfChange(client, { nianbao: { form: '2021' } });
  expect(await client.published.next()).toMatchObject({ version: 1, diagnostics: [{ message: '有错（2021）' }] });
});
