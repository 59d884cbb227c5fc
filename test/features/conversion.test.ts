import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService, type WritableLayout, writableLayouts } from '../../server/src/service.ts';
import { differences, summary } from '../support/compare.ts';
import { makeFigures } from '../support/figures.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { base2021, report } from '../support/report.ts';

const service = createReportService();

const convert = (text: string, layout: WritableLayout) => {
  const { edits, refused } = service.snapshot(text).features.convertTables(layout);
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
    const { edits, refused } = service.snapshot(text).features.convertTables('tab');
    expect(edits.every(({ range }, i) => range.start >= (edits[i - 1]?.range.end ?? 0))).toBe(true);
    expect(edits.length + refused.length).toBe(3);
  });

  it('leaves the text around the tables as it is', () => {
    const outside = (text: string): string => text.replace(/^(?:\||<t).*\n?/gm, '').replace(/<\/table>\n?/g, '');
    expect(outside(convert(base2021, 'html').text)).toBe(outside(base2021));
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
        (seed, to, form) => {
          const figures = makeFigures(seed, { form, scale: 'medium' });
          const before = renderReport(figures, from, {});
          const { text, refused } = convert(before, to);
          if (refused.length > 0) return;
          expect(summary(differences(service.snapshot(text), figures, 'exact'))).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
