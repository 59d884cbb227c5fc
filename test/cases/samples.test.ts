import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReportService, type Snapshot } from '../../server/src/service.ts';

// The reports that come with the project. All their findings are kept in the snapshot: a rule that begins to speak about
// them, or ceases to, shows as a difference that somebody must read. To accept it: `npx vitest run -u test/cases/samples.test.ts`.

const folder = new URL('../../samples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const withMistakes = '临澜县交通运输局2024年政府信息公开工作年度报告.txt';

const service = createReportService({
  logError: (where, error) => {
    throw new Error(`${where} failed`, { cause: error });
  },
});
const groups = new Map(service.rules.map(({ id, group }) => [id, group]));
const check = (name: string): Snapshot => service.snapshot(readFileSync(new URL(name, folder), 'utf8'));

/** `39:52 row-total`, lines and columns from 1. */
const placesOf = ({ text, findings }: Snapshot): readonly string[] =>
  findings.map(({ range, rule }) => {
    const before = text.slice(0, range.start).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}`;
  });

const describeFindings = (snapshot: Snapshot): string => {
  const places = placesOf(snapshot);
  return snapshot.findings
    .map(({ severity, message }, index) => `${places[index] ?? ''} (${severity}) ${message.zh}`)
    .join('\n');
};

describe('the sample reports', () => {
  it('are the ones that are held here', () => {
    expect(files).toHaveLength(4);
    expect(files).toContain(withMistakes);
  });

  it.each(files)('%s', (name) => {
    expect(describeFindings(check(name))).toMatchSnapshot();
  });

  it.each(files.filter((name) => name !== withMistakes))('%s has no error and no warning', (name) => {
    const loud = check(name).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud).toEqual([]);
  });

  it('every mistake that was planted in structure, tables and sums is found, and nothing else', () => {
    const snapshot = check(withMistakes);
    const found = placesOf(snapshot).filter((_, index) =>
      ['structure', 'table', 'arithmetic'].includes(groups.get(snapshot.findings[index]?.rule ?? '') ?? ''),
    );
    expect(found).toEqual([
      '3:88 part-count',
      '19:19 table-header',
      '21:21 cell-format',
      '24:10 cell-format',
      '28:10 cell-value',
      '31:3 row-label',
      '39:52 row-total',
      '53:9 row-label',
      '57:49 row-missing',
      '64:3 section-missing',
      '68:19 review-total',
      '70:1 section-empty',
    ]);
  });

  it('this year’s report beside last year’s: nothing to say', () => {
    const [now, before] = ['云岭市财政局2024', '云岭市财政局2023'].map((name) =>
      check(files.find((file) => file.startsWith(name)) ?? ''),
    );
    if (now === undefined || before === undefined) throw new Error('a sample is missing');
    expect(before.year).toBe((now.year ?? 0) - 1);
    const { findings } = service.snapshot(now.text, { previous: { uri: 'last-year', snapshot: before } });
    expect(findings.filter(({ rule }) => groups.get(rule) === 'last-year')).toEqual([]);
  });
});
