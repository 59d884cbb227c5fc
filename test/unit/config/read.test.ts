import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../server/src/config/glob.ts';
import { configPlaces, relativePath } from '../../../server/src/config/places.ts';
import { LONGEST_CONFIG, readConfig } from '../../../server/src/config/read.ts';
import { settingsFor } from '../../../server/src/config/settings.ts';
import { createReportService } from '../../../server/src/service.ts';

const { rules } = createReportService();
const read = (text: string) => readConfig(text, rules);
/** The problems as `「where」what`. */
const problemsOf = (text: string): readonly string[] =>
  read(text).problems.map(({ range, message }) => `「${text.slice(range.start, range.end)}」${message.zh}`);

describe('reading .nianbao.json', () => {
  it('takes comments, commas too many and a byte order mark', () => {
    const text = '\uFEFF{\n  // 说明\n  "form": "2021", /* 另 */\n  "rules": { "row-total": "off", },\n}\n';
    expect(read(text)).toEqual({
      config: { form: '2021', rules: { 'row-total': 'off' } },
      problems: [],
      named: [],
    });
  });

  it.each([
    [
      '{ "from": "2021" }',
      ['「"from"」没有“from”这一项，可以写：$schema、form、unit、previous、rules、baseline、folders'],
    ],
    ['{ "form": "2020" }', ['「"2020"」这里可以写：2019、2021、auto']],
    [
      '{ "rules": { "row-totl": "off" } }',
      ['「"row-totl"」没有规则“row-totl”，这一项不起作用。全部规则见 nianbao rules'],
    ],
    ['{ "rules": { "row-total": "fatal" } }', ['「"fatal"」这里可以写：off、error、warning、info、hint']],
    ['{ "rules": { "row-total": 1 } }', ['「1」这里可以写：off、error、warning、info、hint、花括号里的各项 { … }']],
    ['{ "rules": { "row-total": { "allow": [] } } }', ['「"allow"」没有“allow”这一项，可以写：severity']],
    [
      '{ "rules": { "cell-format": { "allow": ["commas"] } } }',
      [expect.stringContaining('「"commas"」这里可以写：full-width')],
    ],
    ['{ "unit": "" }', ['「""」不能为空']],
    ['[]', ['「[]」这里可以写：花括号里的各项 { … }']],
    ['{ "form": 2021', ['「1」少了“}”', '「2021」这里可以写：2019、2021、auto']],
    ['{ "form" "2021" }', ['「"form"」名称后面少了冒号']],
    ['{ form: "2021" }', ['「f」这里要写带双引号的名称']],
    ['{ "form": auto }', ['「auto」“auto”不是值；文字要加双引号']],
    ['{ "unit": "甲\n }', ['「"甲」少了右引号']],
    ['', ['「」这里少了值']],
    ['{} {}', ['「{}」后面有多余的内容']],
  ])('%s', (text, expected) => {
    expect(problemsOf(text).toSorted()).toEqual([...expected].toSorted());
  });

  it('goes on with what it understands', () => {
    const text = '{ "form": "2020", "unit": "某局", "rules": { "row-total": "fatal", "balance": "off" }, "x": 1 ';
    expect(read(text).config).toEqual({ unit: '某局', rules: { balance: 'off' } });
  });

  it('tells which other files it names, and where', () => {
    const text = '{ "previous": "a.txt", "baseline": "b.json", "folders": { "x": { "previous": "../c.txt" } } }';
    expect(read(text).named.map(({ kind, path, range }) => [kind, path, text.slice(range.start, range.end)])).toEqual([
      ['previous', 'a.txt', '"a.txt"'],
      ['previous', '../c.txt', '"../c.txt"'],
      ['baseline', 'b.json', '"b.json"'],
    ]);
  });

  it('refuses what is too long to be a configuration, and says so once', () => {
    const { config, problems } = read(`{ "unit": "${'甲'.repeat(LONGEST_CONFIG)}" }`);
    expect([config, problems.map(({ message }) => message.zh)]).toEqual([
      {},
      ['配置文件超过 20 万字，没有读取。请检查是不是放错了文件。'],
    ]);
  });

  it('does not list thousands of mistakes', () => {
    expect(read(`{ ${'"x": 1, '.repeat(5000)} }`).problems.length).toBe(100);
  });

  it('does not choke on brackets alone', () => {
    expect(read('['.repeat(100_000)).problems.length).toBeGreaterThan(0);
  });
});

describe('the place of a configuration', () => {
  const isTop = (folder: string): boolean => folder === 'file:///w/';

  it.each([
    ['file:///w/a/b/x.txt', ['file:///w/a/b/', 'file:///w/a/', 'file:///w/']],
    ['file:///w/x.txt', ['file:///w/']],
    ['/other/x.txt', ['/other/', '/']],
    ['C:/a/x.txt', ['C:/a/', 'C:/']],
    ['untitled:x', []],
  ])('of %s', (file, folders) => {
    expect([...configPlaces(file, isTop)]).toEqual(folders.map((folder) => `${folder}.nianbao.json`));
  });

  it.each([
    ['/w/a/', '/w/a/b.txt', 'b.txt'],
    ['/w/a/', '/w/b/c.txt', '../b/c.txt'],
    ['/w/', '/w/a/b/c.txt', 'a/b/c.txt'],
    ['/w/a/b/', '/w/c.txt', '../../c.txt'],
    ['/w/ab/', '/w/a/c.txt', '../a/c.txt'],
    ['/', '/a', 'a'],
  ])('the way from %s to %s is %s', (folder, file, expected) => {
    expect(relativePath(folder, file)).toBe(expected);
  });
});

describe('the settings of a file', () => {
  const { config } = read(
    JSON.stringify({
      unit: '甲局',
      rules: { balance: 'off', 'cell-format': { severity: 'info', allow: ['unit'] } },
      folders: { '2023': { unit: '乙局', rules: { 'cell-format': 'warning' } }, '**/草稿*.txt': { form: '2019' } },
    }),
  );

  it('come from the folders it lies in', () => {
    expect(settingsFor(config, '2024/a.txt', rules)).toEqual({
      unit: '甲局',
      rules: {
        balance: { severity: 'off', options: {} },
        'cell-format': { severity: 'info', options: { allow: ['unit'] } },
      },
    });
    expect(settingsFor(config, '2023/草稿一.txt', rules)).toEqual({
      unit: '乙局',
      form: '2019',
      rules: {
        balance: { severity: 'off', options: {} },
        'cell-format': { severity: 'warning', options: { allow: ['unit'] } },
      },
    });
  });

  it.each([
    ['2023', '2023/a.txt', true],
    ['2023/', '2023/下级/a.txt', true],
    ['2023', '20233/a.txt', false],
    ['*.txt', 'a.txt', true],
    ['*.txt', 'b/a.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'b/c/a.txt', true],
    ['{甲,乙}局/**', '乙局/a.md', true],
    ['a?.txt', 'ab.txt', true],
    ['a(1)[2].txt', 'a(1)[2].txt', true],
    ['{a', 'a', true],
    ['a}', 'a}', true],
    ['{甲,{乙,丙}/x}/**', '丙/x/a.md', true],
    ['{甲,{乙,丙}/x}', '丙/y', false],
    ['**', 'a/b', true],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/bc', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected);
  });

  it.each([
    ['{**,x}/y', 'y', true],
    ['{a,{**,x}}/y', 'b/c/y', true],
    ['{*,a/?}', 'a/b', true],
    ['{*,a/?}', 'b/b/c', true],
    ['{a,b}c', 'ac', true],
    ['{a,b}c', 'abc', false],
    ['{,a}b', 'b', true],
    ['a,b', 'a,b', true],
    ['{a,{b', 'b', true],
    ['**/**/a', 'a', true],
    ['x**', 'xa/b', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected);
  });

  it.each([
    ['too deep', '{'.repeat(9000)],
    ['too deep and closed', `${'{'.repeat(11)}a${'}'.repeat(11)}`],
    ['too long', '{*,?}'.repeat(39_000)],
  ])('leave out a folder whose pattern is %s, and say so', (_, pattern) => {
    const { config: taken, problems } = read(
      JSON.stringify({ unit: '甲局', folders: { [pattern]: { unit: '乙局' }, '2023': { unit: '丙局' } } }),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      {
        zh: '这个路径写得太长，或者花括号套得太深（最多 1000 字、10 层），这一项不起作用。',
        en: 'This path is too long, or its braces stand too deep in one another (at most 1000 characters, 10 levels): it does nothing.',
      },
    ]);
    expect(settingsFor(taken, 'a.txt', rules).unit).toBe('甲局');
    expect(settingsFor(taken, '2023/a.txt', rules).unit).toBe('丙局');
  });

  it('ends for patterns made to have none', () => {
    expect(matchesGlob('a', '{'.repeat(9000))).toBe(false);
    expect(matchesGlob('a/b', `${'{*,?}'.repeat(39_000)}x`)).toBe(false);
    expect(matchesGlob('a'.repeat(300), `${'*a'.repeat(100)}b`)).toBe(false);
    expect(matchesGlob('a/'.repeat(150), `${'**/a/'.repeat(100)}b`)).toBe(false);
    expect(matchesGlob('c', '{a,b}'.repeat(60))).toBe(false);
  });
});
