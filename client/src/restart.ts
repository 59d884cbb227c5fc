import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node';

/**
 * Starts a server that has crashed again, unless it does so all the time. Between its death and the word that the connection is
 * closed, each message that cannot be sent is an error: the usual handler stops the client for good at the second. `now`:
 * milliseconds; `givenUp` is shown where it is not started again.
 */
export function restartAfterCrashes(now: () => number, givenUp: string): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const at = now();
      crashes = [...crashes.filter((before) => at - before < CRASH_MILLISECONDS), at];
      return crashes.length > MOST_CRASHES
        ? { action: CloseAction.DoNotRestart, message: givenUp }
        : { action: CloseAction.Restart };
    },
  };
}

/** A server that crashes so often in that time will do so again. */
const MOST_CRASHES = 4;
const CRASH_MILLISECONDS = 3 * 60 * 1000;
