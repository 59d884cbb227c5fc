import { open, readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSource, FolderEntry } from './runtime.ts';

/** The files of this machine. */
export const nodeFiles: FileSource = {
  async list(folder) {
    try {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries.flatMap((entry): FolderEntry[] => {
        if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
        return entry.isDirectory() ? [{ name: entry.name, kind: 'folder' }] : [];
      });
    } catch {
      return null;
    }
  },
  async read(uri, limit) {
    try {
      const location = fileURLToPath(uri);
      // To open a pipe is to wait for somebody who writes into it.
      if (!(await stat(location)).isFile()) return null;
      const file = await open(location);
      try {
        const { size } = await file.stat();
        const bytes = new Uint8Array(Math.min(size, limit));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    } catch {
      return null;
    }
  },
  async realUri(uri) {
    try {
      return pathToFileURL(await realpath(fileURLToPath(uri))).href;
    } catch {
      return null;
    }
  },
};
