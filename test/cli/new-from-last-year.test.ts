import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2019, base2021 } from '../support/report.ts';
import { run, withFiles } from './support/run.ts';

// `nianbao new --previous` gives a report that continues the one it was made from: whatever the layout and the form of that,
// nothing in it contradicts last year, and the figures that continue are there as far as last year's could be read.

/** Figures and wording are still to be written. */
const OPEN = ['cell-blank', 'same-as-last-year', 'section-empty', 'part-count'];

const service = createReportService();
const program = { createService: createReportService };

const held = new Set(
  service.rules
    .filter(({ id, group }) => ['structure', 'table', 'arithmetic', 'last-year'].includes(group) && !OPEN.includes(id))
    .map(({ id }) => id),
);

const samples = readdirSync('samples').map((name) => [name, readFileSync(path.join('samples', name), 'utf8')] as const);

// Published reports are not part of the project. Where a folder of them stands beside it, they are continued here as well.
const folder = path.resolve(process.env['NIANBAO_REPORTS'] ?? '../shared/reports');
const isThere = existsSync(folder);
if (!isThere) console.log(`No published reports at ${folder} (NIANBAO_REPORTS): none is continued.`);
const published = (isThere ? readdirSync(folder) : [])
  .filter((name) => /\.(?:txt|md|html)$/.test(name) && /^\d/.test(name))
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

const carriedForward = (text: string): Readonly<Record<string, unknown>> => {
  const row = service.snapshot(text).extraction.tables.requests?.['carriedForward'] ?? {};
  return Object.fromEntries(Object.entries(row).map(([column, { value }]) => [column, value]));
};

const all: readonly (readonly [name: string, text: string])[] = [
  ['of 2019', base2019],
  ['of 2021', base2021],
  ...samples,
  ...published,
];

describe.each(all)('from %s', (name, previous) => {
  const last = service.snapshot(previous);
  const year = (last.year ?? 2024) + 1;

  it.each(['pipe', 'tab'])('the carry-over holds, in a table of %ss', async (layout) => {
    const file = `last${path.extname(name) === '.html' ? '.html' : '.txt'}`;
    await withFiles({ [file]: previous }, async (at) => {
      const unit = last.unit ?? '云汀县人民政府';
      const argv = ['new', '--unit', unit, '--year', `${year}`, '--previous', file, '--layout', layout];
      const { status, stdout } = await run(argv, { program, folder: at });
      expect(status).toBe(0);
      const next = service.snapshot(stdout, { previous: { uri: 'file:///last', snapshot: last } });
      expect(next.form).toBe(year <= 2020 ? '2019' : '2021');
      expect(next.year).toBe(year);
      // Words are last year's, with its mistakes; tables and headings are the form's.
      const found = next.findings.filter(({ rule }) => held.has(rule));
      expect(found.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
      const over = next.extraction.tables.requests?.['carriedOver'] ?? {};
      const continued = Object.fromEntries(Object.entries(over).map(([column, { value }]) => [column, value]));
      expect(continued).toEqual({ ...continued, ...carriedForward(previous) });
    });
  });
});
