import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormChoice, ReportService, Snapshot } from '../service.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';

/** A snapshot together with the lines of its text: offsets become positions here and nowhere deeper. */
export interface DocumentSnapshot {
  readonly snapshot: Snapshot;
  readonly lines: LineIndex;
}

export interface Snapshots {
  /** What is known of a document as it stands now; computed once for each version and form. */
  of(document: TextDocument, form: FormChoice): DocumentSnapshot;
}

export function createSnapshots(service: ReportService): Snapshots {
  // By the document object: a document that is closed and opened again may count its versions anew.
  const kept = new WeakMap<TextDocument, Entry>();
  return {
    of(document, form) {
      const known = kept.get(document);
      if (known !== undefined && known.version === document.version && known.form === form) return known;
      const text = document.getText();
      const entry: Entry = {
        version: document.version,
        form,
        snapshot: service.snapshot(text, { form }),
        lines: createLineIndex(text),
      };
      kept.set(document, entry);
      return entry;
    },
  };
}

interface Entry extends DocumentSnapshot {
  readonly version: number;
  readonly form: FormChoice;
}
