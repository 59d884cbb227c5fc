import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceOnce, report } from '../support/report.ts';
import { ensureNeovim } from './neovim.mjs';

// The built-in client of Neovim, set up as docs/neovim.lua says, on `nianbao lsp --stdio`: a client that nobody here wrote.

/** What session.lua saw. */
interface Seen {
  readonly error?: string;
  readonly filetype: string;
  readonly diagnostics: readonly { readonly message: string; readonly source: string; readonly text: string }[];
  readonly hover: string;
  readonly said: string;
  readonly offered: readonly string[];
  readonly mended: string;
  readonly completion: readonly string[];
  readonly completed: string;
  readonly definition: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-neovim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Neovim’s own client', () => {
  let seen: Seen;
  beforeAll(async () => {
    const program = path.resolve('dist/cli.cjs');
    if (!existsSync(program)) throw new Error(`${program} is not there: run npm run build first`);
    // The command that the configuration calls, as an installed package has it.
    writeFileSync(path.join(folder, 'nianbao'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
      mode: 0o755,
    });
    // A character beyond the basic plane: bytes, UTF-16 and what Neovim counts in differ on its line.
    const wrong = report({
      cells: { 'requests.newReceived.total': '30' },
      lines: { 'requests.carriedOver': null },
      bodies: { problems: '（一）存在的问题。𠮷山栏目更新慢，××科室人手少。\n（二）改进情况。加强培训。' },
    });
    // The configuration stands above the report: Neovim has to take that folder for the root.
    writeFileSync(path.join(folder, '.nianbao.json'), '{ "rules": { "row-missing": "off" } }');
    mkdirSync(path.join(folder, '2024'));
    const file = path.join(folder, '2024/云汀县人民政府2024年政府信息公开工作年度报告.txt');
    writeFileSync(file, replaceOnce(wrong, '现行有效18件', '现行有效18件，见下表'));
    seen = await workThrough(file, {
      hover: '一、本年新收',
      said: String.raw`现行有效\zs18件`,
      definition: String.raw`现行有效\zs18件`,
      quickfix: String.raw`一、本年新收\.\*\zs30 |`,
      completion: '一、本年新收',
    });
  }, 120_000);

  test('sees a report, and works through it to the end', () => {
    expect(seen.error).toBeUndefined();
    expect(seen.filetype).toBe('nianbao');
  });

  test('shows diagnostics where they are', () => {
    expect(seen.diagnostics).toContainEqual({
      source: '年报',
      message: expect.stringContaining('各列合计 7 + 12 + 2 + 4 + 4 + 3 = 32'),
      text: '30',
    });
    expect(seen.diagnostics).toContainEqual(expect.objectContaining({ text: '××' }));
  });

  test('goes by the configuration in a folder above', () => {
    expect(seen.diagnostics.filter(({ message }) => message.includes('缺少 1 行'))).toEqual([]);
  });

  test('shows what a row counts, and what explains a number of the text', () => {
    expect(seen.hover).toContain('各列之和：7 + 12 + 2 + 4 + 4 + 3 = 32，填的是 30（少 2）✗');
    expect(seen.said).toContain('“行政规范性文件”行“现行有效件数”列一致 ✓');
  });

  test('goes from a number of the text to its cell', () => {
    expect(seen.definition).toMatch(/^\| 行政规范性文件 \|/u);
  });

  test('mends a wrong total', () => {
    expect(seen.offered[0]).toContain('32');
    expect(seen.mended).toMatch(/\| 32 \|$/u);
  });

  test('completes the row that is missing', () => {
    expect(seen.completion[0]).toBe('二、上年结转政府信息公开申请数量');
    expect(seen.completed).toMatch(/^\| 二、上年结转政府信息公开申请数量 \|(?: 0 \|){7}$/u);
  });
});

/** Runs session.lua on a file; each place is what Vim searches for (very nomagic). */
async function workThrough(file: string, places: object): Promise<Seen> {
  const configuration = ['-u', path.resolve('docs/neovim.lua'), '-i', 'NONE', '-n'];
  const child = spawn(ensureNeovim(), ['--headless', ...configuration, file, '-S', 'test/neovim/session.lua'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Only ends what would never end by itself.
    timeout: 90_000,
    env: {
      ...process.env,
      PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
      // Nothing of the user's own takes part, and the log stays here.
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      NIANBAO_PLACES: JSON.stringify(places),
      NIANBAO_SEEN: path.join(folder, 'seen.json'),
    },
  });
  const words = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  const result = path.join(folder, 'seen.json');
  if (!existsSync(result)) throw new Error(`Neovim ended before it was through: ${words.join('\n')}`);
  return JSON.parse(readFileSync(result, 'utf8'));
}
