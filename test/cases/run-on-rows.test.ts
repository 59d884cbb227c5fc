import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../server/src/report/lexicon.ts';
import { createReportService, type Extraction } from '../../server/src/service.ts';
import { parse } from '../../server/src/syntax/parser.ts';
import { loadTemplate } from '../../server/src/template/forms.ts';
import { baseFigures, replaceOnce } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

// A page that loses the row ends of its tables: all rows of a table stand behind each other on one line.

const valuesOf = ({ tables }: Extraction) =>
  Object.values(tables).flatMap((rows) =>
    Object.entries(rows ?? {}).map(([row, cells]) => [row, Object.values(cells).map(({ value }) => value)]),
  );

const zero = baseFigures({ figures: { scale: 'zero' } });
const glued = renderReport(zero, 'glued', { rowsRunOn: true });
const tabbed = renderReport(zero, 'tab', { rowsRunOn: true });

describe('what a finding marks', () => {
  const { finds } = casesOf('row-label');
  finds(
    'is the label, its number told from the figures in front',
    replaceOnce(glued, '2.重复申请', '⟦row-label|2.重复审请⟧'),
    { zh: '标签“2.重复审请”与格式不一致，应为“2.重复申请”。' },
  );
});

describe('a row that is missing is put in between two others', () => {
  const fix = fixesOf('row-missing');
  fix('glued', replaceOnce(glued, '2.重复申请0000000', ''), {
    before: '00000003.要求提供公开出版物',
    after: '00000002.重复申请00000003.要求提供公开出版物',
  });
  fix('between tabs', replaceOnce(tabbed, `2.重复申请${'\t0'.repeat(7)}\t`, ''), {
    before: '\t3.要求提供公开出版物',
    after: `\t2.重复申请${'\t0'.repeat(7)}\t3.要求提供公开出版物`,
  });
});

describe('a row that no form has is taken out, and no other with it', () => {
  const fix = fixesOf('row-unknown');
  fix('glued', replaceOnce(glued, '4.无正当理由大量反复申请', '4.口头答复的申请00000004.无正当理由大量反复申请'), {
    before: '4.口头答复的申请0000000',
    after: '',
  });
});

describe('a whole report on one line', () => {
  const spaced = { disclosure: 'spaced', requests: 'spaced', review: 'spaced' } as const;
  it.each(['glued', 'aligned'] as const)('%s', (layout) => {
    const lines = renderReport(zero, layout, layout === 'aligned' ? { tables: spaced } : {});
    const service = createReportService();
    const { extraction, findings } = service.snapshot(lines.trim().replace(/\s*\n\s*/g, ' '));
    expect(valuesOf(extraction)).toEqual(valuesOf(service.snapshot(lines).extraction));
    expect(findings.filter(({ rule }) => rule !== 'table-layout')).toEqual([]);
  });
});

describe('a line of labels and figures', () => {
  const lexicon = createLexicon(loadTemplate());
  /** How many rows the tables have that a line is read as. */
  const rowsIn = (line: string): number =>
    parse(`一、总体情况\n\n${line}\n`, lexicon).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .length;
  it.each([
    ['规章0行政规范性文件2行政许可5', 3],
    ['信息内容本年处理决定数量行政处罚3行政强制1', 3],
    ['2.重复申请00000013.要求提供公开出版物00000004.无正当理由大量反复申请0000000', 3],
  ])('is as many rows as it has: %s', (line, rows) => {
    expect(rowsIn(line)).toBe(rows);
  });
  it.each([
    '2023年其他工作情况 2024年其他工作打算',
    '行政许可5件、行政处罚3件、行政强制1件',
    '附件：1.规章目录 2.行政规范性文件目录',
    '总计3 其他2',
  ])('is no table: %s', (line) => {
    expect(rowsIn(line)).toBe(0);
  });
});
