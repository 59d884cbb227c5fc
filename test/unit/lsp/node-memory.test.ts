import { expect, test } from 'vitest';
import { createMemoryReturn } from '../../../server/src/lsp/node-memory.ts';

/** Written to, or the system gives no memory for it. */
const fill = (bytes: number): Buffer => Buffer.alloc(bytes, 1);

test('a process that has not grown is left alone', async () => {
  const returnMemory = createMemoryReturn();
  let forgotten = 0;
  await returnMemory(() => forgotten++);
  expect(forgotten).toBe(0);
});

test('a process that has grown forgets, and what it forgot is gone', async () => {
  const returnMemory = createMemoryReturn();
  const known = new Set([fill(64 * 1024 * 1024)]);
  const watched = new WeakRef([...known]);
  await returnMemory(() => known.clear());
  expect(known.size).toBe(0);
  expect(watched.deref()).toBeUndefined();
});
