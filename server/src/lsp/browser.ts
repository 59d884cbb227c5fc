import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

// The program of a browser's worker: dist/web/server.js.

declare const self: DedicatedWorkerGlobalScope;

const runtime: Runtime = {
  version,
  createService: createReportService,
  timer: {
    setImmediate(callback) {
      const handle = setTimeout(callback, 0);
      return { dispose: () => clearTimeout(handle) };
    },
    setTimeout(callback, milliseconds) {
      const handle = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(handle) };
    },
  },
  files: undefined,
  // The pages lie with the client.
  rulePages: undefined,
  exit: () => self.close(),
  // A worker ends with its page.
  endWith() {},
};

startServer(createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), runtime);
