import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import { featuresOf, fixesOfFinding } from '../support/features.ts';

// Published reports are not part of the project. Where a folder of them stands beside it, with a word on what must and
// what must never be found in each (`expected.json`), they are checked here as well.

/** What is known of one report. */
interface Expected {
  readonly form: string;
  readonly year: number;
  readonly must: readonly {
    readonly rule: string;
    readonly count?: number;
    readonly lines?: readonly number[];
    readonly match?: string;
  }[];
  readonly never: readonly string[];
  /** Rules that may speak at severity error. */
  readonly errors: readonly string[];
  /** `table.row.column`: value */
  readonly figures: Readonly<Record<string, number | null>>;
  /** How many cells hold a figure. */
  readonly cells?: number;
}

const folder = path.resolve(process.env['NIANBAO_REPORTS'] ?? '../shared/reports');
const list = path.join(folder, 'expected.json');
const isThere = existsSync(list);
if (!isThere) console.log(`No published reports at ${folder} (NIANBAO_REPORTS): they are not checked.`);

const readExpected = (): Readonly<Record<string, Expected>> => JSON.parse(readFileSync(list, 'utf8'));
const reports = isThere ? Object.entries(readExpected()) : [];

const service = createReportService({
  logError: (where, error) => {
    throw new Error(`${where} failed`, { cause: error });
  },
});
const known = new Set(service.rules.map(({ id }) => id));

const lineOf = ({ text }: Snapshot, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;

const cellsOf = ({ extraction }: Snapshot): ReadonlyMap<string, number | null> =>
  new Map(
    Object.entries(extraction.tables).flatMap(([table, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, { value }]) => [`${table}.${row}.${column}`, value] as const),
      ),
    ),
  );

/** Everything that a report's findings lack or have too many. */
const problems = (snapshot: Snapshot, { must, never, errors }: Expected): readonly string[] => {
  const { findings } = snapshot;
  const place = (rule: string, offset: number): string => `${rule} on line ${lineOf(snapshot, offset)}`;
  const lacking = must
    .filter(({ rule }) => known.has(rule))
    .flatMap(({ rule, count = 1, lines, match = '' }) => {
      const found = findings.filter(
        (finding) => finding.rule === rule && `${finding.message.zh}\n${finding.actual ?? ''}`.includes(match),
      );
      if (lines === undefined)
        return found.length >= count ? [] : [`${found.length} of ${rule} ${match}, not ${count}`];
      return lines
        .filter(
          (line) =>
            !found.some(({ range }) => lineOf(snapshot, range.start) <= line && line <= lineOf(snapshot, range.end)),
        )
        .map((line) => `no ${rule} on line ${line}`);
    });
  const alarms = findings
    .filter(({ rule, severity }) => never.includes(rule) || (severity === 'error' && !errors.includes(rule)))
    .map(({ rule, range, message }) => `false alarm ${place(rule, range.start)}: ${message.zh}`);
  return [...lacking, ...alarms];
};

describe('published reports', () => {
  it('are checked where they are there', () => {
    expect(reports.length > 0).toBe(isThere);
  });

  for (const [name, expected] of reports) {
    it(name, () => {
      const snapshot = service.snapshot(readFileSync(path.join(folder, name), 'utf8'));
      expect({ form: snapshot.form, year: snapshot.year }).toEqual({ form: expected.form, year: expected.year });
      expect(problems(snapshot, expected)).toEqual([]);
      const cells = cellsOf(snapshot);
      const read = Object.fromEntries(Object.keys(expected.figures).map((key) => [key, cells.get(key)]));
      expect(read).toEqual(expected.figures);
      const figures = [...cells.values()].filter((value) => value !== null).length;
      if (expected.cells !== undefined) expect(figures).toBe(expected.cells);
    });

    it(`${name}, with all safe fixes`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const snapshot = service.snapshot(text);
      const mended = service.snapshot(featuresOf(snapshot).fixAll({ applicability: 'safe' }).text);
      expect([...cellsOf(mended)]).toEqual([...cellsOf(snapshot)]);
      const left = mended.findings.filter((finding) =>
        fixesOfFinding(mended, finding).some((fix) => fix.applicability === 'safe'),
      );
      expect(left.map(({ rule }) => rule)).toEqual([]);
      const alarms = mended.findings.filter(
        ({ rule, severity }) => severity === 'error' && !expected.errors.includes(rule),
      );
      expect(alarms.map(({ rule }) => rule)).toEqual([]);
      // A lost heading and every lost or misspelt label and header is back.
      const mendable = ['section-missing', 'row-label', 'table-header', 'row-misaligned'];
      const wanted = expected.must.map(({ rule }) => rule).filter((rule) => mendable.includes(rule));
      const rules = mended.findings.map(({ rule }) => rule);
      if (!name.includes('opening')) expect(wanted.filter((rule) => rules.includes(rule))).toEqual([]);
    });

    it(`${name}, with all safe fixes and its tables converted`, () => {
      const snapshot = service.snapshot(readFileSync(path.join(folder, name), 'utf8'));
      const mended = service.snapshot(featuresOf(snapshot).fixAll({ applicability: 'safe' }).text);
      const { edits, refused } = featuresOf(mended).convertTables('pipe');
      const converted = service.snapshot(applyEdits(mended.text, edits));
      // Where two rows of the form stand as one, or rows are cut off, nothing is lost: such a table stays as it is.
      expect(refused.map(({ table }) => mended.extraction.tables[table])).not.toContain(null);
      expect([...cellsOf(converted)]).toEqual([...cellsOf(snapshot)]);
      const left = converted.findings.filter((finding) =>
        fixesOfFinding(converted, finding).some((fix) => fix.applicability === 'safe'),
      );
      expect(left.map(({ rule }) => rule)).toEqual([]);
      const known = new Set(snapshot.findings.map(({ rule }) => rule));
      expect(converted.findings.map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([]);
      if (refused.length > 0 || name.includes('opening')) return;
      const gone = ['section-missing', 'row-label', 'table-header', 'table-layout', 'row-misaligned', 'cell-format'];
      expect(converted.findings.map(({ rule }) => rule).filter((rule) => gone.includes(rule))).toEqual([]);
    });
  }
});
