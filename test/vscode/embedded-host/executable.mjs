#!/usr/bin/env node
// Stands in for the `code` executable of a desktop VS Code: takes what @vscode/test-electron passes to one, and runs the
// extension tests in the embedded host and a headless Chromium. Ends with the status of the tests.
import path from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { startHost } from './server.mjs';

/** The tests end by themselves; this ends what hangs. */
const timeout = 300_000;

/** What the workbench says of itself in every run. */
const noise =
  /Resolv|Migrating|Creating a socket|Service Worker|AgentHost|AccountPolicyGate|reconnection-grace|builtin extensions cache|open-vsx|authentication provider/u;

const { development, tests, target } = readArguments(process.argv.slice(2));
const host = await startHost({ forTests: true });
const { page, close } = await openBrowser();
const stop = async () => {
  await close();
  await host.stop();
};
process.once('SIGINT', () => stop().finally(() => process.exit(130)));
process.once('SIGTERM', () => stop().finally(() => process.exit(143)));
try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(host.log().split('\n').slice(-30).join('\n'));
  process.exitCode = 1;
}
await stop();

/** @returns {Promise<number>} */
async function run() {
  /** @type {(status: number) => void} */
  let finish = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  /** @type {Promise<number>} */
  const result = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const timer = setTimeout(() => fail(new Error(`the tests did not end within ${timeout / 1000} s`)), timeout);
  // The two functions that VS Code calls in a page under test.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ level, /** @type {unknown[]} */ words) => {
    const line = format(...words);
    if (!noise.test(line)) process[level === 'error' ? 'stderr' : 'stdout'].write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', finish);
  page.on('crash', () => fail(new Error('the page crashed')));
  await page.goto(
    host.urlOf(target, [
      ...development.map((folder) => ['extensionDevelopmentPath', host.uriOf(folder)]),
      ['extensionTestsPath', host.uriOf(tests)],
      ['skipWelcome', 'true'],
    ]),
  );
  try {
    return await result;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The arguments that have a meaning here; a desktop's other switches have none.
 * @param {readonly string[]} given
 */
function readArguments(given) {
  /** @type {string[]} */
  const development = [];
  let tests = '';
  let target = '.';
  for (const argument of given) {
    const [, name, value = ''] = /^--([\w-]+)(?:=(.*))?$/su.exec(argument) ?? [];
    if (name === undefined) target = argument;
    else if (name === 'extensionDevelopmentPath') development.push(value);
    else if (name === 'extensionTestsPath') tests = value;
  }
  return { development, tests: path.resolve(tests), target: path.resolve(target) };
}
