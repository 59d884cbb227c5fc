import {
  type ExtensionContext,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { Decisions } from './decisions.ts';
import { openingLength, readsLikeReport } from './reads-like-report.ts';
import { plainLanguages, reportLanguage } from './report-language.ts';

/**
 * Offers to check a plain text or Markdown file that reads like a report, once for each file.
 * A file that was accepted before becomes a report again without a question.
 */
export function offerToCheck(context: ExtensionContext, decisions: Decisions): void {
  const asked = new Set<string>();
  const onceReports = new WeakSet<TextDocument>();

  const consider = async (document: TextDocument | undefined): Promise<void> => {
    if (document === undefined || !mayBeReport(document)) return;
    const uri = document.uri.toString();
    const decision = decisions.of(document.uri);
    if (decision === 'yes') await languages.setTextDocumentLanguage(document, reportLanguage);
    if (decision !== undefined || asked.has(uri) || !decisions.mayAsk() || !readsLikeReport(openingOf(document)))
      return;
    asked.add(uri);
    await ask(document, decisions);
  };
  // VS Code opens a document anew when its language changes: a report that comes as plain text was taken back by the user.
  const opened = async (document: TextDocument): Promise<void> => {
    if (document.languageId === reportLanguage) onceReports.add(document);
    else if (onceReports.has(document)) {
      asked.add(document.uri.toString());
      await decisions.remember(document.uri, 'no');
    }
  };
  // A report is often pasted into an empty file; whoever types one word after the other is left alone.
  const changed = async ({ document, contentChanges }: TextDocumentChangeEvent): Promise<void> => {
    const isPasted = contentChanges.some(({ text }) => text.length >= LEAST_PASTED);
    if (isPasted && document === window.activeTextEditor?.document) await consider(document);
  };

  context.subscriptions.push(
    workspace.onDidOpenTextDocument(opened),
    // Only what the user looks at: other extensions open documents that nobody sees.
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidChangeTextDocument(changed),
  );
  for (const document of workspace.textDocuments) opened(document);
  consider(window.activeTextEditor?.document);
}

/** UTF-16 units from which text that comes at once may be a report. */
const LEAST_PASTED = 200;

async function ask(document: TextDocument, decisions: Decisions): Promise<void> {
  const yes = l10n.t('Yes');
  const no = l10n.t('No');
  const never = l10n.t("Don't Ask Again");
  const question = l10n.t('This file reads like a government disclosure annual report. Check it as one?');
  const answer = await window.showInformationMessage(question, yes, no, never);
  if (answer === never) await decisions.neverAskAgain();
  if (answer === no) await decisions.remember(document.uri, 'no');
  if (answer !== yes) return;
  await decisions.remember(document.uri, 'yes');
  // The file may have been closed while the question stood there.
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, reportLanguage);
}

function mayBeReport({ languageId, uri }: TextDocument): boolean {
  const isWritable = uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
  return isWritable && plainLanguages.includes(languageId);
}

function openingOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(openingLength)));
}
