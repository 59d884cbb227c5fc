import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';

/**
 * Reads files for the server: in a browser, and in workspaces that lie on no disk. The server asks for what stands beside
 * a report; links are not followed.
 */
export function offerFiles(client: BaseLanguageClient): void {
  announce(client, 'nianbaoFiles');
  client.onRequest('nianbao/files/list', async ({ uri }: { uri: string }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.flatMap(([name, type]) => {
        if (type === FileType.File) return [{ name, kind: 'file' }];
        return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
      });
    } catch {
      return null;
    }
  });
  client.onRequest('nianbao/files/read', async ({ uri, limit }: { uri: string; limit: number }) => {
    try {
      const file = Uri.parse(uri);
      if ((await workspace.fs.stat(file)).type !== FileType.File) return null;
      return toBase64((await workspace.fs.readFile(file)).subarray(0, limit));
    } catch {
      return null;
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
