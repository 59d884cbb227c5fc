import type { BoundCell, BoundTable, Report } from '../report/model.ts';
import { toNumber } from '../text/decimal.ts';
import type { TextRange } from '../text/range.ts';

/** One cell of `extract`: the figure, what is written, and how sure the reading is. */
export interface ExtractedCell {
  /** A number, or null where the cell is blank or cannot be read for certain. */
  readonly value: number | null;
  readonly raw: string;
  /** As written or as the form prescribes: 万元, 元. */
  readonly unit?: string;
  readonly origin: 'explicit' | 'inferred' | 'ambiguous' | 'blank';
  readonly range: TextRange;
}

/** Row id → column id → cell; a row that is not there has no key. */
export type ExtractedTable = Readonly<Record<string, Readonly<Record<string, ExtractedCell>>>>;

export interface Extraction {
  readonly sections: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly title: string;
    readonly range: TextRange;
  }[];
  /** A table that is not there is null. */
  readonly tables: Readonly<Record<'disclosure' | 'requests' | 'review', ExtractedTable | null>>;
}

/** The sections and the figures of the three tables. */
export function extract({ sections, tables }: Report): Extraction {
  return {
    sections: sections.map(({ heading, start, end }) => ({
      id: heading.section,
      number: heading.numeral ?? null,
      title: heading.title.text,
      range: { start, end },
    })),
    tables: {
      disclosure: extractTable(tables.disclosure),
      requests: extractTable(tables.requests),
      review: extractTable(tables.review),
    },
  };
}

function extractTable(table: BoundTable | undefined): ExtractedTable | null {
  if (table === undefined) return null;
  return Object.fromEntries(
    table.rows.map(({ row, cells }) => [
      row.id,
      Object.fromEntries(cells.map((cell) => [cell.column.id, extractCell(cell)])),
    ]),
  );
}

const extractCell = ({ value, raw, unit, origin, range }: BoundCell): ExtractedCell => ({
  value: value === null ? null : toNumber(value),
  raw,
  ...(unit === undefined ? {} : { unit }),
  origin,
  range,
});
