import type { Language, Message } from '../../rules/finding.ts';
import type { ExtractedTable, Extraction } from '../../service.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { toJsonRange } from './json-range.ts';

/** The figures of one file, or the reason why it could not be read. */
export type ExtractReport =
  | {
      readonly state: 'read';
      readonly path: string;
      readonly form: string | null;
      readonly year: number | null;
      readonly unit: string | null;
      readonly extraction: Extraction;
      readonly lines: LineIndex;
    }
  | { readonly state: 'failed'; readonly path: string; readonly problem: Message };

/** `extract --format json`; one file per line, so that long runs can be written as they go. */
export const extractJson = {
  begin: (): string => '{"version":1,"files":[',
  file: (report: ExtractReport, index: number, language: Language): string =>
    `${index === 0 ? '\n' : ',\n'}${JSON.stringify(toJsonFile(report, language))}`,
  end: (): string => '\n]}\n',
};

function toJsonFile(report: ExtractReport, language: Language) {
  const { path } = report;
  if (report.state === 'failed') {
    const tables = { disclosure: null, requests: null, review: null };
    return { path, form: null, year: null, unit: null, error: report.problem[language], sections: [], tables };
  }
  const { form, year, unit, lines } = report;
  const { sections, tables } = report.extraction;
  return {
    path,
    form,
    year,
    unit,
    error: null,
    sections: sections.map(({ id, number, title, range }) => ({ id, number, title, range: toJsonRange(range, lines) })),
    tables: {
      disclosure: toJsonTable(tables.disclosure, lines),
      requests: toJsonTable(tables.requests, lines),
      review: toJsonTable(tables.review, lines),
    },
  };
}

function toJsonTable(table: ExtractedTable | null, lines: LineIndex) {
  if (table === null) return null;
  return mapValues(table, (row) =>
    mapValues(row, ({ value, raw, unit, origin, range }) => ({
      value,
      raw,
      ...(unit !== undefined && { unit }),
      origin,
      range: toJsonRange(range, lines),
    })),
  );
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
