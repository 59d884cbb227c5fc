import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { createReportService } from '../service.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

/** Serves the client that the command line names: `--stdio`, `--node-ipc`. Ends the process when the client goes. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  // A promise that nobody waited for must not end the server; without a listener Node ends the process.
  process.on('unhandledRejection', (error) => connection.console.error(`unhandled rejection: ${String(error)}`));
  startServer(connection, nodeRuntime);
}

const nodeRuntime: Runtime = {
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
};
