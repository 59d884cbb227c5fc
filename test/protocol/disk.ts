import type { FileSource, FolderEntry } from '../../server/src/lsp/runtime.ts';
import { normalizeUri } from '../../server/src/lsp/uri.ts';

/** Files that a test may change. */
export interface Disk extends FileSource {
  readonly texts: Map<string, string>;
}

export function createDisk(texts: Readonly<Record<string, string>>): Disk {
  const files = new Map(Object.entries(texts).map(([uri, text]) => [normalizeUri(uri), text]));
  return {
    texts: files,
    async list(folder) {
      const entries = new Map<string, FolderEntry>();
      for (const uri of files.keys()) {
        if (!uri.startsWith(folder)) continue;
        const [name = '', ...rest] = decodeURIComponent(uri.slice(folder.length)).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
    async read(uri, limit) {
      const text = files.get(uri);
      return text === undefined ? null : new TextEncoder().encode(text).subarray(0, limit);
    },
  };
}
