import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService, type WritableLayout, writableLayouts } from '../../server/src/service.ts';
import { styleArbitrary } from '../support/arbitraries.ts';
import { featuresOf } from '../support/features.ts';
import { makeFigures } from '../support/figures.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { base2021, report } from '../support/report.ts';

const service = createReportService();

const convert = (text: string, layout: WritableLayout) => {
  const { edits, refused } = featuresOf(service.snapshot(text)).convertTables(layout);
  return { text: applyEdits(text, edits), refused };
};

const figuresOf = (text: string): unknown =>
  Object.fromEntries(
    Object.entries(service.snapshot(text).extraction.tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows ?? {}).map(([row, cells]) => [
          row,
          Object.fromEntries(Object.entries(cells).map(([column, { value, raw }]) => [column, value ?? raw])),
        ]),
      ),
    ]),
  );

describe('converting tables', () => {
  it.each(writableLayouts)('keeps every figure on the way to %s and back', (layout) => {
    const there = convert(base2021, layout).text;
    expect(figuresOf(there)).toEqual(figuresOf(base2021));
    expect(figuresOf(convert(there, 'pipe').text)).toEqual(figuresOf(base2021));
    expect(convert(there, layout).text).toBe(there);
  });

  it('writes only one of tables that lie within each other', () => {
    const text = base2021 + base2021;
    const { edits, refused } = featuresOf(service.snapshot(text)).convertTables('tab');
    expect(edits.every(({ range }, i) => range.start >= (edits[i - 1]?.range.end ?? 0))).toBe(true);
    expect(edits.length + refused.length).toBe(3);
  });

  it('leaves the text around the tables as it is', () => {
    const outside = (text: string): string => text.replace(/^(?:\||<t).*\n?/gm, '').replace(/<\/table>\n?/g, '');
    expect(outside(convert(base2021, 'html').text)).toBe(outside(base2021));
  });

  it('takes a pipe behind a backslash for one of the text, and a backslash alone for no figure', () => {
    const row = '| 规章 | 1\\|2 |\\|\\|';
    const text = report({ lines: { 'disclosure.regulations': row } });
    const cells = service.snapshot(text).extraction.tables.disclosure?.['regulations'];
    expect(Object.values(cells ?? {}).map(({ raw }) => raw)).toEqual(['1|2', '\\', '\\']);
    expect(convert(convert(text, 'html').text, 'pipe').text).toContain('| 规章 | 1\\|2 | \\ | \\ |');
    expect(applyEdits(text, featuresOf(service.snapshot(text)).formatTables('compact'))).toContain(
      '| 规章 | 1\\|2 | \\ | \\ |',
    );
  });

  it('keeps a group that is written as one row', () => {
    const rows = ['notCorrected', 'feeUnpaid', 'other'].map((row) => `requests.otherHandling.${row}`);
    const [first = '', ...others] = rows;
    const text = report({
      lines: {
        [first]: '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |',
        ...Object.fromEntries(others.map((row) => [row, null])),
      },
    });
    expect(service.snapshot(text).extraction.tables.requests?.['otherHandling']?.['total']?.value).toBe(2);
    for (const layout of writableLayouts) expect(figuresOf(convert(text, layout).text)).toEqual(figuresOf(text));
  });

  it('keeps the line end between a table and what follows', () => {
    const text = renderReport(makeFigures(3, { form: '2021', scale: 'zero' }), 'cell-per-line', {
      blankLines: 0,
      cellEnd: '',
    });
    const { sections } = service.snapshot(convert(text, 'pipe').text).extraction;
    expect(sections).toHaveLength(6);
  });

  it('refuses a table that would lose a row, and says which', () => {
    const text = report({ lines: { 'requests.carriedOver': '| 法人小计 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |' } });
    const { refused, text: kept } = convert(text, 'tab');
    expect(refused.map(({ table }) => table)).toEqual(['requests']);
    expect(refused[0]?.reason.zh).toContain('法人小计');
    expect(kept).toContain('| 法人小计 |');
  });

  it('does not make up a row that is missing', () => {
    const text = convert(report({ lines: { 'requests.carriedOver': null } }), 'tab').text;
    expect(text).not.toContain('二、上年结转');
    expect(figuresOf(text)).toEqual(figuresOf(report({ lines: { 'requests.carriedOver': null } })));
  });

  it.each(layouts)('keeps the figures of reports in layout %s', (from) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(...writableLayouts),
        fc.constantFrom('2019' as const, '2021' as const),
        styleArbitrary,
        (seed, to, form, style) => {
          const figures = makeFigures(seed, { form, scale: 'medium' });
          const before = service.snapshot(renderReport(figures, from, style));
          const { text, refused } = convert(before.text, to);
          if (refused.length > 0) return;
          const after = service.snapshot(text);
          expect(figuresOf(text)).toEqual(figuresOf(before.text));
          expect(after.extraction.sections.map(({ id }) => id)).toEqual(before.extraction.sections.map(({ id }) => id));
          // Every label is the form's, and nothing new is wrong.
          const known = before.findings.map(({ rule }) => rule);
          const labels = ['row-label', 'table-header', 'row-missing', 'row-unknown', 'table-ambiguous'];
          const found = after.findings.map(({ rule }) => rule);
          expect(found.filter((rule) => labels.includes(rule) || !known.includes(rule))).toEqual([]);
          expect(convert(text, to).text).toBe(text);
        },
      ),
      { numRuns: 12 },
    );
  });
});
