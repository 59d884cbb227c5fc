import { filesOfClient } from './client-files.ts';
import type { LogError } from './error-log.ts';
import { asFolder, createFileReach } from './file-reach.ts';
import { createFileWatching, type FileWatching } from './file-watching.ts';
import type { ClientFacts } from './from-protocol.ts';
import { createListeners } from './listeners.ts';
import type { Connection } from './protocol.ts';
import type { FileSource, FolderEntry } from './runtime.ts';
import { isWithin, normalizeUri, resolveUri } from './uri.ts';

/**
 * The files of the workspace, for reading only: what lies in or below the workspace folders, and beside a document that
 * is open. Everything else reads as not there, links that lead there as well.
 */
export interface WorkspaceFiles extends FileWatching {
  /** The workspace folders, each URI with a slash at its end. */
  folders(): readonly string[];
  /** The workspace folder that a file lies in, the innermost where they lie in one another; undefined outside of all. */
  topOf(uri: string): string | undefined;
  /**
   * The URIs of the files in a folder and so many levels below it, sorted, those of a folder before those below it.
   * Names that begin with a dot and `node_modules` are not entered. At most {@link MOST_FILES}.
   */
  list(folder: string, levelsBelow?: number): Promise<readonly string[]>;
  /** The bytes of a file, or its first `limit`; null where it is not there, or longer than any report. */
  read(uri: string, limit?: number): Promise<Uint8Array | null>;
  /** Whether a file lies where one may be read, if it is there at all. */
  isWithinReach(uri: string): Promise<boolean>;
  /** Calls back with the URIs of files that were made, changed or removed. */
  onDidChange(listener: (uris: readonly string[]) => void): void;
  /** Whether the client tells of changes. */
  readonly isWatched: boolean;
}

/** How many files of a folder and those below are listed, at most. */
export const MOST_FILES = 2000;
const MOST_FOLDERS = 400;
/** The longest file that is read, in bytes. */
const LONGEST_FILE = 4_000_000;

interface FilesHost {
  readonly connection: Connection;
  readonly client: ClientFacts;
  /** The files of the machine the server runs on. */
  readonly own: FileSource | undefined;
  /** The documents that are open: their folders may be read as well. */
  readonly openUris: () => readonly string[];
  readonly logError: LogError;
}

/** Reads the files of the machine itself where they are on its disk, and asks the client for all others where it offers that. */
export function createWorkspaceFiles({ connection, client, own, openUris, logError }: FilesHost): WorkspaceFiles {
  const changes = createListeners<readonly string[]>();
  let folders = client.workspaceFolders.map(asFolder);
  const offered = client.offersFiles ? filesOfClient(connection) : undefined;
  const sourceOf = (uri: string): FileSource | undefined => (own && uri.startsWith('file:') ? own : offered);
  const reach = createFileReach({ folders: () => folders, openUris, sourceOf });

  connection.onNotification('workspace/didChangeWatchedFiles', (given) => {
    changes.tell(given.changes.map(({ uri }) => uri));
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
    const kept = folders.filter((folder) => !gone.has(folder));
    folders = [...kept, ...added.map(({ uri }) => asFolder(uri)).filter((folder) => !kept.includes(folder))];
    changes.tell([...gone]);
  });

  return {
    ...createFileWatching({ connection, client, logError }),
    folders: () => folders,
    topOf(given) {
      const uri = normalizeUri(given);
      return folders.filter((folder) => isWithin(uri, folder)).toSorted((a, b) => b.length - a.length)[0];
    },
    async list(given, levelsBelow = 0) {
      const folder = asFolder(given);
      return reach.hasName(folder) ? filesBelow(folder, levelsBelow, sourceOf) : [];
    },
    async read(given, limit) {
      const uri = normalizeUri(given);
      if (!(await reach.has(uri))) return null;
      const bytes = (await sourceOf(uri)?.read(uri, limit ?? LONGEST_FILE + 1)) ?? null;
      return bytes !== null && bytes.length > LONGEST_FILE ? null : bytes;
    },
    onDidChange: changes.add,
    isWithinReach: (uri) => reach.has(normalizeUri(uri)),
    isWatched: client.registersFileWatchers,
  };
}

/** The files in a folder (with a slash at its end) and so many levels below it, level by level. */
async function filesBelow(
  folder: string,
  levelsBelow: number,
  sourceOf: (uri: string) => FileSource | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [folder];
  let visited = 0;
  for (let depth = 0; depth <= levelsBelow && level.length > 0; depth++) {
    const below: string[] = [];
    for (const at of level) {
      if (found.length >= MOST_FILES || visited >= MOST_FOLDERS) break;
      visited++;
      const entries = (await sourceOf(at)?.list(at)) ?? [];
      for (const { name, kind } of entries.toSorted(byName)) {
        if (name.startsWith('.') || name === 'node_modules') continue;
        const uri = resolveUri(at, name);
        if (kind === 'folder') below.push(asFolder(uri));
        else found.push(uri);
      }
    }
    level = below;
  }
  return found.slice(0, MOST_FILES);
}

const byName = (a: FolderEntry, b: FolderEntry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
