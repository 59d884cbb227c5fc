import { PassThrough } from 'node:stream';
import { createMessageConnection, type MessageReader, type MessageWriter } from 'vscode-jsonrpc/node';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type LogMessageParams,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type UnregistrationParams,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import type { Runtime, Timer } from '../../server/src/lsp/runtime.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { ReportService } from '../../server/src/service.ts';
import { createQueue, type Queue } from './queue.ts';

/** A language client as an editor has one, with everything that the server sends kept in queues. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly published: Queue<PublishDiagnosticsParams>;
  readonly logged: Queue<LogMessageParams>;
  readonly registered: Queue<RegistrationParams>;
  readonly unregistered: Queue<UnregistrationParams>;
  readonly refreshes: Queue<'refresh'>;
  /** What the client answers when asked for the settings under `nianbao`. */
  settings: unknown;
  initialize(parameters?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
}

/** A client that pulls diagnostics and can do everything else too. */
export const pullingClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, dataSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** A client that must be sent diagnostics. */
export const pushedClient: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true } },
};

/** Starts a server with the given service in this process, at a place that is as far as it matters, and connects a client to it. */
export function connect(service: ReportService, runtime: Partial<Runtime> = {}): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createMessageConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    version: '1.2.3',
    createService: () => service,
    timer: realTimer,
    files: undefined,
    rulePages,
    exit() {},
    endWith() {},
    ...runtime,
  });
  return createClient(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** Where the server says that the pages of the rules lie. */
export const rulePages = 'file:///pages/';

/** A client on the other end of any connection. */
export function createClient(reader: MessageReader, writer: MessageWriter): TestClient {
  const connection = createProtocolConnection(reader, writer);
  const client: TestClient = {
    connection,
    published: createQueue(),
    logged: createQueue(),
    registered: createQueue(),
    unregistered: createQueue(),
    refreshes: createQueue(),
    settings: null,
    async initialize(parameters = {}) {
      const result = await connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: pullingClient,
        ...parameters,
      });
      await connection.sendNotification(InitializedNotification.type, {});
      return result;
    },
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'nianbao', version, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        identifier: 'nianbao',
        ...(previousResultId !== undefined && { previousResultId }),
      }),
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (parameters) => client.published.push(parameters));
  connection.onNotification(LogMessageNotification.type, (parameters) => client.logged.push(parameters));
  connection.onRequest(RegistrationRequest.type, (parameters) => client.registered.push(parameters));
  connection.onRequest(UnregistrationRequest.type, (parameters) => client.unregistered.push(parameters));
  connection.onRequest(DiagnosticRefreshRequest.type, () => client.refreshes.push('refresh'));
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'nianbao' ? client.settings : null)),
  );
  connection.listen();
  return client;
}

/** The findings of a report that must have some to show; an unchanged one is a failure. */
export function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  if (report.kind !== 'full') throw new Error(`expected a full report, got ${report.kind}`);
  return report.items;
}

export const realTimer: Timer = {
  setImmediate(callback) {
    const handle = setImmediate(callback);
    return { dispose: () => clearImmediate(handle) };
  },
  setTimeout(callback, milliseconds) {
    const handle = setTimeout(callback, milliseconds);
    return { dispose: () => clearTimeout(handle) };
  },
};
