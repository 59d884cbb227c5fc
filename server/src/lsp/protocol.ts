import type { CancellationToken, MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ConfigurationParams,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  ExecuteCommandParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  Location,
  LogMessageParams,
  PrepareRenameParams,
  PublishDiagnosticsParams,
  Range,
  ReferenceParams,
  RegistrationParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ShowDocumentParams,
  ShowDocumentResult,
  SymbolInformation,
  TextDocumentIdentifier,
  TextEdit,
  UnregistrationParams,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { FormId, TableId, WritableLayout } from '../service.ts';
import type { FolderEntry } from './runtime.ts';

// The messages that the server reads and sends. Only their types come from the protocol's package: its descriptions of every
// message there is would make up a third of the server.

/** The requests of clients. */
export interface ClientRequests {
  initialize: Message<InitializeParams, InitializeResult>;
  shutdown: Message<undefined, null>;
  'textDocument/diagnostic': Message<DocumentDiagnosticParams, DocumentDiagnosticReport>;
  'textDocument/documentSymbol': Message<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>;
  'textDocument/hover': Message<HoverParams, Hover | null>;
  'textDocument/foldingRange': Message<FoldingRangeParams, FoldingRange[]>;
  'textDocument/selectionRange': Message<SelectionRangeParams, SelectionRange[] | null>;
  'textDocument/documentLink': Message<DocumentLinkParams, DocumentLink[]>;
  'textDocument/definition': Message<DefinitionParams, Location[]>;
  'textDocument/references': Message<ReferenceParams, Location[]>;
  'textDocument/documentHighlight': Message<DocumentHighlightParams, DocumentHighlight[]>;
  'textDocument/prepareRename': Message<PrepareRenameParams, { range: Range; placeholder: string } | null>;
  'textDocument/rename': Message<RenameParams, WorkspaceEdit | null>;
  'textDocument/semanticTokens/full': Message<SemanticTokensParams, SemanticTokens>;
  'textDocument/semanticTokens/full/delta': Message<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>;
  'textDocument/semanticTokens/range': Message<SemanticTokensRangeParams, SemanticTokens>;
  'textDocument/inlayHint': Message<InlayHintParams, InlayHint[]>;
  'textDocument/codeAction': Message<CodeActionParams, CodeAction[]>;
  'codeAction/resolve': Message<CodeAction, CodeAction>;
  'textDocument/codeLens': Message<CodeLensParams, CodeLens[]>;
  'textDocument/completion': Message<CompletionParams, CompletionList>;
  'completionItem/resolve': Message<CompletionItem, CompletionItem>;
  'textDocument/formatting': Message<DocumentFormattingParams, TextEdit[]>;
  'textDocument/rangeFormatting': Message<DocumentRangeFormattingParams, TextEdit[]>;
  'nianbao/edits': Message<EditsParams, EditsResult | null>;
  'nianbao/newReport': Message<NewReportParams, NewReportResult>;
  'workspace/executeCommand': Message<ExecuteCommandParams, null>;
  'workspace/symbol': Message<WorkspaceSymbolParams, SymbolInformation[]>;
}

/** What one of the client's commands would change in a document; nothing is applied. */
export type EditsParams = { readonly textDocument: TextDocumentIdentifier } & (
  | { readonly command: 'computeTotals' | 'fillBlanks' }
  | { readonly command: 'convertTables'; readonly arguments: readonly [layout: WritableLayout] }
  | {
      readonly command: 'insertTable';
      readonly arguments: readonly [table: TableId, layout: WritableLayout | null, form: FormId | null];
    }
);

export interface EditsResult {
  readonly version: number;
  readonly edits: TextEdit[];
  /** What was left as it is, and why, in words. */
  readonly refused: string[];
  /** What the client inserts at the cursor. */
  readonly snippet?: string;
}

export interface NewReportParams {
  readonly unit: string;
  readonly year: number;
  readonly form?: FormId;
  /** Pipes where it is not chosen. */
  readonly layout?: WritableLayout;
  /** The text of last year's report. */
  readonly previous?: string;
}

export interface NewReportResult {
  readonly text: string;
  /** What is left to do, in words. */
  readonly todo: string[];
}

/** The notifications of clients. */
export interface ClientNotifications {
  initialized: object;
  exit: undefined;
  'textDocument/didOpen': DidOpenTextDocumentParams;
  'textDocument/didChange': DidChangeTextDocumentParams;
  'textDocument/didClose': DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': DidChangeConfigurationParams;
  'workspace/didChangeWatchedFiles': DidChangeWatchedFilesParams;
  'workspace/didChangeWorkspaceFolders': DidChangeWorkspaceFoldersParams;
}

/** The requests of the server. */
export interface ServerRequests {
  'workspace/configuration': Message<ConfigurationParams, unknown[]>;
  'workspace/diagnostic/refresh': Message<undefined, void>;
  'workspace/inlayHint/refresh': Message<undefined, void>;
  'workspace/codeLens/refresh': Message<undefined, void>;
  'workspace/semanticTokens/refresh': Message<undefined, void>;
  'client/registerCapability': Message<RegistrationParams, void>;
  'client/unregisterCapability': Message<UnregistrationParams, void>;
  'window/showDocument': Message<ShowDocumentParams, ShowDocumentResult>;
  /** What lies in a folder; null where it cannot be read. */
  'nianbao/files/list': Message<{ readonly uri: string }, readonly FolderEntry[] | null>;
  /** The first `limit` bytes of a file in base64; null where it cannot be read. */
  'nianbao/files/read': Message<{ readonly uri: string; readonly limit: number }, string | null>;
}

/** The notifications of the server. */
export interface ServerNotifications {
  'window/logMessage': LogMessageParams;
  'textDocument/publishDiagnostics': PublishDiagnosticsParams;
  'nianbao/status': ReportStatus;
}

/** What is known of a report that was just checked; sent to clients that ask for it in their experimental capabilities. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number;
  readonly form: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  /** Last year's report that it was held against. */
  readonly previousUri: string | null;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** The experimental capability by which a client asks for `nianbao/status`. */
export const wantsStatus = (capabilities: ClientCapabilities): boolean =>
  hasExperimental(capabilities, 'nianbaoStatus');

/** The experimental capability by which a client says that it has the command {@link goToCommand}. */
export const goesToPlaces = (capabilities: ClientCapabilities): boolean => hasExperimental(capabilities, 'nianbaoGoTo');

/** The client's command that shows a place; its argument is a `Location`. */
export const goToCommand = 'nianbao.goTo';

/** The experimental capability by which a client says that it has the command {@link rulePageCommand}. */
export const showsRulePages = (capabilities: ClientCapabilities): boolean =>
  hasExperimental(capabilities, 'nianbaoRulePages');

/** The client's command that shows the page of a rule; its arguments are the rule's id and the language, `zh` or `en`. */
export const rulePageCommand = 'nianbao.openRulePage';

/** Under this scheme such a client has the pages of the rules: `nianbao-rule:/zh/row-total.md`. */
export const rulePageScheme = 'nianbao-rule';

/** The experimental capability by which a client offers to answer `nianbao/files/list` and `nianbao/files/read`. */
export const offersFiles = (capabilities: ClientCapabilities): boolean => hasExperimental(capabilities, 'nianbaoFiles');

function hasExperimental({ experimental }: ClientCapabilities, name: string): boolean {
  return typeof experimental === 'object' && experimental !== null && Reflect.get(experimental, name) === true;
}

interface Message<P, R> {
  readonly parameters: P;
  readonly result: R;
}

/** The server's end of a connection. */
export interface Connection {
  onRequest<M extends keyof ClientRequests>(method: M, handler: RequestHandler<M>): void;
  onNotification<M extends keyof ClientNotifications>(
    method: M,
    handler: (parameters: ClientNotifications[M]) => void,
  ): void;
  /** Answers the requests that have no handler, by their names. */
  onUnknownRequest(handler: (method: string) => ResponseError<unknown>): void;
  onClose(listener: () => void): void;
  sendRequest<M extends keyof ServerRequests>(
    method: M,
    parameters: ServerRequests[M]['parameters'],
  ): Promise<ServerRequests[M]['result']>;
  sendNotification<M extends keyof ServerNotifications>(method: M, parameters: ServerNotifications[M]): Promise<void>;
  /** Writes into the log that the client keeps for the server. */
  log(kind: 'error' | 'info', message: string): void;
  listen(): void;
}

export type RequestHandler<M extends keyof ClientRequests> = (
  parameters: ClientRequests[M]['parameters'],
  token: CancellationToken,
) => Answer<ClientRequests[M]['result']> | Promise<Answer<ClientRequests[M]['result']>>;

type Answer<R> = R | ResponseError<unknown>;

/** Gives the messages of a connection their types. */
export function typed(connection: MessageConnection): Connection {
  const sendNotification: Connection['sendNotification'] = (method, parameters) =>
    connection.sendNotification(method, parameters);
  return {
    onRequest(method, handler) {
      connection.onRequest<unknown, unknown>(method, handler);
    },
    onNotification(method, handler) {
      connection.onNotification(method, handler);
    },
    onUnknownRequest(handler) {
      connection.onRequest(handler);
    },
    onClose(listener) {
      connection.onClose(listener);
    },
    sendRequest: (method, parameters) =>
      parameters === undefined ? connection.sendRequest(method) : connection.sendRequest(method, parameters),
    sendNotification,
    log(kind, message) {
      // Nobody is left to be told where the connection is gone.
      sendNotification('window/logMessage', { type: logLevel[kind], message }).catch(() => {});
    },
    listen: () => connection.listen(),
  };
}

// Numbers of the protocol, by their names in it.

const logLevel = { error: 1, info: 3 } as const;

export const errorCode = {
  invalidRequest: -32600,
  methodNotFound: -32601,
  serverNotInitialized: -32002,
  requestFailed: -32803,
  requestCancelled: -32800,
  contentModified: -32801,
  serverCancelled: -32802,
} as const;

export const severityNumber = { error: 1, warning: 2, info: 3, hint: 4 } as const;

export const symbolNumber = { file: 1, module: 2, namespace: 3, field: 8, struct: 23 } as const;

export const completionNumber = { field: 5, file: 17, module: 9, text: 1, struct: 22 } as const;

/** The text of a completion has tab stops. */
export const snippetFormat = 2;

/** The client sends what was edited, not the whole text. */
export const incrementalSync = 2;
