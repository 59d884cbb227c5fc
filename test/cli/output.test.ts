import { EventEmitter } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OutputHost, outputTo } from '../../server/src/cli/output.ts';
import { withFiles } from './support/run.ts';

class Stream extends EventEmitter {
  isTTY = false;
  writableNeedDrain = false;
  writableLength = 0;
  text = '';
  write(bytes: Uint8Array): void {
    this.text += new TextDecoder().decode(bytes);
  }
}

/** Hands an output to a new file to `use`, and returns what stands in the file in the end. */
const throughFile = (use: (host: Pick<OutputHost, 'descriptor'>) => void | Promise<void>): Promise<string> =>
  withFiles({ out: '' }, async (folder) => {
    const file = path.join(folder, 'out');
    const descriptor = openSync(file, 'w');
    try {
      await use({ descriptor });
    } finally {
      closeSync(descriptor);
    }
    return readFileSync(file, 'utf8');
  });

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe.skipIf(process.platform === 'win32')('an output that is no terminal', () => {
  it('is written to without a stream', async () => {
    const written = await throughFile(async (host) => {
      const output = outputTo({ ...host, open: failing('no stream is wanted here') });
      expect(output.isTerminal).toBe(false);
      output.write('共 1 个文件');
      output.write('');
      output.write('。\n');
      await output.drained();
      expect(output.isSettled).toBe(true);
    });
    expect(written).toBe('共 1 个文件。\n');
  });

  it('is written to until all is taken', async () => {
    const taken: number[] = [];
    await throughFile((host) => {
      const write = (_: number, bytes: Uint8Array, offset: number) => {
        taken.push(...bytes.subarray(offset, offset + 2));
        return Math.min(2, bytes.length - offset);
      };
      outputTo({ ...host, write, open: failing('no stream is wanted here') }).write('12345');
    });
    expect(String.fromCharCode(...taken)).toBe('12345');
  });

  it('gives the rest to the stream where it takes no more for now, and all that follows', async () => {
    const stream = new Stream();
    await throughFile(async (host) => {
      let calls = 0;
      const write = () => (calls++ === 0 ? 3 : failing('EAGAIN')());
      const output = outputTo({ ...host, write, open: () => stream });
      output.write('年报');
      expect(output.isSettled).toBe(true);
      output.write('！');
      expect(calls).toBe(2);
      stream.writableLength = 6;
      expect(output.isSettled).toBe(false);
      stream.writableNeedDrain = true;
      const drained = output.drained();
      stream.emit('drain');
      await drained;
    });
    expect(stream.text).toBe('报！');
    expect(stream.listenerCount('drain') + stream.listenerCount('close')).toBe(0);
  });

  it('is closed when its reader has gone away', async () => {
    await throughFile((host) => {
      const output = outputTo({ ...host, write: failing('EPIPE'), open: failing('no stream is wanted here') });
      output.write('…');
      expect([output.isClosed, output.isSettled]).toEqual([true, true]);
      output.write('…');
    });
  });

  it('does not hide that a disk is full', async () => {
    await throughFile((host) => {
      const output = outputTo({ ...host, write: failing('ENOSPC'), open: failing('no stream is wanted here') });
      expect(() => output.write('…')).toThrow('ENOSPC');
    });
  });
});

describe.skipIf(process.platform === 'win32')('a device', () => {
  const throughDevice = (stream: Stream, use: (output: ReturnType<typeof outputTo>) => void): void => {
    const descriptor = openSync('/dev/null', 'w');
    try {
      use(outputTo({ descriptor, open: () => stream, write: failing('a stream is wanted here') }));
    } finally {
      closeSync(descriptor);
    }
  };

  it.each([true, false])('is a terminal where its stream says so: %s', (isTTY) => {
    const stream = Object.assign(new Stream(), { isTTY });
    throughDevice(stream, (output) => {
      expect(output.isTerminal).toBe(isTTY);
      output.write('1');
    });
    expect(stream.text).toBe('1');
  });

  it('is closed when the stream says that nobody is there', () => {
    const stream = new Stream();
    throughDevice(stream, (output) => {
      output.write('1');
      expect(output.isClosed).toBe(false);
      stream.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
      output.write('2');
      expect(output.isClosed).toBe(true);
    });
    expect(stream.text).toBe('1');
  });
});
