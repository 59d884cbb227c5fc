import type { Form, FormColumn, FormRow, TableId } from '../template/forms.ts';

/** A table of the form as a word processor holds it: cells that may span columns and rows. */
export interface FormGrid {
  readonly table: TableId;
  /** In grid columns. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly kind: 'band' | 'header' | 'figures';
  /** The form row whose figures stand here; the review table has all of its blocks in one row, under the first. */
  readonly row: FormRow | undefined;
  /** Index of the part of the disclosure table, else 0. */
  readonly part: number;
  /** The cells that begin in this row, from left to right. */
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly text: string;
  readonly isFigure: boolean;
  /** Grid column that it begins in, and how many columns and rows it takes. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** What stands in a cell of a form table: `'0'`, `''`, a figure. */
export type FigureText = (row: FormRow, column: FormColumn) => string;

/** A table of the form with its figures, as the form prints it. */
export function formGrid(form: Form, table: TableId, figures: FigureText): FormGrid {
  switch (table) {
    case 'disclosure':
      return disclosureGrid(form, figures);
    case 'requests':
      return requestsGrid(form, figures);
    case 'review':
      return reviewGrid(form, figures);
  }
}

const labelCell = (text: string, column: number, columns = 1, rows = 1): GridCell => ({
  text,
  isFigure: false,
  column,
  columns,
  rows,
});

const figureCell = (text: string, column: number, columns = 1): GridCell => ({
  text,
  isFigure: true,
  column,
  columns,
  rows: 1,
});

/** Where a part has fewer columns than the widest, its last column takes the rest. */
function disclosureGrid({ data, rows }: Form, figures: FigureText): FormGrid {
  const { parts, key } = data.disclosure;
  const width = 1 + Math.max(...parts.map(({ columns }) => columns.length));
  const gridRows = parts.flatMap(({ band, columns }, part): GridRow[] => {
    const spanOf = (index: number): number => (index === columns.length - 1 ? width - columns.length : 1);
    return [
      { kind: 'band', row: undefined, part, cells: [labelCell(band, 0, width)] },
      {
        kind: 'header',
        row: undefined,
        part,
        cells: [
          labelCell(key.label, 0),
          ...columns.map(({ label }, index) => labelCell(label, index + 1, spanOf(index))),
        ],
      },
      ...rows.disclosure
        .filter((row) => row.part === part)
        .map(
          (row): GridRow => ({
            kind: 'figures',
            row,
            part,
            cells: [
              labelCell(row.label, 0),
              ...row.columns.map((column, index) => figureCell(figures(row, column), index + 1, spanOf(index))),
            ],
          }),
        ),
    ];
  });
  return { table: 'disclosure', width, rows: gridRows };
}

/** Columns of labels in front of the figures: the outer group, the inner one, the row itself. */
const LABEL_COLUMNS = 3;

function requestsGrid({ data, rows }: Form, figures: FigureText): FormGrid {
  const { note, heads, columns, groups } = data.requests;
  const count = columns.length;
  const [applicants = '', organisations = ''] = heads;
  const first = LABEL_COLUMNS;
  const last = LABEL_COLUMNS + count - 1;
  const header = (cells: readonly GridCell[]): GridRow => ({ kind: 'header', row: undefined, part: 0, cells });
  const labelAt = (index: number): string => columns[index]?.label ?? '';
  const size = (group: string): number => rows.requests.filter(({ under }) => under.includes(group)).length;
  const open = new Set<string>();
  return {
    table: 'requests',
    width: LABEL_COLUMNS + count,
    rows: [
      header([labelCell(note, 0, LABEL_COLUMNS, 3), labelCell(applicants, first, count)]),
      header([
        labelCell(labelAt(0), first, 1, 2),
        labelCell(organisations, first + 1, count - 2),
        labelCell(labelAt(count - 1), last, 1, 2),
      ]),
      header(columns.slice(1, -1).map(({ label }, index) => labelCell(label, first + 1 + index))),
      ...rows.requests.map((row): GridRow => {
        const opened = row.under.flatMap((id, level) => {
          if (open.has(id)) return [];
          open.add(id);
          const label = groups.find((group) => group.id === id)?.label ?? id;
          return [labelCell(label, level, 1, size(id))];
        });
        const level = row.under.length;
        const own = labelCell(row.label, level, LABEL_COLUMNS - level);
        const values = row.columns.map((column, index) => figureCell(figures(row, column), first + index));
        return { kind: 'figures', row, part: 0, cells: [...opened, own, ...values] };
      }),
    ],
  };
}

/** The first head stands over the first block; the blocks of the second stand side by side below it. */
function reviewGrid({ data, rows }: Form, figures: FigureText): FormGrid {
  const { blocks, columns } = data.review;
  const count = columns.length;
  const width = blocks.length * count;
  const header = (cells: readonly GridCell[]): GridRow => ({ kind: 'header', row: undefined, part: 0, cells });
  const names = (block: number, height: number): readonly GridCell[] =>
    columns.map(({ label }, index) => labelCell(label, block * count + index, 1, height));
  const outer = blocks.flatMap(({ path }, index): GridCell[] => {
    if (index > 0 && blocks[index - 1]?.path[0] === path[0]) return [];
    const same = blocks.filter((block) => block.path[0] === path[0]).length;
    return [labelCell(path[0] ?? '', index * count, same * count)];
  });
  const middle = blocks.flatMap(({ path }, index): readonly GridCell[] =>
    path.length > 1 ? [labelCell(path.slice(1).join(''), index * count, count)] : names(index, 2),
  );
  const inner = blocks.flatMap(({ path }, index): readonly GridCell[] => (path.length > 1 ? names(index, 1) : []));
  const values = rows.review.flatMap((row, block) =>
    row.columns.map((column, index) => figureCell(figures(row, column), block * count + index)),
  );
  return {
    table: 'review',
    width,
    rows: [
      header(outer),
      header(middle),
      header(inner),
      { kind: 'figures', row: rows.review[0], part: 0, cells: values },
    ],
  };
}
