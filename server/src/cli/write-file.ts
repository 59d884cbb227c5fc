import { promises, rmSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../rules/finding.ts';
import { codeOf } from './read-source.ts';
import { message } from './words.ts';

export type WriteResult =
  | { readonly state: 'written' }
  /** Nothing has changed on the disk. */
  | { readonly state: 'failed'; readonly problem: Message };

/** Writes a file as a whole or not at all: beside it first, then in its place. What goes wrong is a result. */
export async function writeWholeFile(
  location: string,
  content: string | Uint8Array,
  options: { readonly mayReplace: boolean; readonly mode?: number },
): Promise<WriteResult> {
  const beside = path.join(path.dirname(location), `.${path.basename(location)}.${process.pid}.tmp`);
  // Interrupted amid the writing, nothing half-written stays behind.
  const takeBack = (): void => rmSync(beside, { force: true });
  process.once('exit', takeBack);
  try {
    if (!options.mayReplace) {
      // Reserves the name: what somebody else has written there stays.
      await promises.writeFile(location, '', { flag: 'wx' });
    }
    await promises.writeFile(beside, content, {
      flag: 'wx',
      ...(options.mode !== undefined && { mode: options.mode }),
    });
    await promises.rename(beside, location);
    return { state: 'written' };
  } catch (error) {
    await promises.rm(beside, { force: true });
    return { state: 'failed', problem: unwritable(error) };
  } finally {
    process.removeListener('exit', takeBack);
  }
}

function unwritable(error: unknown): Message {
  const code = codeOf(error);
  switch (code) {
    case 'EEXIST':
      return message(
        '文件已存在，不会覆盖，请换一个名字',
        'the file exists and is not overwritten; choose another name',
      );
    case 'ENOENT':
      return message('没有这个文件夹', 'no such folder');
    case 'EISDIR':
      return message('这是一个文件夹', 'this is a folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return message('没有权限写入', 'no permission to write it');
    default: {
      const reason = code ?? String(error);
      return message(`写入失败（${reason}）`, `could not be written (${reason})`);
    }
  }
}
