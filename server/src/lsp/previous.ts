import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport, PreviousSnapshot, ReportIdentity, ReportService } from '../service.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Documents } from './documents.ts';
import type { LogError } from './error-log.ts';
import type { WorkspaceFiles } from './files.ts';
import { createReportFiles } from './report-files.ts';
import type { Snapshots } from './snapshots.ts';
import { folderOf, normalizeUri } from './uri.ts';

/** Finds last year's report for the documents that are open, among the open ones and the files of the workspace. */
export interface PreviousReports {
  /** Last year's report as it stands now; an open document wins over its file. The same object until it changes, or others were asked about. */
  of(document: TextDocument, settings: Pick<DocumentSettings, 'previous'>): Promise<PreviousSnapshot | undefined>;
  /** Calls back with open documents whose report of last year has, or may have, changed or come or gone. */
  onDidChange(listener: (uris: readonly string[]) => void): void;
}

interface Host {
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly service: ReportService;
  readonly snapshots: Snapshots;
  readonly logError: LogError;
}

export function createPreviousReports({ documents, files, service, snapshots, logError }: Host): PreviousReports {
  const onDisk = createReportFiles({ files, service, logError });
  /** What was found last for each open document, by normalized URIs. */
  const found = new Map<string, Found>();
  const identified = new WeakMap<TextDocument, { readonly version: number; readonly identity: ReportIdentity }>();
  const identify = (document: TextDocument): ReportIdentity => {
    const known = identified.get(document);
    if (known?.version === document.version) return known.identity;
    const identity = service.identify(document.getText());
    identified.set(document, { version: document.version, identity });
    return identity;
  };
  const listeners: ((uris: readonly string[]) => void)[] = [];
  /** The normalized URIs of the open documents: every keystroke asks for them. */
  const normalized = new Map<string, string>();
  const normalOf = (uri: string): string => {
    const known = normalized.get(uri) ?? normalizeUri(uri);
    normalized.set(uri, known);
    return known;
  };
  /** The open documents by normalized URIs, and whose report each was when last looked at. */
  const opened = new Map<string, string>();
  /** Counts what may change which report is found. */
  let epoch = 0;

  const tell = (concerns: (uri: string, previous: string | null) => boolean): void => {
    const uris = documents.uris().filter((uri) => {
      const known = found.get(normalOf(uri));
      return known !== undefined && concerns(normalOf(uri), known.target);
    });
    if (uris.length > 0) for (const listener of listeners) listener(uris);
  };

  documents.onDidChangeContent((document) => {
    const changed = normalOf(document.uri);
    const { unit, year } = identify(document);
    const identity = `${year} ${unit}`;
    const isOther = opened.get(changed) !== identity;
    if (isOther) epoch++;
    if (!opened.has(changed) && !files.isWatched) onDisk.forget();
    opened.set(changed, identity);
    tell((uri, previous) => uri !== changed && (isOther || previous === changed));
  });
  documents.onDidClose((uri) => {
    const closed = normalizeUri(uri);
    normalized.delete(uri);
    epoch++;
    opened.delete(closed);
    found.delete(closed);
    onDisk.forget([closed]);
    tell((_, previous) => previous === closed);
  });
  files.onDidChange((uris) => {
    epoch++;
    const changed = uris.map(normalizeUri).filter((uri) => !opened.has(uri));
    onDisk.forgetLists();
    onDisk.forget(changed);
    if (changed.length > 0) tell(() => true);
  });

  const openDocument = (uri: string): TextDocument | undefined => {
    const given = documents.uris().find((one) => normalOf(one) === uri);
    return given === undefined ? undefined : documents.get(given);
  };
  const placedOpen = (): readonly PlacedReport[] =>
    documents.uris().flatMap((uri): PlacedReport[] => {
      const document = documents.get(uri);
      return document === undefined ? [] : [{ ...identify(document), path: normalOf(uri) }];
    });
  const placedFiles = (uris: readonly string[]): Promise<readonly PlacedReport[]> =>
    onDisk.identify(uris.filter((uri) => !opened.has(uri)));
  const findAmong = async (own: PlacedReport): Promise<string | null> => {
    const open = placedOpen().filter(({ path }) => path !== own.path);
    const beside = [...open, ...(await placedFiles(await onDisk.list(folderOf(own.path), 0)))];
    const near = service.pair(beside).previousOf(own);
    if (near !== null) return near.path;
    const all = await Promise.all(files.folders().map((folder) => onDisk.list(folder, LEVELS_BELOW)));
    const elsewhere = await placedFiles(limited(all.flat().filter((uri) => folderOf(uri) !== folderOf(own.path))));
    return service.pair([...beside, ...elsewhere]).previousOf(own)?.path ?? null;
  };
  const findTarget = async (own: PlacedReport, named: string | null | undefined): Promise<string | null> => {
    if (named !== undefined) return named;
    return own.year === null ? null : findAmong(own);
  };

  return {
    async of(document, { previous }) {
      const uri = normalOf(document.uri);
      const own = { ...identify(document), path: uri };
      const key = `${epoch} ${own.year} ${own.unit} ${previous}`;
      const known = found.get(uri);
      const target = known?.key === key ? known.target : await findTarget(own, previous);
      // Closed while the files were read: nobody would forget it again.
      if (opened.has(uri)) found.set(uri, { key, target });
      if (target === null || target === uri) return undefined;
      const open = openDocument(target);
      return open === undefined ? onDisk.read(target) : snapshots.asPrevious(open);
    },
    onDidChange(listener) {
      listeners.push(listener);
    },
  };
}

interface Found {
  /** Of what it depends on; as long as that is the same, so is the target. */
  readonly key: string;
  /** Null where there is no such report. */
  readonly target: string | null;
}

const LEVELS_BELOW = 4;
/** Each file that the client reads costs a message there and one back. */
const MOST_ASKED = 300;

const limited = (uris: readonly string[]): readonly string[] => {
  let asked = 0;
  return uris.filter((uri) => uri.startsWith('file:') || ++asked <= MOST_ASKED);
};
