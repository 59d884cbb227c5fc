import { expect, test } from 'vitest';
import type { Memento, Uri } from 'vscode';
import { createDecisions } from '../../client/src/decisions.ts';

function memento(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string) => values.get(key) as T | undefined,
    update: async (key: string, value: unknown) => void values.set(key, value),
  } as Memento;
}

const uri = (scheme: string, path: string) => ({ scheme, path, toString: () => `${scheme}:${path}` }) as Uri;

test('an answer stays with its file', async () => {
  const decisions = createDecisions(memento(), memento());
  const file = uri('file', '/年报.txt');
  expect(decisions.of(file)).toBeUndefined();
  await decisions.remember(file, 'yes');
  expect(decisions.of(file)).toBe('yes');
  await decisions.remember(file, 'no');
  expect(decisions.of(file)).toBe('no');
});

test('nothing is remembered of a text that was never saved: the next one has the same name', async () => {
  const workspaceState = memento();
  const decisions = createDecisions(workspaceState, memento());
  const untitled = uri('untitled', 'Untitled-1');
  await decisions.remember(untitled, 'yes');
  expect(decisions.of(untitled)).toBeUndefined();
  expect(workspaceState.keys()).toEqual([]);
});

test('who is never to be asked is not asked in any workspace', async () => {
  const globalState = memento();
  const decisions = createDecisions(memento(), globalState);
  expect(decisions.mayAsk()).toBe(true);
  await decisions.neverAskAgain();
  expect(decisions.mayAsk()).toBe(false);
  expect(createDecisions(memento(), globalState).mayAsk()).toBe(false);
});
