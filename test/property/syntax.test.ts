import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReportService, type OutlineItem, type Snapshot } from '../../server/src/service.ts';
import { mutilatedReports, scraps } from '../support/mutilate.ts';

// Whatever stands in the editor, the engine answers, and its answers point into the text.
// NIANBAO_RUNS sets how many texts of each kind are tried.

const runs = Number(process.env['NIANBAO_RUNS'] ?? 150);

interface Place {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

const outlinePlaces = (items: readonly OutlineItem[]): readonly Place[] =>
  items.flatMap(({ name, range, selectionRange, children }) => [
    { what: `outline ${name}`, ...range },
    { what: `outline selection ${name}`, ...selectionRange },
    ...outlinePlaces(children),
  ]);

/** Everything a snapshot knows, so that whatever is computed on first use is computed here. */
const places = ({ findings, outline, extraction }: Snapshot): readonly Place[] => [
  ...findings.flatMap(({ rule, range, related }) => [
    { what: rule, ...range },
    ...related.map((place) => ({ what: `${rule}, related`, ...place.range })),
  ]),
  ...outlinePlaces(outline),
  ...extraction.sections.map(({ title, range }) => ({ what: `section ${title}`, ...range })),
  ...Object.entries(extraction.tables).flatMap(([table, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, { range }]) => ({ what: `${table}.${row}.${column}`, ...range })),
    ),
  ),
];

/** What is wrong with an answer, whatever the text; empty where nothing is. */
const faults = (text: string): readonly string[] => {
  const errors: string[] = [];
  const logError = (where: string, error: unknown): void => {
    errors.push(`${where} threw ${error instanceof Error ? error.stack : String(error)}`);
  };
  const snapshot = createReportService({ logError }).snapshot(text);
  const outside = places(snapshot)
    .filter(({ start, end }) => !(Number.isInteger(start) && 0 <= start && start <= end && end <= text.length))
    .map(({ what, start, end }) => `${what} stands at ${start}–${end} of ${text.length}`);
  return [...(snapshot.text === text ? [] : ['the text is another']), ...outside, ...errors];
};

/** All answers as one value, to be compared between two runs. */
const answers = ({ form, year, unit, findings, outline, extraction }: Snapshot): string =>
  JSON.stringify({ form, year, unit, findings, outline, extraction });

const kinds = { 'scraps of reports': scraps, 'reports with accidents': mutilatedReports };

for (const [name, texts] of Object.entries(kinds)) {
  describe(name, { timeout: 120_000 }, () => {
    it('get an answer that points into the text, and no rule throws', () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(faults(text)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('get the same answer from a service that has answered before', () => {
      const service = createReportService();
      fc.assert(
        fc.property(texts, (text) => {
          service.identify(text);
          expect(answers(service.snapshot(text))).toBe(answers(createReportService().snapshot(text)));
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    });
  });
}

describe('texts at the edges', () => {
  const HEADING = '三、收到和处理政府信息公开申请情况\n';
  const edges: Readonly<Record<string, string>> = {
    nothing: '',
    'a byte order mark': '\ufeff',
    'a NUL': '\0',
    'half a surrogate pair': '\ud83d',
    'line ends only': '\r\n\n\r\u2028\f',
    'pipes only': '|'.repeat(500),
    'many lines of pipes': '|\n||\n|||\n'.repeat(200),
    'a delimiter row alone': '|---|---|\n|---|',
    'many digits': `三、收到和处理政府信息公开申请情况\n（七）总计${'1234567890'.repeat(40)}\n`,
    'many glued zeros': `三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量${'0'.repeat(400)}\n`,
    'an open table': '<table><tr><td colspan=1000000 rowspan=1000000>规章<td>1',
    'tables in tables': `${'<table><tr><td>'.repeat(60)}规章`,
    'a long line': `规章 ${'0    '.repeat(2000)}`,
    'blanks without end': `行政复议${' '.repeat(20_000)}1`,
    'headings again and again': '一、总体情况\n二、主动公开政府信息情况\n'.repeat(100),
    // A reader that goes back over them for each next one would not come to an end.
    'escaped pipes without end': `${HEADING}| ${' '.repeat(200_000)}a${'\\|'.repeat(200_000)}|\n`,
    'sums without end': `一、总体情况\n${'图解2件,视频1件,共3件,'.repeat(15_000)}`,
    'parts without end': `一、总体情况\n${'公开信息工作,'.repeat(30_000)}${'图解1条,其中甲9条、乙7条,'.repeat(15_000)}`,
    'tabs without end': `规章${'\t'.repeat(3000)}0\n`.repeat(3),
  };
  it.each(Object.entries(edges))('%s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});
