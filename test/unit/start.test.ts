import { beforeEach, expect, test, vi } from 'vitest';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { telling } from '../../client/src/failures.ts';
import { createKnownReports } from '../../client/src/known-reports.ts';
import { startWithFirstReport } from '../../client/src/language-client.ts';
import { NotStarted, startOnce } from '../../client/src/start.ts';

// The editor itself can only be loaded within VS Code: this one keeps what the user is told, and what is registered.
const editor = vi.hoisted(() => ({
  told: [] as string[],
  answers: [] as string[],
  registered: [] as string[],
}));
vi.mock('vscode', () => {
  const register = (name: string): Disposable => {
    if (editor.registered.includes(name)) throw new Error(`${name} is there already`);
    editor.registered.push(name);
    return { dispose: () => editor.registered.splice(editor.registered.indexOf(name), 1) };
  };
  return {
    commands: { registerCommand: register },
    l10n: { t: (text: string, ...given: unknown[]) => text.replace('{0}', String(given[0])) },
    StatusBarAlignment: {},
    window: {
      createStatusBarItem: register,
      onDidChangeActiveTextEditor: () => register('editors'),
      showErrorMessage: async (words: string) => {
        editor.told.push(words);
        return editor.answers.shift();
      },
    },
    workspace: {
      textDocuments: [],
      onDidOpenTextDocument: () => ({ dispose: () => {} }),
      onDidCloseTextDocument: () => register('closing'),
    },
  };
});

beforeEach(() => {
  editor.told.length = 0;
});

/** Fails as often as told, then starts. */
function failing(times: number): { readonly start: () => Promise<string>; readonly count: () => number } {
  let count = 0;
  const start = async (): Promise<string> => {
    if (++count <= times) throw new Error('spawn ENOENT');
    return 'running';
  };
  return { start, count: () => count };
}

test('what runs is not started again', async () => {
  const { start, count } = failing(0);
  const started = startOnce(start);
  expect([await started(), await started(), count()]).toEqual(['running', 'running', 1]);
});

test('a failure is told once to all who wait for the same start, and the next one starts anew', async () => {
  const { start, count } = failing(1);
  const started = startOnce(start);
  const command = async (): Promise<void> => void (await started());
  await Promise.all([telling(command), telling(command)]);
  expect(editor.told).toEqual([expect.stringMatching(/^The report checker could not start\..* \(spawn ENOENT\)$/u)]);
  expect([await started(), count()]).toEqual(['running', 2]);
});

test('the user may start it anew', async () => {
  const { start, count } = failing(2);
  editor.answers.push('Try Again', 'Try Again');
  await expect(startOnce(start)()).rejects.toBeInstanceOf(NotStarted);
  await vi.waitFor(() => expect(count()).toBe(3));
  expect(editor.told).toHaveLength(2);
});

test('a start that failed leaves nothing behind that the next one would double', async () => {
  const subscriptions: Disposable[] = [];
  let starts = 0;
  const client = {
    registerFeature: () => {},
    onNotification: () => ({ dispose: () => {} }),
    onRequest: () => {},
    start: async () => {
      if (++starts === 1) throw new Error('no server');
    },
    dispose: () => Promise.reject(new Error('it does not run')),
  };
  const started = startWithFirstReport(
    { subscriptions } as unknown as ExtensionContext,
    async () => client as unknown as BaseLanguageClient,
    createKnownReports(),
  );
  await expect(started()).rejects.toBeInstanceOf(NotStarted);
  expect(editor.registered).toEqual([]);
  expect(await started()).toBe(client);
  expect(editor.registered).toEqual(['nianbao.status', 'editors', 'closing', 'nianbao.goTo']);
  for (const part of subscriptions) part.dispose();
  expect(editor.registered).toEqual([]);
});
