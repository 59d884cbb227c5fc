import { type Figure, type Figures, figureAt } from '../figures.ts';
import {
  applicantHeader,
  carriedForwardRow,
  contentHeader,
  disclosureBlocks,
  litigationHeader,
  organisationHeader,
  type RequestRow,
  receivedRows,
  reconsiderationHeader,
  requestColumns,
  requestsNote,
  resultRows,
  resultsLabel,
  resultTotalRow,
  reviewBlocks,
  reviewColumns,
} from '../form-labels.ts';
import type { Style } from './style.ts';

// The form tables as a word processor holds them: cells with spans. Every layout is a way of losing part of this.

export interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Set on cells that hold a figure (a blank one too). */
  readonly figure?: Figure;
}

export interface GridRow {
  /** The cells that begin in this row, from left to right. */
  readonly cells: readonly GridCell[];
  /** What kind of row: a band over the whole width, column headers, or figures. */
  readonly kind: 'band' | 'header' | 'figures';
  /** The id of the form row, on rows of figures. */
  readonly id?: string;
}

export interface Grid {
  readonly table: 'disclosure' | 'requests' | 'review';
  readonly width: number;
  readonly rows: readonly GridRow[];
}

const label = (text: string, column: number, columns = 1, rows = 1): GridCell => ({ text, column, columns, rows });

const figureCell = (figure: Figure, column: number, columns = 1): GridCell => ({
  text: figure.text,
  column,
  columns,
  rows: 1,
  figure,
});

/** Table 2. Where a block has fewer columns than the widest, the last one spans the rest. */
export const disclosureGrid = (figures: Figures, style: Style = {}): Grid => {
  if (style.fiveColumns === true && figures.form === '2019') return fiveColumns(disclosureGrid(figures));
  const width = 4;
  const rows = disclosureBlocks[figures.form].flatMap(({ band, columns, rows: blockRows }): readonly GridRow[] => {
    const span = (index: number): number => (index === columns.length - 1 ? width - columns.length : 1);
    return [
      { kind: 'band', cells: [label(band, 0, width)] },
      {
        kind: 'header',
        cells: [
          label(contentHeader, 0),
          ...columns.map((column, index) => label(column.label, index + 1, span(index))),
        ],
      },
      ...blockRows.map(
        (row): GridRow => ({
          kind: 'figures',
          id: row.id,
          cells: [
            label(row.label, 0),
            ...columns.map((column, index) =>
              figureCell(figureAt(figures.disclosure, row.id, column.id), index + 1, span(index)),
            ),
          ],
        }),
      ),
    ];
  });
  return { table: 'disclosure', width, rows };
};

// In the wide variant each column but the first and the last takes more of the five, depending on the block.
const fiveColumns = (grid: Grid): Grid => ({
  ...grid,
  width: 5,
  rows: grid.rows.map((row) => {
    const spans = row.cells.length === 1 ? [5] : row.cells.length === 3 ? [1, 2, 2] : [1, 1, 2, 1];
    let column = 0;
    const cells = row.cells.map((cell, index) => {
      const columns = spans[index] ?? 1;
      column += columns;
      return { ...cell, column: column - columns, columns };
    });
    return { ...row, cells };
  }),
});

const requestsHeaderRows: readonly GridRow[] = [
  { kind: 'header', cells: [label(requestsNote, 0, 3, 3), label(applicantHeader, 3, 7)] },
  {
    kind: 'header',
    cells: [
      ...requestColumns.slice(0, 1).map((column) => label(column.label, 3, 1, 2)),
      label(organisationHeader, 4, 5),
      ...requestColumns.slice(6).map((column) => label(column.label, 9, 1, 2)),
    ],
  },
  { kind: 'header', cells: requestColumns.slice(1, 6).map((column, index) => label(column.label, 4 + index)) },
];

/** Table 3: three columns of labels, seven of figures. */
export const requestsGrid = (figures: Figures, style: Style = {}): Grid => {
  const numbers = ({ id }: RequestRow): readonly GridCell[] =>
    requestColumns.map((column, index) => figureCell(figureAt(figures.requests, id, column.id), 3 + index));
  const whole = (row: RequestRow): GridRow => ({
    kind: 'figures',
    id: row.id,
    cells: [label(row.label, 0, 3), ...numbers(row)],
  });
  const results = [...resultRows[figures.form], resultTotalRow];
  const resultGridRows = results.map((row, index): GridRow => {
    const outer = index === 0 ? [label(resultsLabel, 0, 1, results.length)] : [];
    if (row.group === undefined) {
      return { kind: 'figures', id: row.id, cells: [...outer, label(row.label, 1, 2), ...numbers(row)] };
    }
    const first = results[index - 1]?.group !== row.group;
    const span = results.filter(({ group }) => group === row.group).length;
    const middle = first ? [label(row.group, 1, 1, span)] : [];
    return { kind: 'figures', id: row.id, cells: [...outer, ...middle, label(row.label, 2), ...numbers(row)] };
  });
  return {
    table: 'requests',
    width: 10,
    rows: withoutLabels(
      [...requestsHeaderRows, ...receivedRows.map(whole), ...resultGridRows, whole(carriedForwardRow)],
      style.lostLabelEvery,
    ),
  };
};

// A label is lost with its cell, but never that of a total: which row is which would be anyone's guess.
const withoutLabels = (rows: readonly GridRow[], every: number | undefined): readonly GridRow[] =>
  rows.map((row, index) => {
    const lost = every !== undefined && index % every === 0 && row.id !== undefined && row.id !== 'resultTotal';
    const labels = row.cells.filter(({ figure }) => figure === undefined);
    return lost && labels.length === 1 ? { ...row, cells: row.cells.slice(1) } : row;
  });

/** Table 4: one row of fifteen figures under three levels of headers. */
export const reviewGrid = (figures: Figures): Grid => {
  const detail = (from: number, rows: number): readonly GridCell[] =>
    reviewColumns.map((column, index) => label(column.label, from + index, 1, rows));
  return {
    table: 'review',
    width: 15,
    rows: [
      { kind: 'header', cells: [label(reconsiderationHeader, 0, 5), label(litigationHeader, 5, 10)] },
      {
        kind: 'header',
        cells: [...detail(0, 2), ...reviewBlocks.slice(1).map((block, index) => label(block.label, 5 + 5 * index, 5))],
      },
      { kind: 'header', cells: [...detail(5, 1), ...detail(10, 1)] },
      {
        kind: 'figures',
        id: 'review',
        cells: reviewBlocks.flatMap((block, blockIndex) =>
          reviewColumns.map((column, index) =>
            figureCell(figureAt(figures.review, block.id, column.id), blockIndex * 5 + index),
          ),
        ),
      },
    ],
  };
};

export type Merged = 'dropped' | 'blank' | 'repeated';

/**
 * The texts of one row after the spans are lost: merged cells are left out, or padded with blank cells, or the merged
 * text is repeated in every cell it covered.
 */
export const flatten = (grid: Grid, merged: Merged): readonly (readonly GridCell[])[] => {
  if (merged === 'dropped') return grid.rows.map(({ cells }) => cells);
  const rows: (GridCell | undefined)[][] = grid.rows.map(() => Array.from({ length: grid.width }, () => undefined));
  for (const [rowIndex, { cells }] of grid.rows.entries()) {
    for (const cell of cells) {
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const first = down === 0 && right === 0;
          const target = rows[rowIndex + down];
          // Converters that repeat merged cells repeat numbers as well as labels.
          const text = first || merged === 'repeated' ? cell.text : '';
          const copy: GridCell = { text, column: cell.column + right, columns: 1, rows: 1 };
          if (target !== undefined) target[cell.column + right] = first ? { ...cell, columns: 1, rows: 1 } : copy;
        }
      }
    }
  }
  return rows.map((cells) => cells.map((cell, column) => cell ?? { text: '', column, columns: 1, rows: 1 }));
};
