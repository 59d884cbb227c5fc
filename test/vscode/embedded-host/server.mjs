// Runs the embedded host: a VS Code that is looked at with a browser, served on this machine alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ensureEmbeddedHost } from './install.mjs';

/**
 * @typedef {object} HostOptions
 * @property {Readonly<Record<string, unknown>>} [settings] user settings, beside those that keep the window quiet
 * @property {readonly string[]} [extensions] .vsix files to install
 * @property {boolean} [forTests] lets a page run extension tests
 * @property {boolean} [restricted] opens folders as ones that nobody said to trust
 * @property {number} [port] any free one unless given
 * @property {string} [locale] the display language; the window's own words stay English where its translation is not installed
 *
 * @typedef {object} Host
 * @property {string} origin
 * @property {(target: string, payload?: readonly (readonly string[])[]) => string} urlOf the address that opens a folder or a workspace file
 * @property {(file: string) => string} uriOf how pages name a file
 * @property {() => string} log what the server has said
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Nobody is asked whether the folder is trusted: it is not. */
const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

const startTimeout = 60_000;

/**
 * Starts a host with a profile of its own, which is gone with it.
 * @param {HostOptions} [options]
 * @returns {Promise<Host>}
 */
export async function startHost({
  settings = {},
  extensions = [],
  forTests = false,
  restricted = false,
  port,
  locale,
} = {}) {
  const { node, program } = ensureEmbeddedHost();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-host-'));
  const profile = writeProfile(folder, { ...quietSettings, ...(restricted ? restrictedSettings : {}), ...settings });
  const environment = cleanEnvironment();
  for (const extension of extensions) {
    const { status, stdout, stderr } = spawnSync(node, [program, ...profile, '--install-extension', extension], {
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${extension} could not be installed: ${stdout}${stderr}`);
  }
  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const options = ['--auth', 'none', '--bind-addr', address, '--disable-telemetry', '--disable-update-check'];
  const quiet = ['--disable-getting-started-override', ...(restricted ? [] : ['--disable-workspace-trust'])];
  // Without this switch the page takes no extension tests.
  const testing = forTests ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const language = locale === undefined ? [] : ['--locale', locale];
  const child = spawn(node, [program, ...profile, ...options, ...quiet, ...testing, ...language], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: ending it ends the extension hosts too, hung ones included.
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log += chunk;
    });
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    await Promise.race([ended, wait(3000, undefined, { ref: false })]);
    // What has outlived its parent, an extension host say, goes with the group.
    signal(child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const origin = `http://${address}`;
  try {
    await answering(origin, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log}`);
  }
  return {
    origin,
    uriOf: (file) => `vscode-remote://${address}${pathToFileURL(path.resolve(file)).pathname}`,
    urlOf(target, payload) {
      const kind = target.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = new URLSearchParams({ [kind]: path.resolve(target) });
      if (payload !== undefined) query.set('payload', JSON.stringify(payload));
      return `${origin}/?${query}`;
    },
    log: () => log,
    ended,
    stop,
  };
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} settings
 * @returns {readonly string[]} the options that make a host use the profile
 */
function writeProfile(folder, settings) {
  const user = path.join(folder, 'user');
  const extensions = path.join(folder, 'extensions');
  const configuration = path.join(folder, 'config.yaml');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(configuration, 'auth: none\n');
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify(settings));
  return ['--user-data-dir', user, '--extensions-dir', extensions, '--config', configuration];
}

/** What a VS Code around this one has set would make it talk to that one. */
function cleanEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(inherited), CS_DISABLE_GETTING_STARTED_OVERRIDE: '1' };
}

/**
 * @param {string} origin
 * @param {() => boolean} hasEnded
 */
async function answering(origin, hasEnded) {
  for (const deadline = Date.now() + startTimeout; ; await wait(50)) {
    try {
      if ((await fetch(`${origin}/healthz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    if (hasEnded()) throw new Error('the embedded VS Code ended while it started');
    if (Date.now() > deadline) throw new Error('the embedded VS Code did not start in time');
  }
}

/**
 * @param {number | undefined} group
 * @param {NodeJS.Signals} name
 */
function signal(group, name) {
  if (group === undefined) return;
  try {
    process.kill(-group, name);
  } catch {
    // Gone already.
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
