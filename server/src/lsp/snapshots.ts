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
}

/** How a document is checked, whatever the year before says. */
export type OwnOptions = Omit<CheckOptions, 'previous'>;

export function createSnapshots(service: ReportService): Snapshots {
  // By the document object: a document that is closed and opened again may count its versions anew.
  const kept = createRecent<TextDocument, Entry>(MOST_SNAPSHOTS);
  const previouses = createRecent<TextDocument, PreviousSnapshot & { readonly version: number }>(MOST_SNAPSHOTS);
  return {
    of(document, options, previous) {
      const known = kept.get(document);
      if (known?.version === document.version && known.options === options && known.previous === previous) return known;
      const text = document.getText();
      const entry: Entry = {
        version: document.version,
        options,
        previous,
        snapshot: service.snapshot(text, { ...options, ...(previous !== undefined && { previous }) }),
        lines: createLineIndex(text),
      };
      kept.set(document, entry);
      return entry;
    },
    asPrevious(document) {
      const known = previouses.get(document);
      if (known?.version === document.version) return known;
      // Its own findings are not asked for, so it need not know of the year before.
      const previous = {
        uri: document.uri,
        version: document.version,
        snapshot: service.snapshot(document.getText()),
      };
      previouses.set(document, previous);
      return previous;
    },
  };
}

/**
 * Of how many reports all is kept that was worked out. What is known of one takes up a hundred times its text, and is known again
 * within milliseconds; few are looked at by turns.
 */
export const MOST_SNAPSHOTS = 6;

interface Entry extends DocumentSnapshot {
  readonly version: number;
  readonly options: OwnOptions;
  readonly previous: PreviousSnapshot | undefined;
}
