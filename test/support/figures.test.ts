import { describe, expect, it } from 'vitest';
import { type FigureOptions, type Figures, makeFigures, meant } from './figures.ts';
import { requestColumns, requestRows, resultRows, reviewBlocks, reviewColumns } from './form-labels.ts';

// The generator is what everything else is held against, so the relations of the form are written out here once more.
const brokenRelations = (figures: Figures): readonly string[] => {
  const broken: string[] = [];
  const equal = (what: string, left: number, right: number): void => {
    if (left !== right) broken.push(`${what}: ${left} ≠ ${right}`);
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const request = (row: string, column: string): number => meant(figures, 'requests', row, column);
  for (const { id } of requestRows(figures.form)) {
    equal(`row ${id}`, sum(requestColumns.slice(0, 6).map((column) => request(id, column.id))), request(id, 'total'));
  }
  for (const { id } of requestColumns) {
    equal(`results ${id}`, sum(resultRows[figures.form].map((row) => request(row.id, id))), request('resultTotal', id));
    equal(
      `balance ${id}`,
      request('newReceived', id) + request('carriedOver', id),
      request('resultTotal', id) + request('carriedForward', id),
    );
  }
  for (const { id } of reviewBlocks) {
    const parts = reviewColumns.slice(0, 4).map((column) => meant(figures, 'review', id, column.id));
    equal(`review ${id}`, sum(parts), meant(figures, 'review', id));
  }
  return broken;
};

describe('makeFigures', () => {
  const variants: readonly FigureOptions[] = [
    {},
    { scale: 'zero' },
    { scale: 'small', form: '2019' },
    { scale: 'large' },
    { zeros: 'blank', form: '2019' },
    { zeros: 'blank-everywhere', scale: 'medium' },
    { regulations: '/' },
  ];
  for (const options of variants) {
    it(`is consistent with ${JSON.stringify(options)}`, () => {
      for (let seed = 1; seed <= 200; seed += 1) {
        expect({ seed, broken: brokenRelations(makeFigures(seed, options)) }).toEqual({ seed, broken: [] });
      }
    });
  }

  it('gives the same figures for the same seed', () => {
    expect(makeFigures(5)).toEqual(makeFigures(5));
  });

  it('never goes below nothing', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const figures = makeFigures(seed, { form: '2019' });
      for (const [row, cells] of Object.entries(figures.disclosure)) {
        const left = (cells['previousItems']?.meant ?? 0) + (cells['change']?.meant ?? 0);
        expect({ seed, row, short: left < 0 }).toEqual({ seed, row, short: false });
      }
    }
  });
});
