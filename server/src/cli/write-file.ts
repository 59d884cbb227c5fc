import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Message } from '../rules/finding.ts';
import { say } from '../text/message.ts';
import { codeOf } from './read-source.ts';

/**
 * Writes a file as a whole or not at all: whoever reads it has the old one or the new one, never a part. Of one that is
 * replaced the mode stays, and a link stays a link. Gives what went wrong, if anything did; nothing has then changed on the
 * disk.
 */
export function writeWholeFile(
  location: string,
  content: string | Uint8Array,
  { mayReplace }: { readonly mayReplace: boolean },
): Message | undefined {
  try {
    if (!mayReplace) writeNew(location, content);
    else if (existsSync(location)) replace(realpathSync(location), content);
    else putInPlace(location, content);
    return undefined;
  } catch (error) {
    return unwritable(error, mayReplace);
  }
}

/** Reserves the name first: what somebody else has written there stays. */
function writeNew(location: string, content: string | Uint8Array): void {
  writeFileSync(location, '', { flag: 'wx' });
  try {
    putInPlace(location, content);
  } catch (error) {
    rmSync(location, { force: true });
    throw error;
  }
}

function replace(target: string, content: string | Uint8Array): void {
  // Renaming over it would work all the same, but whoever took the right to write away meant it.
  accessSync(target, constants.W_OK);
  putInPlace(target, content, statSync(target).mode & PERMISSIONS);
}

/** Writes a file beside the target, then renames it. */
function putInPlace(target: string, content: string | Uint8Array, mode?: number): void {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content, { flag: 'wx', flush: true, mode });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    // One that was there before is somebody else's.
    if (codeOf(error) !== 'EEXIST') rmSync(beside, { force: true });
    throw error;
  }
}

const PERMISSIONS = 0o7777;

function unwritable(error: unknown, mayReplace: boolean): Message {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return say('没有这个文件夹', 'no such folder');
    case 'EISDIR':
      return say('这是一个文件夹', 'this is a folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say('没有权限写入', 'no permission to write it');
    default: {
      if (code === 'EEXIST' && !mayReplace) return NOT_OVERWRITTEN;
      const reason = code ?? String(error);
      return say(
        `写入失败（${reason}），磁盘上的文件没有改动`,
        `could not be written (${reason}); the files on the disk are as they were`,
      );
    }
  }
}

const NOT_OVERWRITTEN = say(
  '文件已存在，不会覆盖，请换一个名字',
  'the file exists and is not overwritten; choose another name',
);
