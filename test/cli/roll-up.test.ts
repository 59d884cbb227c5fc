import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { checkOutput } from './support/contract.ts';
import { gb18030 } from './support/gb18030.ts';
import { type RunOptions, run, withFiles } from './support/run.ts';
import { fakeThread } from './support/threads.ts';

/** The report of a unit that had so many applications, granted all of them and did nothing else. */
const of = (unit: string, count: number | '', year = 2024): string =>
  report({
    year,
    title: `${unit}${year}年政府信息公开工作年度报告`,
    figures: { scale: 'zero' },
    // Where nothing was received the text says so, which the cells below would contradict.
    bodies: { overview: `收到申请${count}件，均予以公开。` },
    cells: Object.fromEntries(
      ['newReceived', 'granted', 'resultTotal'].flatMap((row) =>
        ['naturalPerson', 'total'].map((column) => [`requests.${row}.${column}`, String(count)]),
      ),
    ),
  });

const files = {
  '汇总.txt': of('云岭市人民政府', 10),
  '部门/公安局.txt': of('云岭市公安局', 7),
  '部门/财政局.txt': gb18030(of('云岭市财政局', 5)),
  '部门/办公室.txt': of('云岭市人民政府办公室', ''),
  '部门/2023.txt': of('云岭市公安局', 100, 2023),
  '部门/又一份.txt': of('云岭市公安局', 100),
  '部门/说明.txt': '不是报告。\n',
};

const check = async (folder: string, argv: readonly string[], options: RunOptions = {}) => {
  const program = { createService: createReportService, ...options.program };
  const result = await run(['check', ...argv], { folder, ...options, program });
  const output = checkOutput.safeParse(JSON.parse(argv.includes('json') ? result.stdout : '{}')).data;
  const found = output?.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule, cell }) => rule === 'roll-up' && cell?.row === 'newReceived')
      .map(({ severity, cell, actual, message, related }) => ({
        place: `${path} ${cell?.row}.${cell?.column}`,
        says: `${severity} ${actual} ${/比 .*? 少 \d+/.exec(message)?.[0]}`,
        members: related.flatMap(({ path, message }) => (path === undefined ? [] : [`${path} ${message}`])),
      })),
  );
  return { ...result, found, output };
};

const byTwo = { place: '汇总.txt newReceived.naturalPerson', says: 'info 10 比 3 份下级报告合计至少应有的 12 少 2' };

describe('--roll-up', () => {
  it('holds a report against the sum of the others, as information', () =>
    withFiles(files, async (folder) => {
      const argv = ['部门', '--roll-up', '汇总.txt', '--format', 'json', '--fail-on', 'error'];
      const { found, output, stderr } = await check(folder, argv);
      expect(found).toEqual([
        { ...byTwo, members: ['部门/公安局.txt 云岭市公安局 7', '部门/财政局.txt 云岭市财政局 5'] },
      ]);
      // Checked as well, behind the others, where it does not lie among them.
      expect(output?.files.at(-1)?.path).toBe('汇总.txt');
      expect(stderr).toBe(
        'nianbao: 汇总.txt: 作为汇总报告，与 3 份 2024 年度报告的合计对照；没有计入：其他年度 1 份、看不出单位或年度 1 份、同一单位重复 1 份\n',
      );
    }));

  it('may lie among the others, in its place', () =>
    withFiles(files, async (folder) => {
      const { found, output } = await check(folder, ['.', '--roll-up', '汇总.txt', '--format', 'json']);
      expect(output?.files.map(({ path }) => path)).toContain('./汇总.txt');
      expect(output?.files).toHaveLength(Object.keys(files).length);
      expect(found?.map(({ place }) => place)).toEqual([`./${byTwo.place}`]);
    }));

  it('is no error', () =>
    withFiles({ a: of('云岭市公安局', 7), b: of('云岭市', 1) }, async (folder) => {
      const { found, status } = await check(folder, ['a', '--roll-up', 'b', '--format', 'json']);
      expect([found?.length, status]).toEqual([1, 0]);
    }));

  it('is shown to people with the reports that have most', () =>
    withFiles(files, async (folder) => {
      const { stdout } = await check(folder, ['部门', '--roll-up', '汇总.txt']);
      expect(stdout).toMatch(
        /^ +\d+:\d+ {2}提示 {2}“一、本年新收政府信息公开申请数量”行“自然人”列填 10，比 3 份下级报告合计至少应有的 12 少 2。.* {2}roll-up$/mu,
      );
      expect(stdout).toMatch(/^ +部门\/公安局\.txt:1:1 {2}云岭市公安局 7$/mu);
    }));

  it('finds the same with threads', () =>
    withFiles(files, async (folder) => {
      const argv = ['.', '--roll-up', '汇总.txt', '--format', 'json', '--jobs'];
      const one = await check(folder, [...argv, '1']);
      const two = await check(folder, [...argv, '2'], {
        program: { loadThreads: async (task) => () => fakeThread(task, createReportService) },
      });
      expect([two.stdout, two.stderr]).toEqual([one.stdout, one.stderr]);
    }));

  it('says in English what was left out', () =>
    withFiles({ ...files, '部门/空.txt': `${of('云岭市民政局', 1).split('\n')[0]}\n` }, async (folder) => {
      const { stderr } = await check(folder, ['部门', '--roll-up', '汇总.txt', '--lang', 'en']);
      expect(stderr).toBe(
        'nianbao: 汇总.txt: held as a roll-up against the sum of 3 report(s) of 2024; left out: 1 of another year, 1 without a unit or a year, 1 of a unit that has another one, 1 without figures that can be read\n',
      );
    }));

  it('is silent where there is nothing to add up', () =>
    withFiles({ a: of('云岭市公安局', 7, 2022), b: of('云岭市', 1) }, async (folder) => {
      const { found, stderr } = await check(folder, ['a', '--roll-up', 'b', '--format', 'json']);
      expect(found).toEqual([]);
      expect(stderr).toBe('nianbao: b: 作为汇总报告，没有可以对照的 2024 年度报告；没有计入：其他年度 1 份\n');
    }));

  it.each([
    ['nowhere.txt', 'nianbao: nowhere.txt：没有这个文件或文件夹\n'],
    ['部门/说明.txt', 'nianbao: 部门/说明.txt：看不出是哪个单位、哪个年度的报告，不能作为汇总报告\n'],
  ])('refuses %s', (name, words) =>
    withFiles(files, async (folder) => {
      const { status, stdout, stderr } = await check(folder, ['部门', '--roll-up', name]);
      expect([status, stdout, stderr.startsWith(words)]).toEqual([2, '', true]);
    }),
  );

  it('is not for a text that is mended on its way', () =>
    withFiles(files, async (folder) => {
      const { status, stderr } = await check(folder, ['-', '--fix', 'safe', '--roll-up', '汇总.txt']);
      expect([status, stderr]).toEqual([2, expect.stringContaining('修改标准输入（-）时不能再写别的路径')]);
    }));
});
