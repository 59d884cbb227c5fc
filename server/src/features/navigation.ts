import type { BoundCell } from '../report/model.ts';
import type { OtherDocument } from '../rules/finding.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { type Place, placeAt } from './place.ts';
import { lastYearsCells } from './previous.ts';
import { cellsOf, relationsWith } from './relations.ts';

/** A place in the text, or in another one. */
export interface Target {
  readonly range: TextRange;
  /** The text that the range lies in, where that is not the one that was asked about. */
  readonly document?: OtherDocument;
}

/** Where a figure comes from: a total from its parts, a part goes to its total; a carry-over from last year's report. */
export function definitions(analysis: Analysis, offset: number): readonly Target[] {
  const place = placeAt(analysis.report, offset);
  if (place?.kind !== 'cell') return [];
  const { cell } = place;
  const relations = relationsWith(analysis.report, cell);
  const parts = relations
    .filter(({ target, rule }) => target === cell && rule !== 'balance')
    .flatMap(({ left }) => left);
  const totals = relations.filter(({ target }) => target !== cell).map(({ target }) => target);
  const own = parts.length > 0 ? parts : totals;
  return [...lastYear(analysis, cell), ...targets(own)];
}

/** All that belongs to a figure: the cells of its relations, the same cell of last year's report. */
export function references(analysis: Analysis, offset: number): readonly Target[] {
  const place = placeAt(analysis.report, offset);
  if (place === undefined) return [];
  return [...targets(cellsWith(analysis, place)), ...(place.kind === 'cell' ? lastYear(analysis, place.cell) : [])];
}

/** The cells that belong to a place: those of its relations, or those under a label. The place itself is among them. */
export function highlights(analysis: Analysis, offset: number): readonly TextRange[] {
  const place = placeAt(analysis.report, offset);
  if (place === undefined) return [];
  const own = place.kind === 'cell' ? [] : [{ range: place.range }];
  return [...own, ...targets(cellsWith(analysis, place))].map(({ range }) => range);
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
function targets(cells: readonly BoundCell[]): readonly Target[] {
  const ranges = new Map<number, TextRange>();
  for (const { range } of cells) if (range.end > range.start) ranges.set(range.start, range);
  return [...ranges.values()].sort((a, b) => a.start - b.start).map((range) => ({ range }));
}

function lastYear(analysis: Analysis, cell: BoundCell): readonly Target[] {
  const document = analysis.previous?.document;
  if (document === undefined) return [];
  return lastYearsCells(analysis, cell).map(({ range }) => ({ range, document }));
}
