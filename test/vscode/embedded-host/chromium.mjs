// Finds Chromium, and installs it with a CJK font where that is this machine's own business: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * The executable of a Chromium: CHROMIUM names it, else it is looked for.
 * @returns {string}
 */
export function ensureChromium() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const found = findExecutable(names);
  if (found !== null && hasChineseFont()) return found;
  if (process.getuid?.() !== 0 || findExecutable(['apt-get']) === null) {
    // Without the font everything works, and the pictures show boxes: no reason to stop.
    if (found !== null) return found;
    throw new Error(
      `The tests in a real editor need Chromium. Install it (on Debian: apt-get install ${packages.join(' ')}), ` +
        'or name the executable in CHROMIUM.',
    );
  }
  console.error(`installing ${packages.join(' and ')} …`);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...packages);
  const installed = findExecutable(names);
  if (installed === null) throw new Error('Chromium was installed and cannot be found');
  return installed;
}

/**
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

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** @param {readonly string[]} args */
function aptGet(...args) {
  const { status } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}
