import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';
import { registerReportCommands } from '../../client/src/report-commands.ts';

// The editor itself can only be loaded within VS Code: this one keeps what the user is told.
const editor = vi.hoisted(() => ({
  registered: new Map<string, (...given: unknown[]) => Promise<void>>(),
  told: [] as string[],
  /** Whether VS Code takes edits and snippets. */
  takes: true,
}));
vi.mock('vscode', () => {
  const tell = async (words: string) => void editor.told.push(words);
  const document = { languageId: 'nianbao', uri: 'file:///2024.nianbao', version: 3 };
  return {
    commands: { registerCommand: (name: string, run: () => Promise<void>) => editor.registered.set(name, run) },
    l10n: { t: (text: string, ...given: unknown[]) => text.replace('{0}', String(given[0])) },
    SnippetString: class {},
    WorkspaceEdit: class {
      set(): void {}
    },
    window: {
      activeTextEditor: { document, insertSnippet: async () => editor.takes },
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
    },
    workspace: { applyEdit: async () => editor.takes },
  };
});

const changed = 'The file has just been changed. Please try again.';
const unanswered = /^The report checker could not do this\./u;

/** What the user is told where the server answers so. */
async function toldOf(answer: () => Promise<unknown>, command = 'computeTotals'): Promise<readonly string[]> {
  const client = {
    code2ProtocolConverter: { asUri: String },
    protocol2CodeConverter: { asTextEdits: async () => [] },
    sendRequest: answer,
  };
  registerReportCommands({ subscriptions: [] } as unknown as ExtensionContext, async () => client as never);
  await editor.registered.get(`nianbao.${command}`)?.('review', 'tab', '2021');
  return editor.told.splice(0);
}

const failure = (code: number | string) => () => Promise.reject(Object.assign(new Error('in English'), { code }));

beforeEach(() => {
  editor.takes = true;
});

test('a report that is changed says nothing', async () => {
  expect(await toldOf(async () => ({ version: 3, edits: [{}], refused: [] }))).toEqual([]);
  expect(await toldOf(async () => ({ version: 3, edits: [], refused: [], snippet: '0' }), 'insertTable')).toEqual([]);
});

test('an edit in between, on any way, is told in the same words', async () => {
  for (const code of [-32800, -32801, -32802]) expect(await toldOf(failure(code))).toEqual([changed]);
  expect(await toldOf(async () => ({ version: 2, edits: [{}], refused: [] }))).toEqual([changed]);
  editor.takes = false;
  expect(await toldOf(async () => ({ version: 3, edits: [{}], refused: [] }))).toEqual([changed]);
  expect(await toldOf(async () => ({ version: 3, edits: [], refused: [], snippet: '0' }), 'insertTable')).toEqual([
    changed,
  ]);
});

test('no answer is told, without the words of the protocol', async () => {
  for (const command of ['computeTotals', 'insertTable']) {
    expect(await toldOf(async () => null, command)).toEqual([expect.stringMatching(unanswered)]);
    expect(await toldOf(failure(-32603), command)).toEqual([expect.stringMatching(unanswered)]);
  }
});

test('what is refused is told with its reason, whatever was asked', async () => {
  for (const command of ['computeTotals', 'insertTable'])
    expect(await toldOf(async () => ({ version: 3, edits: [], refused: ['太大'] }), command)).toEqual(['太大']);
});

test('what VS Code itself refuses is told in its words', async () => {
  expect(await toldOf(failure('FileNotFound'))).toEqual(['This could not be done: in English']);
});
