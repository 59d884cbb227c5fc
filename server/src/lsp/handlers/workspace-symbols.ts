import type { ResponseError } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver';
import { mayBeReport } from '../../config/places.ts';
import { loadFeatures, type ReportSymbol, type Snapshot, symbolQuery } from '../../service.ts';
import { textOf } from '../../text/decode.ts';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import { cancelled } from '../guard.ts';
import { askedOnce } from '../keep.ts';
import { symbolNumber } from '../protocol.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { normalizeUri } from '../uri.ts';
import type { Handler } from './handler.ts';

/** Reports and their sections by unit, year and title: those that are open first, then those in the workspace folders. */
export const workspaceSymbols: Handler = {
  capability: () => ({ workspaceSymbolProvider: true }),
  serve(session) {
    const { connection, documents, guard, timer } = session;
    const closed = createClosedReports(session);
    connection.onRequest('workspace/symbol', ({ query }, token) =>
      guard.task<SymbolInformation[] | ResponseError<never>>('workspace/symbol', [], async () => {
        const found: SymbolInformation[] = [];
        const fits = symbolQuery(query);
        const add = (symbols: readonly PlacedSymbol[]): void => {
          for (const { symbol, shown } of symbols) if (fits(symbol)) found.push(shown);
        };
        // Each letter typed asks anew: that the one before is not waited for any more is read here or not at all.
        const isCancelled = async (): Promise<boolean> => {
          await new Promise<void>((resolve) => timer.setImmediate(resolve));
          return token.isCancellationRequested;
        };
        const open = documents.uris();
        for (const uri of open) {
          if (await isCancelled()) return cancelled();
          add(await symbolsOfOpen(session, uri));
        }
        const seen = new Set(open.map(normalizeUri));
        for (const uri of await closed.uris()) {
          if (found.length >= MOST_SYMBOLS) break;
          if (seen.has(uri)) continue;
          if (await isCancelled()) return cancelled();
          add(await closed.symbolsOf(uri));
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

interface PlacedSymbol {
  readonly symbol: ReportSymbol;
  /** As the client is told of it. */
  readonly shown: SymbolInformation;
}

async function symbolsOfOpen(session: Session, uri: string): Promise<readonly PlacedSymbol[]> {
  const document = session.documents.get(uri);
  if (document === undefined || session.largeFiles.isHeld(document)) return [];
  const { snapshot, lines } = await snapshotOf(session, document);
  return placedSymbols(uri, snapshot, lines);
}

async function placedSymbols(uri: string, snapshot: Snapshot, lines: LineIndex): Promise<readonly PlacedSymbol[]> {
  return snapshot
    .ask(await loadFeatures())
    .symbols()
    .map((symbol) => ({
      symbol,
      shown: {
        name: symbol.name,
        kind: symbol.kind === 'report' ? symbolNumber.file : symbolNumber.module,
        location: { uri, range: toRange(symbol.range, lines) },
        ...(symbol.container !== '' && { containerName: symbol.container }),
      },
    }));
}

/**
 * The files of the workspace that may be reports. Of each only its symbols are kept, for as long as it stays as it is: they hang on
 * no setting, and what is known of a whole report takes up a hundred times its text.
 */
function createClosedReports({ documents, files, guard, service }: Session) {
  const known = new Map<string, Promise<readonly PlacedSymbol[]>>();
  const lists = new Map<string, Promise<readonly string[]>>();
  const opened = new Set<string>();
  files.onDidChange((uris) => {
    lists.clear();
    for (const uri of uris) known.delete(normalizeUri(uri));
  });
  documents.onDidChangeContent(({ uri }) => {
    if (opened.has(uri)) return;
    opened.add(uri);
    if (files.isWatched) return;
    // Nobody tells of changes on the disk: what is opened is as good a time as any to look again.
    lists.clear();
    known.clear();
  });
  documents.onDidClose((uri) => {
    opened.delete(uri);
    known.delete(normalizeUri(uri));
  });
  const read = async (uri: string): Promise<readonly PlacedSymbol[]> => {
    const text = textOf(await files.read(uri, LONGEST_REPORT));
    return text === undefined ? [] : placedSymbols(uri, service.snapshot(text), createLineIndex(text));
  };
  return {
    async uris(): Promise<readonly string[]> {
      const found: string[] = [];
      for (const folder of files.folders())
        found.push(...(await askedOnce(lists, folder, () => files.list(folder, LEVELS_BELOW))));
      return found.filter(mayBeReport).slice(0, MOST_FILES);
    },
    symbolsOf: (uri: string): Promise<readonly PlacedSymbol[]> =>
      guard.task(`workspace/symbol ${uri}`, [], () => askedOnce(known, uri, () => read(uri))),
  };
}
