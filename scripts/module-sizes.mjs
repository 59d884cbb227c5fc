import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a bundled ES module weighs in bytes: `eager` is the file with everything that it imports before it runs, `all` also what
 * it may load later.
 *
 * @param {string} entry
 */
export function moduleSizes(entry) {
  return { eager: sizeOf(entry, STATIC), all: sizeOf(entry, /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu) };
}

const STATIC = /\b(?:from|import)\s*"(\.[^"]+)"/gu;

/**
 * @param {string} entry
 * @param {RegExp} imports
 */
function sizeOf(entry, imports) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const visit = (/** @type {string} */ file) => {
    if (sizes.has(file)) return;
    const content = readFileSync(file);
    sizes.set(file, content.length);
    for (const [, specifier = ''] of content.toString().matchAll(imports)) {
      visit(path.resolve(path.dirname(file), specifier));
    }
  };
  visit(path.resolve(entry));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
