import { createRequire } from 'node:module';
import path from 'node:path';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { createReportService } from '../../server/src/service.ts';
import { createEditSession } from './edits.ts';
import * as inputs from './inputs.ts';
import type { Places } from './main.ts';
import { createRunner, measureAlone, measureTogether, type Runner, type Timing } from './measure.ts';
import { scan } from './scan.ts';
import { milliseconds, type Table, times } from './table.ts';

const REPORT_BYTES = 8 * 1024;
const MEGABYTE = 1024 * 1024;

/** Part (a): the check of one report in a warm process, beside what others do to a text of that size. All in turns. */
export async function timeEveryday({ peers }: Places, sample: string): Promise<Table> {
  // Loaded as they are, not bundled: one is compiled, another loads its parts by their names.
  const load = createRequire(path.join(peers, 'package.json'));
  const report = inputs.reportOfSize(sample, REPORT_BYTES);
  const json = inputs.jsonLike(report);
  const subjects: readonly (readonly [string, Runner])[] = [
    ['check, a service that has seen nothing', freshRunner(report)],
    ['check, after a keystroke', editedRunner(report)],
    ['check, the same text again', repeatedRunner(report)],
    ['JSON language service: parse and validate', jsonRunner(json)],
    ['plain scan over the characters', scanRunner(report)],
    ['markdown-it: parse', markdownRunner(report, load)],
    ['autocorrect: lint', autocorrectRunner(report, load)],
    ['textlint: parse, no rules', textlintRunner(report, load)],
  ];
  const timings = await measureTogether(subjects.map(([, runner]) => runner));
  const [, , , ofJson, ofScan] = timings;
  return {
    title: '(a) One report of 8 KB, checked whole',
    about: [
      'In one warm process, each text but in the third row one that was never there before: a figure or a character differs. The JSON document is of the same size and says the same.',
      'Asked: at most 10 × the plain scan, at least 3 times as fast as the JSON language service.',
    ],
    header: ['8 KB', 'minimum ms', 'median ms', 'p95 ms', 'to JSON', 'to scan', 'runs'],
    rows: subjects.map(([name], i) => {
      const timing = timings[i] ?? NEVER;
      const to = (other = NEVER): string => times(timing.medianMs / other.medianMs);
      return [
        name,
        ...[timing.minimumMs, timing.medianMs, timing.p95Ms].map(milliseconds),
        to(ofJson),
        to(ofScan),
        timing.samples.toLocaleString('en'),
      ];
    }),
  };
}

const NEVER: Timing = { minimumMs: 0, medianMs: 0, p95Ms: 0, samples: 0 };

/** Texts that are out to be slow: what a byte of them costs must not be far from what it costs in a report. */
export async function timeLarge(sample: string): Promise<Table> {
  const report = inputs.reportOfSize(sample, REPORT_BYTES);
  const usual = perByte(await measureAlone(freshRunner(report)), inputs.byteLength(report));
  const rows: string[][] = [];
  for (const [name, text] of largeTexts(sample)) {
    const bytes = inputs.byteLength(text);
    const timing = await measureAlone(checkRunner(text));
    const cost = perByte(timing, bytes);
    rows.push([
      name,
      bytes.toLocaleString('en'),
      milliseconds(timing.medianMs),
      cost.toFixed(1),
      times(cost / usual),
      timing.samples.toLocaleString('en'),
    ]);
  }
  return {
    title: 'Texts that are out to be slow',
    about: ['A check of each from nothing; the ratio is to what a byte of an 8 KB report costs.'],
    header: ['text', 'bytes', 'median ms', 'ns/byte', 'per byte, to 8 KB', 'runs'],
    rows,
  };
}

const perByte = ({ medianMs }: Timing, bytes: number): number => (medianMs * 1e6) / bytes;

const largeTexts = (sample: string): readonly (readonly [string, string])[] => [
  ['report with long prose, 1 MB', inputs.reportOfSize(sample, MEGABYTE)],
  ['reports one after the other, 1 MB', inputs.manyReports(sample, MEGABYTE)],
  ['the same, lines end with CR alone', inputs.manyReports(sample, MEGABYTE).replaceAll('\n', '\r')],
  ['one line, 1 MB', inputs.singleLine(sample, MEGABYTE)],
  ['10,000 headings', inputs.manyHeadings(10_000)],
  ['100,000 pipes in one line', inputs.manyPipes(100_000)],
  ['20,000 rows that no form has', inputs.unknownRows(20_000)],
  ['5,000 rows that no form has', inputs.unknownRows(5_000)],
  ['rows behind each other on one line, 1 MB', `一、总体情况\n${'规章0'.repeat(MEGABYTE / 7)}`],
  ['wrapped paragraphs, 1 MB', inputs.wrapped(sample, MEGABYTE)],
  ['escaped pipes behind blanks, 1 MB', `${' '.repeat(MEGABYTE / 2)}a${'\\|'.repeat(MEGABYTE / 4)}|\n`],
  ['sums one after the other, 1 MB', `一、总体情况\n${'图解2件,视频1件,共3件,'.repeat(MEGABYTE / 32)}`],
  ['comments, 1 MB', '<!-- 注 -->'.repeat(MEGABYTE / 11)],
  ['comments never closed, 1 MB', '<!-- 注 '.repeat(MEGABYTE / 9)],
  ['marks of silence, 1 MB', '<!-- nianbao-disable-next-line row-total -->\n'.repeat(MEGABYTE / 45)],
  ['marks of silence never closed, 1 MB', '<!-- nianbao-'.repeat(MEGABYTE / 13)],
  ['lists in brackets, 1 MB', `一、总体情况\n共9件(${'1'.repeat(250)}${','.repeat(250)})。`.repeat(MEGABYTE / 530)],
  ['ampersands, 1 MB', '&'.repeat(MEGABYTE)],
  ['open tags, 1 MB', '<p 段'.repeat(MEGABYTE / 6)],
  ['table tags never closed, 1 MB', '<table><tr><td>0'.repeat(MEGABYTE / 16)],
  ['blank lines, 1 MB', '\n'.repeat(MEGABYTE)],
  ['tabs, 1 MB', '0\t'.repeat(MEGABYTE / 2)],
  ['quotes over lines, 1 MB', '甲\t"乙\n'.repeat(MEGABYTE / 9)],
  ['figures one a line, 1 MB', `规章\n${'0\n'.repeat(MEGABYTE / 2)}`],
];

/** A service of its own for each text, made before the clock runs: nothing is known of any text. */
const freshRunner = (text: string): Runner =>
  createRunner({
    prepare: (iteration) => ({ service: createReportService(), text: variant(text, iteration) }),
    run: ({ service, text }) => service.snapshot(text).findings,
  });

/** One service for all, as in an editor: it may know the lines that the last keystroke left alone. */
function editedRunner(text: string): Runner {
  const service = createReportService();
  const session = createEditSession(text);
  return createRunner({ prepare: session.textAfter, run: (edited) => service.snapshot(edited).findings });
}

/** What was checked before comes again, as when a file is saved: what is known of its parts serves, what looks at the report as a whole is done again. */
function repeatedRunner(text: string): Runner {
  const service = createReportService();
  const bytes = Buffer.from(text, 'utf16le');
  return createRunner({
    prepare: () => bytes.toString('utf16le'),
    run: (again) => service.snapshot(again).findings,
  });
}

function checkRunner(text: string): Runner {
  const service = createReportService();
  return createRunner({
    prepare: (iteration) => variant(text, iteration),
    run: (input) => service.snapshot(input).findings,
  });
}

function jsonRunner(json: string): Runner {
  const service = getLanguageService({});
  service.configure({
    validate: true,
    schemas: [{ uri: 'bench://schema', fileMatch: ['*'], schema: inputs.jsonSchema }],
  });
  const session = createEditSession(json);
  return createRunner({
    prepare: (iteration) => TextDocument.create('file:///report.json', 'json', iteration, session.textAfter(iteration)),
    run: (document) => service.doValidation(document, service.parseJSONDocument(document)),
  });
}

function scanRunner(text: string): Runner {
  const session = createEditSession(text);
  return createRunner({ prepare: session.textAfter, run: scan });
}

function markdownRunner(text: string, load: NodeJS.Require): Runner {
  const parser: { parse(text: string, environment: object): unknown } = load('markdown-it')();
  const session = createEditSession(text);
  return createRunner({ prepare: session.textAfter, run: (edited) => parser.parse(edited, {}) });
}

function autocorrectRunner(text: string, load: NodeJS.Require): Runner {
  const { lintFor }: { lintFor(text: string, path: string): unknown } = load('autocorrect-node');
  const session = createEditSession(text);
  return createRunner({ prepare: session.textAfter, run: (edited) => lintFor(edited, 'report.txt') });
}

function textlintRunner(text: string, load: NodeJS.Require): Runner {
  const { createLinter, loadTextlintrc } = load('textlint');
  const linter = loadTextlintrc().then((descriptor: unknown) => createLinter({ descriptor }));
  const session = createEditSession(text);
  return createRunner({
    prepare: session.textAfter,
    run: async (edited) => (await linter).lintText(edited, 'report.txt'),
  });
}

/** The text with another number of trailing spaces each time, in one piece: nothing kept from last time can answer. */
const variant = (text: string, iteration: number): string =>
  Buffer.from(`${text}${' '.repeat(iteration % 17)}\n`).toString();
