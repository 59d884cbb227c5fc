import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import type { TableFormat } from '../../server/src/features/table-format.ts';
import { createReportService, plainText } from '../../server/src/service.ts';
import { displayWidth } from '../../server/src/text/width.ts';
import { figureChoiceArbitrary, styleArbitrary } from '../support/arbitraries.ts';
import { featuresOf } from '../support/features.ts';
import { makeFigures } from '../support/figures.ts';
import { renderReport } from '../support/render/index.ts';
import { base2021, report } from '../support/report.ts';

const service = createReportService();
const format = (text: string, how: TableFormat, range?: { start: number; end: number }): string =>
  applyEdits(text, featuresOf(service.snapshot(text)).formatTables(how, range));

const figuresOf = (text: string): string =>
  JSON.stringify(service.snapshot(text).extraction.tables, (key, value: unknown) => (key === 'range' ? 0 : value));

const withoutSpace = (text: string): string => text.replace(/[^\S\r\n]|-/g, '');

describe('formatting tables', () => {
  it('lines up the columns of a regular table, full-width marks counted as two', () => {
    const table = '| 行政复议 | | | | |\n|---|:--:|-|-|--|\n|结果维持| 结果纠正|其他结果 |尚未审结|总计|\n|1|0|0|0|1|';
    const formatted = format(report({ bodies: { review: table } }), 'aligned');
    const start = formatted.indexOf('| 行政复议');
    expect(formatted.slice(start, formatted.indexOf('五、'))).toBe(
      [
        '| 行政复议 |          |          |          |      |',
        '| -------- | :------: | -        | -        | ---- |',
        '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        '| 1        | 0        | 0        | 0        | 1    |',
        '',
      ].join('\n'),
    );
  });

  it('lines up the figures of a table whose merged cells are dropped', () => {
    const formatted = format(base2021, 'aligned');
    const rows = formatted.split('\n').filter((line) => /[^\d\s|].*(?:\| \d+ +){7}\|$/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const ends = rows.map((line) =>
      [...line.matchAll(/\|/g)]
        .slice(-8)
        .map(({ index }) => displayWidth(line.slice(0, index)))
        .join(),
    );
    expect(new Set(ends).size).toBe(1);
  });

  it.each([
    ['requests', 8],
    ['review', 16],
  ] as const)(
    'lines up the figures alone where columns of labels would be too wide for a screen: %s',
    (id, borders) => {
      const table = plainText(featuresOf(service.snapshot(base2021)).tableSnippet(id));
      const formatted = format(report({ bodies: { [id]: table } }), 'aligned');
      const [heading = ''] = base2021.match(id === 'requests' ? /^三、.*$/m : /^四、.*$/m) ?? [];
      const from = formatted.indexOf(`${heading}\n`) + heading.length + 1;
      const lines = formatted.slice(from).split('\n').slice(0, table.trim().split('\n').length);
      const ends = lines.map((line) =>
        [...line.matchAll(/\|/g)]
          .slice(-borders)
          .map(({ index }) => displayWidth(line.slice(0, index)))
          .join(),
      );
      // The names of the columns and the dashes stand over their figures.
      expect(new Set(ends).size).toBe(1);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThan(180);
      expect(format(formatted, 'aligned')).toBe(formatted);
    },
  );

  it('takes superfluous white space out again', () => {
    expect(format(format(base2021, 'aligned'), 'compact')).toBe(base2021);
    expect(format('| 1 |', 'off')).toBe('| 1 |');
  });

  it('keeps to the lines of a range', () => {
    const text = base2021
      .replace('| 规章 |', '|规章|')
      .replace('一、本年新收政府信息公开申请数量 |', '一、本年新收政府信息公开申请数量|');
    const at = text.indexOf('|规章|');
    expect(format(text, 'compact', { start: at, end: at + 2 })).toBe(text.replace('|规章|', '| 规章 |'));
  });

  it('leaves a line alone whose border pipes are missing, outside them', () => {
    const text = report({ bodies: { review: '行政复议|||||\n结果维持|结果纠正|其他结果|尚未审结|总计\n1|0|0|0|1' } });
    expect(format(text, 'compact')).toContain('\n1 | 0 | 0 | 0 | 1\n');
  });

  it('changes white space alone, reads the same, and is done the first time', () => {
    fc.assert(
      fc.property(
        figureChoiceArbitrary,
        fc.constantFrom('pipe' as const, 'tab' as const, 'html' as const, 'aligned' as const),
        styleArbitrary,
        fc.constantFrom('compact' as const, 'aligned' as const),
        ({ seed, options }, layout, style, how) => {
          const text = renderReport(makeFigures(seed, options), layout, style);
          const formatted = format(text, how);
          expect(withoutSpace(formatted)).toBe(withoutSpace(text));
          expect(figuresOf(formatted)).toBe(figuresOf(text));
          expect(format(formatted, how)).toBe(formatted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does nothing to prose, and parses anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (prose) => {
        expect(withoutSpace(format(prose, 'aligned'))).toBe(withoutSpace(prose));
      }),
    );
  });
});
