export { folderOf } from '../config/places.ts';

// Clients and servers escape one URI in different ways (`c:` and `c%3A`, `年` and `%E5%B9%B4`): they are compared in one writing.

/** One writing for all writings of a URI; a text that is no URI is left as it is. */
export function normalizeUri(uri: string): string {
  try {
    const { protocol, host, pathname, search, href } = new URL(uri);
    const path = pathname.split('/').map(normalizeSegment).join('/');
    const authority = href.startsWith(`${protocol}//`) ? `//${host}` : '';
    return protocol + authority + (protocol === 'file:' ? lowerDrive(path) : path) + search;
  } catch {
    return uri;
  }
}

const normalizeSegment = (segment: string): string =>
  encodeURIComponent(decodeURIComponent(segment)).replaceAll('%3A', ':');

const lowerDrive = (path: string): string => path.replace(/^\/[A-Z](?=:)/, (drive) => drive.toLowerCase());

/** The URI of a file that a user names by its path from a folder; null where that is no path. */
export function resolvePath(path: string, folder: string): string | null {
  const written = path.replaceAll('\\', '/');
  const drive = /^[A-Za-z]:\//.test(written) && folder.startsWith('file:') ? 'file:///' : '';
  try {
    return normalizeUri(new URL(drive + written.split('/').map(encodeURIComponent).join('/'), folder).href);
  } catch {
    return null;
  }
}

/** The path of a part of a URI, as people write it. */
export function readablePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a file or folder lies in a folder (given with its slash) or below; both normalized. */
export const isWithin = (uri: string, folder: string): boolean => uri.startsWith(folder);

/** The URI of an entry of a folder. */
export const resolveUri = (folder: string, name: string): string => normalizeUri(folder + encodeURIComponent(name));

/** The readable end of a URI: the file's name. */
export const nameOf = (uri: string): string => readablePath(uri.slice(uri.lastIndexOf('/') + 1));
