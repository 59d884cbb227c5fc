// Usage: node scripts/start.mjs [--no-open] [--port PORT]
// Opens an editor with this extension on samples/: the desktop's VS Code where `code` is on the PATH, else the embedded one,
// which a browser shows. Ctrl-C ends all of it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findExecutable } from '../test/support/programs.mjs';
import { startHost } from '../test/vscode/embedded-host/server.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string' } },
});
const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-start-'));
// Copies: whoever tries things out shall not change the samples that the tests read.
const samples = path.join(temporary, 'samples');
cpSync(path.join(root, 'samples'), samples, { recursive: true });

const parent = process.ppid;
const stopped = new Promise((resolve) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, resolve);
  // Whoever ends npm ends the shell that npm has started, and that shell tells nobody.
  setInterval(() => process.ppid === parent || resolve('orphan'), 500).unref();
});
try {
  const code = values['no-open'] ? null : findExecutable(['code']);
  await (code === null ? serve() : openDesktop(code));
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * A window with a profile of its own: the user's settings and other extensions stay out of it.
 * @param {string} code
 */
async function openDesktop(code) {
  const profile = ['user-data-dir', 'extensions-dir'].map((name) => `--${name}=${path.join(temporary, name)}`);
  const extension = `--extensionDevelopmentPath=${root}`;
  const child = spawn(code, ['--wait', '--new-window', ...profile, extension, samples], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log('已在 VS Code 中打开示例，按 Ctrl-C 结束。/ VS Code shows the samples; Ctrl-C ends it.');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, stopped]);
  child.kill();
}

/** The package is installed as users install it: a page takes extensions from a folder only while it is being tested. */
async function serve() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const extensions = [path.join(root, `${name}-${version}.vsix`)];
  // The window's own words stay English: their translation is a package of its own. The findings are for readers of reports.
  const settings = { 'nianbao.language': 'zh-cn' };
  const host = await startHost({
    settings,
    extensions,
    ...(values.port !== undefined && { port: Number(values.port) }),
  });
  const address = host.urlOf(samples);
  console.log('在浏览器中打开（仅本机可访问），按 Ctrl-C 结束。/ Open in a browser on this machine; Ctrl-C ends it.');
  console.log(`\n  ${address}\n`);
  if (!values['no-open']) openInBrowser(address);
  try {
    await Promise.race([host.ended, stopped]);
  } finally {
    await host.stop();
  }
}

/** @param {string} address */
function openInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // Nothing there that opens addresses: it stands above.
  child.once('error', () => {});
  child.unref();
}
