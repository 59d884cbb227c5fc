import type { Documents } from './documents.ts';
import type { LogError } from './error-log.ts';
import { type ClientFacts, readSettings, type Settings } from './from-protocol.ts';
import { createListeners } from './listeners.ts';
import type { Connection } from './protocol.ts';
import { register } from './register.ts';

export interface SettingsStore {
  /** The settings that hold for a document. */
  of(uri: string): Promise<Settings>;
  /** The settings that hold where no document's own do. */
  general(): Promise<Settings>;
  /** Calls back whenever settings may have changed. */
  onDidChange(listener: () => void): void;
  /** Asks the client to tell of changes; to be called once the client is initialized. */
  listen(): void;
}

/** Asks the client for the settings of each document where it can answer, and takes what it sends where it cannot. */
export function createSettings(
  connection: Connection,
  client: ClientFacts,
  documents: Pick<Documents, 'onDidClose'>,
  logError: LogError,
): SettingsStore {
  const asked = new Map<string, Promise<Settings>>();
  const changes = createListeners();
  let sent = client.initialSettings;

  const ask = async (scope: { readonly scopeUri?: string }): Promise<Settings> => {
    try {
      const [own] = await connection.sendRequest('workspace/configuration', { items: [{ ...scope, section }] });
      return readSettings(own);
    } catch (error) {
      logError('workspace/configuration', error);
      return sent;
    }
  };

  connection.onNotification('workspace/didChangeConfiguration', ({ settings }) => {
    asked.clear();
    const own = ownSettings(settings);
    if (own !== undefined) sent = readSettings(own);
    changes.tell();
  });

  documents.onDidClose((uri) => asked.delete(uri));

  return {
    async of(uri) {
      if (!client.answersConfiguration) return sent;
      const known = asked.get(uri) ?? ask({ scopeUri: uri });
      asked.set(uri, known);
      return known;
    },
    general: async () => (client.answersConfiguration ? ask({}) : sent),
    onDidChange: changes.add,
    listen() {
      if (!client.registersConfiguration) return;
      const method = 'workspace/didChangeConfiguration';
      register(connection, [{ id: method, method, registerOptions: { section } }], logError);
    },
  };
}

const section = 'nianbao';

function ownSettings(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && section in settings ? settings[section] : undefined;
}
