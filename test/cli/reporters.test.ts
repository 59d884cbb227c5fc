import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { csvRecord } from '../../server/src/cli/reporters/csv.ts';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService } from '../../server/src/service.ts';
import { createLineIndex } from '../../server/src/text/line-index.ts';
import { fixesOfFinding } from '../support/features.ts';
import { report } from '../support/report.ts';
import { createFakeService } from './support/fake-service.ts';
import { run, withFiles } from './support/run.ts';
import { sarifLog } from './support/sarif.ts';

const realService = { createService: createReportService };

describe('--format csv', () => {
  it('is what spreadsheets open: a mark, a heading, one record for each finding', async () => {
    await withFiles({ 'a,b.txt': '云岭\n[total][hint]', 'fine.txt': '' }, async (folder) => {
      const { stdout } = await run(['check', '.', 'gone.txt', '--format', 'csv'], { folder });
      expect(stdout.split('\r\n')).toEqual([
        '\uFEFF文件,单位,年度,格式,级别,规则,行,列,说明,表,表行,表列,应为,现为',
        '"./a,b.txt",云岭市财政局,2024,2021,错误,row-total,2,1,总计应为 3，现为 2（少 1）,requests,newReceived,total,3,2',
        '"./a,b.txt",云岭市财政局,2024,2021,建议,some-hint,2,8,有一处hint,,,,,',
        'gone.txt,,,,未能读取,,,,没有这个文件或文件夹',
        '',
      ]);
    });
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['+cmd', "'+cmd"],
    ['\t=1', "' =1"],
    ['＝1', "'＝1"],
    ['-', '-'],
    ['a"b', '"a""b"'],
    ['a\r\n=1', 'a =1'],
    ['a\u0000', 'a\uFFFD'],
  ])('makes no formula and no second line of %j', (text, cell) => {
    expect(csvRecord([text, 1])).toBe(`${cell},1\r\n`);
  });

  it('leaves numbers numbers', () => expect(csvRecord([-5, 1.5, null])).toBe('-5,1.5,\r\n'));

  it('gives one record for each report and cell', async () => {
    const { stdout } = await run(['extract', '-', '--format', 'csv', '--lang', 'en'], { stdin: '年' });
    expect(stdout).toBe(
      [
        '\uFEFFunit,year,form,table,row,column,value,measure,raw,origin,file,line',
        '云岭市财政局,2024,2021,disclosure,fees,amount,12.5,万元,12.5,explicit,-,1',
        '云岭市财政局,2024,2021,requests,newReceived,naturalPerson,3,,3,explicit,-,1',
        '云岭市财政局,2024,2021,requests,newReceived,total,,,,blank,-,1',
        '',
      ].join('\r\n'),
    );
  });
});

describe('--format github', () => {
  it('writes a command for each finding, escaped', async () => {
    await withFiles({ 'a,1%.txt': '一[total]', 'sub/b.txt': '[hint]' }, async (folder) => {
      const { stdout, stderr } = await run(['check', '.', 'gone.txt', '--format', 'github'], { folder });
      expect(stdout.split('\n')).toEqual([
        '::error file=a%2C1%25.txt,line=1,endLine=1,col=2,endColumn=8,title=row-total::总计应为 3，现为 2（少 1）',
        '::notice file=sub/b.txt,line=1,endLine=1,col=1,endColumn=6,title=some-hint::有一处hint',
        '::error file=gone.txt::没有这个文件或文件夹',
        '',
      ]);
      expect(stderr).toBe('nianbao: gone.txt: 没有这个文件或文件夹\n');
    });
  });

  it('writes what GitHub would not show as plain lines, and says how many', async () => {
    const { stdout } = await run(['check', '-', '--format', 'github'], { stdin: `${'[warning]\n'.repeat(12)}[error]` });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(lines[10]).toBe('- -:11:1  有一处warning  some-warning');
    expect(lines.at(-1)).toBe('- 另有 2 条只写在本日志里，未作为注释显示（共 错误 1 警告 12 提示 0 建议 0）。');
  });

  it('lets no report and no name give commands', async () => {
    const words = '坏\n::stop-commands::x ##[error]y';
    const createService = () => {
      const service = createFakeService();
      return {
        ...service,
        snapshot: (text: string) => {
          const snapshot = service.snapshot(text);
          const findings = snapshot.findings.map((finding) => ({ ...finding, message: { zh: words, en: words } }));
          return { ...snapshot, findings };
        },
      };
    };
    await withFiles({ '::add-mask::x.txt': '[error]'.repeat(11) }, async (folder) => {
      const { stdout } = await run(['check', '.', '--format', 'github'], { folder, program: { createService } });
      const commands = stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line));
      expect(commands).toHaveLength(10);
      expect(commands.every((line) => line.startsWith('::error file=%3A%3Aadd-mask%3A%3Ax.txt,'))).toBe(true);
    });
  });
});

describe('--format sarif', () => {
  it('is a log of the standard, with rules, places, operands and unread files', async () => {
    await withFiles({ '报告 1#.txt': '一\n😀[total][hint]' }, async (folder) => {
      const { stdout } = await run(['check', './报告 1#.txt', 'gone.txt', '--format', 'sarif'], { folder });
      const log = sarifLog.parse(JSON.parse(stdout));
      const [first] = log.runs;
      expect(first?.columnKind).toBe('utf16CodeUnits');
      expect(first?.tool.driver.rules.map(({ id }) => id)).toEqual(['section-missing', 'row-total']);
      expect(first?.results).toEqual([
        {
          ruleId: 'row-total',
          ruleIndex: 1,
          level: 'error',
          message: { text: '总计应为 3，现为 2（少 1）' },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: '%E6%8A%A5%E5%91%8A%201%23.txt' },
                region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
              },
            },
          ],
          relatedLocations: [
            {
              id: 0,
              message: { text: '自然人 3' },
              physicalLocation: {
                artifactLocation: { uri: '%E6%8A%A5%E5%91%8A%201%23.txt' },
                region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
              },
            },
          ],
          properties: {
            cell: { table: 'requests', row: 'newReceived', column: 'total' },
            expected: '3',
            actual: '2',
          },
        },
        expect.objectContaining({ ruleId: 'some-hint', level: 'note', properties: { severity: 'hint' } }),
      ]);
      expect(first?.invocations).toMatchObject([
        { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: '没有这个文件或文件夹' } }] },
      ]);
    });
  });

  it('is one without any finding as well, and names a file by its whole path as a file URI', async () => {
    expect(
      sarifLog.parse(JSON.parse((await run(['check', '-', '--format', 'sarif'])).stdout)).runs[0]?.results,
    ).toEqual([]);
    await withFiles({ 'a.txt': '[error]' }, async (folder) => {
      const { stdout } = await run(['check', `${folder}/a.txt`, '--format', 'sarif']);
      const [place] = sarifLog.parse(JSON.parse(stdout)).runs[0]?.results[0]?.locations ?? [];
      expect(place?.physicalLocation.artifactLocation.uri).toBe(`file://${folder}/a.txt`);
    });
  });

  it('carries fixes that give the text the editor would give', async () => {
    const text = report({ cells: { 'requests.newReceived.naturalPerson': '１２' } });
    const { stdout } = await run(['check', '-', '--format', 'sarif'], { stdin: text, program: realService });
    const log: Log = JSON.parse(stdout);
    sarifLog.parse(log);
    const lines = createLineIndex(text);
    const offset = (line = 1, column = 1) => lines.offsetAt({ line: line - 1, character: column - 1 });
    const fromSarif = (log.runs[0]?.results ?? []).flatMap(({ fixes = [] }) =>
      fixes.map(({ artifactChanges }) =>
        applyEdits(
          text,
          artifactChanges.flatMap(({ replacements }) =>
            replacements.map(({ deletedRegion: place, insertedContent }) => ({
              range: { start: offset(place.startLine, place.startColumn), end: offset(place.endLine, place.endColumn) },
              newText: insertedContent?.text ?? '',
            })),
          ),
        ),
      ),
    );
    const snapshot = createReportService().snapshot(text);
    const fixes = snapshot.findings.flatMap((finding) => fixesOfFinding(snapshot, finding));
    expect(fromSarif.toSorted()).toEqual(fixes.map(({ edits }) => applyEdits(text, edits)).toSorted());
    expect(snapshot.findings).not.toEqual([]);
  });
});
