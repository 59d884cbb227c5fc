// Reads zip archives, as far as .vsix files need it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} size
 * @property {number} packedSize
 * @property {() => Buffer} read
 */

/**
 * The files of an archive, from its central directory.
 * @param {Buffer} archive
 * @returns {readonly ZipEntry[]}
 */
export function readZip(archive) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1) throw new Error('not a zip archive');
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      size: archive.readUInt32LE(at + 24),
      packedSize,
      read() {
        // The lengths are read anew: the file's own header may carry other extra fields than the directory.
        const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
        const packed = archive.subarray(start, start + packedSize);
        return method === 0 ? packed : inflateRawSync(packed);
      },
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Writes the files of an archive into a folder.
 * @param {string} file
 * @param {string} folder
 */
export function unzip(file, folder) {
  for (const { name, read } of readZip(readFileSync(file))) {
    const target = path.join(folder, name);
    if (!target.startsWith(path.join(folder, path.sep))) throw new Error(`${name} leads out of the archive`);
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, read());
  }
}
