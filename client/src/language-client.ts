import { type ExtensionContext, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { offerFiles } from './files.ts';
import { goToPlaces } from './go-to.ts';
import type { KnownReports } from './known-reports.ts';
import { reportLanguage } from './report-language.ts';
import { tellOfRulePages } from './rule-pages.ts';
import { showStatus } from './status.ts';

/** Makes the client that reaches the server; the way differs between desktop and browser. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Gives the client, and starts it where it does not run yet. */
export type StartedClient = () => Promise<BaseLanguageClient>;

/** Starts the server once a report or a configuration is open or a command needs it: whoever never opens one never pays for it. */
export function startWithFirstReport(
  context: ExtensionContext,
  createClient: CreateClient,
  known: KnownReports,
): StartedClient {
  const start = async (): Promise<BaseLanguageClient> => {
    const client = await createClient(clientOptions);
    context.subscriptions.push(client);
    showStatus(context, client, known);
    offerFiles(client);
    goToPlaces(context, client);
    tellOfRulePages(client);
    await client.start();
    return client;
  };
  let started: Promise<BaseLanguageClient> | undefined;
  const startOnce: StartedClient = () => {
    started ??= start();
    return started;
  };
  const startForReport = async (): Promise<void> => {
    try {
      await startOnce();
    } catch (error) {
      await window.showErrorMessage(l10n.t('The report checker could not start: {0}', String(error)));
    }
  };
  if (workspace.textDocuments.some(isOurs)) {
    // After the activation, not within it: other extensions wait for its end, and the protocol takes a while to load.
    setTimeout(startForReport, 0);
    return startOnce;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    waiting.dispose();
    startForReport();
  });
  context.subscriptions.push(waiting);
  return startOnce;
}

const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: reportLanguage }],
  middleware: {
    provideDiagnostics(document, previousResultId, token, next) {
      const uri = 'uri' in document ? document.uri : document;
      return isOldSide(uri) ? null : next(document, previousResultId, token);
    },
  },
};

/**
 * The old side of a comparison, the saved text beside the edited one: it cannot be mended, and its findings would only repeat
 * those of the file. Such a text comes from a history or from no file system at all.
 */
function isOldSide({ scheme }: Uri): boolean {
  const isHistory = scheme === 'git' || scheme === 'vscode-local-history';
  return isHistory || (scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) === undefined);
}

function isOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === reportLanguage || (uri.path.endsWith('/.nianbao.json') && !isOldSide(uri));
}
