import type { Form } from '../template/forms.ts';
import type { RelationData } from '../template/schema.ts';
import type { BoundCell, BoundRow, BoundTable, Outcome } from './model.ts';

/** Evaluates every relation of the form over a bound table. */
export function evaluateRelations(form: Form, { id, rows }: BoundTable): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const relation of form.relations) {
    if (relation.table !== id) continue;
    if (relation.along === 'row') alongRows(relation, rows, form, outcomes);
    else alongColumns(relation, rows, form, outcomes);
  }
  return outcomes;
}

function alongRows(relation: RelationData, rows: readonly BoundRow[], form: Form, outcomes: Outcome[]): void {
  const columns = form.rows[relation.table][0]?.columns ?? [];
  const indexOf = (id: string): number => columns.findIndex((column) => column.id === id);
  const left = relation.left.map(indexOf);
  const right = relation.right.map(indexOf);
  const target = indexOf(relation.target);
  for (const { row, cells } of rows) {
    const outcome = outcomeOf(relation, row.id, pick(cells, left), pick(cells, right), cells[target], true);
    if (outcome !== undefined) outcomes.push(outcome);
  }
}

const pick = (cells: readonly BoundCell[], indexes: readonly number[]): readonly BoundCell[] => {
  const picked: BoundCell[] = [];
  for (const index of indexes) {
    const cell = cells[index];
    if (cell !== undefined) picked.push(cell);
  }
  return picked;
};

function alongColumns(relation: RelationData, rows: readonly BoundRow[], form: Form, outcomes: Outcome[]): void {
  const byId = new Map(rows.map((row) => [row.row.id, row]));
  const left = collapseGroups(relation.left, byId, form);
  const columns = form.rows[relation.table][0]?.columns ?? [];
  const isComplete = left.every((id) => byId.has(id)) && relation.right.every((id) => byId.has(id));
  for (let index = 0; index < columns.length; index++) {
    const line = columns[index]?.id ?? '';
    const target = byId.get(relation.target)?.cells[index];
    const outcome = outcomeOf(
      relation,
      line,
      cellsIn(left, byId, index),
      cellsIn(relation.right, byId, index),
      target,
      isComplete,
    );
    if (outcome !== undefined) outcomes.push(outcome);
  }
}

function cellsIn(ids: readonly string[], rows: ReadonlyMap<string, BoundRow>, column: number): readonly BoundCell[] {
  const cells: BoundCell[] = [];
  for (const id of ids) {
    const cell = rows.get(id)?.cells[column];
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

/** Where a group is written as one row, that row stands for all of its own. */
function collapseGroups(ids: readonly string[], rows: ReadonlyMap<string, BoundRow>, form: Form): readonly string[] {
  if (ids.every((id) => rows.has(id))) return ids;
  const groupOf = new Map(form.rows.requests.map((row) => [row.id, row.under.at(-1)]));
  const standIn = (id: string): string => {
    const group = groupOf.get(id);
    return !rows.has(id) && group !== undefined && rows.has(group) ? group : id;
  };
  return [...new Set(ids.map(standIn))];
}

/** Undefined where the total itself is not written. */
function outcomeOf(
  { rule, basis }: RelationData,
  line: string,
  left: readonly BoundCell[],
  right: readonly BoundCell[],
  target: BoundCell | undefined,
  isComplete: boolean,
): Outcome | undefined {
  if (target === undefined) return undefined;
  const a = tally(left, rule);
  const b = tally(right, rule);
  const differs = a.sum !== b.sum;
  const isKnown = isComplete && a.isDecidable && b.isDecidable && (a.hasFigures || b.hasFigures);
  const isOpen = !isKnown || (differs && (a.lacksTotal || b.lacksTotal));
  return {
    rule,
    line,
    left,
    right,
    target,
    isComplete,
    state: isOpen ? 'undecided' : differs ? 'violated' : 'holds',
    leftSum: a.sum,
    rightSum: b.sum,
    confidence: a.isSure && b.isSure ? 'high' : 'low',
    basis,
  };
}

interface Tally {
  readonly sum: number;
  /** False where a fraction, words or glued digits say nothing for certain, or the relation was needed to read one. */
  readonly isDecidable: boolean;
  readonly hasFigures: boolean;
  /** An empty total is not zero but unknown: some agencies leave the totals of detail rows out. */
  readonly lacksTotal: boolean;
  readonly isSure: boolean;
}

/** Adds up one side; an empty cell counts as 0. */
function tally(cells: readonly BoundCell[], rule: string): Tally {
  let sum = 0;
  let isDecidable = true;
  let hasFigures = false;
  let lacksTotal = false;
  let isSure = true;
  for (const { value, state, column, row, confidence, evidence } of cells) {
    if (confidence === 'low') isSure = false;
    if (evidence.length > 0 && evidence.includes(rule)) isDecidable = false;
    if (value !== null) {
      hasFigures = true;
      sum += value.coefficient;
      if (value.scale !== 0) isDecidable = false;
    } else if (state === 'text' || state === 'ambiguous') isDecidable = false;
    else if (column.isTotal || row.isTotal) lacksTotal = true;
  }
  return { sum, isDecidable, hasFigures, lacksTotal, isSure };
}

/** Whether a cell is one of those that a relation holds against each other. */
export const takesPart = (cell: BoundCell, { left, right }: Outcome): boolean =>
  left.includes(cell) || right.includes(cell);

/** By how much the left side of a relation is larger than the right one. */
export const gapOf = ({ leftSum, rightSum }: Outcome): number => leftSum - rightSum;

/** By how much a cell that takes part would have to change for the relation to hold. */
export const changeOf = (outcome: Outcome, cell: BoundCell): number =>
  outcome.left.includes(cell) ? -gapOf(outcome) : gapOf(outcome);

/** What a cell that takes part would have to be for the relation to hold; below 0 where no count can be. */
export const expectedFigure = (outcome: Outcome, cell: BoundCell): number =>
  (cell.value?.coefficient ?? 0) + changeOf(outcome, cell);
