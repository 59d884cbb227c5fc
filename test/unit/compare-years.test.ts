import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, Uri } from 'vscode';
import { registerCompareYears } from '../../client/src/compare-years.ts';
import { createKnownReports } from '../../client/src/known-reports.ts';

const editor = vi.hoisted(() => ({
  registered: new Map<string, () => Promise<void>>(),
  run: [] as unknown[][],
  told: [] as string[],
  front: undefined as unknown,
}));
vi.mock('vscode', () => ({
  commands: {
    registerCommand: (name: string, run: () => Promise<void>) => editor.registered.set(name, run),
    executeCommand: async (...given: unknown[]) => void editor.run.push(given),
  },
  l10n: { t: (text: string) => text },
  Uri: { parse: (text: string) => ({ path: text.replace('file://', '') }) },
  window: {
    get activeTextEditor() {
      return editor.front;
    },
    showInformationMessage: async (words: string) => void editor.told.push(words),
  },
}));

const uri = { path: '/2024.txt', toString: () => 'file:///2024.txt' } as Uri;
const status = {
  uri: uri.toString(),
  form: '2021',
  year: 2024,
  unit: '云岭市财政局',
  findings: { error: 0, warning: 0, info: 0, hint: 0 },
};

const compare = async (previousUri: string | null): Promise<void> => {
  const known = createKnownReports();
  known.remember({ ...status, previousUri });
  registerCompareYears({ subscriptions: [] } as unknown as ExtensionContext, known);
  await editor.registered.get('nianbao.compareYears')?.();
};

beforeEach(() => {
  editor.run.length = 0;
  editor.told.length = 0;
  editor.front = { document: { languageId: 'nianbao', uri } };
});

test('last year stands on the left', async () => {
  await compare('file:///2023.txt');
  expect(editor.run).toEqual([['vscode.diff', { path: '/2023.txt' }, uri, '2023.txt ↔ 2024.txt']]);
});

test('where there is no such report, the user hears how to name one', async () => {
  await compare(null);
  expect(editor.run).toEqual([]);
  expect(editor.told).toEqual([expect.stringContaining('nianbao.previous')]);
});

test('where no report is in front, that one is needed', async () => {
  editor.front = { document: { languageId: 'markdown', uri } };
  await compare('file:///2023.txt');
  expect(editor.run).toEqual([]);
  expect(editor.told).toEqual(['Open an annual report first.']);
});
