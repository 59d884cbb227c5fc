import { reportExtensions } from '../config/places.ts';
import { configName } from '../config/read.ts';
import type { LogError } from './error-log.ts';
import type { ClientFacts } from './from-protocol.ts';
import type { Connection } from './protocol.ts';
import { register } from './register.ts';
import { nameOf } from './uri.ts';

/** Asks the client to tell of changes of files; one that cannot is asked for nothing. */
export interface FileWatching {
  /**
   * Asks for files that are neither reports nor configurations: those that `asker` (any name) needs now, in the place of those it
   * needed before.
   */
  watch(asker: string, uris: readonly string[]): void;
  /** Asks for reports and configurations; to be called once the client is initialized. */
  listen(): void;
}

interface Host {
  readonly connection: Connection;
  readonly client: Pick<ClientFacts, 'registersFileWatchers'>;
  readonly logError: LogError;
}

/** What the client refuses is logged: without it, changes are noticed later. */
export function createFileWatching({ connection, client, logError }: Host): FileWatching {
  /** The patterns of each asker. */
  const watched = new Map<string, readonly string[]>();
  const follow = (id: string, patterns: readonly string[]): void => {
    if (!client.registersFileWatchers) return;
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    register(connection, [{ id, method, registerOptions: { watchers } }], logError);
  };
  const unfollow = (ids: readonly string[]): void => {
    if (!client.registersFileWatchers || ids.length === 0) return;
    connection
      // The protocol spells it so.
      .sendRequest('client/unregisterCapability', { unregisterations: ids.map((id) => ({ id, method })) })
      .catch((error: unknown) => logError('client/unregisterCapability', error));
  };

  return {
    watch(asker, uris) {
      const patterns = uris.map(patternOf);
      const before = watched.get(asker) ?? [];
      if (patterns.join('\n') === before.join('\n')) return;
      const others = [...watched].flatMap(([one, named]) => (one === asker ? [] : named));
      if (patterns.length > 0) watched.set(asker, patterns);
      else watched.delete(asker);
      const isNew = (pattern: string): boolean => !before.includes(pattern) && !others.includes(pattern);
      const isGone = (pattern: string): boolean => !patterns.includes(pattern) && !others.includes(pattern);
      for (const pattern of patterns.filter(isNew)) follow(`${method} ${pattern}`, [pattern]);
      unfollow(before.filter(isGone).map((pattern) => `${method} ${pattern}`));
    },
    listen: () => follow(method, ALWAYS),
  };
}

const method = 'workspace/didChangeWatchedFiles';
const ALWAYS = [`**/*.{${reportExtensions.map((extension) => extension.slice(1)).join(',')}}`, `**/${configName}`];

/** Files of this name wherever they lie: not all clients can be told of one place. */
const patternOf = (uri: string): string => `**/${nameOf(uri).replace(/[[\]{}*?]/g, '?')}`;
