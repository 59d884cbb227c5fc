import type { BoundCell, Cause, Outcome } from './model.ts';
import { gapOf, takesPart } from './relations.ts';

/** A row of which every figure, or every one behind a figure that was left out, stands in the column beside its own. */
export interface MovedRow {
  readonly to: 'left' | 'right';
  /** Index of the cell from which on they do: 0 for the whole row. */
  readonly from: number;
  /** All cells of the row, in the order of the form. */
  readonly cells: readonly BoundCell[];
  /** What each of them would hold were the figures moved back; what fell off at the end is worked out. */
  readonly figures: readonly number[];
}

/** So many columns have to fail because of the row, or something else may be wrong. */
const FEWEST_BROKEN = 2;

/**
 * Rows whose figures, moved back by one column, mend every relation that they break and break none: one slip, where every
 * column would be reported by itself. `outcomes` are all relations of the table.
 */
export function findMovedRows(outcomes: readonly Outcome[]): readonly Cause[] {
  const broken = outcomes.filter(({ rule, state }) => rule !== 'row-total' && state === 'violated');
  if (broken.length < FEWEST_BROKEN) return [];
  if (outcomes.every(({ rule }) => rule === 'review-total')) return movedBlocks(outcomes, broken);
  return outcomes.flatMap((row) => {
    const cells = [...row.left, row.target];
    if (row.rule !== 'row-total' || row.state === 'holds' || !cells.every(isRead)) return [];
    const others = broken.filter((one) => cells.some((cell) => takesPart(cell, one)));
    if (others.length < FEWEST_BROKEN) return [];
    const moved = movedRow(cells, outcomes);
    return moved === undefined ? [] : [{ outcome: row, others, suspect: undefined, moved }];
  });
}

function movedRow(cells: readonly BoundCell[], outcomes: readonly Outcome[]): MovedRow | undefined {
  const now = cells.map(countIn);
  const mends = (figures: readonly number[]): boolean =>
    figures.every((figure) => figure >= 0) &&
    cells.every((cell, i) =>
      outcomes.every(
        (one) =>
          one.rule === 'row-total' ||
          one.state === 'undecided' ||
          !takesPart(cell, one) ||
          gapOf(one) + (one.left.includes(cell) ? 1 : -1) * ((figures[i] ?? 0) - countIn(cell)) === 0,
      ),
    );
  // Its total lost, a row moved to the right is known by its columns alone; one moved to the left has lost its first figure.
  if (now[0] === 0) {
    const figures = movedLeft(now);
    if (mends(figures)) return { to: 'right', from: 0, cells, figures };
  }
  if (now.at(-1) !== 0) return undefined;
  for (let from = 0; from + 1 < now.length; from++) {
    const figures = movedRight(now, from);
    if (mends(figures)) return { to: 'left', from, cells, figures };
  }
  return undefined;
}

/** The review table has one row: its blocks, each with its sum. */
function movedBlocks(blocks: readonly Outcome[], [outcome, ...others]: readonly Outcome[]): readonly Cause[] {
  const cells = blocks.flatMap(({ left, target }) => [...left, target]);
  const first = blocks[0];
  if (outcome === undefined || first === undefined || !cells.every(isRead)) return [];
  const size = first.left.length + 1;
  const now = cells.map(countIn);
  const holds = (figures: readonly number[]): boolean =>
    figures.every((figure) => figure >= 0) &&
    blocks.every((_, i) => sum(figures.slice(i * size, (i + 1) * size - 1)) === figures[(i + 1) * size - 1]);
  const found = (to: MovedRow['to'], figures: readonly number[]): readonly Cause[] =>
    holds(figures) ? [{ outcome, others, suspect: undefined, moved: { to, from: 0, cells, figures } }] : [];
  if (now[0] === 0) {
    const ofLast = now.slice(1 - size);
    return found('right', [...now.slice(1), sum(ofLast)]);
  }
  const total = now[size - 2] ?? 0;
  return now.at(-1) === 0 ? found('left', [total - sum(now.slice(0, size - 2)), ...now.slice(0, -1)]) : [];
}

const movedLeft = (now: readonly number[]): readonly number[] => {
  const parts = now.slice(1);
  return [...parts, sum(parts)];
};

/** The figure that was left out is what the total wants. */
const movedRight = (now: readonly number[], from: number): readonly number[] => {
  const written = now.slice(0, -1);
  const total = written.at(-1) ?? 0;
  return [...written.slice(0, from), total - sum(written.slice(0, -1)), ...written.slice(from)];
};

/** A blank total leaves the sum of the row undecided; so does a word or a figure that was worked out, which say nothing. */
const isRead = ({ state, value, evidence }: BoundCell): boolean =>
  state !== 'text' && state !== 'ambiguous' && evidence.length === 0 && (value?.scale ?? 0) === 0;

const countIn = ({ value }: BoundCell): number => value?.coefficient ?? 0;

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
