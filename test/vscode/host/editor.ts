import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** How long anything may take; only ends what would never come. */
const patience = 30_000;

/** Waits until `read` gives something, and looks again at each of the events. */
export function until<T>(what: string, read: () => T | undefined, ...events: readonly Event<unknown>[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const listeners = events.map((event) => event(() => look()));
    const timer = setTimeout(() => done(() => reject(new Error(`waited in vain: ${what}`))), patience);
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      settle();
    };
    const look = (): void => {
      try {
        const found = read();
        if (found !== undefined) done(() => resolve(found));
      } catch (error) {
        done(() => reject(error));
      }
    };
    look();
  });
}

/** The extension under test; never activated by a test. */
export function extensionUnderTest() {
  const found = extensions.getExtension('nianbao.nianbao');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/** The file of the workspace's first folder. */
export function fileOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window shows no folder');
  return Uri.joinPath(folder.uri, name);
}

export async function show(uri: Uri, column = ViewColumn.One): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: column, preview: false });
}

/** Opens a file as a click does: what an extension has opened itself is kept open for some minutes. */
export async function openFromTree(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri);
  const isHere = () => window.activeTextEditor?.document.uri.toString() === uri.toString();
  return until(
    `${uri.toString(true)} in front`,
    () => (isHere() ? window.activeTextEditor?.document : undefined),
    window.onDidChangeActiveTextEditor,
  );
}

/** A report that was never saved. */
export async function showText(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'nianbao', content }));
}

/** What the Problems panel holds of ours for a file. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === '年报' || source === 'nianbao');
}

/** Waits until the findings of a file are as they should be. */
export function untilFindings(
  uri: Uri,
  what: string,
  isSo: (codes: readonly string[], findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return until(
    `${what}; ${uri.toString(true)}`,
    () => {
      const findings = findingsOf(uri);
      return isSo(codesOf(findings), findings) ? findings : undefined;
    },
    languages.onDidChangeDiagnostics,
  );
}

export function codesOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The first finding of a rule. */
export function findingOf(findings: readonly Diagnostic[], rule: string): Diagnostic {
  const found = findings[codesOf(findings).indexOf(rule)];
  assert.ok(found, `no finding of ${rule}`);
  return found;
}

export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit), 'the edit was refused');
}

/** Where a piece of text stands that is there once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${text} is not in the document`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Leaves the window empty, for the next test; what was typed is thrown away. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    // VS Code has documents of its own open now and then, its settings for one.
    const isOurs = document.isUntitled || workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (!document.isDirty || !isOurs) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
