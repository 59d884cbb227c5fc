import type { FileSource } from './runtime.ts';
import { folderOf, isWithin, normalizeUri } from './uri.ts';

/** Which files may be read, by normalized URIs: those in or below the workspace folders, and those beside open documents. */
export interface FileReach {
  /** Whether a file or folder lies there by its name. */
  hasName(uri: string): boolean;
  /** Whether a file lies there by its name and once links are followed as well; one that is not there lies where its name says. */
  has(uri: string): Promise<boolean>;
}

interface Host {
  /** The workspace folders, each with a slash at its end. */
  readonly folders: () => readonly string[];
  readonly openUris: () => readonly string[];
  readonly sourceOf: (uri: string) => FileSource | undefined;
}

/** Looks at the folders and open documents anew with each question: both come and go. */
export function createFileReach({ folders, openUris, sourceOf }: Host): FileReach {
  const openFolders = (): readonly string[] => [...new Set(openUris().map((open) => folderOf(normalizeUri(open))))];
  const hasName = (uri: string): boolean =>
    folders().some((folder) => isWithin(uri, folder)) || openFolders().includes(folderOf(uri));
  const hasReal = async (uri: string): Promise<boolean> => {
    const source = sourceOf(uri);
    const real = await source?.realUri?.(uri);
    if (real === undefined || real === null || normalizeUri(real) === uri) return true;
    const place = normalizeUri(real);
    const realFolder = async (folder: string) => asFolder((await source?.realUri?.(folder)) ?? folder);
    for (const folder of folders()) if (isWithin(place, await realFolder(folder))) return true;
    for (const folder of openFolders()) if (folderOf(place) === (await realFolder(folder))) return true;
    return false;
  };
  return { hasName, has: async (uri) => hasName(uri) && (await hasReal(uri)) };
}

/** The URI of a folder in one writing, with a slash at its end. */
export const asFolder = (uri: string): string => `${normalizeUri(uri).replace(/\/+$/, '')}/`;
