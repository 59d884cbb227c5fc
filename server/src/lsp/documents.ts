import { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../config/read.ts';
import type { LogError } from './error-log.ts';
import type { ClientFacts } from './from-protocol.ts';
import { createListeners } from './listeners.ts';
import { type Connection, incrementalSync } from './protocol.ts';
import { register } from './register.ts';
import { nameOf } from './uri.ts';

/** The documents that the client has open. */
export interface Documents {
  get(uri: string): TextDocument | undefined;
  /** Those that stand as they are now; an older version, as a comparison shows it, is found by its URI only. */
  uris(): readonly string[];
  /** Calls back when a document was opened or edited. */
  onDidChangeContent(listener: (document: TextDocument) => void): void;
  onDidClose(listener: (uri: string) => void): void;
}

export interface OpenDocuments {
  readonly reports: Documents;
  readonly configs: Documents;
  /** Asks the client to tell of configurations as well; to be called once the client is initialized. */
  listen(client: ClientFacts, logError: LogError): void;
}

/**
 * Follows what the client says of its documents: reports, and configurations that are being edited. Each goes its own way; no
 * handler takes a configuration for a report.
 */
export function createDocuments(connection: Connection): OpenDocuments {
  const reports = createStore();
  const configs = createStore();
  // Older versions of a file have the version behind its path.
  const isConfig = (uri: string): boolean => nameOf(uri.replace(/[?#].*$/s, '')) === configName;
  const storeOf = (uri: string): DocumentStore => (isConfig(uri) ? configs : reports);

  connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) =>
    storeOf(uri).set(TextDocument.create(uri, languageId, version, text)),
  );
  connection.onNotification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
    const document = storeOf(uri).get(uri);
    if (document !== undefined) storeOf(uri).set(TextDocument.update(document, contentChanges, version));
  });
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => storeOf(uri).delete(uri));
  return {
    reports,
    configs,
    listen(client, logError) {
      if (!client.registersSync) return;
      const selector = { documentSelector: [{ pattern: `**/${configName}` }] };
      const registrations = [
        ['textDocument/didOpen', selector] as const,
        ['textDocument/didChange', { ...selector, syncKind: incrementalSync }] as const,
        ['textDocument/didClose', selector] as const,
      ].map(([method, registerOptions]) => ({ id: `${method} ${configName}`, method, registerOptions }));
      register(connection, registrations, logError);
    },
  };
}

interface DocumentStore extends Documents {
  set(document: TextDocument): void;
  delete(uri: string): void;
}

function createStore(): DocumentStore {
  const open = new Map<string, TextDocument>();
  const contents = createListeners<TextDocument>();
  const closings = createListeners<string>();
  return {
    get: (uri) => open.get(uri),
    uris: () => [...open.keys()].filter((uri) => !isOlderVersion(uri)),
    onDidChangeContent: contents.add,
    onDidClose: closings.add,
    set(document) {
      open.set(document.uri, document);
      contents.tell(document);
    },
    delete(uri) {
      if (open.delete(uri)) closings.tell(uri);
    },
  };
}

/** Whether a document is an older version of a file, as version control and the editor's own history show it: nobody edits it. */
const isOlderVersion = (uri: string): boolean => OLDER_VERSIONS.has(uri.slice(0, uri.indexOf(':')));

const OLDER_VERSIONS: ReadonlySet<string> = new Set(['git', 'gitlens', 'vscode-local-history', 'pr', 'review']);
