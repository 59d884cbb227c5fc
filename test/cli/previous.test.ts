import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { checkOutput } from './support/contract.ts';
import { gb18030 } from './support/gb18030.ts';
import { run, withFiles } from './support/run.ts';

const row = (name: 'carriedOver' | 'carriedForward', count: number) =>
  Object.fromEntries(['naturalPerson', 'total'].map((column) => [`requests.${name}.${column}`, String(count)]));
/** A report of a unit that was left with so many applications and leaves so many behind. */
const ofYear = (year: number, unit: string, carriedOver: number, carriedForward: number): string =>
  report({
    year,
    title: `${unit}${year}年政府信息公开工作年度报告`,
    figures: { scale: 'zero' },
    cells: { ...row('carriedOver', carriedOver), ...row('carriedForward', carriedForward) },
    bodies: { overview: `这是${year}年的情况。`, problems: `${year}年的问题不多。` },
  });

const check = async (folder: string, ...args: readonly string[]) => {
  const argv = ['check', '--format', 'json', '--fail-on', 'never', ...args];
  const result = await run(argv, { folder, program: { createService: createReportService } });
  const carryOver = checkOutput
    .safeParse(JSON.parse(result.stdout || '{}'))
    .data?.files.flatMap(({ path, findings }) =>
      findings
        .filter(({ rule }) => rule === 'carry-over')
        .map(
          ({ actual, expected, related }) => `${path} ${actual}≠${expected} ${related.map((one) => one.path ?? '-')}`,
        ),
    );
  return { ...result, carryOver };
};

describe('last year’s report', () => {
  const files = {
    '财政2024.txt': ofYear(2024, '云岭市财政局', 3, 0),
    '财政2023.txt': ofYear(2023, '云岭市财政局', 0, 2),
    '审计2024.txt': ofYear(2024, '云岭市审计局', 1, 0),
    '旧/2023.txt': ofYear(2023, '云岭市审计局', 0, 4),
  };

  it('is found beside the file, whether it was named or not', () =>
    withFiles(files, async (folder) => {
      const { carryOver, stdout } = await check(folder, '财政2024.txt');
      expect(carryOver).toEqual(['财政2024.txt 3≠2 -,财政2023.txt,财政2023.txt']);
      expect(checkOutput.parse(JSON.parse(stdout)).files).toHaveLength(1);
    }));

  it('is found among all arguments, and named as they name it', () =>
    withFiles(files, async (folder) => {
      expect((await check(folder, '.')).carryOver).toEqual([
        './审计2024.txt 1≠4 -,./旧/2023.txt,./旧/2023.txt',
        './财政2024.txt 3≠2 -,./财政2023.txt,./财政2023.txt',
      ]);
      expect((await check(folder, '审计2024.txt')).carryOver).toEqual([]);
    }));

  it('may be in another encoding', () =>
    withFiles({ ...files, '财政2023.txt': gb18030(files['财政2023.txt']) }, async (folder) => {
      expect((await check(folder, '财政2024.txt')).carryOver).toEqual(['财政2024.txt 3≠2 -,财政2023.txt,财政2023.txt']);
    }));

  it('is shown with its path in the output for people', () =>
    withFiles(files, async (folder) => {
      const { stdout } = await run(['check', '财政2024.txt'], {
        folder,
        program: { createService: createReportService },
      });
      expect(stdout).toMatch(/^ +财政2023\.txt:\d+:\d+ {2}上年报告“四、结转下年度继续办理”行“总计”列：2$/mu);
    }));
});

describe('--previous', () => {
  it('names it, whatever its unit is called', () =>
    withFiles({ 'a.txt': ofYear(2024, '甲局', 3, 0), 'b/c.txt': ofYear(2023, '乙局', 0, 2) }, async (folder) => {
      expect((await check(folder, 'a.txt')).carryOver).toEqual([]);
      expect((await check(folder, 'a.txt', '--previous', 'b/c.txt')).carryOver).toEqual([
        'a.txt 3≠2 -,b/c.txt,b/c.txt',
      ]);
    }));

  it('is for those among several that it fits', () =>
    withFiles(
      {
        'a.txt': ofYear(2024, '云岭市财政局', 3, 0),
        'b.txt': ofYear(2024, '云岭市审计局', 3, 0),
        'x/old.txt': ofYear(2023, '云岭市财政局', 0, 2),
      },
      async (folder) => {
        const { carryOver } = await check(folder, 'a.txt', 'b.txt', '--previous', 'x/old.txt');
        expect(carryOver).toEqual(['a.txt 3≠2 -,x/old.txt,x/old.txt']);
      },
    ));

  it('says so where it is of another year', () =>
    withFiles({ 'a.txt': ofYear(2024, '甲局', 3, 0), 'b.txt': ofYear(2022, '甲局', 0, 2) }, async (folder) => {
      const { carryOver, stderr } = await check(folder, 'a.txt', '--previous', 'b.txt');
      expect(carryOver).toEqual([]);
      expect(stderr).toBe('nianbao: b.txt: --previous 给出的是 2022 年度报告，不是 2024 年度的上一年，不作对照\n');
    }));

  it('is refused where it cannot be read', () =>
    withFiles({ 'a.txt': '' }, async (folder) => {
      const { status, stdout, stderr } = await check(folder, 'a.txt', '--previous', 'gone.txt');
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('nianbao: gone.txt：没有这个文件或文件夹');
    }));
});
