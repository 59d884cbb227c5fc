import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Documents } from './documents.ts';
import { createListeners } from './listeners.ts';

/** Documents too large to be read at every keystroke: they wait until the user asks. */
export interface LargeFiles {
  /** Whether a document is large and nobody has asked for it. */
  isHeld(document: TextDocument): boolean;
  /** Has a document checked like any other until it is closed. */
  release(uri: string): void;
  onDidRelease(listener: (uri: string) => void): void;
}

/** UTF-8 bytes. A report takes up 10 to 50 KB; what is a hundred times that is something else. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** A document that is closed is held again when it is opened the next time. */
export function createLargeFiles(documents: Pick<Documents, 'onDidClose'>): LargeFiles {
  const released = new Set<string>();
  const sizes = new WeakMap<TextDocument, { readonly version: number; readonly isLarge: boolean }>();
  const releases = createListeners<string>();
  documents.onDidClose((uri) => released.delete(uri));
  const isLarge = (document: TextDocument): boolean => {
    const known = sizes.get(document);
    if (known?.version === document.version) return known.isLarge;
    const size = { version: document.version, isLarge: isLargerThan(document.getText(), LARGEST_FILE) };
    sizes.set(document, size);
    return size.isLarge;
  };
  return {
    isHeld: (document) => !released.has(document.uri) && isLarge(document),
    release(uri) {
      released.add(uri);
      releases.tell(uri);
    },
    onDidRelease: releases.add,
  };
}

/** Whether a text takes up more UTF-8 bytes; the usual report is told by its length alone. */
function isLargerThan(text: string, bytes: number): boolean {
  if (text.length * MOST_BYTES <= bytes) return false;
  if (text.length > bytes) return true;
  let size = 0;
  for (let i = 0; i < text.length && size <= bytes; i++) {
    const code = text.charCodeAt(i);
    // Half of a pair is half of four bytes.
    size += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : MOST_BYTES;
  }
  return size > bytes;
}

/** Of one UTF-16 unit. */
const MOST_BYTES = 3;
