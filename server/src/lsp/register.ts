import type { Registration } from 'vscode-languageserver';
import type { LogError } from './error-log.ts';
import type { Connection } from './protocol.ts';

/** Asks the client to tell of something from now on; that it refuses is logged. Only for a client that can be asked. */
export function register(connection: Connection, registrations: Registration[], logError: LogError): void {
  const method = 'client/registerCapability';
  connection.sendRequest(method, { registrations }).catch((error: unknown) => logError(method, error));
}
