import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReportService, type PlacedReport } from '../../../server/src/service.ts';

const service = createReportService();
const placed = (unit: string | null, year: number | null, path: string): PlacedReport => ({ unit, year, path });
const previousOf = (own: PlacedReport, ...candidates: readonly PlacedReport[]): string | null =>
  service.pair(candidates).previousOf(own)?.path ?? null;

describe('the same unit', () => {
  it.each([
    ['云岭市财政局', '云岭市财政局'],
    ['中埠镇人民政府', '中埠镇'],
    ['云岭市人民政府', '云岭市政府'],
    ['云岭市人民政府办公室', '云岭市政府办公室'],
    ['青禾经济开发区管理委员会', '青禾经济开发区管委会'],
    ['青禾县发展和改革委员会', '青禾县发展改革委'],
    ['云岭市财政局（以下简称“市财政局”）', '云岭市财政局'],
    ['望舒街道办事处', '望舒街道'],
    ['云岭市青禾县财政局', '青禾县财政局'],
    ['青禾县财政局', '云岭市青禾县财政局'],
    ['财政局', '云岭市财政局'],
    ['（云岭市）财政局', '(云岭市)财政局'],
  ])('%s and %s', (name, before) => {
    expect(previousOf(placed(name, 2024, 'a/x.txt'), placed(before, 2023, 'a/y.txt'))).toBe('a/y.txt');
  });
});

describe('never paired', () => {
  it.each([
    ['云岭市财政局', '云汀县财政局'],
    ['云岭市财政局', '云岭市审计局'],
    ['云岭市财政局', '云岭市青禾县财政局'],
    ['云岭市人民政府', '云岭市人民政府办公室'],
    ['云岭市人民政府', '云岭市人民政府（本级）'],
    ['云岭市规划局', '云岭市自然资源和规划局'],
  ])('%s and %s', (name, before) => {
    const candidate = placed(before, 2023, 'a/云岭2023.txt');
    expect(previousOf(placed(name, 2024, 'a/云岭2024.txt'), candidate)).toBe(null);
  });

  it('other years, the report itself, reports without a year', () => {
    const own = placed('云岭市财政局', 2024, 'a/x.txt');
    expect(previousOf(own, own, placed('云岭市财政局', 2022, 'a/y.txt'), placed('云岭市财政局', null, 'a/z.txt'))).toBe(
      null,
    );
    expect(previousOf(placed('云岭市财政局', null, 'a/x.txt'), placed('云岭市财政局', 2023, 'a/y.txt'))).toBe(null);
  });

  it('names that tell no place, in other folders', () => {
    expect(previousOf(placed('区统计局', 2024, '甲区/x.txt'), placed('区统计局', 2023, '乙区/x.txt'))).toBe(null);
    expect(previousOf(placed('财政局', 2024, 'a/x.txt'), placed('云岭市财政局', 2023, 'b/x.txt'))).toBe(null);
    expect(previousOf(placed('财政局', 2024, '2024/x.txt'), placed('财政局', 2023, '2023/x.txt'))).toBe('2023/x.txt');
  });

  it('two that it could be', () => {
    const own = placed('财政局', 2024, 'a/x.txt');
    expect(previousOf(own, placed('云岭市财政局', 2023, 'a/y.txt'), placed('云汀县财政局', 2023, 'a/z.txt'))).toBe(
      null,
    );
  });

  const unit = fc
    .constantFrom('云岭市', '云汀县', '青禾县')
    .chain((place) =>
      fc.constantFrom('财政局', '审计局', '人民政府', '人民政府办公室', '统计局').map((office) => place + office),
    );
  const report = fc.record({
    unit,
    year: fc.constantFrom(2022, 2023, 2024),
    path: fc.constantFrom('a', 'b').chain((folder) => fc.nat(99).map((n) => `${folder}/${n}.txt`)),
  });
  it('whatever lies around, the pair is of one unit and of the year before', () => {
    fc.assert(
      fc.property(report, fc.array(report, { maxLength: 12 }), (own, others) => {
        const found = service.pair(others).previousOf(own);
        if (found !== null) expect(found).toMatchObject({ unit: own.unit, year: own.year - 1 });
      }),
    );
  });
});

describe('one report in several files', () => {
  const unit = '云岭市财政局';
  it.each([
    ['a/财政2024.md', ['a/财政2023.md', 'a/财政2023.txt'], 'a/财政2023.md'],
    ['a/new.txt', ['b/old.txt', 'a/old.txt'], 'a/old.txt'],
    ['a/new.txt', ['a/old.html', 'a/old.txt'], 'a/old.txt'],
    ['a/new.txt', ['b/old.txt', 'b/older.txt'], null],
  ])('%s among %j', (path, others, expected) => {
    expect(previousOf(placed(unit, 2024, path), ...others.map((other) => placed(unit, 2023, other)))).toBe(expected);
  });
});

describe('many of one name', () => {
  const count = 2000;
  it.each([
    ['财政局', '一处/'],
    ['云岭市财政局', '一处/'],
    ['县财政局', ''],
  ])('%s in %j: each is looked at a few times, not once for every other', (unit, folder) => {
    let looks = 0;
    const reports = [2023, 2024].flatMap((year) =>
      Array.from({ length: count }, (_, i) => {
        const path = folder === '' ? `${i}/${year}/年报.txt` : `${folder}${year}-${i}.txt`;
        const looked = {
          unit,
          year,
          get path() {
            looks++;
            return path;
          },
        };
        return looked;
      }),
    );
    const pairing = service.pair(reports);
    for (const report of reports) pairing.previousOf(report);
    expect(looks / reports.length).toBeLessThan(20);
  });
});

describe('reports that do not name their unit', () => {
  it('go by their paths', () => {
    expect(previousOf(placed(null, 2024, '财政/2024年报.txt'), placed(null, 2023, '财政/2023年报.txt'))).toBe(
      '财政/2023年报.txt',
    );
    expect(previousOf(placed(null, 2024, '财政/2024年报.txt'), placed(null, 2023, '审计/2023年报.txt'))).toBe(null);
    expect(previousOf(placed(null, 2024, '财政/年报.txt'), placed(null, 2023, '财政/年报.txt'))).toBe(null);
  });
});

describe('identify', () => {
  it.each([
    ['云岭市财政局2024年政府信息公开工作年度报告\n一、总体情况\n', '云岭市财政局', 2024],
    ['云岭市财政局\n2024年政府信息公开工作年度报告\n一、总体情况\n', '云岭市财政局', 2024],
    [
      `<html><head>${'<meta>'.repeat(900)}</head><body><h1>云岭市2023年政府信息公开工作年度报告</h1></body>`,
      '云岭市',
      2023,
    ],
    ['2024年云汀县人民政府信息公开工作年度报告\n一、总体情况\n', '云汀县人民政府', 2024],
    ['蓼汀镇人民政府2024年信息公开年度报告\n一、总体情况\n', '蓼汀镇人民政府', 2024],
    ['云汀县人民政府政府信息公开工作2024年度报告\n一、总体情况\n', '云汀县人民政府', 2024],
    ['2024年云汀县政府信息公开工作年度报告\n一、总体情况\n', '云汀县', 2024],
    ['蓼汀镇人民政府2024年政务公开年度报告\n一、总体情况\n', '蓼汀镇人民政府', 2024],
    ['岚州省林业厅2024年政府信息公开工作报告\n一、总体情况\n', '岚州省林业厅', 2024],
    [
      '现公布本林市渔业局2024年政府信息公开工作年度报告。\n一、总体情况\n二、主动公开政府信息情况\n',
      '本林市渔业局',
      2024,
    ],
    ['现公布我局2024年政府信息公开工作年度报告。\n一、总体情况\n二、主动公开政府信息情况\n', null, 2024],
    ['2024年的会议记录，议定事项如下。', null, null],
    ['', null, null],
  ])('%j', (text, unit, year) => {
    expect(service.identify(text)).toEqual({ unit, year });
  });
});
