import { ResponseError } from 'vscode-jsonrpc';
import { type Connection, errorCode } from './protocol.ts';

/**
 * Holds a connection to the order that the protocol sets: `initialize` first and once, in the end `shutdown`, and then nothing but
 * `exit`, which may come at any time. A request out of order is refused, a notification out of order dropped: no handler hears of it.
 */
export function inOrder(connection: Connection): Connection {
  let phase: 'waiting' | 'serving' | 'leaving' = 'waiting';

  const refusal = (method: string): ResponseError<never> | null => {
    if (phase === 'leaving') return refused(errorCode.invalidRequest, `${method} after shutdown`);
    if (method === 'initialize') {
      return phase === 'waiting' ? null : refused(errorCode.invalidRequest, 'initialize a second time');
    }
    return phase === 'serving' ? null : refused(errorCode.serverNotInitialized, `${method} before initialize`);
  };
  connection.onUnknownRequest(
    (method) => refusal(method) ?? refused(errorCode.methodNotFound, `${method} is not served`),
  );

  return {
    ...connection,
    onRequest(method, handler) {
      connection.onRequest(method, (parameters, token) => {
        const refused = refusal(method);
        if (refused !== null) return refused;
        if (method === 'initialize') phase = 'serving';
        if (method === 'shutdown') phase = 'leaving';
        return handler(parameters, token);
      });
    },
    onNotification(method, handler) {
      connection.onNotification(method, (parameters) => {
        if (phase === 'serving' || method === 'exit') handler(parameters);
      });
    },
  };
}

const refused = (code: number, message: string) => new ResponseError<never>(code, message);
