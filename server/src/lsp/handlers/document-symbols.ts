import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { snapshotOf } from '../session.ts';
import { toDocumentSymbols, toSymbolInformation } from '../to-protocol.ts';
import type { Handler } from './handler.ts';

/** The outline: sections, their headings, tables and rows. */
export const documentSymbols: Handler = {
  capability: () => ({ documentSymbolProvider: { label: '年报' } }),
  serve(session) {
    const { connection, guard, client } = session;
    connection.onRequest(
      'textDocument/documentSymbol',
      guard.request<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[], never>({
        place: 'textDocument/documentSymbol',
        empty: [],
        async handle(document) {
          if (session.largeFiles.isHeld(document)) return [];
          const { snapshot, lines, language } = await snapshotOf(session, document);
          return client.nestsSymbols
            ? toDocumentSymbols(snapshot.outline, lines, language)
            : toSymbolInformation(snapshot.outline, document.uri, lines, language);
        },
      }),
    );
  },
};
