import type { BoundCell, BoundTable, Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import { type Form, type FormColumn, type FormRow, tableIds } from '../template/forms.ts';
import { leftovers, obstacle } from './convert-table.ts';
import type { TextEdit } from './fix.ts';
import { replaceWithLines } from './replace-table.ts';
import { writableLayout } from './rows.ts';
import { writeTable } from './write-table.ts';

export interface FormChange {
  readonly edits: readonly TextEdit[];
  /** How many figures were taken over, how many cells of the other form are left blank, how many figures it has no cell for. */
  readonly kept: number;
  readonly open: number;
  readonly lost: number;
}

/**
 * Puts the standard tables of another form in the place of those that differ from it. Figures of cells that both forms
 * have are taken over, the others are left blank: a stock of published documents is none of documents in force.
 * Undefined where a table holds what cannot be read.
 */
export function changeForm(report: Report, wanted: Form): FormChange | undefined {
  const edits: TextEdit[] = [];
  let kept = 0;
  let open = 0;
  let lost = 0;
  for (const id of tableIds) {
    const table = report.tables[id];
    if (table === undefined || isSame(report.form, wanted, id)) continue;
    if (obstacle(table) !== undefined) return undefined;
    const taken = new Set<BoundCell>();
    const figureOf = figuresFor(table, wanted, taken);
    const layout = writableLayout([table.layout], hasHtmlBlocks(report.document.text));
    const lines = writeTable(wanted, id, layout, (row, column) => {
      const figure = figureOf(row, column);
      if (figure === '') open++;
      else kept++;
      return figure;
    });
    edits.push(replaceWithLines(report, table, [...lines, ...leftovers(report, table)]));
    lost += table.rows.flatMap(({ cells }) => cells).filter((cell) => cell.raw !== '' && !taken.has(cell)).length;
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start), kept, open, lost };
}

/** Whether a table is printed alike in both forms. */
const isSame = (one: Form, other: Form, id: BoundTable['id']): boolean =>
  writeTable(one, id, 'tab', () => '').join('\n') === writeTable(other, id, 'tab', () => '').join('\n');

/** What stands in a cell of the other form: the same cell, or what is one row there and a group of rows here. */
function figuresFor(
  { id, rows }: BoundTable,
  wanted: Form,
  taken: Set<BoundCell>,
): (row: FormRow, column: FormColumn) => string {
  const textOf = (cell: BoundCell): string => {
    taken.add(cell);
    return cell.raw.replace(/\s+/g, ' ').trim();
  };
  const cells = new Map(rows.flatMap((row) => row.cells.map((cell) => [keyOf(row.row.id, cell.column.id), cell])));
  return (row, column) => {
    const own = cells.get(keyOf(row.id, column.id));
    if (own !== undefined) return textOf(own);
    const group = row.under.at(-1);
    const whole = group === undefined ? undefined : cells.get(keyOf(group, column.id));
    if (whole !== undefined) {
      // Which of its rows is meant nobody knows: the last is the one for the rest.
      const isRest = wanted.rows[id].findLast(({ under }) => under.at(-1) === group) === row;
      return isRest || textOf(whole) === '' ? textOf(whole) : '0';
    }
    const members = rows.filter((one) => one.row.under.at(-1) === row.id);
    const parts = members.flatMap((one) => one.cells.filter((cell) => cell.column.id === column.id));
    for (const part of parts) taken.add(part);
    return sumOf(parts);
  };
}

const keyOf = (row: string, column: string): string => `${row} ${column}`;

/** The sum of cells, blank where one of them is no whole number or all are blank. */
function sumOf(cells: readonly BoundCell[]): string {
  let sum = 0;
  for (const { value, raw } of cells) {
    if (value === null ? raw !== '' : value.scale !== 0) return '';
    sum += value?.coefficient ?? 0;
  }
  return cells.every(({ value }) => value === null) ? '' : String(sum);
}
