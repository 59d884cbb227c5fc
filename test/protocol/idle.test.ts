import { expect, test } from 'vitest';
import { connect, itemsOf, pullingClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { type Appointment, createManualTimer } from './manual-timer.ts';
import { createQueue } from './queue.ts';

const uri = 'file:///2024.nianbao';

/** A client, and what the server asks of the machine while it is idle. */
function start() {
  const service = createFakeService();
  const timer = createManualTimer('pauses');
  const returns = createQueue<() => void>();
  const client = connect(service, { timer, returnMemory: (forget) => returns.push(forget) });
  return { client, service, timer, returns };
}

test('memory is handed back once nothing has come for a while, and not before', async () => {
  const { client, timer, returns } = start();
  await client.initialize({ capabilities: pullingClient });
  await client.open(uri, '错');
  await client.pull(uri);
  // One for each message: initialize, initialized, the document, the question.
  const waits: Appointment[] = [];
  for (let i = 0; i < 4; i++) waits.push(await timer.pauses.next());
  expect(waits.map(({ isCancelled }) => isCancelled())).toEqual([true, true, true, false]);
  for (const { keep } of waits) keep();
  expect(returns.drain()).toHaveLength(1);
});

test('what the first report will need is made ready in the first pause', async () => {
  const { client, service, timer } = start();
  await client.initialize({ capabilities: pullingClient });
  expect(service.prepared()).toBe(0);
  await timer.pauses.next();
  const last = await timer.pauses.next();
  last.keep();
  expect(service.prepared()).toBe(1);
});

test('what was forgotten is worked out again, and says the same', async () => {
  const { client, service, timer, returns } = start();
  await client.initialize({ capabilities: pullingClient });
  await client.open(uri, '错');
  const before = itemsOf(await client.pull(uri));
  await client.pull(uri);
  expect(service.computed()).toBe(1);
  for (let i = 0; i < 5; i++) (await timer.pauses.next()).keep();
  const forget = await returns.next();
  forget();
  expect(service.forgotten()).toBe(1);
  expect(itemsOf(await client.pull(uri))).toEqual(before);
  expect(service.computed()).toBe(2);
});
