import type { CancellationToken } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mayBeReport } from '../../config/places.ts';
import { loadFeatures } from '../../service.ts';
import { decodeText } from '../../text/decode.ts';
import { symbolNumber } from '../protocol.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { normalizeUri } from '../uri.ts';
import type { Handler } from './handler.ts';

/** Reports and their sections by unit, year and title: those that are open first, then those in the workspace folders. */
export const workspaceSymbols: Handler = {
  capability: () => ({ workspaceSymbolProvider: true }),
  serve(session) {
    const closed = createClosedReports(session);
    session.connection.onRequest('workspace/symbol', ({ query }, token) =>
      session.guard.task('workspace/symbol', [], async () => {
        const found: SymbolInformation[] = [];
        const open = session.documents.uris();
        for (const uri of open) await addSymbols(session, session.documents.get(uri), query, found);
        const seen = new Set(open.map(normalizeUri));
        for (const uri of await closed.uris()) {
          if (token.isCancellationRequested || found.length >= MOST_SYMBOLS) break;
          if (!seen.has(uri)) await addSymbols(session, await closed.read(uri, token), query, found);
        }
        return found.slice(0, MOST_SYMBOLS);
      }),
    );
  },
};

const MOST_SYMBOLS = 300;
const MOST_FILES = 200;
const LEVELS_BELOW = 4;
/** Bytes; no report is longer. */
const LONGEST_REPORT = 500_000;

async function addSymbols(
  session: Session,
  document: TextDocument | undefined,
  query: string,
  found: SymbolInformation[],
): Promise<void> {
  if (document === undefined || session.largeFiles.isHeld(document)) return;
  const { snapshot, lines } = await snapshotOf(session, document);
  for (const { name, kind, container, range } of snapshot.ask(await loadFeatures()).symbols(query)) {
    found.push({
      name,
      kind: kind === 'report' ? symbolNumber.file : symbolNumber.module,
      location: { uri: document.uri, range: toRange(range, lines) },
      ...(container !== '' && { containerName: container }),
    });
  }
}

/** The files of the workspace that may be reports, read once for as long as they stay as they are. */
function createClosedReports({ files }: Session) {
  const known = new Map<string, TextDocument | undefined>();
  files.onDidChange((uris) => {
    for (const uri of uris) known.delete(normalizeUri(uri));
  });
  return {
    async uris(): Promise<readonly string[]> {
      if (!files.isWatched) known.clear();
      const lists: string[] = [];
      for (const folder of files.folders()) lists.push(...(await files.list(folder, LEVELS_BELOW)));
      return lists.filter(mayBeReport).slice(0, MOST_FILES);
    },
    async read(uri: string, token: CancellationToken): Promise<TextDocument | undefined> {
      if (known.has(uri) || token.isCancellationRequested) return known.get(uri);
      const bytes = await files.read(uri, LONGEST_REPORT);
      const decoded = bytes === null ? undefined : decodeText(bytes);
      const document = decoded?.state === 'decoded' ? TextDocument.create(uri, 'nianbao', 0, decoded.text) : undefined;
      known.set(uri, document);
      return document;
    },
  };
}
