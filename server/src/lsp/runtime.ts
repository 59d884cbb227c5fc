import type { ReportService, ServiceHost } from '../service.ts';

/** What the server needs of the place it runs in: given by the node entry or the browser entry, in tests by the test. */
export interface Runtime {
  /** The version of this package, shown to the client. */
  readonly version: string;
  readonly createService: (host: ServiceHost) => ReportService;
  readonly timer: Timer;
  /** The files of the machine, by `file:` URIs; undefined where it has none (a browser): there the client is asked. */
  readonly files: FileSource | undefined;
  /** The folder with the pages of the rules, by its URI with a slash at its end; undefined where there is none to reach. */
  readonly rulePages: string | undefined;
  /**
   * Called while nobody asks for anything: hands memory back to the machine where that is worth it, and lets the server `forget` before
   * what can be worked out again. Undefined where that is not in our hands.
   */
  readonly returnMemory?: (forget: () => void) => void;
  /** Ends the server: with 0 where the client has said goodbye. */
  exit(status: 0 | 1): void;
  /** Ends the server when this process ends, its client, which may have no time to say so. */
  endWith(processId: number): void;
}

export interface Timer {
  /** Calls back once the messages that have already arrived were read. */
  setImmediate(callback: () => void): Disposable;
  setTimeout(callback: () => void, milliseconds: number): Disposable;
}

export interface Disposable {
  dispose(): void;
}

/** A way to files, for reading only. What cannot be read is null, never an exception. */
export interface FileSource {
  /** What lies directly in a folder. */
  list(folder: string): Promise<readonly FolderEntry[] | null>;
  /** The first bytes of a file, `limit` at most. */
  read(uri: string, limit: number): Promise<Uint8Array | null>;
  /** Where a file or folder lies once every link on the way is followed; left out where links are not followed at all. */
  realUri?(uri: string): Promise<string | null>;
}

/** Symbolic links are neither files nor folders here: whoever walks a folder stays inside it. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}
