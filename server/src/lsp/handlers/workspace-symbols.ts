import type { SymbolInformation } from 'vscode-languageserver';
import { symbolNumber } from '../protocol.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import type { Handler } from './handler.ts';

/** Reports and their sections by unit, year and title. */
export const workspaceSymbols: Handler = {
  capability: () => ({ workspaceSymbolProvider: true }),
  serve(session) {
    session.connection.onRequest('workspace/symbol', ({ query }) =>
      session.guard.task('workspace/symbol', [], () => symbolsOf(session, query)),
    );
  },
};

async function symbolsOf(session: Session, query: string): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const uri of session.documents.uris()) {
    const document = session.documents.get(uri);
    if (document === undefined || found.length >= MOST_SYMBOLS) continue;
    const { snapshot, lines } = await snapshotOf(session, document);
    for (const { name, kind, container, range } of snapshot.features.symbols(query)) {
      found.push({
        name,
        kind: kind === 'report' ? symbolNumber.file : symbolNumber.module,
        location: { uri, range: toRange(range, lines) },
        ...(container !== '' && { containerName: container }),
      });
    }
  }
  return found.slice(0, MOST_SYMBOLS);
}

const MOST_SYMBOLS = 300;
