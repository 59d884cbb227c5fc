import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import {
  AbstractMessageWriter,
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageConnection,
  type MessageWriter,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import { nodeFiles } from './node-files.ts';
import { createMemoryReturn } from './node-memory.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that the command line names: `--stdio`, `--node-ipc`. Ends the process when the client goes.
 *
 * @param rulePages the URI of the folder with the pages of the rules: the program in dist/ knows where it lies itself
 */
export function startNodeServer(rulePages: string): void {
  setFlagsFromString(`--interrupt-budget=${BYTECODE_BEFORE_OPTIMIZING}`);
  // A promise that nobody waited for must not end the server; without a listener Node ends the process.
  process.on('unhandledRejection', (error) => process.stderr.write(`unhandled rejection: ${String(error)}\n`));
  startServer(connect(), { ...nodeRuntime, rulePages, returnMemory: createMemoryReturn() });
}

/**
 * After how much executed bytecode V8 thinks of optimizing a function; by itself it takes a fifteenth of it. A check is much code and
 * none of it hot: for the first thousands of keystrokes optimizing costs more than it gives, and it holds up the findings of one keystroke
 * in ten for some milliseconds. A V8 that does not know the flag leaves it.
 */
const BYTECODE_BEFORE_OPTIMIZING = 1_000_000;

function connect(): MessageConnection {
  if (process.argv.includes('--node-ipc')) {
    return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  return createMessageConnection(new StreamMessageReader(process.stdin), new WholeMessageWriter(process.stdout));
}

/**
 * Writes each message with its header in one go. The library's writer takes two: between them the client wakes up, reads a header
 * and waits again, and most answers are short.
 */
class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #failures = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const text = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.#failures);
        reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}

const nodeRuntime: Omit<Runtime, 'rulePages' | 'returnMemory'> = {
  version,
  createService: createReportService,
  timer: {
    setImmediate(callback) {
      const handle = setImmediate(callback);
      return { dispose: () => clearImmediate(handle) };
    },
    setTimeout(callback, milliseconds) {
      const handle = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(handle) };
    },
  },
  files: nodeFiles,
  exit: (status) => process.exit(status),
  endWith(processId) {
    setInterval(() => {
      if (!isRunning(processId)) process.exit(1);
    }, 3000).unref();
  },
};

function isRunning(processId: number): boolean {
  try {
    // Signal 0 asks only whether there is such a process.
    return process.kill(processId, 0);
  } catch (error) {
    // One that may not be asked is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
