import type { DocumentSymbol, ServerCapabilities, SymbolInformation } from 'vscode-languageserver';
import { type Session, snapshotOf } from '../session.ts';
import { toDocumentSymbols, toSymbolInformation } from '../to-protocol.ts';

export const documentSymbolCapability: ServerCapabilities = { documentSymbolProvider: { label: '年报' } };

/** The outline: sections, their headings, tables and rows. */
export function serveDocumentSymbols(session: Session): void {
  const { connection, guard, client } = session;
  connection.onDocumentSymbol(
    guard.request({
      place: 'textDocument/documentSymbol',
      empty: [],
      async handle(document): Promise<DocumentSymbol[] | SymbolInformation[]> {
        const { snapshot, lines } = await snapshotOf(session, document);
        return client.nestsSymbols
          ? toDocumentSymbols(snapshot.outline, lines)
          : toSymbolInformation(snapshot.outline, document.uri, lines);
      },
    }),
  );
}
