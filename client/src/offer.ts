import { type ExtensionContext, l10n, languages, Range, type TextDocument, window, workspace } from 'vscode';
import type { Decisions } from './decisions.ts';
import { openingLength, readsLikeReport } from './reads-like-report.ts';
import { plainLanguages, reportLanguage } from './report-language.ts';

/**
 * Offers to check a plain text or Markdown file that reads like a report, once for each document.
 * A file that was accepted before becomes a report again without a question.
 */
export function offerToCheck(context: ExtensionContext, decisions: Decisions): void {
  const handled = new WeakSet<TextDocument>();

  const consider = async (document: TextDocument | undefined): Promise<void> => {
    if (document === undefined || handled.has(document) || !mayBeReport(document)) return;
    const decision = decisions.of(document.uri);
    if (decision === 'yes') {
      handled.add(document);
      await languages.setTextDocumentLanguage(document, reportLanguage);
      return;
    }
    if (decision === 'no' || !decisions.mayAsk() || !readsLikeReport(openingOf(document))) return;
    handled.add(document);
    await ask(document, decisions);
  };

  context.subscriptions.push(
    // Only what the user looks at: other extensions open documents that nobody sees.
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidOpenTextDocument(async (document) => {
      // VS Code opens a document again when its language changes: the user has taken a report back.
      const takenBack = handled.has(document) && plainLanguages.includes(document.languageId);
      if (takenBack && decisions.of(document.uri) === 'yes') await decisions.remember(document.uri, 'no');
    }),
  );
  consider(window.activeTextEditor?.document);
}

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
