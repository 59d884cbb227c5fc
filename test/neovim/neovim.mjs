// Finds Neovim, and installs it where that is this machine's own business.
import process from 'node:process';
import { findExecutable, install, mayInstall } from '../support/programs.mjs';

/**
 * The executable of Neovim: NEOVIM names it, else it is looked for.
 * @returns {string}
 */
export function ensureNeovim() {
  const named = process.env['NEOVIM'];
  if (named !== undefined && named !== '') return named;
  const found = findExecutable(['nvim']);
  if (found !== null) return found;
  if (!mayInstall()) {
    throw new Error(
      'The tests of a second editor need Neovim 0.7 or later. Install it (on Debian: apt-get install neovim), ' +
        'or name the executable in NEOVIM.',
    );
  }
  install(['neovim']);
  const installed = findExecutable(['nvim']);
  if (installed === null) throw new Error('Neovim was installed and cannot be found');
  return installed;
}
