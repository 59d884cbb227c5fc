import type { ReportService, ServiceHost } from '../service.ts';

/** What the server needs of the place it runs in: given by the node entry, later by the browser entry, in tests by the test. */
export interface Runtime {
  /** The version of this package, shown to the client. */
  readonly version: string;
  readonly createService: (host: ServiceHost) => ReportService;
  readonly timer: Timer;
}

export interface Timer {
  /** Calls back once the messages that have already arrived were read. */
  setImmediate(callback: () => void): Disposable;
  setTimeout(callback: () => void, milliseconds: number): Disposable;
}

export interface Disposable {
  dispose(): void;
}
