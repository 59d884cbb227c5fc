import type { Connection } from './protocol.ts';
import type { FileSource } from './runtime.ts';

/** The files that the client reads for the server: in a browser, and in workspaces that are on no disk. */
export function filesOfClient(connection: Connection): FileSource {
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
