import process from 'node:process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { scan } from '../scan.ts';

// The least that a language server can be: it keeps the open texts and answers with what a look at every character gives.

const open = new Map<string, TextDocument>();
const connection = createMessageConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
connection.onRequest('initialize', () => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onNotification('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
  const { uri, languageId, version, text } = textDocument;
  open.set(uri, TextDocument.create(uri, languageId, version, text));
});
connection.onNotification('textDocument/didChange', ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
  const document = open.get(textDocument.uri);
  if (document === undefined) return;
  open.set(textDocument.uri, TextDocument.update(document, contentChanges, textDocument.version));
});
connection.onRequest('textDocument/diagnostic', ({ textDocument }: DocumentDiagnosticParams) => {
  const message = String(scan(open.get(textDocument.uri)?.getText() ?? ''));
  const start = { line: 0, character: 0 };
  return { kind: 'full', items: [{ range: { start, end: start }, message }] };
});
connection.onRequest('shutdown', () => null);
connection.onNotification('exit', () => process.exit(0));
connection.listen();
