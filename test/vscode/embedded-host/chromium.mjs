// Finds Chromium, and installs it with a CJK font where that is this machine's own business: on Debian, as root.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findExecutable, install, mayInstall } from '../../support/programs.mjs';

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
  if (!mayInstall()) {
    // Without the font everything works, and the pictures show boxes: no reason to stop.
    if (found !== null) return found;
    throw new Error(
      `The tests in a real editor need Chromium. Install it (on Debian: apt-get install ${packages.join(' ')}), ` +
        'or name the executable in CHROMIUM.',
    );
  }
  install(packages);
  const installed = findExecutable(names);
  if (installed === null) throw new Error('Chromium was installed and cannot be found');
  return installed;
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
