// A headless Chromium with a profile of its own, for pages of the embedded host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';

/** @returns {Promise<{ readonly page: import('playwright-core').Page, close(): Promise<void> }>} */
export async function openBrowser() {
  const profile = mkdtempSync(path.join(tmpdir(), 'nianbao-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // Containers have neither the kernel's sandbox nor much shared memory; the only pages shown are our own.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
