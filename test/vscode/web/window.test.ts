import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../../package.json';
import { unzip } from '../../../scripts/zip.mjs';
import { openBrowser } from '../embedded-host/browser.mjs';
import { startHost } from '../embedded-host/server.mjs';

// The package as vscode.dev runs it: client and server in workers of the page, nothing of them on a machine.

const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-web-'));
const folder = path.join(temporary, 'samples');
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';
let host: Awaited<ReturnType<typeof startHost>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  unzip(path.resolve(`nianbao-${packageJson.version}.vsix`), temporary);
  mkdirSync(folder);
  copyFileSync(path.join('samples', sample), path.join(folder, sample));
  host = await startHost();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(temporary, { recursive: true, force: true });
});

test('a page finds the mistakes of a report without a server on a machine', async () => {
  const { page } = browser;
  const loaded = await bringExtension(page, path.join(temporary, 'extension'), new URL(host.origin).host);
  await page.goto(host.urlOf(folder, [['openFile', host.uriOf(path.join(folder, sample))]]));
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  expect(loaded.filter((name) => name.startsWith('dist/'))).toEqual(['dist/web/client.js', 'dist/web/server.js']);
});

/** Gives a page the extension beside those of its host, which knows nothing of it; returns the names of what is read of it. */
async function bringExtension(page: Page, extension: string, authority: string): Promise<readonly string[]> {
  const loaded: string[] = [];
  const prefix = '/nianbao-under-test/';
  await page.context().route(
    (url) => url.pathname.startsWith(prefix),
    async (route, request) => {
      const name = decodeURIComponent(new URL(request.url()).pathname).slice(prefix.length);
      const file = path.join(extension, name);
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
      loaded.push(name);
      await route.fulfill({ path: file, contentType: name.endsWith('.js') ? 'text/javascript' : 'application/json' });
    },
  );
  const location = JSON.stringify({ scheme: 'http', authority, path: prefix.slice(0, -1) });
  await page.addInitScript({ content: `(${addExtension})(${location})` });
  return loaded;
}

/** Runs in the page before its own scripts; a text, for the types of a page are not those of the rest. */
const addExtension = `(location) => {
  const watch = new MutationObserver(() => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    const settings = element?.getAttribute('data-settings');
    if (!settings) return;
    watch.disconnect();
    const own = { ...JSON.parse(settings), additionalBuiltinExtensions: [location] };
    element.setAttribute('data-settings', JSON.stringify(own));
  });
  watch.observe(document, { childList: true, subtree: true });
}`;
