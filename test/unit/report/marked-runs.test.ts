import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GluedRelations, splitRows } from '../../../server/src/report/glued.ts';
import { foldRun, hyphensAreBlanks, isMarked, readMarkedRun } from '../../../server/src/report/marked-runs.ts';

describe('readMarkedRun', () => {
  it.each([
    ['——————0', 7, '—,—,—,—,—,—,0'],
    ['1—————1', 7, '1,—,—,—,—,—,1'],
    ['—-1————0', 7, '—,-1,—,—,—,—,0'],
    ['0-100000', 7, '0,-1,0,0,0,0,0'],
    ['————0————02———0', 15, '—,—,—,—,0,—,—,—,—,0,2,—,—,—,0'],
    ['12//15', 4, '12,/,/,15'],
    ['————————————0', 7, '——,——,——,——,——,——,0'],
    ['102————', 7, '1,0,2,—,—,—,—'],
  ])('%s has one reading', (run, count, parts) => {
    const reading = readMarkedRun(run, count);
    expect(reading.kind === 'read' && reading.parts.join()).toBe(parts);
  });

  it.each([
    ['112————13', 'open'],
    ['—————0', 'misfit'],
    ['1——————1', 'misfit'],
  ])('%s: %s', (run, kind) => {
    expect(readMarkedRun(run, 7).kind).toBe(kind);
  });

  it('reads each row that has as many marks as blanks, or leaves it open', () => {
    const cell = fc.oneof(fc.constant(undefined), fc.nat(120));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 7, maxLength: 7 }), fc.constantFrom('—', '/'), (cells, mark) => {
        const parts = cells.map((value) => (value === undefined ? mark : String(value)));
        const reading = readMarkedRun(parts.join(''), 7);
        expect(reading.kind).not.toBe('misfit');
        if (reading.kind === 'read') expect(reading.parts).toEqual(parts);
      }),
    );
  });
});

describe('splitRows', () => {
  const relations: GluedRelations = { alongRows: { rule: 'row-total' }, alongColumns: [] };

  it('finds the true way of a row with marks and its sum, or several', () => {
    const parts = fc.array(fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 99 })), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, (values) => {
        const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
        const cells = [...values.map((value) => (value === undefined ? '—' : String(value))), String(sum)];
        const split = splitRows([{ id: 'row', text: cells.join('') }], 7, relations).get('row');
        if (split?.parts !== undefined) expect(split.parts).toEqual(cells);
        expect(split?.misfit).toBeUndefined();
      }),
    );
  });
});

describe('hyphens', () => {
  it('are signs where each has a figure behind it, blanks where one has none', () => {
    expect(hyphensAreBlanks(['0-100000', '0000000'])).toBe(false);
    expect(hyphensAreBlanks(['1-----1'])).toBe(true);
  });

  it('are not what a long dash is', () => {
    expect(foldRun('—-1————０')).toBe('—-1————0');
    expect(foldRun('１２')).toBe('12');
  });

  it('make no marked run of words', () => {
    expect(['若干', '增2', '1.5', '0000000', '12－'].map((run) => isMarked(foldRun(run)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
