import type { Connection } from './protocol.ts';
import type { Disposable, Timer } from './runtime.ts';

/** A connection that calls back each time when no message has come over it for a while. */
export function whenIdle(connection: Connection, timer: Timer, callback: () => void): Connection {
  let due: Disposable | undefined;
  const wait = (): void => {
    due?.dispose();
    due = timer.setTimeout(callback, idleMilliseconds);
  };
  return {
    ...connection,
    onRequest(method, handler) {
      connection.onRequest(method, (parameters, token) => {
        wait();
        return handler(parameters, token);
      });
    },
    onNotification(method, handler) {
      connection.onNotification(method, (parameters) => {
        wait();
        handler(parameters);
      });
    },
  };
}

/** Longer than an editor takes to ask all that it asks behind a keystroke. */
export const idleMilliseconds = 800;
