import { expect, test } from 'vitest';
import { connect, pushedClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createManualTimer } from './manual-timer.ts';

const uri = 'file:///2024.nianbao';

test('a client that cannot pull is sent diagnostics, with the version they are of', async () => {
  const client = connect(createFakeService());
  const { capabilities } = await client.initialize({ capabilities: pushedClient });
  expect(capabilities.diagnosticProvider).toBeUndefined();
  await client.open(uri, '错', 7);
  expect(await client.published.next()).toMatchObject({ uri, version: 7, diagnostics: [{ code: 'fake-rule' }] });
});

test('the version is left out where the client does not know it', async () => {
  const client = connect(createFakeService());
  await client.initialize({ capabilities: {} });
  await client.open(uri, '错');
  expect(await client.published.next()).not.toHaveProperty('version');
});

test('while the writer types nothing is sent: neither an old result nor an empty one', async () => {
  const service = createFakeService();
  const timer = createManualTimer('timeouts');
  const client = connect(service, { timer });
  await client.initialize({ capabilities: pushedClient });
  await client.open(uri, '错');
  const opened = await timer.timeouts.next();
  await client.change(uri, 2, { text: '错错' });
  const changed = await timer.timeouts.next();
  await client.change(uri, 3, { text: '错错错' });
  const last = await timer.timeouts.next();
  expect([opened, changed, last].map((appointment) => appointment.isCancelled())).toEqual([true, true, false]);
  expect(client.published.drain()).toEqual([]);
  last.keep();
  expect(await client.published.next()).toMatchObject({ version: 3, diagnostics: [{}, {}, {}] });
  expect(service.computed()).toBe(1);
});

test('closing clears at once, and what was still due is not sent', async () => {
  const timer = createManualTimer('timeouts');
  const client = connect(createFakeService(), { timer });
  await client.initialize({ capabilities: pushedClient });
  await client.open(uri, '错');
  (await timer.timeouts.next()).keep();
  expect(await client.published.next()).toMatchObject({ diagnostics: [{}] });
  await client.change(uri, 2, { text: '错错' });
  const due = await timer.timeouts.next();
  await client.close(uri);
  expect(await client.published.next()).toEqual({ uri, diagnostics: [] });
  expect(due.isCancelled()).toBe(true);
});
