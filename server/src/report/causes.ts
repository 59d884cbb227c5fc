import type { BoundCell, Cause, Outcome } from './model.ts';
import { changeOf, expectedFigure, gapOf, takesPart } from './relations.ts';
import { findMovedRows } from './row-moved.ts';

/**
 * Puts broken relations together that one slip explains: a cell that, changed by one amount, mends every
 * broken relation it takes part in and breaks none, or a row whose figures were moved by a column. What none of these explains is reported relation by relation.
 */
export function findCauses(outcomes: readonly Outcome[]): readonly Cause[] {
  const violated = outcomes.filter(({ state }) => state === 'violated');
  if (violated.length === 0) return [];
  const holding = outcomes.filter(({ state }) => state === 'holds');
  const causes: Cause[] = [...findMovedRows(outcomes)];
  let open = violated.filter((one) => !causes.some(({ outcome, others }) => outcome === one || others.includes(one)));
  for (;;) {
    const best = bestSuspect(open, holding);
    if (best === undefined) break;
    const outcome = primaryOf(best.outcomes, best.cell);
    const others = best.outcomes.filter((one) => one !== outcome);
    causes.push({ outcome, others, suspect: { cell: best.cell, expected: best.expected } });
    open = open.filter((one) => !best.outcomes.includes(one));
  }
  return [...causes, ...withWrongColumn(withSameFigure(withDerivedTotals(open)))].sort(
    (a, b) => a.outcome.target.range.start - b.outcome.target.range.start,
  );
}

interface Suspect {
  readonly cell: BoundCell;
  readonly expected: number;
  readonly outcomes: readonly Outcome[];
}

/** The cell that explains most of the broken relations, two at least. */
function bestSuspect(open: readonly Outcome[], holding: readonly Outcome[]): Suspect | undefined {
  if (open.length < 2) return undefined;
  const byCell = new Map<BoundCell, Outcome[]>();
  for (const outcome of open) {
    addCells(outcome.left, outcome, byCell);
    addCells(outcome.right, outcome, byCell);
  }
  let best: Suspect | undefined;
  for (const [cell, outcomes] of byCell) {
    const first = outcomes[0];
    if (outcomes.length < 2 || first === undefined || outcomes.length <= (best?.outcomes.length ?? 0)) continue;
    const change = changeOf(first, cell);
    const expected = expectedFigure(first, cell);
    const explains = expected >= 0 && outcomes.every((outcome) => changeOf(outcome, cell) === change);
    if (explains && !holding.some((outcome) => takesPart(cell, outcome))) best = { cell, expected, outcomes };
  }
  return best;
}

function addCells(cells: readonly BoundCell[], outcome: Outcome, byCell: Map<BoundCell, Outcome[]>): void {
  for (const cell of cells) {
    const list = byCell.get(cell);
    if (list === undefined) byCell.set(cell, [outcome]);
    else list.push(outcome);
  }
}

/** The relation that names the cell as its total speaks first, else the row's sum, which a reader checks first. */
function primaryOf(outcomes: readonly Outcome[], cell: BoundCell): Outcome {
  const rank = (outcome: Outcome): number =>
    (outcome.target === cell ? 0 : 10) + ['row-total', 'result-total', 'balance', 'review-total'].indexOf(outcome.rule);
  return outcomes.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

/** The column of totals is broken by what breaks the rows or columns it adds up: that is no slip of its own. */
function withDerivedTotals(open: readonly Outcome[]): Cause[] {
  const derived = new Map<Outcome, Outcome[]>();
  const taken = new Set<Outcome>();
  for (const total of open) {
    if (total.rule === 'row-total' || total.rule === 'review-total' || total.line !== 'total') continue;
    const columns = open.filter((one) => one.rule === total.rule && one !== total);
    const rows = open.filter(
      (one) => one.rule === 'row-total' && (total.left.includes(one.target) || total.right.includes(one.target)),
    );
    const source = explains(columns, total, gapOf)
      ? columns
      : explains(rows, total, (row) => surplusIn(row, total))
        ? rows
        : [];
    const first = source[0];
    if (first === undefined) continue;
    derived.set(first, [...(derived.get(first) ?? []), total]);
    taken.add(total);
  }
  return open
    .filter((one) => !taken.has(one))
    .map((outcome) => ({ outcome, others: derived.get(outcome) ?? [], suspect: undefined }));
}

/**
 * A wrong figure in （七）总计 that the row's own total goes along with breaks both the sum of the results and the balance of its
 * column, and both again in the column of totals: one slip, told where the results are added up.
 */
function withSameFigure(causes: readonly Cause[]): readonly Cause[] {
  const taken = new Set<Cause>();
  const joined = causes.map((cause): Cause => {
    const { outcome, others } = cause;
    if (outcome.rule !== 'result-total' || others.length === 0) return cause;
    const cell = outcome.target;
    const balance = causes.find(
      ({ outcome: one, others: derived }) =>
        one.rule === 'balance' &&
        one.line === outcome.line &&
        derived.length > 0 &&
        takesPart(cell, one) &&
        changeOf(one, cell) === changeOf(outcome, cell),
    );
    if (balance === undefined) return cause;
    taken.add(balance);
    return { ...cause, others: [...others, balance.outcome, ...balance.others] };
  });
  return joined.filter((cause) => !taken.has(cause));
}

/**
 * What one column has too much another has too little, and the rows add up: a figure stands in the wrong column, and the two are
 * one slip. Not where more columns fail, for any two of those may be meant.
 */
function withWrongColumn(causes: readonly Cause[]): readonly Cause[] {
  const [one, other, ...more] = causes;
  if (one === undefined || other === undefined || more.length > 0) return causes;
  const isColumn = one.outcome.rule === 'result-total' || one.outcome.rule === 'balance';
  const isOpposite = one.outcome.rule === other.outcome.rule && gapOf(one.outcome) === -gapOf(other.outcome);
  const isPlain = one.others.length + other.others.length === 0;
  return isColumn && isOpposite && isPlain ? [{ ...one, others: [other.outcome] }] : causes;
}

/** By how much a wrong row total makes the left side of a column of totals too large. */
const surplusIn = (row: Outcome, total: Outcome): number =>
  total.left.includes(row.target) ? -gapOf(row) : gapOf(row);

const explains = (outcomes: readonly Outcome[], total: Outcome, share: (outcome: Outcome) => number): boolean =>
  outcomes.length > 0 && outcomes.reduce((sum, one) => sum + share(one), 0) === gapOf(total);
