import { ResponseError } from 'vscode-jsonrpc';
import type {
  Diagnostic,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fingerprint } from '../../text/hash.ts';
import { errorCode } from '../protocol.ts';
import type { Disposable } from '../runtime.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toDiagnostic } from '../to-protocol.ts';
import type { Handler } from './handler.ts';
import { heldDiagnostic } from './large-files.ts';
import { sendStatus } from './status.ts';

/** Serves findings the way the client has them: it asks for them where it can, they are sent to it where it cannot. */
export const diagnostics: Handler = {
  capability: ({ pullsDiagnostics }) => (pullsDiagnostics ? pulledCapability : {}),
  serve(session) {
    if (session.client.pullsDiagnostics) servePulled(session);
    else servePushed(session);
  },
};

const pulledCapability: ServerCapabilities = {
  diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: false },
};

function servePulled(session: Session): void {
  const { connection, guard, client, settings, timer } = session;
  connection.onRequest(
    'textDocument/diagnostic',
    guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport, DiagnosticServerCancellationData>({
      place,
      empty: { kind: 'full', items: [] },
      // ContentModified would make clients show no findings until the next edit.
      outdated: () => new ResponseError(errorCode.serverCancelled, 'outdated', { retriggerRequest: true }),
      async handle(document, { previousResultId }) {
        const items = await diagnosticsOf(session, document);
        const resultId = fingerprint(JSON.stringify(items));
        return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
      },
    }),
  );
  const refresh = (): void => {
    if (!client.refreshesDiagnostics) return;
    guard.task(place, undefined, () => connection.sendRequest('workspace/diagnostic/refresh', undefined));
  };
  settings.onDidChange(refresh);
  session.largeFiles.onDidRelease(refresh);
  let due: Disposable | undefined;
  session.previous.onDidChange(() => {
    due?.dispose();
    due = timer.setTimeout(refresh, pushDelayMilliseconds);
  });
}

function servePushed(session: Session): void {
  const { connection, documents, guard, client, settings, timer } = session;
  const waiting = new Map<string, Disposable>();

  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const diagnostics = await guard.task(place, [], () => diagnosticsOf(session, document));
    // Closed, or changed and due again: what was found is of a text that is gone.
    if (documents.get(uri)?.version !== version) return;
    await connection.sendNotification('textDocument/publishDiagnostics', {
      uri,
      diagnostics,
      ...(client.readsDiagnosticVersion && { version }),
    });
  };
  const stopWaiting = (uri: string): void => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
  };
  const schedule = (uri: string): void => {
    stopWaiting(uri);
    const due = () => {
      waiting.delete(uri);
      guard.task(place, undefined, () => publish(uri));
    };
    waiting.set(uri, timer.setTimeout(due, pushDelayMilliseconds));
  };

  documents.onDidChangeContent(({ uri }) => schedule(uri));
  documents.onDidClose((uri) => {
    stopWaiting(uri);
    guard.task(place, undefined, () =>
      connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics: [] }),
    );
  });
  session.largeFiles.onDidRelease(schedule);
  settings.onDidChange(() => {
    for (const uri of documents.uris()) schedule(uri);
  });
  session.previous.onDidChange((uris) => {
    for (const uri of uris) schedule(uri);
  });
}

const place = 'textDocument/diagnostic';

/** Short enough to follow the writer, long enough not to flicker between two keystrokes. */
const pushDelayMilliseconds = 200;

async function diagnosticsOf(session: Session, document: TextDocument): Promise<Diagnostic[]> {
  if (session.largeFiles.isHeld(document)) {
    const { language } = await session.settings.of(document.uri);
    return [heldDiagnostic(language ?? session.client.language)];
  }
  const { snapshot, lines, language, previousUri } = await snapshotOf(session, document);
  if (session.client.showsStatus) await sendStatus(session, document, snapshot, previousUri);
  const { client, rulePage } = session;
  return snapshot.findings.map((finding) => {
    const page = client.readsCodeDescriptions ? rulePage(finding.rule, language) : undefined;
    return toDiagnostic(finding, document.uri, lines, client, language, page);
  });
}
