import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../server/src/report/causes.ts';
import type { BoundCell, Cause, Outcome } from '../../../server/src/report/model.ts';

const kinds = ['naturalPerson', 'enterprise', 'total'] as const;
const rows = ['newReceived', 'carriedOver', 'granted', 'refused', 'resultTotal', 'carriedForward'] as const;

type Figures = Readonly<Record<(typeof rows)[number], readonly [number, number, number]>>;

const right: Figures = {
  newReceived: [5, 3, 8],
  carriedOver: [1, 0, 1],
  granted: [3, 2, 5],
  refused: [2, 0, 2],
  resultTotal: [5, 2, 7],
  carriedForward: [1, 1, 2],
};

/** A small table of requests, in which every relation of the form has its place. */
const outcomesOf = (figures: Figures): readonly Outcome[] => {
  const cells = new Map(
    rows.flatMap((row, i) =>
      kinds.map((kind, j) => [`${row}.${kind}`, cellOf(row, kind, figures[row][j] ?? 0, i * 10 + j)]),
    ),
  );
  const cell = (row: string, kind: string): BoundCell => {
    const found = cells.get(`${row}.${kind}`);
    if (found === undefined) throw new Error(`There is no cell ${row}.${kind}`);
    return found;
  };
  return [
    ...rows.map((row) =>
      outcome('row-total', row, [cell(row, 'naturalPerson'), cell(row, 'enterprise')], [cell(row, 'total')]),
    ),
    ...kinds.map((kind) =>
      outcome('result-total', kind, [cell('granted', kind), cell('refused', kind)], [cell('resultTotal', kind)]),
    ),
    ...kinds.map((kind) =>
      outcome(
        'balance',
        kind,
        [cell('newReceived', kind), cell('carriedOver', kind)],
        [cell('resultTotal', kind), cell('carriedForward', kind)],
      ),
    ),
  ];
};

const cellOf = (row: string, kind: string, value: number, start: number): BoundCell => ({
  table: 'requests',
  row: { table: 'requests', id: row, label: row, columns: [], under: [], part: 0, isTotal: false },
  column: { id: kind, label: kind, kind: 'count', isTotal: kind === 'total' },
  raw: String(value),
  value: { coefficient: value, scale: 0 },
  unit: undefined,
  origin: 'explicit',
  state: 'number',
  marks: [],
  range: { start, end: start + 1 },
  confidence: 'high',
  evidence: [],
});

const outcome = (
  rule: Outcome['rule'],
  line: string,
  left: readonly BoundCell[],
  right_: readonly BoundCell[],
): Outcome => {
  const sum = (cells: readonly BoundCell[]): number =>
    cells.reduce((total, { value }) => total + (value?.coefficient ?? 0), 0);
  const target = right_.at(-1);
  if (target === undefined) throw new Error('A relation has a right side');
  const [leftSum, rightSum] = [sum(left), sum(right_)];
  const state = leftSum === rightSum ? 'holds' : 'violated';
  return {
    rule,
    line,
    left,
    right: right_,
    target,
    isComplete: true,
    state,
    leftSum,
    rightSum,
    confidence: 'high',
    basis: { zh: '', en: '' },
  };
};

const changed = (figures: Figures, row: keyof Figures, column: number, value: number): Figures => ({
  ...figures,
  [row]: figures[row].map((old, j) => (j === column ? value : old)),
});

const suspects = (causes: readonly Cause[]): readonly string[] =>
  causes.map(({ suspect, outcome: { rule } }) =>
    suspect === undefined ? rule : `${suspect.cell.row.id}.${suspect.cell.column.id} = ${suspect.expected}`,
  );

describe('findCauses', () => {
  it('finds nothing where everything holds', () => {
    expect(findCauses(outcomesOf(right))).toEqual([]);
    expect(findCauses([])).toEqual([]);
  });

  it('names any one cell that is wrong, and what it was', () => {
    const place = fc.tuple(fc.constantFrom(...rows), fc.nat(2), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(place, ([row, column, value]) => {
        const before = right[row][column] ?? 0;
        fc.pre(value !== before);
        const causes = findCauses(outcomesOf(changed(right, row, column, value)));
        expect(suspects(causes)).toEqual([`${row}.${kinds[column]} = ${before}`]);
      }),
    );
  });

  it('tells two slips that share nothing apart', () => {
    const figures = changed(changed(right, 'newReceived', 0, 6), 'refused', 1, 4);
    expect(suspects(findCauses(outcomesOf(figures)))).toEqual([
      'newReceived.naturalPerson = 5',
      'refused.enterprise = 0',
    ]);
  });

  it('counts the column of totals with the column that breaks it', () => {
    const figures = changed(changed(right, 'newReceived', 1, 4), 'newReceived', 2, 9);
    const causes = findCauses(outcomesOf(figures));
    expect(causes).toHaveLength(1);
    expect(causes[0]?.outcome).toMatchObject({ rule: 'balance', line: 'enterprise' });
    expect(causes[0]?.others.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['balance total']);
    expect(causes[0]?.suspect).toBeUndefined();
  });

  it('suggests no figure below zero', () => {
    // Two columns lose to one another: what would mend both is negative.
    const figures = changed(changed(right, 'carriedForward', 0, 9), 'carriedForward', 1, 0);
    for (const { suspect } of findCauses(outcomesOf(figures))) expect(suspect?.expected ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('keeps every broken relation exactly once, and no other', () => {
    const figure = fc.integer({ min: 0, max: 4 });
    const three = fc.tuple(figure, figure, figure);
    const table = fc.record({
      newReceived: three,
      carriedOver: three,
      granted: three,
      refused: three,
      resultTotal: three,
      carriedForward: three,
    });
    fc.assert(
      fc.property(table, (figures) => {
        const outcomes = outcomesOf(figures);
        const said = findCauses(outcomes).flatMap(({ outcome: one, others }) => [one, ...others]);
        expect(said).toHaveLength(new Set(said).size);
        expect(new Set(said)).toEqual(new Set(outcomes.filter(({ state }) => state === 'violated')));
      }),
    );
  });

  it('ignores relations that nobody could decide', () => {
    const outcomes = outcomesOf(changed(right, 'newReceived', 0, 6)).map((one) => ({
      ...one,
      state: 'undecided' as const,
    }));
    expect(findCauses(outcomes)).toEqual([]);
  });
});
