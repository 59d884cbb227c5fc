import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EditorWindow, openWindow, problems } from './window.ts';

let editor: EditorWindow;
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

beforeAll(async () => {
  editor = await openWindow();
  // Neither its name nor its first line gives it away.
  writeFileSync(
    path.join(editor.folder, '征求意见稿.txt'),
    `（征求意见稿）\n${readFileSync(`samples/${sample}`, 'utf8')}`,
  );
  writeFileSync(path.join(editor.folder, '空白.txt'), '');
}, 240_000);

afterAll(() => editor?.close());

beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => editor.picture(`failed-${task.id}`));
});

test('a report with mistakes shows them in the text, in the Problems panel and in the status bar', async () => {
  const { page } = editor;
  await editor.open(sample);
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  const status = page.locator('.statusbar-item', { hasText: /form of 2021 · report of 2024|2021版格式 · 2024年度/u });
  await status.waitFor();
  const before = countIn(await status.innerText());
  // The item leads to the problems.
  await status.click();
  const wrongTotal = problems(page, /总计填的是 7（少 1）.*row-total/u);
  await wrongTotal.waitFor();
  // The panel lists as many as the item tells of.
  await problems(page, sample)
    .locator('.monaco-count-badge', { hasText: String(before) })
    .waitFor();
  await wrongTotal.dblclick();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await editor.picture('problems');
  // The wrong figure is selected: what is typed takes its place.
  await page.keyboard.type('8');
  await wrongTotal.waitFor({ state: 'detached' });
  await expect.poll(async () => countIn(await status.innerText()), { timeout: 30_000 }).toBeLessThan(before);
  await page.keyboard.press('Control+Z');
  await wrongTotal.waitFor();
});

test('a double click selects a word, not all that stands between two signs', async () => {
  const { page } = editor;
  await editor.open(sample);
  const heading = page.locator('.monaco-editor .view-line', { hasText: '一、总体情况' }).first();
  const selected = page.locator('.statusbar-item', { hasText: '(2 selected)' });
  // VS Code may open a report where it was left: with its wrong total in sight, and its heading out of it.
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await heading.waitFor();
  // VS Code takes two clicks for one double click only if they come close together and hit the same place.
  // Neither is sure while the report is still being drawn: then it is done again, as a person would.
  await expect
    .poll(
      async () => {
        await heading.dblclick({ position: { x: 60, y: 8 } });
        return selected.waitFor({ timeout: 2_000 }).then(
          () => 'a word',
          () => 'something else',
        );
      },
      { timeout: 30_000 },
    )
    .toBe('a word');
});

test('full-width signs are not marked as look-alikes, and long lines wrap', async () => {
  const { page } = editor;
  await editor.open(sample);
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  expect(await page.locator('.monaco-editor .unicode-highlight').count()).toBe(0);
  const width = (await page.locator('.monaco-editor .view-lines').first().boundingBox())?.width ?? 0;
  const lines = await page
    .locator('.monaco-editor .view-line > span')
    .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines)).toBeLessThanOrEqual(width);
});

test('the outline lists the sections and their tables', async () => {
  const { page } = editor;
  await editor.open(sample);
  // The list of files gives its room to the outline, which draws only what is in sight.
  await page.locator('.pane-header', { hasText: '年报' }).click();
  await page.locator('.pane-header', { hasText: 'Outline' }).click();
  const section = page.locator('.outline-pane .monaco-list-row', { hasText: '三、收到和处理政府信息公开申请情况' });
  await section.waitFor();
  await section.click();
  await editor.picture('outline');
});

test('a text that reads like a report is offered for checking', async () => {
  const { page } = editor;
  await editor.open('征求意见稿.txt');
  const question = page.locator('.notifications-toasts .notification-list-item', {
    hasText: /annual report|年度报告/u,
  });
  await question.waitFor();
  await question.getByRole('button', { name: /^(?:Yes|是)$/u }).click();
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  await page.locator('.statusbar-item', { hasText: /form of 2021|2021版格式/u }).waitFor();
});

test('a report that is pasted into an empty file is offered for checking', async () => {
  const { page } = editor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.open('空白.txt');
  await page.locator('.monaco-editor .view-lines').first().click();
  // Pasted and not inserted: VS Code types what is inserted character by character.
  const text = JSON.stringify(readFileSync(`samples/${sample}`, 'utf8'));
  await page.evaluate(`navigator.clipboard.writeText(${text})`);
  await page.keyboard.press('ControlOrMeta+V');
  const question = page.locator('.notifications-toasts .notification-list-item', {
    hasText: /annual report|年度报告/u,
  });
  await question.getByRole('button', { name: /^(?:Yes|是)$/u }).click();
  await page.locator('.statusbar-item', { hasText: /form of 2021|2021版格式/u }).waitFor();
});

/** The number of findings that the status item tells of. */
function countIn(text: string): number {
  const found = /(\d+)个问题|findings:\s(\d+)/u.exec(text);
  if (found === null) throw new Error(`no count in ${text}`);
  return Number(found[1] ?? found[2]);
}
