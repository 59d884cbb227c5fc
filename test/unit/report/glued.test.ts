import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GluedRelations, splitRows } from '../../../server/src/report/glued.ts';
import { splitsOf, splitsWithTotals } from '../../../server/src/report/glued-ways.ts';

const relations: GluedRelations = { alongRows: { rule: 'row-total' }, alongColumns: [] };

describe('splitsOf', () => {
  it.each([
    ['000', 3, ['0,0,0']],
    ['10018', 3, ['10,0,18', '100,1,8']],
    ['增30', 1, ['增30']],
    ['5增25', 2, ['5,增25']],
    ['12.5', 1, ['12.5']],
    ['00', 3, []],
    ['若干', 1, []],
  ])('%s in %d', (text, count, expected) => {
    expect(splitsOf(text, count)?.map((parts) => parts.join())).toEqual(expected);
  });

  it('joins back to the text, with as many parts as asked for, and the true split among them', () => {
    const figures = fc.array(fc.nat(120), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(figures, (values) => {
        const text = values.join('');
        const found = splitsOf(text, values.length) ?? [];
        for (const parts of found) {
          expect(parts.join('')).toBe(text);
          expect(parts).toHaveLength(values.length);
        }
        expect(found.map((parts) => parts.join())).toContain(values.join());
      }),
    );
  });

  it('gives up where there are too many ways', () => {
    expect(splitsOf('1'.repeat(60), 15)).toBeUndefined();
  });
});

describe('splitsWithTotals', () => {
  const row = fc.array(fc.nat(60), { minLength: 6, maxLength: 6 });

  it('splits so that the last part is the sum, and has the true split among them', () => {
    fc.assert(
      fc.property(row, (values) => {
        const all = [...values, values.reduce((sum, value) => sum + value, 0)];
        const found = splitsWithTotals(all.join(''), 1, 7) ?? [];
        for (const parts of found) {
          expect(parts.join('')).toBe(all.join(''));
          expect(parts.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(parts.at(-1));
        }
        expect(found.map((parts) => parts.join())).toContain(all.join());
      }),
    );
  });

  it('finds no way where no sum fits', () => {
    expect(splitsWithTotals('9999999', 1, 7)).toEqual([]);
  });

  it('splits several blocks in a row', () => {
    expect(splitsWithTotals('100110203', 2, 4)).toEqual([]);
    expect(splitsWithTotals('1001' + '0202', 2, 4)?.map((parts) => parts.join())).toContain('1,0,0,1,0,2,0,2');
  });
});

describe('splitRows', () => {
  const split = (text: string, others: readonly string[] = []) =>
    splitRows([{ id: 'row', text }, ...others.map((one, i) => ({ id: `other${i}`, text: one }))], 7, relations).get(
      'row',
    );

  it('needs no relation for single digits', () => {
    expect(split('1000012')).toEqual({ parts: ['1', '0', '0', '0', '0', '1', '2'], evidence: [], isBlank: false });
  });

  it('says by which relation it split longer runs', () => {
    expect(split('120000012')).toEqual({
      parts: ['12', '0', '0', '0', '0', '0', '12'],
      evidence: ['row-total'],
      isBlank: false,
    });
  });

  it('leaves open what has several ways or none', () => {
    expect(split('91111119')?.parts).toBeUndefined();
    expect(split('若干')?.parts).toBeUndefined();
  });

  it('knows a row without a digit as blank', () => {
    expect(split('')).toEqual({ parts: undefined, evidence: [], isBlank: true });
  });

  it('trusts no row where blanks have been lost from others', () => {
    expect(split('120000012', ['11'])?.parts).toBeUndefined();
  });

  it('never splits to other digits than are written, nor into another number of figures', () => {
    const digits = fc.array(fc.stringMatching(/^\d{0,14}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(digits, (texts) => {
        const rows = texts.map((text, i) => ({ id: String(i), text }));
        for (const [id, { parts }] of splitRows(rows, 7, relations)) {
          if (parts === undefined) continue;
          expect(parts).toHaveLength(7);
          expect(parts.join('')).toBe(texts[Number(id)]);
        }
      }),
    );
  });
});
