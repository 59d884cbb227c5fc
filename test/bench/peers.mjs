// The programs that the bench compares with, beside those that the tests need anyway. They are installed where and when somebody
// measures: whoever builds or tests the project needs none of them, and not each is to be had on every platform.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const peers = { 'autocorrect-node': '2.14.0', 'markdown-it': '14.3.3', textlint: '15.8.0' };

/**
 * @param {string} root the checkout
 * @returns {string} a folder that has them in its `node_modules`
 */
export function ensurePeers(root) {
  const folder = path.join(root, 'node_modules/.cache/nianbao-peers');
  const isThere = Object.entries(peers).every(([name, version]) => {
    const file = path.join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
  if (isThere) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: peers }));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync(npm, ['install', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}
