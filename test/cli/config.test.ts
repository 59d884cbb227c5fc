import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021 } from '../support/report.ts';
import { run, withFiles } from './support/run.ts';

const program = { createService: createReportService };
const wrong = base2021.replace('| 4 | 4 | 3 | 32 |', '| 4 | 4 | 3 | 31 |');
const check = (folder: string, ...rest: readonly string[]) =>
  run(['check', ...rest, '--format', 'json'], { folder, program });
const rulesIn = (stdout: string): readonly string[] =>
  JSON.parse(stdout).files.flatMap((file: { findings: { rule: string }[] }) => file.findings.map(({ rule }) => rule));

describe('.nianbao.json', () => {
  it('the nearest one above a file holds, up to the current folder', () =>
    withFiles(
      {
        'a/b/年报.txt': wrong,
        'a/.nianbao.json': '{ "rules": { "row-total": "hint" }, "folders": { "b": { "unit": "某局" } } }',
        '.nianbao.json': '{ "rules": { "row-total": "off" } }',
      },
      async (folder) => {
        const { stdout, status, stderr } = await check(folder, 'a/b/年报.txt');
        const [file] = JSON.parse(stdout).files;
        expect(file.unit).toBe('某局');
        expect(file.findings.find(({ rule }: { rule: string }) => rule === 'row-total').severity).toBe('hint');
        expect([status, stderr]).toEqual([0, '']);
        const below = await check(path.join(folder, 'a/b'), '年报.txt');
        expect(JSON.parse(below.stdout).files[0].unit).not.toBe('某局');
      },
    ));

  it('--config counts more, and --form more than either', () =>
    withFiles(
      {
        '年报.txt': wrong,
        '.nianbao.json': '{ "form": "2019" }',
        'c.json': '{ "rules": { "row-total": "off" }, "form": "2019" }',
      },
      async (folder) => {
        const { stdout } = await check(folder, '年报.txt', '--config', 'c.json', '--form', '2021');
        expect(rulesIn(stdout)).not.toContain('row-total');
        expect(rulesIn(stdout)).not.toContain('form-mismatch');
        expect(rulesIn((await check(folder, '年报.txt')).stdout)).toContain('form-mismatch');
        expect(await check(folder, '年报.txt', '--config', 'none.json')).toMatchObject({ status: 2, stdout: '' });
      },
    ));

  it('what is wrong with it is said with its place; the rest holds, and the status is 2', () =>
    withFiles(
      {
        '年报.txt': wrong,
        '二.txt': wrong,
        '.nianbao.json': '{\n  "rules": { "row-total": "off", "blance": "off" }\n}',
      },
      async (folder) => {
        const { stdout, status, stderr } = await check(folder, '年报.txt', '二.txt');
        expect(rulesIn(stdout)).not.toContain('row-total');
        expect(stderr).toBe(
          'nianbao: .nianbao.json:2:34: 没有规则“blance”，这一项不起作用。全部规则见 nianbao rules\n',
        );
        expect(status).toBe(2);
      },
    ));
});

it('a folder that nobody would write is said, and the files are checked all the same', () =>
  withFiles(
    { '年报.txt': wrong, '.nianbao.json': JSON.stringify({ folders: { ['{'.repeat(9000)]: {} } }) },
    async (folder) => {
      const { stdout, status, stderr } = await check(folder, '年报.txt');
      expect(rulesIn(stdout)).toContain('row-total');
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^nianbao: \.nianbao\.json:1:13: 这个路径写得太长/u)]);
    },
  ));

it.skipIf(process.platform === 'win32')('pipes that nobody has named on the command line are not waited for', () =>
  withFiles(
    { 'a/年报.txt': wrong, 'b/年报.txt': wrong, 'b/.nianbao.json': '{ "previous": "pipe", "baseline": "pipe" }' },
    async (folder) => {
      for (const pipe of ['a/.nianbao.json', 'b/pipe']) execFileSync('mkfifo', [path.join(folder, pipe)]);
      const { stdout, status, stderr } = await check(folder, 'a', 'b');
      expect(rulesIn(stdout).filter((rule) => rule === 'row-total')).toHaveLength(2);
      expect(status).toBe(2);
      expect(stderr.split('\n').toSorted()).toEqual(
        [
          '',
          'nianbao: a/.nianbao.json: 配置文件读不出来',
          'nianbao: b/pipe: 不是基线文件，没有用上',
          'nianbao: b/pipe: 配置里写的上年报告不存在',
        ]
          .map(String)
          .toSorted(),
      );
    },
  ),
);

describe('the baseline', () => {
  it('leaves out what is noted, by cell and by words, wherever it has moved', () =>
    withFiles({ '报告/年报.txt': wrong.replace('五、存在的主要问题及改进情况', '五、问题及改进') }, async (folder) => {
      const noted = await check(folder, '报告', '--baseline', 'b.json', '--update-baseline');
      expect(noted.status).toBe(0);
      expect(noted.stderr).toMatch(/^nianbao: b\.json: 记下了 \d+ 个问题\n$/);
      const content = await readFile(path.join(folder, 'b.json'), 'utf8');
      expect(content).toContain('"row-total requests.newReceived.total"');
      expect(Object.keys(JSON.parse(content).files)).toEqual(['报告/年报.txt']);

      const location = path.join(folder, '报告/年报.txt');
      await writeFile(location, `\n\n${await readFile(location, 'utf8')}`);
      const again = await check(folder, '报告', '--baseline', 'b.json');
      expect([rulesIn(again.stdout), again.status, again.stderr]).toEqual([[], 0, '']);

      await writeFile(location, wrong.replace('二、主动公开政府信息情况', '二、主动公开信息的情形'));
      await writeFile(path.join(folder, '.nianbao.json'), '{ "baseline": "b.json" }');
      const changed = await check(folder, '报告');
      expect(rulesIn(changed.stdout)).toContain('section-title');
      expect(rulesIn(changed.stdout)).not.toContain('row-total');
      expect(changed.stderr).toBe(
        'nianbao: b.json: 基线里有 1 条记录的问题已经没有了，可以用 --update-baseline 更新\n',
      );
    }));

  it('is not written over a file that is none', () =>
    withFiles({ '年报.txt': wrong, 'x.json': '["要留着"]' }, async (folder) => {
      const { status, stderr } = await check(folder, '年报.txt', '--baseline', 'x.json', '--update-baseline');
      expect([status, stderr]).toEqual([2, 'nianbao: x.json: 不是基线文件，没有改写；请换一个文件名\n']);
      expect(await readFile(path.join(folder, 'x.json'), 'utf8')).toBe('["要留着"]');
    }));

  it('that cannot be written is said, and the findings are there all the same', () =>
    withFiles({ '年报.txt': wrong }, async (folder) => {
      const { status, stdout, stderr } = await check(
        folder,
        '年报.txt',
        '--baseline',
        'none/b.json',
        '--update-baseline',
      );
      expect([status, stderr]).toEqual([2, 'nianbao: none/b.json: 没有这个文件夹\n']);
      expect(rulesIn(stdout)).toContain('row-total');
    }));

  it('has to be there, or to be named where it is written', () =>
    withFiles({ '年报.txt': wrong, 'x.json': '[]' }, async (folder) => {
      expect((await check(folder, '年报.txt', '--baseline', 'none.json')).status).toBe(2);
      const unnamed = await check(folder, '年报.txt', '--update-baseline');
      expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('没有可写的基线')]);
      expect((await check(folder, '年报.txt', '--baseline', 'x.json')).stderr).toContain('不是基线文件');
    }));
});
