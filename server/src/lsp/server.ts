import type { MessageConnection } from 'vscode-jsonrpc';
import type { InitializeResult } from 'vscode-languageserver';
import { createBaselines } from './baselines.ts';
import { createConfigs } from './configs.ts';
import { createDocumentSettings } from './document-settings.ts';
import { createDocuments, type OpenDocuments } from './documents.ts';
import { createErrorLog, type LogError } from './error-log.ts';
import { createWorkspaceFiles } from './files.ts';
import { type ClientFacts, readClientFacts, type Settings } from './from-protocol.ts';
import { createGuard } from './guard.ts';
import { handlers } from './handlers/index.ts';
import { whenIdle } from './idle.ts';
import { inOrder } from './in-order.ts';
import { createLargeFiles } from './large-files.ts';
import { createPreviousReports } from './previous.ts';
import { incrementalSync, typed } from './protocol.ts';
import { rulePagesOf } from './rule-pages.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';
import { createSnapshots } from './snapshots.ts';

/**
 * Serves annual reports over a connection until it closes.
 *
 * Knows nothing of the machine it runs on: everything of that kind comes with the runtime.
 */
export function startServer(messages: MessageConnection, runtime: Runtime): void {
  const connection = whenIdle(inOrder(typed(messages)), runtime.timer, () => {
    service.prepare();
    runtime.returnMemory?.(forget);
  });
  const open = createDocuments(connection);
  const logError = createErrorLog((message) => connection.log('error', message));
  const service = runtime.createService({ logError });
  const snapshots = createSnapshots(service);
  open.reports.onDidClose((uri) => snapshots.forget(uri));
  const forget = (): void => {
    snapshots.forget();
    service.forget();
  };

  connection.onRequest('initialize', (parameters): InitializeResult => {
    if (typeof parameters.processId === 'number') runtime.endWith(parameters.processId);
    const client = readClientFacts(parameters);
    const session = createSession({ connection, client, open, service, snapshots, logError }, runtime);
    for (const handler of handlers) handler.serve(session);
    connection.onNotification('initialized', async () => {
      session.settings.listen();
      session.files.listen();
      open.listen(client, logError);
      connection.log('info', startMessage(runtime.version, client, await session.settings.general()));
    });
    return {
      serverInfo: { name: 'nianbao', version: runtime.version },
      capabilities: Object.assign(
        {
          positionEncoding: 'utf-16',
          textDocumentSync: { openClose: true, change: incrementalSync },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...handlers.map((handler) => handler.capability(client)),
      ),
    };
  });

  let mayEnd = false;
  connection.onRequest('shutdown', () => {
    mayEnd = true;
    return null;
  });
  // Whoever goes without a word has crashed: the status says so.
  connection.onNotification('exit', () => runtime.exit(mayEnd ? 0 : 1));
  connection.onClose(() => runtime.exit(mayEnd ? 0 : 1));
  connection.listen();
}

interface Parts extends Pick<Session, 'connection' | 'client' | 'service' | 'snapshots'> {
  readonly open: OpenDocuments;
  readonly logError: LogError;
}

/** Puts together what the handlers work with, now that the client has said what it can do. */
function createSession({ open, logError, ...parts }: Parts, runtime: Runtime): Session {
  const { connection, client, service, snapshots } = parts;
  const { timer } = runtime;
  const { rules } = service;
  const { reports: documents, configs: configDocuments } = open;
  const files = createWorkspaceFiles({ connection, client, own: runtime.files, openUris: documents.uris, logError });
  const baselines = createBaselines(files);
  const configs = createConfigs({ reports: documents, configs: configDocuments, files, baselines, rules, timer });
  const settings = createSettings(connection, client, documents, logError);
  return {
    ...parts,
    documents,
    configDocuments,
    timer,
    settings: createDocumentSettings({ settings, configs, baselines, files, documents, rules }),
    configs,
    files,
    previous: createPreviousReports({ documents, files, service, snapshots, logError }),
    largeFiles: createLargeFiles(documents),
    guard: createGuard(documents, timer, logError),
    rulePage: rulePagesOf(client, runtime),
  };
}

function startMessage(version: string, client: ClientFacts, { config, language }: Settings): string {
  const diagnostics = client.pullsDiagnostics ? 'pulled' : 'pushed';
  return `nianbao ${version} started: form ${config.form ?? 'auto'}, language ${language ?? client.language}, diagnostics ${diagnostics}`;
}
