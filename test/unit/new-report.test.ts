import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, Uri } from 'vscode';
import { createKnownReports } from '../../client/src/known-reports.ts';
import { registerNewReport } from '../../client/src/new-report.ts';

// The editor itself can only be loaded within VS Code: this one answers what the tests put in.
const editor = vi.hoisted(() => ({
  registered: new Map<string, (...given: unknown[]) => Promise<void>>(),
  asked: [] as { value: string }[],
  offered: [] as { label: string }[][],
  front: undefined as unknown,
  files: [] as unknown[],
}));
vi.mock('vscode', () => ({
  commands: {
    registerCommand: (name: string, run: () => Promise<void>) => editor.registered.set(name, run),
  },
  l10n: { t: (text: string) => text },
  QuickPickItemKind: { Separator: -1 },
  window: {
    get activeTextEditor() {
      return editor.front;
    },
    showInputBox: async (options: { value: string }) => {
      editor.asked.push(options);
      return options.value;
    },
    showQuickPick: async (choices: { label: string }[]) => void editor.offered.push(choices),
  },
  workspace: { findFiles: async () => editor.files, asRelativePath: ({ path }: Uri) => path },
}));

const uri = (path: string) => ({ scheme: 'file', path, toString: () => `file://${path}` }) as Uri;
const front = uri('/年报.txt');
const status = {
  uri: 'file:///年报.txt',
  form: '2021',
  previousUri: null,
  findings: { error: 0, warning: 0, info: 0, hint: 0 },
};
const run = async (known = createKnownReports(), given: unknown = {}): Promise<void> => {
  registerNewReport({ subscriptions: [] } as unknown as ExtensionContext, () => Promise.reject(new Error()), known);
  await editor.registered.get('nianbao.newReport')?.(given);
};

beforeEach(() => {
  editor.asked.length = 0;
  editor.offered.length = 0;
  editor.files = [];
  editor.front = { document: { languageId: 'nianbao', uri: front, getText: () => '略。' } };
});

test('unit and year are offered as the server has read them', async () => {
  const known = createKnownReports();
  known.remember({ ...status, unit: '云岭市财政局', year: 2024 });
  await run(known);
  expect(editor.asked.map(({ value }) => value)).toEqual(['云岭市财政局', '2025']);
});

test('of what the server has not told, or no longer tells, nothing is offered', async () => {
  const known = createKnownReports();
  const lastYear = String(new Date().getFullYear() - 1);
  await run(known);
  known.remember({ ...status, unit: null, year: null });
  await run(known);
  known.remember({ ...status, unit: '云岭市财政局', year: 2024 });
  known.forget(front);
  await run(known);
  expect(editor.asked.map(({ value }) => value)).toEqual(['', lastYear, '', lastYear, '', lastYear]);
});

test('last year’s report is told by the unit that the server has read', async () => {
  const known = createKnownReports();
  known.remember({ ...status, unit: '青禾县财政局', year: 2024 });
  editor.files = [uri('/云岭市财政局2024年度报告.txt')];
  const given = { unit: '云岭市财政局', year: 2025 };
  await run(known, given);
  known.remember({ ...status, unit: '云岭市财政局', year: 2024 });
  await run(known, given);
  const without = 'Without last year’s report';
  expect(editor.offered.map((choices) => choices.map(({ label }) => label))).toEqual([
    ['/云岭市财政局2024年度报告.txt', without, 'perhaps of other units', '/年报.txt'],
    ['/年报.txt', '/云岭市财政局2024年度报告.txt', without],
  ]);
});
