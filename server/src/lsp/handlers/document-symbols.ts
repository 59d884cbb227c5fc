import type {
  DocumentSymbol,
  DocumentSymbolParams,
  ServerCapabilities,
  SymbolInformation,
} from 'vscode-languageserver';
import { type Session, snapshotOf } from '../session.ts';
import { toDocumentSymbols, toSymbolInformation } from '../to-protocol.ts';

export const documentSymbolCapability: ServerCapabilities = { documentSymbolProvider: { label: '年报' } };

/** The outline: sections, their headings, tables and rows. */
export function serveDocumentSymbols(session: Session): void {
  const { connection, guard, client } = session;
  connection.onRequest(
    'textDocument/documentSymbol',
    guard.request<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[], never>({
      place: 'textDocument/documentSymbol',
      empty: [],
      async handle(document) {
        const { snapshot, lines } = await snapshotOf(session, document);
        return client.nestsSymbols
          ? toDocumentSymbols(snapshot.outline, lines)
          : toSymbolInformation(snapshot.outline, document.uri, lines);
      },
    }),
  );
}
