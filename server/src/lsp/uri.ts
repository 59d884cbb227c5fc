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

/** The folder that a file lies in, with a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** Whether a file or folder lies in a folder (given with its slash) or below; both normalized. */
export const isWithin = (uri: string, folder: string): boolean => uri.startsWith(folder);

/** The URI of an entry of a folder. */
export const resolveUri = (folder: string, name: string): string => normalizeUri(folder + encodeURIComponent(name));

/** The readable end of a URI: the file's name. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
