import { describe, expect, it } from 'vitest';
import type { ReportService } from '../../server/src/service.ts';
import { checkOutput } from './support/contract.ts';
import { createFakeService } from './support/fake-service.ts';
import { gb18030 } from './support/gb18030.ts';
import { type RunOptions, run, withFiles } from './support/run.ts';

const checkStdin = (text: string, args: readonly string[] = [], options: RunOptions = {}) =>
  run(['check', '-', ...args], { stdin: text, ...options });

const parse = (stdout: string) => checkOutput.parse(JSON.parse(stdout));

describe('check: exit status', () => {
  it.each([
    ['', 'error', 0],
    ['[error]', 'error', 1],
    ['[warning]', 'error', 0],
    ['[warning]', 'warning', 1],
    ['[error]', 'warning', 1],
    ['[hint]', 'info', 0],
    ['[hint]', 'hint', 1],
    ['[error]', 'never', 0],
  ])('of %o with --fail-on %s is %i', async (text, failOn, status) => {
    expect((await checkStdin(text, ['--fail-on', failOn])).status).toBe(status);
  });

  it('is 1 for an error when --fail-on is not given', async () => {
    expect((await checkStdin('[error]')).status).toBe(1);
    expect((await checkStdin('[warning]')).status).toBe(0);
  });

  it('is 2 when a file could not be read, whatever the others hold and whatever --fail-on says', async () => {
    await withFiles({ 'a.txt': '[error]' }, async (folder) => {
      expect((await run(['check', 'a.txt', 'gone.txt'], { folder })).status).toBe(2);
      expect((await run(['check', 'a.txt', 'gone.txt', '--fail-on', 'never'], { folder })).status).toBe(2);
    });
  });
});

describe('check --format json', () => {
  it('has the shape of the contract', async () => {
    const { stdout, stderr } = await checkStdin('一[total]\r\n[hint]', ['--format', 'json']);
    expect(stderr).toBe('');
    expect(parse(stdout)).toEqual({
      version: 1,
      files: [
        {
          path: '-',
          form: '2021',
          year: 2024,
          unit: '云岭市财政局',
          error: null,
          findings: [
            {
              rule: 'row-total',
              severity: 'error',
              message: '总计应为 3，现为 2（少 1）',
              range: { start: { line: 0, character: 1 }, end: { line: 0, character: 8 } },
              cell: { table: 'requests', row: 'newReceived', column: 'total' },
              expected: '3',
              actual: '2',
              related: [
                { message: '自然人 3', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
              ],
              fixes: [],
            },
            {
              rule: 'some-hint',
              severity: 'hint',
              message: '有一处hint',
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
              related: [],
              fixes: [],
            },
          ],
        },
      ],
      summary: { files: 1, error: 1, warning: 0, info: 0, hint: 1 },
    });
  });

  it('names an unreadable file in the output and on stderr, and goes on with the rest', async () => {
    await withFiles({ 'a.txt': '[warning]', 'b.txt': '' }, async (folder) => {
      const { stdout, stderr } = await run(['check', '--format', 'json', 'a.txt', 'gone.txt', 'b.txt'], { folder });
      const { files, summary } = parse(stdout);
      expect(files.map(({ path, error }) => [path, error])).toEqual([
        ['a.txt', null],
        ['gone.txt', '没有这个文件或文件夹'],
        ['b.txt', null],
      ]);
      expect(summary).toEqual({ files: 3, error: 0, warning: 1, info: 0, hint: 0 });
      expect(stderr).toBe('nianbao: gone.txt: 没有这个文件或文件夹\n');
    });
  });

  it('says the messages in the language of --lang, and in Chinese whatever the environment says', async () => {
    const english = await checkStdin('[hint]', ['--format', 'json', '--lang', 'en']);
    expect(parse(english.stdout).files[0]?.findings[0]?.message).toBe('a place of hint');
    const environment = { LANG: 'en_GB.UTF-8' };
    const plain = await checkStdin('[hint]', ['--format', 'json'], { environment });
    expect(parse(plain.stdout).files[0]?.findings[0]?.message).toBe('有一处hint');
  });

  it('hands --form to the service', async () => {
    const { stdout } = await checkStdin('', ['--format', 'json', '--form', '2019']);
    expect(parse(stdout).files[0]?.form).toBe('2019');
  });
});

describe('check --format text', () => {
  const text = '云岭市\n[hint] [total]\n\n\n\n\n\n\n\n[warning]';

  it('writes place, severity, message and rule under each path, related places indented, numbers at the end', async () => {
    await withFiles({ 'a.txt': text, 'fine.txt': '', 'b.txt': '[info]' }, async (folder) => {
      const { stdout, stderr } = await run(['check', 'a.txt', 'fine.txt', 'gone.txt', 'b.txt'], { folder });
      expect(stderr).toBe('');
      expect(stdout).toMatchInlineSnapshot(`
        "a.txt
           2:1  建议  有一处hint  some-hint
           2:8  错误  总计应为 3，现为 2（少 1）  row-total
                1:1  自然人 3
          10:1  警告  有一处warning  some-warning

        gone.txt
          未能读取：没有这个文件或文件夹

        b.txt
          1:1  提示  有一处info  some-info

        按规则：
          错误  row-total     1  （1 个文件）
          警告  some-warning  1  （1 个文件）
          提示  some-info     1  （1 个文件）
          建议  some-hint     1  （1 个文件）

        按文件（问题重的在前）：
          a.txt  错误 1，警告 1，建议 1
          b.txt  提示 1

        共 4 个文件，1 个未能读取，发现 4 个问题（错误 1，警告 1，提示 1，建议 1）。
        "
      `);
    });
  });

  it('speaks English with --lang en', async () => {
    expect((await checkStdin(text, ['--lang', 'en'])).stdout).toMatchInlineSnapshot(`
      "-
         2:1  hint     a place of hint  some-hint
         2:8  error    the total should be 3, it is 2 (1 too few)  row-total
              1:1  natural persons 3
        10:1  warning  a place of warning  some-warning

      1 file, 3 problems found (error 1, warning 1, info 0, hint 1).
      "
    `);
  });

  it('says so when nothing is wrong', async () => {
    expect((await checkStdin('')).stdout).toBe('共 1 个文件，没有发现问题。\n');
  });

  it('does not call a run fine in which nothing could be read', async () => {
    expect((await run(['check', 'gone.txt'])).stdout.split('\n').at(-2)).toBe('共 1 个文件，1 个未能读取。');
  });

  it('takes a file with more findings than a call has room for arguments', async () => {
    const { stdout } = await checkStdin('[hint]\n'.repeat(200_000));
    expect(stdout).toContain('200000:1  建议');
  });

  it('uses colours on a terminal only, and not where NO_COLOR asks for none', async () => {
    const sequence = '\u001b[';
    expect((await checkStdin('[error]')).stdout).not.toContain(sequence);
    expect((await checkStdin('[error]', [], { isTerminal: true })).stdout).toContain(`${sequence}31m错误`);
    const environment = { NO_COLOR: '1' };
    expect((await checkStdin('[error]', [], { isTerminal: true, environment })).stdout).not.toContain(sequence);
  });

  it('does not let a report act on the terminal', async () => {
    const spoken = withMessage('坏\u001b[2J\u202e话\n次行');
    const { stdout } = await checkStdin('[error]', [], { program: { createService: spoken } });
    expect(stdout).toContain('坏\uFFFD[2J\uFFFD话 次行  some-error\n');
  });
});

describe('check: reading', () => {
  it('reads GB18030 by itself, and refuses it where UTF-8 was asked for', async () => {
    await withFiles({ 'gb.txt': gb18030('云岭市财政局[error]') }, async (folder) => {
      const automatic = await run(['check', '--format', 'json', 'gb.txt'], { folder });
      expect(parse(automatic.stdout).files[0]?.findings[0]?.range.start).toEqual({ line: 0, character: 6 });
      const forced = await run(['check', '--format', 'json', '--encoding', 'utf-8', 'gb.txt'], { folder });
      expect(forced.status).toBe(2);
      expect(parse(forced.stdout).files[0]?.error).toBe('内容不是 utf-8 编码');
    });
  });

  it('counts columns without the byte order mark', async () => {
    const { stdout } = await checkStdin('\uFEFF[error]', ['--format', 'json']);
    expect(parse(stdout).files[0]?.findings[0]?.range.start).toEqual({ line: 0, character: 0 });
  });

  it('goes on with a damaged file and says so', async () => {
    const bytes = new TextEncoder().encode('云岭市财政局报告年度');
    await withFiles({ 'cut.txt': bytes.subarray(0, bytes.length - 1) }, async (folder) => {
      const { status, stderr } = await run(['check', 'cut.txt'], { folder });
      expect(status).toBe(0);
      expect(stderr).toBe('nianbao: cut.txt: 有 1 处字节无法识别，以 � 代替后继续\n');
    });
  });

  it('refuses a Word file with a word on what to do', async () => {
    await withFiles({ '报告.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) }, async (folder) => {
      const { status, stdout } = await run(['check', '报告.docx'], { folder });
      expect(status).toBe(2);
      expect(stdout).toContain('不是文本文件');
    });
  });
});

describe('check: defects', () => {
  it('names the file in which the checker itself failed, and goes on', async () => {
    await withFiles({ 'a.txt': '[throw]', 'b.txt': '[error]' }, async (folder) => {
      const { status, stdout, stderr } = await run(['check', '--format', 'json', 'a.txt', 'b.txt'], { folder });
      expect(status).toBe(2);
      expect(parse(stdout).files.map(({ error, findings }) => [error, findings.length])).toEqual([
        ['检查程序自身出错，详见错误输出', 0],
        [null, 1],
      ]);
      expect(stderr).toContain('nianbao: a.txt: Error: a defect');
    });
  });

  it("passes on the service's log", async () => {
    const { status, stderr } = await checkStdin('[log]');
    expect(status).toBe(0);
    expect(stderr).toContain('nianbao: row-total: Error: a rule that threw');
  });
});

/** The fake service with its findings saying something else. */
const withMessage = (words: string) => (): ReportService => {
  const service = createFakeService();
  return {
    ...service,
    snapshot: (text, options) => {
      const snapshot = service.snapshot(text, options);
      const findings = snapshot.findings.map((finding) => ({ ...finding, message: { zh: words, en: words } }));
      return { ...snapshot, findings };
    },
  };
};
