import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

let editor: EditorWindow;
const [another = '', sample = ''] = ['青禾县', '临澜县'].map((area) =>
  readdirSync('samples').find((name) => name.startsWith(area)),
);

beforeAll(async () => {
  editor = await openWindow({ restricted: true });
}, 240_000);

afterAll(() => editor?.close());

beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => editor.picture(`failed-${task.id}`));
});

test('in a folder that is not trusted reports are checked, and their characters are not marked as foreign', async () => {
  const { page } = editor;
  // What is open while the window starts may keep marks that VS Code makes before it has read the extension.
  await editor.open(another);
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await page.locator('.statusbar-item', { hasText: /form of|格式/u }).waitFor();
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: sample.slice(0, 8) }).dblclick();
  await page.locator('.tab.active', { hasText: sample.slice(0, 8) }).waitFor();
  await page.locator('.monaco-editor .view-line', { hasText: '临澜县交通运输局' }).first().waitFor();
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  expect(await page.locator('.monaco-editor .unicode-highlight').count()).toBe(0);
  await editor.picture('restricted');
});
