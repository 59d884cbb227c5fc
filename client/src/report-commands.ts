import {
  commands,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  SnippetString,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { tellChanged, telling, tellUnanswered } from './failures.ts';
import { formIds } from './forms.ts';
import type { StartedClient } from './language-client.ts';
import { reportLanguage } from './report-language.ts';

/** What the server answers to `nianbao/edits`. */
interface EditsResult {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly refused: readonly string[];
  readonly snippet?: string;
}

/** Commands that change the report in front. What they are given as arguments they do not ask for. */
export function registerReportCommands(context: ExtensionContext, start: StartedClient): void {
  /** Tells what was refused, and where there is no answer. */
  const ask = async (editor: TextEditor, command: string, ...given: unknown[]): Promise<EditsResult | null> => {
    const client = await start();
    const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
    const parameters = { textDocument, command, arguments: given };
    const result = await client.sendRequest<EditsResult | null>('nianbao/edits', parameters);
    if (result === null) tellUnanswered();
    for (const reason of result?.refused ?? []) window.showWarningMessage(reason);
    return result;
  };
  const change = async (command: string, ...given: unknown[]): Promise<void> => {
    const editor = reportEditor();
    if (editor === undefined) return noReport();
    const result = await ask(editor, command, ...given);
    if (result === null) return;
    if (result.edits.length === 0) {
      if (result.refused.length === 0) window.showInformationMessage(l10n.t('There is nothing to change.'));
      return;
    }
    const edit = new WorkspaceEdit();
    const client = await start();
    edit.set(editor.document.uri, (await client.protocol2CodeConverter.asTextEdits(result.edits)) ?? []);
    // Made for another text than the one that stands there now: better nothing than a wrong place.
    if (editor.document.version !== result.version || !(await workspace.applyEdit(edit))) tellChanged();
  };
  const register = (command: string, run: (...given: unknown[]) => Promise<void>): void => {
    context.subscriptions.push(commands.registerCommand(command, (...given) => telling(() => run(...given))));
  };

  register('nianbao.computeTotals', () => change('computeTotals'));
  register('nianbao.fillBlanks', () => change('fillBlanks'));
  register('nianbao.convertTables', async (layout) => {
    const chosen = typeof layout === 'string' ? layout : await pick(l10n.t('Write all tables as'), layouts());
    if (chosen !== undefined) await change('convertTables', chosen);
  });
  register('nianbao.insertTable', async (table, layout, form) => {
    const editor = reportEditor();
    if (editor === undefined) return noReport();
    const chosen = typeof table === 'string' ? table : await pick(l10n.t('Which table?'), tables());
    if (chosen === undefined) return;
    const version = typeof table === 'string' ? form : await pick(l10n.t('Of which form?'), forms());
    if (version === undefined && typeof table !== 'string') return;
    const result = await ask(editor, 'insertTable', chosen, layout ?? null, version === '' ? null : (version ?? null));
    if (result?.snippet === undefined) return;
    if (!(await editor.insertSnippet(new SnippetString(result.snippet)))) tellChanged();
  });
}

function reportEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === reportLanguage ? editor : undefined;
}

async function noReport(): Promise<void> {
  await window.showInformationMessage(l10n.t('Open an annual report first.'));
}

interface Choice extends QuickPickItem {
  readonly value: string;
}

async function pick(placeHolder: string, choices: readonly Choice[]): Promise<string | undefined> {
  return (await window.showQuickPick(choices, { placeHolder }))?.value;
}

/** The layouts that tables are written in, to choose from; the values are the server's names for them. */
export const layouts = (): readonly Choice[] => [
  { value: 'pipe', label: l10n.t('Columns parted by |'), description: '| 1 | 2 |' },
  { value: 'tab', label: l10n.t('Columns parted by tabs'), description: l10n.t('as copied from Word or Excel') },
  { value: 'html', label: l10n.t('Table of a web page'), description: '<table>' },
];

const tables = (): readonly Choice[] => [
  { value: 'disclosure', label: l10n.t('2. Information disclosed on own initiative') },
  { value: 'requests', label: l10n.t('3. Requests received and handled') },
  { value: 'review', label: l10n.t('4. Reconsideration and litigation') },
];

const forms = (): readonly Choice[] => [
  { value: '', label: l10n.t('the form of this report') },
  ...formIds.map((value) => ({ value, label: l10n.t('form of {0}', value) })),
];
