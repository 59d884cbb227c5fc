/** Everything the commands touch of the process, so that a test can stand in for it. */
export interface CliIo {
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
  /** Paths on the command line are relative to this folder. */
  readonly currentFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How many threads the machine can run at once. */
  readonly processorCount: number;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** All of standard input. */
  readStandardInput(): Promise<Uint8Array>;
}

export interface CliOutput {
  readonly isTerminal: boolean;
  /** The reader has gone away: what is written from now on goes nowhere. */
  readonly isClosed: boolean;
  write(text: string): void;
  /** Resolves when the reader has kept up, so that a slow one does not fill the memory. */
  drained(): Promise<void>;
}
