import { commands, type ExtensionContext, languages, Uri, window, workspace } from 'vscode';
import type { Decisions } from './decisions.ts';
import { reportLanguage } from './report-language.ts';

/** Registers the command by which a user says that a file is a report, which is remembered. */
export function registerCommands(context: ExtensionContext, decisions: Decisions): void {
  context.subscriptions.push(
    commands.registerCommand('nianbao.treatAsReport', (target: unknown) => treatAsReport(target, decisions)),
  );
}

/** Menus name the file they were opened on; from the command palette it is the file in front. */
async function treatAsReport(target: unknown, decisions: Decisions): Promise<void> {
  const document = target instanceof Uri ? await workspace.openTextDocument(target) : window.activeTextEditor?.document;
  if (document === undefined) return;
  await decisions.remember(document.uri, 'yes');
  await languages.setTextDocumentLanguage(document, reportLanguage);
}
