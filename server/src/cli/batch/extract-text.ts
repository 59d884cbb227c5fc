import type { ExtractedTable, ReportService } from '../../service.ts';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import { toFileRange } from './check-text.ts';
import type { ExtractedFile, ExtractTask, FileTable } from './task.ts';

/** Reads the figures of one text. */
export function extractText(service: ReportService, task: ExtractTask, path: string, text: string): ExtractedFile {
  const { form, year, unit, extraction } = service.snapshot(text, { form: task.form });
  const { sections, tables } = extraction;
  const lines = createLineIndex(text);
  return {
    state: 'extracted',
    path,
    form,
    year,
    unit,
    sections: sections.map(({ id, number, title, range }) => ({ id, number, title, range: toFileRange(range, lines) })),
    tables: {
      disclosure: toFileTable(tables.disclosure, lines),
      requests: toFileTable(tables.requests, lines),
      review: toFileTable(tables.review, lines),
    },
  };
}

function toFileTable(table: ExtractedTable | null, lines: LineIndex): FileTable | null {
  if (table === null) return null;
  return mapValues(table, (row) =>
    mapValues(row, ({ value, raw, unit, origin, range }) => ({
      value,
      raw,
      ...(unit !== undefined && { unit }),
      origin,
      range: toFileRange(range, lines),
    })),
  );
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
