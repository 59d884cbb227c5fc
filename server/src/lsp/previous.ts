import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport, PreviousSnapshot, ReportService } from '../service.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Documents } from './documents.ts';
import type { LogError } from './error-log.ts';
import type { WorkspaceFiles } from './files.ts';
import { createListeners } from './listeners.ts';
import { createOpenReports } from './open-reports.ts';
import { findPrevious } from './previous-search.ts';
import { createReportFiles } from './report-files.ts';
import type { Snapshots } from './snapshots.ts';
import { normalizeUri } from './uri.ts';

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

/** Keeps what was found for each open document until something that it hangs on changes. */
export function createPreviousReports({ documents, files, service, snapshots, logError }: Host): PreviousReports {
  const onDisk = createReportFiles({ files, service, logError });
  const open = createOpenReports(documents, service);
  /** What was found last for each open document, by normalized URIs. */
  const found = new Map<string, Found>();
  const changes = createListeners<readonly string[]>();
  /** Counts what may change which report is found. */
  let epoch = 0;

  const tell = (concerns: (uri: string, previous: string | null) => boolean): void => {
    const uris = documents.uris().filter((uri) => {
      const known = found.get(open.normalOf(uri));
      return known !== undefined && concerns(open.normalOf(uri), known.target);
    });
    if (uris.length > 0) changes.tell(uris);
  };

  open.onDidChange(({ uri: changed, isOpened, isOther }) => {
    if (isOther) epoch++;
    if (isOpened && !files.isWatched) onDisk.forget();
    tell((uri, previous) => uri !== changed && (isOther || previous === changed));
  });
  open.onDidClose((closed) => {
    epoch++;
    found.delete(closed);
    onDisk.forget([closed]);
    tell((_, previous) => previous === closed);
  });
  files.onDidChange((uris) => {
    epoch++;
    const changed = uris.map(normalizeUri).filter((uri) => !open.has(uri));
    onDisk.forgetLists();
    onDisk.forget(changed);
    if (changed.length > 0) tell(() => true);
  });

  const findTarget = async (own: PlacedReport, named: string | null | undefined): Promise<string | null> => {
    if (named !== undefined) return named;
    return own.year === null ? null : findPrevious(own, { open, onDisk, files, service });
  };

  return {
    async of(asking, { previous }) {
      const own = open.place(asking);
      const uri = own.path;
      const key = `${epoch} ${own.year} ${own.unit} ${previous}`;
      const known = found.get(uri);
      const target = known?.key === key ? known.target : await findTarget(own, previous);
      // Closed while the files were read: nobody would forget it again.
      if (open.has(uri)) found.set(uri, { key, target });
      if (target === null || target === uri) return undefined;
      const document = open.get(target);
      return document === undefined ? onDisk.read(target) : snapshots.asPrevious(document);
    },
    onDidChange: changes.add,
  };
}

interface Found {
  /** Of what it depends on; as long as that is the same, so is the target. */
  readonly key: string;
  /** Null where there is no such report. */
  readonly target: string | null;
}
