import type { Statement } from '../prose/statement.ts';
import type { BoundCell } from '../report/model.ts';
import type { OtherDocument } from '../rules/finding.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { cellAt, type Place, placeAt } from './place.ts';
import { lastYearsCells, nextYearsCells } from './previous.ts';
import { cellsOf, relationsWith } from './relations.ts';
import { cellsBehind, placeOfStatement, statementAt, statementsOn } from './statements.ts';

/** A place in the text, or in another one. */
export interface Target {
  readonly range: TextRange;
  /** The text that the range lies in, where that is not the one that was asked about. */
  readonly document?: OtherDocument;
}

/**
 * Where a figure comes from: a total from its parts, a part goes to its total, a carry-over to last year's report; a number
 * of the running text goes to its cells, and a cell without a relation to what the text says of it.
 */
export function definitions(analysis: Analysis, offset: number): readonly Target[] {
  const place = placeAt(analysis.report, offset);
  if (place === undefined) return targets(cellsBehindNumber(analysis, offset));
  if (place.kind !== 'cell') return [];
  const { cell } = place;
  const relations = relationsWith(analysis.report, cell);
  const parts = relations
    .filter(({ target, rule }) => target === cell && rule !== 'balance')
    .flatMap(({ left }) => left);
  const totals = relations.filter(({ target }) => target !== cell).map(({ target }) => target);
  const own = parts.length > 0 ? parts : totals;
  return [...lastYear(analysis, cell), ...(own.length > 0 ? targets(own) : targets([], statementsOn(analysis, cell)))];
}

/** All that belongs to a figure: the cells of its relations, what the text says of it, the same cell of last year's report. */
export function references(analysis: Analysis, offset: number): readonly Target[] {
  const place = placeAt(analysis.report, offset);
  if (place === undefined) return aroundNumber(analysis, offset);
  const own = targets(cellsWith(analysis, place), place.kind === 'cell' ? statementsOn(analysis, place.cell) : []);
  return [...own, ...(place.kind === 'cell' ? lastYear(analysis, place.cell) : [])];
}

/**
 * What belongs to a place: the cells of its relations with what the text says of it, the cells under a label, the cells
 * behind a number of the text. The place itself is among them.
 */
export function highlights(analysis: Analysis, offset: number): readonly TextRange[] {
  const place = placeAt(analysis.report, offset);
  if (place === undefined) return aroundNumber(analysis, offset).map(({ range }) => range);
  const own = place.kind === 'cell' ? [] : [{ range: place.range }];
  const said = place.kind === 'cell' ? statementsOn(analysis, place.cell) : [];
  return [...own, ...targets(cellsWith(analysis, place), said)].map(({ range }) => range);
}

/** The cells of this report that continue the figure at an offset of last year's report. */
export function continuations({ report, previous }: Analysis, offset: number): readonly TextRange[] {
  const before = previous && cellAt(previous.report, offset);
  if (before === undefined) return [];
  return targets(nextYearsCells(report, before)).map(({ range }) => range);
}

function cellsBehindNumber(analysis: Analysis, offset: number): readonly BoundCell[] {
  const statement = statementAt(analysis, offset);
  return statement === undefined ? [] : cellsBehind(statement);
}

/** The cells behind a number of the text, and every place of the text that speaks of one of them. */
function aroundNumber(analysis: Analysis, offset: number): readonly Target[] {
  const cells = cellsBehindNumber(analysis, offset);
  return targets(
    cells,
    cells.flatMap((cell) => statementsOn(analysis, cell)),
  );
}

function cellsWith({ report }: Analysis, place: Place): readonly BoundCell[] {
  switch (place.kind) {
    case 'cell':
      return [place.cell, ...relationsWith(report, place.cell).flatMap(cellsOf)];
    case 'row':
      return place.row.cells;
    case 'label': {
      const { label, table } = place;
      if (label.role === 'column') {
        const [part, id] = label.id.includes('.') ? label.id.split('.') : ['0', label.id];
        return table.rows
          .filter(({ row }) => String(row.part) === part)
          .flatMap(({ cells }) => cells.filter(({ column }) => column.id === id));
      }
      if (label.role !== 'group') return [];
      return table.rows.filter(({ row }) => row.under.includes(label.id)).flatMap(({ cells }) => cells);
    }
    case 'section':
      return [];
    default:
      return place satisfies never;
  }
}

/** Each place once, in the order of the text; what is not written has none. */
function targets(cells: readonly BoundCell[], statements: readonly Statement[] = []): readonly Target[] {
  const ranges = new Map<number, TextRange>();
  for (const range of [...cells.map((cell) => cell.range), ...statements.map(placeOfStatement)]) {
    if (range.end > range.start) ranges.set(range.start, range);
  }
  return [...ranges.values()].sort((a, b) => a.start - b.start).map((range) => ({ range }));
}

function lastYear(analysis: Analysis, cell: BoundCell): readonly Target[] {
  const document = analysis.previous?.document;
  if (document === undefined) return [];
  return lastYearsCells(analysis, cell).map(({ range }) => ({ range, document }));
}
