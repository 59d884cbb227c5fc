import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Documents } from './documents.ts';
import type { WorkspaceFiles } from './files.ts';
import { createListeners } from './listeners.ts';
import { normalizeUri } from './uri.ts';

/** The configurations that are open in the editor, by normalized URIs. */
export interface OpenConfigs {
  uris(): readonly string[];
  /** The document that counts in the place of a file; undefined where the file itself does. */
  inPlaceOf(uri: string): Promise<TextDocument | undefined>;
  /** The file of one has changed on the disk: what was edited before counts only while the file is there. */
  noteFileChange(uri: string): void;
  /** Calls back when one was opened, edited or closed. */
  onDidChange(listener: (uri: string) => void): void;
}

/** @param documents the open configurations as the client names them */
export function createOpenConfigs(documents: Documents, files: Pick<WorkspaceFiles, 'read'>): OpenConfigs {
  const opened = new Set<string>();
  /**
   * Those of them that were edited since they were opened and since their files changed last. Editors keep documents of files that
   * are gone, and tell a server of them that was not there when they went: without an edit such a document counts no more.
   */
  const edited = new Set<string>();
  const changes = createListeners<string>();

  documents.onDidChangeContent((document) => {
    const uri = normalizeUri(document.uri);
    if (opened.has(uri)) edited.add(uri);
    opened.add(uri);
    changes.tell(uri);
  });
  documents.onDidClose((given) => {
    const uri = normalizeUri(given);
    opened.delete(uri);
    edited.delete(uri);
    changes.tell(uri);
  });

  return {
    uris: () => documents.uris().map(normalizeUri),
    async inPlaceOf(uri) {
      const given = documents.uris().find((one) => normalizeUri(one) === uri);
      const document = given === undefined ? undefined : documents.get(given);
      const counts = document !== undefined && (edited.has(uri) || (await files.read(uri, 1)) !== null);
      return counts ? document : undefined;
    },
    noteFileChange: (uri) => edited.delete(uri),
    onDidChange: changes.add,
  };
}
