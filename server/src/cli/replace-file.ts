import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../rules/finding.ts';
import { codeOf } from './read-source.ts';
import { message } from './words.ts';

/**
 * Puts other bytes in the place of a file's: whoever reads it has the old file or the new one, never a part, and its mode
 * stays. A link stays a link. Gives what went wrong, if anything did; the old file is then as it was.
 */
export function replaceFile(location: string, bytes: Uint8Array): Message | undefined {
  let made: string | undefined;
  try {
    const target = realpathSync(location);
    // Renaming over it would work all the same, but whoever took the right to write away meant it.
    accessSync(target, constants.W_OK);
    const { mode } = statSync(target);
    made = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    writeFileSync(made, bytes, { flag: 'wx', mode: mode & PERMISSIONS, flush: true });
    chmodSync(made, mode & PERMISSIONS);
    renameSync(made, target);
    return undefined;
  } catch (error) {
    if (made !== undefined && codeOf(error) !== 'EEXIST') rmSync(made, { force: true });
    const reason = codeOf(error) ?? String(error);
    return message(`未能写回（${reason}），文件没有改动`, `could not be written (${reason}); the file is as it was`);
  }
}

const PERMISSIONS = 0o7777;
