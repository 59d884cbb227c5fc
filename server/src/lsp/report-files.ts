import { mayBeReport } from '../config/places.ts';
import {
  IDENTITY_BYTES,
  type PlacedReport,
  type PreviousSnapshot,
  type ReportIdentity,
  type ReportService,
} from '../service.ts';
import { textOf } from '../text/decode.ts';
import type { LogError } from './error-log.ts';
import type { WorkspaceFiles } from './files.ts';
import { askedOnce } from './keep.ts';
import { createRecent } from './recent.ts';
import { MOST_SNAPSHOTS } from './snapshots.ts';

/**
 * The reports among the files of the workspace, each file read once until it is forgotten. All URIs are normalized. What fails is
 * logged, answered as if it were not there, and tried again the next time: one bad file must not silence the reports beside it.
 */
export interface ReportFiles {
  /** The files in a folder and so many levels below it. */
  list(folder: string, levelsBelow: number): Promise<readonly string[]>;
  /** Whose reports these files are, and of which year; those that can be none are left out. */
  identify(uris: readonly string[]): Promise<readonly PlacedReport[]>;
  /** A file as last year's report; undefined where it is not there or no text. */
  read(uri: string): Promise<PreviousSnapshot | undefined>;
  /** Reads these files anew the next time; without any, all of them and the folders. */
  forget(uris?: readonly string[]): void;
  forgetLists(): void;
}

interface Host {
  readonly files: Pick<WorkspaceFiles, 'list' | 'read'>;
  readonly service: Pick<ReportService, 'identify' | 'snapshot'>;
  readonly logError: LogError;
}

/** Keeps the identities of all files, but the reports themselves only of a few: they are large. */
export function createReportFiles({ files, service, logError }: Host): ReportFiles {
  const identities = new Map<string, Promise<ReportIdentity>>();
  const snapshots = createRecent<string, Promise<PreviousSnapshot | undefined>>(MOST_SNAPSHOTS);
  const lists = new Map<string, Promise<readonly string[]>>();

  const identityOf = (uri: string): Promise<ReportIdentity> =>
    askedOnce(identities, uri, async () => {
      const bytes = await files.read(uri, IDENTITY_BYTES);
      const text = textOf(bytes && wholeLines(bytes));
      return text === undefined ? NOBODYS : service.identify(text);
    });
  const snapshotOf = (uri: string): Promise<PreviousSnapshot | undefined> =>
    askedOnce(snapshots, uri, async () => {
      const text = textOf(await files.read(uri));
      return text === undefined ? undefined : { uri, snapshot: service.snapshot(text) };
    });
  const listOf = (folder: string, levelsBelow: number): Promise<readonly string[]> =>
    askedOnce(lists, `${levelsBelow} ${folder}`, () => files.list(folder, levelsBelow));
  const unlessFailed = async <Value>(uri: string, found: Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await found;
    } catch (error) {
      logError(uri, error);
      return otherwise;
    }
  };

  return {
    list: (folder, levelsBelow) => unlessFailed(folder, listOf(folder, levelsBelow), []),
    async identify(uris) {
      const placed: PlacedReport[] = [];
      const reports = uris.filter(mayBeReport);
      for (let from = 0; from < reports.length; from += AT_ONCE) {
        const part = reports.slice(from, from + AT_ONCE);
        const placing = part.map(async (path) => ({ ...(await unlessFailed(path, identityOf(path), NOBODYS)), path }));
        placed.push(...(await Promise.all(placing)));
      }
      return placed;
    },
    read: (uri) => unlessFailed(uri, snapshotOf(uri), undefined),
    forget(uris) {
      if (uris === undefined) for (const known of [identities, snapshots, lists]) known.clear();
      for (const uri of uris ?? []) {
        identities.delete(uri);
        snapshots.delete(uri);
      }
    },
    forgetLists: () => lists.clear(),
  };
}

const AT_ONCE = 16;

const NOBODYS: ReportIdentity = { unit: null, year: null };

/** Cut at a line's end, so that no character is cut in two. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.length < IDENTITY_BYTES ? 0 : bytes.lastIndexOf(10) + 1;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}
