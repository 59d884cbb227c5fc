import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { type EditorWindow, openWindow, problems } from './window.ts';

let editor: EditorWindow;
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

beforeAll(async () => {
  editor = await openWindow();
});

afterAll(() => editor.close());

test('a report with mistakes shows them in the text, in the Problems panel, and has an outline', async () => {
  const { page } = editor;
  await editor.open(sample);
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  const wrongTotal = problems(page, 'row-total');
  await wrongTotal.waitFor();
  await editor.picture('problems');
  await wrongTotal.dblclick();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await editor.picture('wrong-total');
  await page.keyboard.type('8');
  await wrongTotal.waitFor({ state: 'detached' });
  await editor.picture('mended');
});
