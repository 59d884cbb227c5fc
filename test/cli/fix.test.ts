import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../server/src/cli/encode.ts';
import { unifiedDiff } from '../../server/src/cli/unified-diff.ts';
import { createReportService } from '../../server/src/service.ts';
import { decodeText } from '../../server/src/text/decode.ts';
import { report } from '../support/check.ts';
import { type RunOptions, run as runFake, withFiles } from './support/run.ts';

const run = (argv: readonly string[], options: RunOptions = {}) =>
  runFake(argv, { ...options, program: { createService: createReportService } });

const wrong = report({
  preamble: '𠮷县（BMP 以外的字）的年度报告，🙂。',
  lines: { 'disclosure.fees': '| 行政事业型收费 | 12.5 |' },
  cells: { 'requests.granted.total': '9999' },
});
const right = wrong.replace('行政事业型收费', '行政事业性收费');
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

type How = Parameters<typeof encodeText>[1];
const encoded = (text: string, how: How): Uint8Array => {
  const bytes = encodeText(text, how);
  if (bytes === undefined) throw new Error('cannot be encoded');
  return bytes;
};

describe('a file is mended in its own encoding and line ends', () => {
  const ways: Readonly<Record<string, How>> = {
    'UTF-8': { encoding: 'utf-8', hasByteOrderMark: false },
    'UTF-8 with a byte order mark': { encoding: 'utf-8', hasByteOrderMark: true },
    'UTF-16, little end first': { encoding: 'utf-16le', hasByteOrderMark: true },
    'UTF-16, big end first': { encoding: 'utf-16be', hasByteOrderMark: true },
    GB18030: { encoding: 'gb18030', hasByteOrderMark: false },
  };
  it.each(Object.keys(ways))('%s', async (name) => {
    const how = ways[name] as How;
    for (const write of [(text: string) => text, crlf]) {
      await withFiles({ 'a.txt': encoded(write(wrong), how) }, async (folder) => {
        await chmod(path.join(folder, 'a.txt'), 0o640);
        const { status, stderr } = await run(['check', '--fix', 'safe', 'a.txt', '--lang', 'zh'], { folder });
        const bytes = await readFile(path.join(folder, 'a.txt'));
        expect(Buffer.compare(bytes, encoded(write(right), how))).toBe(0);
        expect((await stat(path.join(folder, 'a.txt'))).mode & 0o777).toBe(0o640);
        expect(await readdir(folder)).toEqual(['a.txt']);
        // The total is wrong as before.
        expect(status).toBe(1);
        expect(stderr).toContain('已修正 1 处，涉及 1 个文件');
      });
    }
  });

  it('writes every character that GB18030 has', () => {
    const how: How = { encoding: 'gb18030', hasByteOrderMark: false };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeText(text, how);
        const decoded = bytes === undefined ? undefined : new TextDecoder('gb18030').decode(bytes);
        expect(decoded ?? text).toBe(text);
      }),
      { numRuns: 20 },
    );
    const text = '政府信息公开〔2021〕30号，€𠮷🙂ḿ';
    expect(decodeText(encoded(text, how), 'gb18030')).toMatchObject({ text, damagedPlaces: 0 });
  });
});

it('changes nothing the second time', async () => {
  await withFiles({ 'a.txt': wrong }, async (folder) => {
    await run(['check', '--fix', 'safe', '.'], { folder });
    const { stderr } = await run(['check', '--fix', 'safe', '.', '--lang', 'zh'], { folder });
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe(right);
    expect(stderr).toContain('已修正 0 处');
  });
});

it('leaves a link a link', async () => {
  await withFiles({ 'a.txt': wrong }, async (folder) => {
    await symlink('a.txt', path.join(folder, 'b.txt'));
    await run(['check', '--fix', 'safe', 'b.txt'], { folder });
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe(right);
  });
});

it('leaves blank what nobody wrote, and the text as it is true', async () => {
  const words = '收到政府信息公开申请16件，均已答复。';
  const missing = report({ bodies: { overview: words, disclosure: '', requests: '见图片。', review: '' } });
  await withFiles({ 'a.txt': missing }, async (folder) => {
    for (let i = 0; i < 2; i++) await run(['check', '--fix', 'suggested', 'a.txt'], { folder });
    const text = await readFile(path.join(folder, 'a.txt'), 'utf8');
    expect(text).toContain(words);
    expect(text).toContain('| 行政许可 |');
    expect(text).not.toMatch(/\b0 \||0件/);
  });
});

it('does not write where bytes would be lost', async () => {
  const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from([0xff, 0x0a])]);
  await withFiles({ 'a.txt': bytes }, async (folder) => {
    const { status, stdout } = await run(['check', '--fix', 'safe', 'a.txt'], { folder });
    expect(status).toBe(2);
    expect(stdout).toContain('有无法识别的字节');
    expect(Buffer.compare(await readFile(path.join(folder, 'a.txt')), bytes)).toBe(0);
  });
});

it('only shows what it would do', async () => {
  await withFiles({ 'a.txt': wrong }, async (folder) => {
    const { status, stdout } = await run(['check', '--diff', 'a.txt'], { folder });
    const changed = stdout.split('\n').filter((line) => /^[-+]/.test(line));
    expect(changed).toEqual(['--- a.txt', '+++ a.txt', '-| 行政事业型收费 | 12.5 |', '+| 行政事业性收费 | 12.5 |']);
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe(wrong);
    expect(status).toBe(1);
  });
});

it('mends standard input to standard output', async () => {
  const { stdout, stderr, status } = await run(['check', '--fix', 'safe', '-'], { stdin: crlf(wrong) });
  expect(stdout).toBe(crlf(right));
  expect(stderr).toContain('row-total');
  expect(status).toBe(1);
  expect((await run(['check', '--fix', 'safe', '-', 'a.txt'])).status).toBe(2);
});

it('tells the fixes of each finding', async () => {
  const { stdout } = await run(['check', '--format', 'json', '-'], { stdin: wrong });
  const findings = JSON.parse(stdout).files[0].findings as { rule: string; fixes: unknown[] }[];
  expect(findings.find(({ rule }) => rule === 'row-label')?.fixes).toMatchObject([
    { title: '改为“行政事业性收费”', applicability: 'safe', edits: [{ newText: '行政事业性收费' }] },
  ]);
});

describe('a unified diff', () => {
  it('is as diff -u writes it', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj';
    const after = 'a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk';
    expect(unifiedDiff('x', before, after)).toBe(
      '--- x\n+++ x\n@@ -1,5 +1,5 @@\n a\n-b\n+B\n c\n d\n e\n@@ -7,4 +7,5 @@\n g\n h\n i\n-j\n\\ No newline at end of file\n+j\n+k\n\\ No newline at end of file\n',
    );
    expect(unifiedDiff('x', before, before)).toBe('');
    expect(unifiedDiff('x', '', 'a\n')).toBe('--- x\n+++ x\n@@ -0,0 +1,1 @@\n+a\n');
  });
});
