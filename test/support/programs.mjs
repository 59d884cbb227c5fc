// Finds the programs that suites need beside Node, and installs them where that is this machine's own business: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The executable of the first of some programs that is on the PATH.
 * @param {readonly string[]} programs
 * @returns {string | null}
 */
export function findExecutable(programs) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const program of programs) {
    for (const folder of folders) {
      for (const suffix of suffixes) {
        const file = path.join(folder, program + suffix);
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // Not there, or not to be run: the next one.
        }
      }
    }
  }
  return null;
}

export const mayInstall = () => process.getuid?.() === 0 && findExecutable(['apt-get']) !== null;

/** @param {readonly string[]} packages of Debian */
export function install(packages) {
  console.error(`installing ${packages.join(' and ')} …`);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...packages);
}

/** @param {readonly string[]} args */
function aptGet(...args) {
  const { status } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}
