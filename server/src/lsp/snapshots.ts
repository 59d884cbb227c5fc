import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckOptions, PreviousSnapshot, ReportService, Snapshot } from '../service.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { createRecent } from './recent.ts';

/** A snapshot together with the lines of its text: offsets become positions here and nowhere deeper. */
export interface DocumentSnapshot {
  readonly snapshot: Snapshot;
  readonly lines: LineIndex;
}

export interface Snapshots {
  /**
   * What is known of a document as it stands now; computed once for each version, options (the object) and report of last year, and
   * kept for the documents that were asked about last.
   */
  of(document: TextDocument, options: OwnOptions, previous?: PreviousSnapshot): DocumentSnapshot;
  /** A document as last year's report of another; the same object until it is edited, or others were asked about. */
  asPrevious(document: TextDocument): PreviousSnapshot;
  /** Lets go of all that is known of a document, which was closed; without one, of all documents. */
  forget(uri?: string): void;
}

/** How a document is checked, whatever the year before says. */
export type OwnOptions = Omit<CheckOptions, 'previous'>;

/** Keeps {@link MOST_SNAPSHOTS} documents of each kind. */
export function createSnapshots(service: ReportService): Snapshots {
  const kept = createRecent<string, Entry>(MOST_SNAPSHOTS);
  const previouses = createRecent<string, PreviousEntry>(MOST_SNAPSHOTS);
  return {
    of(document, options, previous) {
      const known = kept.get(document.uri);
      if (known !== undefined && isOf(known, document) && known.options === options && known.previous === previous)
        return known;
      const text = document.getText();
      const entry: Entry = {
        document,
        version: document.version,
        options,
        previous,
        snapshot: service.snapshot(text, { ...options, ...(previous !== undefined && { previous }) }),
        lines: createLineIndex(text),
      };
      kept.set(document.uri, entry);
      return entry;
    },
    asPrevious(document) {
      const known = previouses.get(document.uri);
      if (known !== undefined && isOf(known, document)) return known;
      // Its own findings are not asked for, so it need not know of the year before.
      const previous: PreviousEntry = {
        uri: document.uri,
        document,
        version: document.version,
        snapshot: service.snapshot(document.getText()),
      };
      previouses.set(document.uri, previous);
      return previous;
    },
    forget(uri) {
      for (const known of [kept, previouses]) {
        if (uri === undefined) known.clear();
        else known.delete(uri);
      }
    },
  };
}

/**
 * Of how many reports all is kept that was worked out. What is known of one takes up a hundred times its text, and is known again
 * within milliseconds; few are looked at by turns.
 */
export const MOST_SNAPSHOTS = 6;

/** A version of a document. One that is closed and opened again is another, and may count its versions anew. */
interface Version {
  readonly document: TextDocument;
  readonly version: number;
}

const isOf = (known: Version, document: TextDocument): boolean =>
  known.document === document && known.version === document.version;

interface PreviousEntry extends PreviousSnapshot, Version {}

interface Entry extends DocumentSnapshot, Version {
  readonly options: OwnOptions;
  readonly previous: PreviousSnapshot | undefined;
}
