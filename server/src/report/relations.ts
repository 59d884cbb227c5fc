import type { Form, TableId } from '../template/forms.ts';
import type { RelationData } from '../template/schema.ts';
import { isInteger } from '../text/decimal.ts';
import type { BoundCell, BoundRow, BoundTable, Outcome } from './model.ts';

type Cells = ReadonlyMap<string, ReadonlyMap<string, BoundCell>>;

/** Evaluates every relation of the form over the bound tables (FORM 4.2, 4.3). */
export function evaluateRelations(
  form: Form,
  tables: Readonly<Partial<Record<TableId, BoundTable>>>,
): readonly Outcome[] {
  return form.relations.flatMap((relation) => {
    const table = tables[relation.table];
    return table === undefined ? [] : evaluate(relation, table, form);
  });
}

function evaluate(relation: RelationData, table: BoundTable, form: Form): Outcome[] {
  const cells: Cells = new Map(
    table.rows.map((row) => [row.row.id, new Map(row.cells.map((cell) => [cell.column.id, cell]))]),
  );
  if (relation.along === 'row') {
    return table.rows.flatMap(({ row, cells: own }) => {
      const find = (id: string): BoundCell | undefined => own.find(({ column }) => column.id === id);
      return outcomeOf(relation, row.id, relation.left.map(find), relation.right.map(find), find(relation.target));
    });
  }
  const left = collapseGroups(relation.left, table.rows, form);
  const columns = form.rows[relation.table][0]?.columns ?? [];
  return columns.flatMap(({ id: column }) => {
    const find = (row: string): BoundCell | undefined => cells.get(row)?.get(column);
    return outcomeOf(relation, column, left.map(find), relation.right.map(find), find(relation.target));
  });
}

/** Where a group is written as one row, that row stands for all of its own. */
function collapseGroups(ids: readonly string[], rows: readonly BoundRow[], form: Form): readonly string[] {
  const written = new Set(rows.map(({ row }) => row.id));
  const groupOf = new Map(form.rows.requests.map((row) => [row.id, row.under.at(-1)]));
  return [
    ...new Set(
      ids.map((id) => {
        const group = groupOf.get(id);
        return !written.has(id) && group !== undefined && written.has(group) ? group : id;
      }),
    ),
  ];
}

function outcomeOf(
  { rule, basis }: RelationData,
  line: string,
  left: readonly (BoundCell | undefined)[],
  right: readonly (BoundCell | undefined)[],
  target: BoundCell | undefined,
): Outcome[] {
  const all = [...left, ...right];
  const known = all.filter((cell) => cell !== undefined);
  if (target === undefined || known.length === 0) return [];
  const sum = (cells: readonly (BoundCell | undefined)[]): number =>
    cells.reduce((total, cell) => total + (cell?.value?.coefficient ?? 0), 0);
  const leftSum = sum(left);
  const rightSum = sum(right);
  const isComplete =
    known.length === all.length && known.every(isDecidable) && known.some(({ value }) => value !== null);
  const isCircular = known.some(({ evidence }) => evidence.includes(rule));
  const hasUnknownTotal = known.some((cell) => isEmpty(cell) && isTotal(cell));
  const differs = leftSum !== rightSum;
  const state =
    !isComplete || isCircular || (differs && hasUnknownTotal) ? 'undecided' : differs ? 'violated' : 'holds';
  const confidence = known.some((cell) => cell.confidence === 'low') ? 'low' : 'high';
  return [
    {
      rule,
      line,
      left: left.filter((cell) => cell !== undefined),
      right: right.filter((cell) => cell !== undefined),
      target,
      state,
      leftSum,
      rightSum,
      confidence,
      basis,
    },
  ];
}

/** A fraction, words or glued digits say nothing for certain; an empty cell counts as 0. */
const isDecidable = ({ state, value }: BoundCell): boolean =>
  (state === 'number' && value !== null && isInteger(value) && value.scale === 0) ||
  state === 'blank' ||
  state === 'placeholder';

const isEmpty = ({ state }: BoundCell): boolean => state === 'blank' || state === 'placeholder';

/** An empty total is not zero but unknown: some agencies leave the totals of detail rows out (FORM 4.1). */
const isTotal = ({ row, column }: BoundCell): boolean => column.id === 'total' || row.id === 'resultTotal';
