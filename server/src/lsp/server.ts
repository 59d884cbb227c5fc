import { type Connection, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createErrorLog } from './error-log.ts';
import { type ClientFacts, readClientFacts } from './from-protocol.ts';
import { createGuard } from './guard.ts';
import { diagnosticCapability, serveDiagnostics } from './handlers/diagnostics.ts';
import { documentSymbolCapability, serveDocumentSymbols } from './handlers/document-symbols.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';
import { createSnapshots } from './snapshots.ts';

/**
 * Serves annual reports over a connection until it closes.
 *
 * Knows nothing of the machine it runs on: everything of that kind comes with the runtime.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const logError = createErrorLog((message) => connection.console.error(message));

  connection.onInitialize((parameters): InitializeResult => {
    const client = readClientFacts(parameters);
    const session: Session = {
      connection,
      documents,
      client,
      timer: runtime.timer,
      settings: createSettings(connection, client, logError),
      snapshots: createSnapshots(runtime.createService({ logError })),
      guard: createGuard(documents, runtime.timer, logError),
    };
    serveDiagnostics(session);
    serveDocumentSymbols(session);
    connection.onInitialized(() => {
      session.settings.listen();
      connection.console.info(startMessage(runtime.version, client));
    });
    return {
      serverInfo: { name: 'nianbao', version: runtime.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...diagnosticCapability(client),
        ...documentSymbolCapability,
      },
    };
  });

  documents.listen(connection);
  connection.listen();
}

function startMessage(version: string, client: ClientFacts): string {
  const diagnostics = client.pullsDiagnostics ? 'pulled' : 'pushed';
  return `nianbao ${version} started: language ${client.language}, diagnostics ${diagnostics}`;
}
