import type { Grid, GridCell } from './grid.ts';
import { spell } from './spelling.ts';
import type { Style } from './style.ts';

// A table as the text of a PDF: cells set at columns by runs of blanks, labels broken over lines, cells that span rows
// somewhere beside or between them.

/** A line of a table; how far apart its columns stand depends on the page. */
export interface AlignedLine {
  readonly pieces: readonly Piece[];
  /** Belongs to the same row as the line before: no page ends between. */
  readonly keep: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly align: 'left' | 'centre' | 'right';
}

export interface AlignedTable {
  readonly lines: readonly AlignedLine[];
  /** How many lines the headers take. */
  readonly headerLines: number;
  readonly write: (line: AlignedLine, shift: number, stretch: number) => string;
}

export const alignTable = (grid: Grid, style: Style): AlignedTable => {
  const widths = columnWidths(grid, style);
  const rows = layRows(grid, style, widths);
  const lines = rows.flatMap((row, index): readonly AlignedLine[] => [
    ...row.before.map((pieces) => ({ pieces, keep: false })),
    ...row.lines.map((pieces, line) => ({ pieces, keep: line > 0 })),
    ...(index < rows.length - 1 ? Array.from({ length: style.rowGap ?? 0 }, () => ({ pieces: [], keep: false })) : []),
  ]);
  const headerRows = grid.table === 'disclosure' ? 0 : grid.rows.filter(({ kind }) => kind === 'header').length;
  const headerLines = rows.slice(0, headerRows).reduce((sum, row) => sum + row.lines.length + (style.rowGap ?? 0), 0);
  return { lines, headerLines, write: (line, shift, stretch) => writeLine(line, widths, shift, stretch, style) };
};

/** How many columns a text takes. */
const measure = (text: string, style: Style): number =>
  style.measure === 'display'
    ? [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
    : text.length;

const columnWidths = (grid: Grid, style: Style): readonly number[] => {
  const scale = style.measure === 'display' ? 2 : 1;
  const digits = grid.rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.figure !== undefined && cell.columns === 1)
    .map((cell) => measure(spell(cell, style), style));
  const number = Math.max(...digits, 3) + 2;
  switch (grid.table) {
    case 'disclosure':
      return [14 * scale, ...Array.from({ length: 3 }, () => Math.max(number, 10 * scale))];
    case 'requests': {
      const narrow = style.labelWidth === 'narrow';
      const outer = style.groups === 'vertical' ? [3, 5] : narrow ? [8, 8] : [11, 9];
      return [
        ...[...outer, narrow ? 13 : 22].map((width) => width * scale),
        ...Array.from({ length: 7 }, () => Math.max(number, (narrow ? 2 : 4) * scale + 1)),
      ];
    }
    case 'review':
      // Headers of four characters break after two in narrow columns, and after three where the writer was unlucky.
      return Array.from({ length: grid.width }, () =>
        Math.max(number, (style.reviewRoom ?? (style.labelWidth === 'narrow' ? 2 : 4)) * scale + 1),
      );
  }
};

interface LaidRow {
  readonly before: Piece[][];
  readonly lines: Piece[][];
}

const layRows = (grid: Grid, style: Style, widths: readonly number[]): readonly LaidRow[] => {
  const room = (cell: GridCell): number =>
    widths.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, 0) - 1;
  const piece = (cell: GridCell, text: string, align: Piece['align']): Piece => ({
    from: cell.column,
    to: cell.column + cell.columns,
    text,
    align,
  });
  const rows = grid.rows.map(({ kind, cells }): LaidRow => {
    const single = cells.filter((cell) => cell.rows === 1);
    const labels = single.filter((cell) => cell.figure === undefined);
    const align = kind === 'figures' ? 'left' : 'centre';
    const texts = labels.map((cell) => ({ cell, wrapped: wrapLabel(spell(cell, style), room(cell), style) }));
    const height = Math.max(1, ...texts.map(({ wrapped }) => wrapped.length));
    const figures = single
      .filter((cell) => cell.figure !== undefined && cell.text !== '')
      .map((cell) => piece(cell, spell(cell, style), style.numbers ?? 'centre'));
    const lines: Piece[][] = Array.from({ length: height }, () => []);
    for (const { cell, wrapped } of texts) {
      // Headers hang in the middle of their row, labels of rows begin at its top.
      const first = kind === 'figures' ? 0 : Math.floor((height - wrapped.length) / 2);
      for (const [line, text] of wrapped.entries()) lines[first + line]?.push(piece(cell, text, align));
    }
    placeFigures(lines, figures, style);
    return { before: [], lines };
  });
  for (const [index, row] of grid.rows.entries()) {
    for (const cell of row.cells.filter((spanning) => spanning.rows > 1)) {
      const wrapped = wrapLabel(spell(cell, style), room(cell), style);
      const spanned = rows.slice(index, index + cell.rows);
      const pieces = wrapped.map((text) => piece(cell, text, row.kind === 'header' ? 'centre' : 'left'));
      placeSpanning(spanned, pieces, row.kind === 'figures' && style.groups === 'own-line');
    }
  }
  return rows;
};

const placeFigures = (lines: Piece[][], figures: readonly Piece[], style: Style): void => {
  if (figures.length === 0) return;
  const height = lines.length;
  const where = style.numberLine ?? 'first';
  if (height > 1 && (where === 'own' || where === 'between')) {
    lines.splice(where === 'own' ? height : Math.ceil(height / 2), 0, [...figures]);
    return;
  }
  const line = where === 'last' ? height - 1 : where === 'middle' ? Math.floor((height - 1) / 2) : 0;
  lines[line]?.push(...figures);
};

/** Puts a cell that spans rows in the middle of them: amid their lines, or on lines of its own. */
const placeSpanning = (rows: readonly LaidRow[], pieces: readonly Piece[], ownLine: boolean): void => {
  if (ownLine) {
    rows[Math.floor(rows.length / 2)]?.before.push(...pieces.map((piece) => [piece]));
    return;
  }
  const lines = rows.flatMap((row) => row.lines);
  for (let missing = pieces.length - lines.length; missing > 0; missing -= 1) {
    const added: Piece[] = [];
    rows[rows.length - 1]?.lines.push(added);
    lines.push(added);
  }
  const first = Math.floor((lines.length - pieces.length) / 2);
  for (const [index, piece] of pieces.entries()) lines[first + index]?.push(piece);
};

const wrapLabel = (text: string, room: number, style: Style): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && !/[，。、；：）》”]/.test(character) && measure(line + character, style) > room) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line].map((part) => part.trim()).filter((part) => part !== '');
};

const writeLine = (
  { pieces }: AlignedLine,
  widths: readonly number[],
  shift: number,
  stretch: number,
  style: Style,
): string => {
  const start = (column: number): number =>
    shift + widths.slice(0, column).reduce((sum, width) => sum + width + stretch, 0);
  let text = '';
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const [left, right] = [start(piece.from), start(piece.to)];
    const free = right - left - measure(piece.text, style);
    const offset = piece.align === 'left' ? 0 : piece.align === 'right' ? free - 1 : Math.floor(free / 2);
    const target = left + Math.max(0, offset);
    const blanks = Math.max(text === '' ? 0 : 1, target - measure(text, style));
    text += ' '.repeat(blanks) + piece.text;
  }
  return text;
};
