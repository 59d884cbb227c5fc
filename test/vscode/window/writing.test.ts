import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createReportService } from '../../../server/src/service.ts';
import { type EditorWindow, openWindow } from './window.ts';

// From an empty file to a report that checks clean, with the keyboard alone: whatever is typed is a snippet's or a
// completion's name, or fills a tab stop.

let editor: EditorWindow;
const service = createReportService();

beforeAll(async () => {
  editor = await openWindow();
}, 240_000);

afterAll(() => editor?.close());

beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => editor.picture(`failed-${task.id}`));
});

/** Opens an empty file and puts the cursor into it. */
async function begin(name: string): Promise<void> {
  writeFileSync(path.join(editor.folder, name), '');
  await editor.open(name);
  await status(/\S/u).waitFor();
  await editor.page.locator('.monaco-editor .view-lines').first().click();
}

const status = (words: RegExp) =>
  editor.page.locator('.statusbar-item', { hasText: /form unknown|form of|格式/u }).filter({ hasText: words });

/** Types a word and takes what the list offers for it. */
async function complete(word: string, label: string): Promise<void> {
  const { page } = editor;
  await page.keyboard.type(word);
  const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
  await page.keyboard.press('Control+Space');
  await row.waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/** Leaves the tab stops, and goes on behind all that is there. */
async function goOn(): Promise<void> {
  for (const key of ['Escape', 'Control+End', 'Enter', 'Enter']) await editor.page.keyboard.press(key);
}

/** The file as it is saved, once the editor says that nothing is wrong with it. */
async function saved(name: string): Promise<string> {
  await status(/no findings|未发现问题/u).waitFor();
  await editor.page.keyboard.press('Control+S');
  const file = path.join(editor.folder, name);
  await expect.poll(() => readFileSync(file, 'utf8').length, { timeout: 30_000 }).toBeGreaterThan(1000);
  return readFileSync(file, 'utf8');
}

function expectCleanReport(text: string): void {
  const { form, year, unit, findings, extraction } = service.snapshot(text);
  expect({ form, year, unit }).toEqual({ form: '2021', year: 2024, unit: '青禾县财政局' });
  expect(findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
  const { disclosure, requests, review } = extraction.tables;
  const rows = [disclosure?.['regulations'], requests?.['newReceived'], review?.['reconsideration']];
  expect(rows.map((row) => Object.values(row ?? {}).map(({ value }) => value))).toEqual([
    [0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
}

test('section by section, by completion', async () => {
  const { page } = editor;
  await begin('逐部分.nianbao');
  await complete('bt', '标题');
  await page.keyboard.insertText('青禾县财政局');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2024');
  for (const [word, label] of [
    ['bzyj', '编制依据'],
    ['ztqk', '一、总体情况'],
    ['zdgkzf', '二、主动公开政府信息情况'],
    ['sdhcl', '三、收到和处理政府信息公开申请情况'],
    ['zfxxgkxzfy', '四、政府信息公开行政复议、行政诉讼情况'],
    ['czdzywt', '五、存在的主要问题及改进情况'],
    ['qtxybg', '六、其他需要报告的事项'],
  ] as const) {
    await goOn();
    await complete(word, label);
  }
  await page.keyboard.press('Escape');
  expectCleanReport(await saved('逐部分.nianbao'));
  await editor.picture('writing');
});

test('what is typed stands as it was typed: Enter behind a heading takes nothing that nobody asked for', async () => {
  const name = '照打.nianbao';
  const lines = [
    '青禾县财政局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开',
    '总体情况',
    '办理结果',
    '略。',
  ];
  await begin(name);
  const { page } = editor;
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+S');
  const file = path.join(editor.folder, name);
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toBe(`${lines.join('\n')}\n`);
});

test('the whole report, by one snippet, with unit and year of the file’s name', async () => {
  const name = '青禾县财政局2024年.nianbao';
  await begin(name);
  const { page } = editor;
  await page.keyboard.press('F1');
  await page.keyboard.type('Snippets: Insert Snippet');
  await page.keyboard.press('Enter');
  const choice = page.locator('.quick-input-widget .monaco-list-row', { hasText: '整份报告' }).first();
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: '情况表' }).first().waitFor();
  await page.keyboard.insertText('整份报告');
  await choice.waitFor();
  await page.keyboard.press('Enter');
  expectCleanReport(await saved(name));
});

test('the walkthrough is there to be found', async () => {
  const { page } = editor;
  await begin('空.nianbao');
  await page.keyboard.press('F1');
  await page.keyboard.type('Welcome: Open Walkthrough');
  await page.keyboard.press('Enter');
  await page
    .locator('.quick-input-widget .monaco-list-row', { hasText: /First steps|年报入门|annual report/iu })
    .waitFor();
  await page.keyboard.press('Escape');
});
