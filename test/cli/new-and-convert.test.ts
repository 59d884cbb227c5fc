import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021 } from '../support/report.ts';
import { run, withFiles } from './support/run.ts';

const service = createReportService();
const program = { createService: createReportService };
const call = (argv: readonly string[], folder?: string) =>
  run(argv, { program, ...(folder !== undefined && { folder }) });

describe('nianbao new', () => {
  it('begins a report that only lacks its figures', async () => {
    const { status, stdout, stderr } = await call(['new', '--unit', '云岭市财政局', '--year', '2025']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^云岭市财政局2025年政府信息公开工作年度报告\n/);
    expect(stderr).toContain('填写第三部分表格');
    const found = service.snapshot(stdout).findings.filter(({ severity }) => severity === 'error');
    expect(found).toEqual([]);
  });

  it('takes wording and continuing figures from last year, and leaves figures open', async () => {
    await withFiles({ 'last.txt': base2021 }, async (folder) => {
      const argv = ['new', '--unit', '云汀县人民政府', '--year', '2025', '--previous', 'last.txt', '--layout', 'tab'];
      const { status, stdout, stderr } = await call(argv, folder);
      expect(status).toBe(0);
      const { tables } = service.snapshot(stdout).extraction;
      const last = service.snapshot(base2021).extraction.tables;
      expect(tables.requests?.['carriedOver']?.['total']?.value).toBe(
        last.requests?.['carriedForward']?.['total']?.value,
      );
      expect(tables.disclosure?.['normativeDocuments']?.['inForce']?.value).toBe(
        last.disclosure?.['normativeDocuments']?.['inForce']?.value,
      );
      expect(tables.requests?.['newReceived']?.['total']?.value).toBeNull();
      expect(stdout).toContain('2025年，云汀县人民政府按照条例规定推进信息公开');
      expect(stdout).toContain('计划');
      expect(stdout).toContain('××条');
      expect(stdout).toContain('国办公开办函〔2021〕30号');
      expect(stderr).toContain('上年文字');
    });
  });

  it('overwrites nothing', async () => {
    await withFiles({ 'a.txt': 'x' }, async (folder) => {
      const argv = ['new', '--unit', '云岭市财政局', '--year', '2025', '--out', 'a.txt'];
      expect(await call(argv, folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('不会覆盖') });
      expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('x');
      expect((await call([...argv.slice(0, -1), 'b.txt'], folder)).status).toBe(0);
      expect(await readFile(path.join(folder, 'b.txt'), 'utf8')).toContain('一、总体情况');
    });
  });

  it('leaves nothing behind where it cannot write, and takes nothing away', async () => {
    const other = `.a.txt.${process.pid}.tmp`;
    await withFiles({ [other]: 'x' }, async (folder) => {
      const argv = ['new', '--unit', '云岭市财政局', '--year', '2025', '--out', 'a.txt'];
      expect((await call(argv, folder)).status).toBe(2);
      expect(await readdir(folder)).toEqual([other]);
      expect(await call([...argv.slice(0, -1), 'b/a.txt'], folder)).toMatchObject({
        status: 2,
        stderr: 'nianbao: b/a.txt: 没有这个文件夹\n',
      });
      expect(await readdir(folder)).toEqual([other]);
    });
  });

  it.each([
    [['new', '--unit', '甲'], '--year'],
    [['new', '--unit', '甲', '--year', '25'], '四位数字'],
    [['convert', 'a.txt'], '--to'],
    [['convert', '--to', 'html'], '哪一个文件'],
    [['convert', 'a.txt', '--to', 'docx'], '--out'],
  ])('%j is refused', async (argv, words) => {
    expect(await call(argv)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});

describe('nianbao convert', () => {
  const figures = (text: string): unknown =>
    Object.values(service.snapshot(text).extraction.tables).map((table) =>
      Object.values(table ?? {}).map((row) => Object.values(row).map(({ value }) => value)),
    );

  it.each(['pipe', 'tab', 'html'])('to %s keeps all figures', async (target) => {
    await withFiles({ 'a.txt': base2021 }, async (folder) => {
      const { status, stdout } = await call(['convert', 'a.txt', '--to', target], folder);
      expect(status).toBe(0);
      expect(figures(stdout)).toEqual(figures(base2021));
    });
  });

  it('writes a web page back as text', async () => {
    await withFiles({ 'a.txt': base2021 }, async (folder) => {
      await call(['convert', 'a.txt', '--to', 'html', '--out', 'a.html'], folder);
      const { stdout } = await call(['convert', 'a.html', '--to', 'pipe'], folder);
      expect(stdout).not.toContain('<');
      expect(stdout).toContain('三、收到和处理政府信息公开申请情况\n');
      expect(figures(stdout)).toEqual(figures(base2021));
    });
  });

  it.each([
    ['pipe', ['| 会议 名称 | 甲 \\| 乙 |', '| 会议 次数 | 3 |']],
    ['tab', ['会议 名称\t甲 | 乙', '会议 次数\t3']],
  ])('keeps the rows of a table that is none of the form, as %s', async (target, lines) => {
    const page = [
      '<h1>云岭市财政局2024年政府信息公开工作年度报告</h1>',
      '<p>一、总体情况</p>',
      '<table><tr><td>会议\r\n  名称</td><td>甲 | 乙</td></tr><tr><td>会议<br>次数</td><td>3</td></tr></table>',
      '<p>二、主动公开政府信息情况</p>',
    ].join('\r\n');
    await withFiles({ 'a.html': page }, async (folder) => {
      const { stdout } = await call(['convert', 'a.html', '--to', target], folder);
      expect(stdout).toContain(`\n${lines.join('\n')}\n`);
    });
  });

  it('writes through a link, and keeps who may read the file', async () => {
    await withFiles({ 'a.txt': base2021, 'b.html': 'x' }, async (folder) => {
      await chmod(path.join(folder, 'b.html'), 0o640);
      await symlink('b.html', path.join(folder, 'c.html'));
      expect((await call(['convert', 'a.txt', '--to', 'html', '--out', 'c.html'], folder)).status).toBe(0);
      expect(await readFile(path.join(folder, 'b.html'), 'utf8')).toContain('<table>');
      expect((await stat(path.join(folder, 'b.html'))).mode & 0o777).toBe(0o640);
      expect((await readdir(folder)).toSorted()).toEqual(['a.txt', 'b.html', 'c.html']);
    });
  });

  it('writes a Word document', async () => {
    await withFiles({ 'a.txt': base2021 }, async (folder) => {
      expect((await call(['convert', 'a.txt', '--to', 'docx', '--out', 'a.docx'], folder)).status).toBe(0);
      const bytes = await readFile(path.join(folder, 'a.docx'));
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.length).toBeGreaterThan(5000);
    });
  });
});
