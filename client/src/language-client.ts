import { type Disposable, type ExtensionContext, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { offerFiles } from './files.ts';
import { goToPlaces } from './go-to.ts';
import type { KnownReports } from './known-reports.ts';
import { reportLanguage } from './report-language.ts';
import { tellOfRulePages } from './rule-pages.ts';
import { startOnce } from './start.ts';
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
  const started = startOnce(async () => {
    const client = await createClient(clientOptions);
    const parts: Disposable[] = [];
    const end = (): void => {
      for (const part of parts.splice(0)) part.dispose();
      // One that never ran cannot be stopped, and says so.
      client.dispose().catch(() => {});
    };
    context.subscriptions.push({ dispose: end });
    try {
      showStatus(parts, client, known);
      offerFiles(client);
      goToPlaces(parts, client);
      tellOfRulePages(client);
      await client.start();
      return client;
    } catch (error) {
      // Nothing of it may stand in the way of another start.
      end();
      throw error;
    }
  });
  const startForReport = (): void => {
    // Who waits for nothing needs no more than the words that the user has seen.
    started().catch(() => {});
  };
  if (workspace.textDocuments.some(isOurs)) {
    // After the activation, not within it: other extensions wait for its end, and the protocol takes a while to load.
    setTimeout(startForReport, 0);
    return started;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    waiting.dispose();
    startForReport();
  });
  context.subscriptions.push(waiting);
  return started;
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
