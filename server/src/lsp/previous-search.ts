import type { PlacedReport, ReportService } from '../service.ts';
import type { WorkspaceFiles } from './files.ts';
import type { OpenReports } from './open-reports.ts';
import type { ReportFiles } from './report-files.ts';
import { folderOf } from './uri.ts';

interface Host {
  readonly open: OpenReports;
  readonly onDisk: ReportFiles;
  readonly files: Pick<WorkspaceFiles, 'folders'>;
  readonly service: Pick<ReportService, 'pair'>;
}

/**
 * Looks for last year's report of an open one: among those that are open and the files in its folder, and only then in the
 * workspace folders and so many levels below. Gives its normalized URI, null where there is none.
 */
export async function findPrevious(own: PlacedReport, { open, onDisk, files, service }: Host): Promise<string | null> {
  const placedFiles = (uris: readonly string[]): Promise<readonly PlacedReport[]> =>
    onDisk.identify(uris.filter((uri) => !open.has(uri)));
  const others = open.placed().filter(({ path }) => path !== own.path);
  const beside = [...others, ...(await placedFiles(await onDisk.list(folderOf(own.path), 0)))];
  const near = service.pair(beside).previousOf(own);
  if (near !== null) return near.path;
  const all = await Promise.all(files.folders().map((folder) => onDisk.list(folder, LEVELS_BELOW)));
  const elsewhere = await placedFiles(limited(all.flat().filter((uri) => folderOf(uri) !== folderOf(own.path))));
  return service.pair([...beside, ...elsewhere]).previousOf(own)?.path ?? null;
}

const LEVELS_BELOW = 4;
/** Each file that the client reads costs a message there and one back. */
const MOST_ASKED = 300;

const limited = (uris: readonly string[]): readonly string[] => {
  let asked = 0;
  return uris.filter((uri) => uri.startsWith('file:') || ++asked <= MOST_ASKED);
};
