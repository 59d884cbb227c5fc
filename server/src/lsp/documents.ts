import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './protocol.ts';

/** The documents that the client has open. */
export interface Documents {
  get(uri: string): TextDocument | undefined;
  uris(): readonly string[];
  /** Calls back when a document was opened or edited. */
  onDidChangeContent(listener: (document: TextDocument) => void): void;
  onDidClose(listener: (uri: string) => void): void;
}

/** Follows what the client says of its documents. */
export function createDocuments(connection: Connection): Documents {
  const open = new Map<string, TextDocument>();
  const contentListeners: ((document: TextDocument) => void)[] = [];
  const closeListeners: ((uri: string) => void)[] = [];
  const changed = (document: TextDocument): void => {
    for (const listener of contentListeners) listener(document);
  };

  connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    open.set(uri, document);
    changed(document);
  });
  connection.onNotification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
    const document = open.get(uri);
    if (document === undefined) return;
    const updated = TextDocument.update(document, contentChanges, version);
    open.set(uri, updated);
    changed(updated);
  });
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
    if (!open.delete(uri)) return;
    for (const listener of closeListeners) listener(uri);
  });

  return {
    get: (uri) => open.get(uri),
    uris: () => [...open.keys()],
    onDidChangeContent: (listener) => contentListeners.push(listener),
    onDidClose: (listener) => closeListeners.push(listener),
  };
}
