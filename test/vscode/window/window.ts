import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import packageJson from '../../../package.json';
import { openBrowser } from '../embedded-host/browser.mjs';
import { startHost } from '../embedded-host/server.mjs';

/** A window of a real VS Code with the package installed, on a folder of its own. */
export interface EditorWindow {
  readonly page: Page;
  readonly folder: string;
  /** Opens the folder with one of its files in front. */
  open(file: string): Promise<void>;
  /** Saves a picture, for people: .vscode-test/screenshots/NAME.png. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a window on copies of the samples; with `restricted` on a folder that nobody said to trust. */
export async function openWindow({ restricted = false } = {}): Promise<EditorWindow> {
  const extension = path.resolve(`nianbao-${packageJson.version}.vsix`);
  if (!existsSync(extension)) throw new Error(`${extension} is not there: run npm run package first`);
  const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-window-'));
  const folder = path.join(temporary, '年报');
  mkdirSync(folder);
  for (const name of readdirSync('samples')) copyFileSync(path.join('samples', name), path.join(folder, name));
  const host = await startHost({ extensions: [extension], settings, restricted, locale: 'zh-cn' });
  const browser = await openBrowser();
  const { page } = browser;
  page.setDefaultTimeout(30_000);
  return {
    page,
    folder,
    async open(file) {
      await page.goto(host.urlOf(folder, [['openFile', host.uriOf(path.join(folder, file))]]));
      await page.locator('.monaco-editor .view-lines').first().waitFor();
    },
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    async close() {
      await browser.close();
      await host.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** The entries of the Problems panel that hold these words. */
export function problems(page: Page, words: string | RegExp): Locator {
  return page.locator('.markers-panel-container .monaco-list-row', { hasText: words });
}

const pictures = path.resolve('.vscode-test/screenshots');

const settings = {
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  // The window itself speaks English: translations of it are packages of their own.
  'nianbao.language': 'zh-cn',
  'workbench.colorTheme': 'Default Light Modern',
};
