import { type FigureOptions, type Figures, type FigureTable, makeFigures } from './figures.ts';
import { type FormId, sections } from './form-labels.ts';
import { disclosureGrid, type Grid, requestsGrid, reviewGrid } from './render/grid.ts';
import { pipeRow } from './render/pipe.ts';
import { makeProse } from './render/prose.ts';
import type { Style } from './render/style.ts';

export interface ReportOverrides {
  readonly form?: FormId;
  readonly year?: number;
  /** Other figures of the whole report (`{ scale: 'zero' }`, `{ zeros: 'blank' }` …). */
  readonly figures?: FigureOptions;
  /** Texts of single cells by `table.row.column`: `{ 'requests.newReceived.total': '⟦row-total|20⟧' }`. */
  readonly cells?: Readonly<Record<string, string>>;
  /**
   * Whole table lines by `table.row` (bands and headers: `disclosure.0`, counted from the top of the table); null
   * leaves the line out. `{ 'requests.carriedOver': null }`.
   */
  readonly lines?: Readonly<Record<string, string | null>>;
  readonly title?: string | null;
  readonly preamble?: string | null;
  /** The heading lines by section id; null leaves the heading out. */
  readonly headings?: Readonly<Record<string, string | null>>;
  /** What stands under the headings by section id, tables too; null leaves it out. */
  readonly bodies?: Readonly<Record<string, string | null>>;
  /** What stands after the report. */
  readonly after?: string;
}

const style: Style = { leadingPipe: true };
const baseSeed = 7;

/**
 * A complete report without any error or warning, in pipe layout, in which single places are replaced:
 *
 *     check(report({ cells: { 'requests.newReceived.total': '⟦row-total,balance|20⟧' } }), { rules: ['row-total', 'balance'] });
 *     check(report({ headings: { problems: '⟦section-title|五、问题⟧' } }), { rules: ['section-title'] });
 *     check(report({ bodies: { other: '无。' } }), …);
 *
 * Every key is held against the report: one that names nothing throws, so that a case cannot silently test nothing.
 * Without overrides it is `base2021` (or `base2019`). Its figures are not all zero; see the text in a failing test, or
 * print `base2021`.
 */
export const report = (overrides: ReportOverrides = {}): string => {
  const figures = withCells(baseFigures(overrides), overrides.cells ?? {});
  const prose = makeProse(figures);
  const lines = new Map(Object.entries(overrides.lines ?? {}));
  const bodies: Readonly<Record<string, string>> = {
    overview: prose.overview.join('\n'),
    disclosure: tableText(disclosureGrid(figures), lines),
    requests: tableText(requestsGrid(figures), lines),
    review: tableText(reviewGrid(figures), lines),
    problems: prose.problems.join('\n'),
    other: prose.other.join('\n'),
  };
  refuseUnknown('line', [...lines.keys()], []);
  for (const part of ['headings', 'bodies'] as const) {
    refuseUnknown(part, Object.keys(overrides[part] ?? {}), Object.keys(bodies));
  }
  const replaced = (replacement: string | null | undefined, original: string): readonly string[] =>
    replacement === null ? [] : [replacement ?? original];
  return [
    ...replaced(overrides.title, prose.title),
    ...replaced(overrides.preamble, prose.preamble.join('\n')),
    ...sections.flatMap(({ id, numeral, title }) => [
      ...replaced(overrides.headings?.[id], `${numeral}、${title}`),
      ...replaced(overrides.bodies?.[id], bodies[id] ?? ''),
    ]),
    ...(overrides.after === undefined ? [] : [overrides.after]),
    '',
  ].join('\n');
};

/** Replaces one place of a text; throws where the place is not there, or there more than once. */
export const replaceOnce = (text: string, from: string, to: string): string => {
  const places = text.split(from).length - 1;
  if (places !== 1) throw new Error(`「${from}」 stands ${places} times in the text, expected once`);
  return text.replace(from, () => to);
};

/** The figures that `report` writes, for cases that need their numbers. */
export const baseFigures = (overrides: Pick<ReportOverrides, 'form' | 'year' | 'figures'> = {}): Figures => {
  const form = overrides.form ?? '2021';
  const year = overrides.year ?? (form === '2021' ? 2024 : 2020);
  return makeFigures(baseSeed, {
    form,
    year,
    scale: 'medium',
    unit: { name: '云汀县人民政府', self: '我县', kind: 'county' },
    ...overrides.figures,
  });
};

const withCells = (figures: Figures, cells: Readonly<Record<string, string>>): Figures => {
  const left = new Set(Object.keys(cells));
  const replace = (name: string, table: FigureTable): FigureTable =>
    Object.fromEntries(
      Object.entries(table).map(([row, columns]) => [
        row,
        Object.fromEntries(
          Object.entries(columns).map(([column, figure]) => {
            const key = `${name}.${row}.${column}`;
            left.delete(key);
            const text = cells[key];
            return [column, text === undefined ? figure : { ...figure, text }];
          }),
        ),
      ]),
    );
  const replaced = {
    ...figures,
    disclosure: replace('disclosure', figures.disclosure),
    requests: replace('requests', figures.requests),
    review: replace('review', figures.review),
  };
  refuseUnknown('cell', [...left], []);
  return replaced;
};

const tableText = (grid: Grid, overrides: Map<string, string | null>): string => {
  const lines: string[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const key = [`${grid.table}.${row.id ?? index}`, `${grid.table}.${index}`].find((name) => overrides.has(name));
    const override = key === undefined ? undefined : overrides.get(key);
    if (key !== undefined) overrides.delete(key);
    if (override !== null) lines.push(override ?? pipeRow(row.cells, grid.width, style));
  }
  return lines.join('\n');
};

const refuseUnknown = (what: string, names: readonly string[], known: readonly string[]): void => {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`The report has no ${what} ${unknown.join(', ')}`);
};

/** Complete clean reports in pipe layout, for `replaceOnce` and `String.replace`. */
export const base2021 = report();
export const base2019 = report({ form: '2019' });
