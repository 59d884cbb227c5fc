import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

let editor: EditorWindow;
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

beforeAll(async () => {
  editor = await openWindow({ restricted: true });
}, 240_000);

afterAll(() => editor?.close());

beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => editor.picture(`failed-${task.id}`));
});

test('in a folder that is not trusted reports are checked, and their characters are not marked as foreign', async () => {
  const { page } = editor;
  await editor.open(sample);
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  expect(await page.locator('.monaco-editor .unicode-highlight').count()).toBe(0);
  await editor.picture('restricted');
});
