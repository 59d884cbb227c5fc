import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport, ReportIdentity, ReportService } from '../service.ts';
import type { Documents } from './documents.ts';
import { createListeners } from './listeners.ts';
import { normalizeUri } from './uri.ts';

/** The reports that are open, by normalized URIs, and whose they are. */
export interface OpenReports {
  /** The URI of an open document in its normalized writing: every keystroke asks for it. */
  normalOf(uri: string): string;
  get(uri: string): TextDocument | undefined;
  has(uri: string): boolean;
  /** Whose report a document is as it stands now, and where it lies. */
  place(document: TextDocument): PlacedReport;
  /** All that are open, as they stand now. */
  placed(): readonly PlacedReport[];
  /** Calls back when one was opened or edited. */
  onDidChange(listener: (change: ReportChange) => void): void;
  /** Calls back when one is open no more. */
  onDidClose(listener: (uri: string) => void): void;
}

export interface ReportChange {
  readonly uri: string;
  /** Whether it was opened just now. */
  readonly isOpened: boolean;
  /** Whether it is the report of another unit or year than before; true when it was opened. */
  readonly isOther: boolean;
}

/** Looks whose report a document is once for each of its versions. */
export function createOpenReports(documents: Documents, service: Pick<ReportService, 'identify'>): OpenReports {
  const identified = new WeakMap<TextDocument, { readonly version: number; readonly identity: ReportIdentity }>();
  const normalized = new Map<string, string>();
  /** Whose report each was when last looked at. */
  const opened = new Map<string, string>();
  const changes = createListeners<ReportChange>();
  const closings = createListeners<string>();

  const normalOf = (uri: string): string => {
    const known = normalized.get(uri) ?? normalizeUri(uri);
    normalized.set(uri, known);
    return known;
  };
  const identify = (document: TextDocument): ReportIdentity => {
    const known = identified.get(document);
    if (known?.version === document.version) return known.identity;
    const identity = service.identify(document.getText());
    identified.set(document, { version: document.version, identity });
    return identity;
  };
  const place = (document: TextDocument): PlacedReport => ({ ...identify(document), path: normalOf(document.uri) });

  documents.onDidChangeContent((document) => {
    const { unit, year, path: uri } = place(document);
    const identity = `${year} ${unit}`;
    const change = { uri, isOpened: !opened.has(uri), isOther: opened.get(uri) !== identity };
    opened.set(uri, identity);
    changes.tell(change);
  });
  documents.onDidClose((uri) => {
    const closed = normalizeUri(uri);
    normalized.delete(uri);
    opened.delete(closed);
    closings.tell(closed);
  });

  return {
    normalOf,
    get(uri) {
      const given = documents.uris().find((one) => normalOf(one) === uri);
      return given === undefined ? undefined : documents.get(given);
    },
    has: (uri) => opened.has(uri),
    place,
    placed: () =>
      documents.uris().flatMap((uri): PlacedReport[] => {
        const document = documents.get(uri);
        return document === undefined ? [] : [place(document)];
      }),
    onDidChange: changes.add,
    onDidClose: closings.add,
  };
}
