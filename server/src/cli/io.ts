/** Everything the commands touch of the process, so that a test can stand in for it. */
export interface CliIo {
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
  /** Paths on the command line are relative to this folder. */
  readonly currentFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readStandardInput(): Promise<Uint8Array>;
}

export interface CliOutput {
  readonly isTerminal: boolean;
  write(text: string): void;
}
