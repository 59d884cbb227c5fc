import { reportExtensions } from '../config/places.ts';
import { configName } from '../config/read.ts';
import type { ClientFacts } from './from-protocol.ts';
import type { Connection } from './protocol.ts';
import type { FileSource, FolderEntry } from './runtime.ts';
import { folderOf, isWithin, nameOf, normalizeUri, resolveUri } from './uri.ts';

/**
 * The files of the workspace, for reading only: what lies in or below the workspace folders, and beside a document that
 * is open. Everything else reads as not there, links that lead there as well.
 */
export interface WorkspaceFiles {
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
  /**
   * Asks the client to tell of changes of files that are neither reports nor configurations: those that `asker` (any name) needs
   * now, in the place of those it needed before.
   */
  watch(asker: string, uris: readonly string[]): void;
  /** Asks the client to tell of changes; to be called once the client is initialized. */
  listen(): void;
}

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
  readonly logError: (place: string, error: unknown) => void;
}

export function createWorkspaceFiles({ connection, client, own, openUris, logError }: FilesHost): WorkspaceFiles {
  const listeners: ((uris: readonly string[]) => void)[] = [];
  let folders = client.workspaceFolders.map(asFolder);
  const offered = client.offersFiles ? filesOfClient(connection) : undefined;
  const sourceOf = (uri: string): FileSource | undefined => (own && uri.startsWith('file:') ? own : offered);
  const openFolders = (): readonly string[] => [...new Set(openUris().map((open) => folderOf(normalizeUri(open))))];
  const isOurs = (uri: string): boolean =>
    folders.some((folder) => isWithin(uri, folder)) || openFolders().includes(folderOf(uri));
  /** Whether a file that is ours by its name is so once links are followed; one that is not there is. */
  const isReallyOurs = async (uri: string): Promise<boolean> => {
    const source = sourceOf(uri);
    const real = await source?.realUri?.(uri);
    if (real === undefined || real === null || normalizeUri(real) === uri) return true;
    const place = normalizeUri(real);
    const realFolder = async (folder: string) => asFolder((await source?.realUri?.(folder)) ?? folder);
    for (const folder of folders) if (isWithin(place, await realFolder(folder))) return true;
    for (const folder of openFolders()) if (folderOf(place) === (await realFolder(folder))) return true;
    return false;
  };
  const isWithinReach = async (uri: string): Promise<boolean> => isOurs(uri) && (await isReallyOurs(uri));
  const watched = new Map<string, readonly string[]>();
  const register = (id: string, patterns: readonly string[]): void => {
    if (!client.registersFileWatchers) return;
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    connection
      .sendRequest('client/registerCapability', {
        registrations: [{ id, method: watchMethod, registerOptions: { watchers } }],
      })
      .catch((error: unknown) => logError('client/registerCapability', error));
  };
  const unregister = (ids: readonly string[]): void => {
    if (!client.registersFileWatchers || ids.length === 0) return;
    connection
      // The protocol spells it so.
      .sendRequest('client/unregisterCapability', {
        unregisterations: ids.map((id) => ({ id, method: watchMethod })),
      })
      .catch((error: unknown) => logError('client/unregisterCapability', error));
  };

  const entriesOf = async (folder: string): Promise<readonly FolderEntry[]> => {
    const entries = (await sourceOf(folder)?.list(folder)) ?? [];
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  };

  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    for (const listener of listeners) listener(uris);
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
    const kept = folders.filter((folder) => !gone.has(folder));
    folders = [...kept, ...added.map(({ uri }) => asFolder(uri)).filter((folder) => !kept.includes(folder))];
    for (const listener of listeners) listener([...gone]);
  });

  return {
    folders: () => folders,
    topOf(given) {
      const uri = normalizeUri(given);
      return folders.filter((folder) => isWithin(uri, folder)).toSorted((a, b) => b.length - a.length)[0];
    },
    async list(folder, levelsBelow = 0) {
      const found: string[] = [];
      let level = [asFolder(folder)].filter(isOurs);
      let visited = 0;
      for (let depth = 0; depth <= levelsBelow && level.length > 0; depth++) {
        const below: string[] = [];
        for (const at of level) {
          if (found.length >= MOST_FILES || visited >= MOST_FOLDERS) break;
          visited++;
          for (const { name, kind } of await entriesOf(at)) {
            if (name.startsWith('.') || name === 'node_modules') continue;
            const uri = resolveUri(at, name);
            if (kind === 'folder') below.push(asFolder(uri));
            else found.push(uri);
          }
        }
        level = below;
      }
      return found.slice(0, MOST_FILES);
    },
    async read(given, limit) {
      const uri = normalizeUri(given);
      if (!(await isWithinReach(uri))) return null;
      const bytes = (await sourceOf(uri)?.read(uri, limit ?? LONGEST_FILE + 1)) ?? null;
      return bytes !== null && bytes.length > LONGEST_FILE ? null : bytes;
    },
    onDidChange(listener) {
      listeners.push(listener);
    },
    isWithinReach: (uri) => isWithinReach(normalizeUri(uri)),
    isWatched: client.registersFileWatchers,
    watch(asker, uris) {
      const patterns = uris.map(patternOf);
      const before = watched.get(asker) ?? [];
      if (patterns.join('\n') === before.join('\n')) return;
      const others = [...watched].flatMap(([one, named]) => (one === asker ? [] : named));
      if (patterns.length > 0) watched.set(asker, patterns);
      else watched.delete(asker);
      const isNew = (pattern: string): boolean => !before.includes(pattern) && !others.includes(pattern);
      const isGone = (pattern: string): boolean => !patterns.includes(pattern) && !others.includes(pattern);
      for (const pattern of patterns.filter(isNew)) register(`${watchMethod} ${pattern}`, [pattern]);
      unregister(before.filter(isGone).map((pattern) => `${watchMethod} ${pattern}`));
    },
    listen: () => register(watchMethod, WATCHED),
  };
}

const watchMethod = 'workspace/didChangeWatchedFiles';
/** Files of this name wherever they lie: not all clients can be told of one place. */
const patternOf = (uri: string): string => `**/${nameOf(uri).replace(/[[\]{}*?]/g, '?')}`;
const WATCHED = [`**/*.{${reportExtensions.map((extension) => extension.slice(1)).join(',')}}`, `**/${configName}`];

const asFolder = (uri: string): string => `${normalizeUri(uri).replace(/\/+$/, '')}/`;

/** The files that the client reads for the server: in a browser, and in workspaces that are on no disk. */
function filesOfClient(connection: Connection): FileSource {
  return {
    async list(folder) {
      try {
        return await connection.sendRequest('nianbao/files/list', { uri: folder });
      } catch {
        return null;
      }
    },
    async read(uri, limit) {
      try {
        const content = await connection.sendRequest('nianbao/files/read', { uri, limit });
        return content === null ? null : Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      } catch {
        return null;
      }
    },
  };
}
