import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/** A client whose server is a Node process, started from the module given. */
export function createProcessClient(module: string, options: LanguageClientOptions): LanguageClient {
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'nianbao',
    '年报 Nianbao',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    { ...options, errorHandler: createErrorHandler() },
  );
}

/**
 * Starts a server that has crashed again. One that dies while something is sent to it gives an error first, after which the usual
 * handler would stop the client for good; that the connection is closed is said behind it.
 */
function createErrorHandler(): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((at) => now - at < CRASH_MILLISECONDS), now];
      return { action: crashes.length > MOST_CRASHES ? CloseAction.DoNotRestart : CloseAction.Restart };
    },
  };
}

/** A server that crashes so often in that time will do so again. */
const MOST_CRASHES = 4;
const CRASH_MILLISECONDS = 3 * 60 * 1000;
