import { fstatSync, writeSync } from 'node:fs';
import { once } from '../text/once.ts';
import type { CliOutput } from './io.ts';
import { codeOf } from './read-source.ts';

/** The part of Node's streams for standard output and standard error that is used here. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly writableNeedDrain: boolean;
  readonly writableLength: number;
  write(bytes: Uint8Array): unknown;
  on(event: string, listener: (error: NodeJS.ErrnoException) => void): this;
  off(event: string, listener: (error: NodeJS.ErrnoException) => void): this;
}

export interface OutputHost {
  /** 1 or 2. */
  readonly descriptor: number;
  /** Node's stream to the same place. */
  readonly open: () => OutputStream;
  /** Writes to the descriptor and returns how many bytes it took; `writeSync` of `node:fs` by default. */
  readonly write?: (descriptor: number, bytes: Uint8Array, offset: number) => number;
}

export interface ProcessOutput extends CliOutput {
  /** Whether all that was written has been taken: nothing is lost if the process ends now. */
  readonly isSettled: boolean;
}

/**
 * Standard output or standard error. Node takes longer to open its stream than to check a report, so files and pipes are written
 * to directly; they are written to synchronously by the stream as well. It is opened for a terminal, on Windows, and where
 * somebody has left a pipe in a state in which it does not wait for its reader.
 *
 * A reader that has gone away (`nianbao check . | head`) is no trouble: the rest is simply not wanted.
 */
export function outputTo({ descriptor, open, write = writeSync }: OutputHost): ProcessOutput {
  let isClosed = false;
  const noticeEnd = (error: unknown): void => {
    if (codeOf(error) !== 'EPIPE') throw error;
    isClosed = true;
  };
  let opened: OutputStream | undefined;
  const stream = (): OutputStream => {
    opened ??= open().on('error', noticeEnd);
    return opened;
  };
  const isDevice = once(() => process.platform === 'win32' || fstatSync(descriptor).isCharacterDevice());

  const writeDirectly = (bytes: Uint8Array): void => {
    let written = 0;
    try {
      while (written < bytes.length) written += write(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') stream().write(bytes.subarray(written));
      else noticeEnd(error);
    }
  };

  return {
    get isTerminal() {
      return isDevice() && stream().isTTY === true;
    },
    get isClosed() {
      return isClosed;
    },
    write(text) {
      if (isClosed || text === '') return;
      const bytes = new TextEncoder().encode(text);
      if (opened === undefined && !isDevice()) writeDirectly(bytes);
      else stream().write(bytes);
    },
    get isSettled() {
      return isClosed || opened === undefined || opened.writableLength === 0;
    },
    async drained() {
      const waited = opened;
      if (isClosed || waited?.writableNeedDrain !== true) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          waited.off('drain', done).off('close', done).off('error', done);
          resolve();
        };
        waited.on('drain', done).on('close', done).on('error', done);
      });
    },
  };
}
