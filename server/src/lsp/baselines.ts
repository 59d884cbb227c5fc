import { type BaselineEntries, nameInBaseline, readBaseline } from '../config/baseline-file.ts';
import { textOf } from '../text/decode.ts';
import type { WorkspaceFiles } from './files.ts';
import { askedOnce } from './keep.ts';
import { normalizeUri, readablePath } from './uri.ts';

/** The baselines of the workspace, each read once until it changes. */
export interface Baselines {
  /** What is noted for a document, the same list until that changes; undefined where there is no such baseline. */
  notedFor(baseline: string, uri: string): Promise<readonly string[] | undefined>;
  /** Whether a file is there, and is a baseline. */
  stateOf(baseline: string): Promise<'read' | 'absent' | 'other'>;
  /** Forgets those that were read of these files, or all of them; whether there were any. */
  forget(uris?: readonly string[]): boolean;
}

/** Keeps each baseline, by its URI, until it is forgotten; what fails to be read is tried again. */
export function createBaselines(files: Pick<WorkspaceFiles, 'read'>): Baselines {
  const kept = new Map<string, Promise<BaselineEntries | 'absent' | 'other'>>();
  const load = (uri: string): Promise<BaselineEntries | 'absent' | 'other'> =>
    askedOnce(kept, uri, async () => {
      const bytes = await files.read(uri);
      if (bytes === null) return 'absent';
      const text = textOf(bytes);
      return (text === undefined ? undefined : readBaseline(text)) ?? 'other';
    });
  return {
    async notedFor(baseline, uri) {
      const entries = await load(baseline);
      if (typeof entries === 'string') return undefined;
      return entries.get(readablePath(nameInBaseline(baseline, normalizeUri(uri)))) ?? NONE;
    },
    async stateOf(baseline) {
      const entries = await load(baseline);
      return typeof entries === 'string' ? entries : 'read';
    },
    forget: (uris = [...kept.keys()]) => uris.filter((uri) => kept.delete(uri)).length > 0,
  };
}

const NONE: readonly string[] = [];
