import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openBrowser } from '../embedded-host/browser.mjs';

const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

test('npm start serves an editor that checks the samples, and Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  try {
    const address = await addressIn(child.stdout);
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const { page, close } = await openBrowser();
    try {
      await page.goto(address);
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: sample.slice(0, 8) }).dblclick();
      await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
    } finally {
      await close();
    }
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    child.kill('SIGTERM');
  }
});

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [address] = /http:\S+/u.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('no address was printed');
}
