import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { createReportService } from '../../server/src/service.ts';
import { timeCapabilities } from './capabilities.ts';
import { createEditSession } from './edits.ts';
import * as inputs from './inputs.ts';
import { createRunner, measureAlone, measureTogether, type Runner, type Timing } from './measure.ts';

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly timing: Timing;
}

const REPORT_BYTES = 8 * 1024;
const MEGABYTE = 1024 * 1024;

/** Times everything once and prints two tables: the everyday check beside its peers, and texts that are out to be slow. */
export async function runBench(samplesFolder: string, moreFolders: readonly string[] = []): Promise<void> {
  const sample = await readSample(samplesFolder);
  const report = inputs.reportOfSize(sample, REPORT_BYTES);
  const usual = await timeEveryday(report);
  printEveryday(usual);
  const fresh = usual[0];
  if (fresh === undefined) return;
  const large: Row[] = [];
  for (const [name, text] of largeTexts(sample)) {
    large.push({ name, bytes: inputs.byteLength(text), timing: await measureAlone(checkRunner(text)) });
  }
  printLarge(large, fresh);
  await timeCapabilities([samplesFolder, ...moreFolders], sample);
}

/** All in turns, all on the same texts or on texts that say the same. */
async function timeEveryday(report: string): Promise<readonly Row[]> {
  const json = inputs.jsonLike(report);
  const subjects: readonly (readonly [string, string, Runner])[] = [
    ['check, a service that has seen nothing', report, freshRunner(report)],
    ['check, after a keystroke', report, editedRunner(report)],
    ['JSON language service, after a keystroke', json, jsonRunner(json)],
    ['plain scan, after a keystroke', report, scanRunner(report)],
  ];
  const timings = await measureTogether(subjects.map(([, , runner]) => runner));
  return subjects.map(([name, text], i) => ({ name, bytes: inputs.byteLength(text), timing: timings[i] ?? NEVER }));
}

const NEVER: Timing = { minimumMs: 0, medianMs: 0, p95Ms: 0, samples: 0 };

const largeTexts = (sample: string): readonly (readonly [string, string])[] => [
  ['report with long prose, 1 MB', inputs.reportOfSize(sample, MEGABYTE)],
  ['reports one after the other, 1 MB', inputs.manyReports(sample, MEGABYTE)],
  ['the same, lines end with CR alone', inputs.manyReports(sample, MEGABYTE).replaceAll('\n', '\r')],
  ['one line, 1 MB', inputs.singleLine(sample, MEGABYTE)],
  ['10,000 headings', inputs.manyHeadings(10_000)],
  ['100,000 pipes in one line', inputs.manyPipes(100_000)],
  ['20,000 rows that no form has', inputs.unknownRows(20_000)],
  ['5,000 rows that no form has', inputs.unknownRows(5_000)],
  ['wrapped paragraphs, 1 MB', inputs.wrapped(sample, MEGABYTE)],
  ['comments, 1 MB', '<!-- 注 -->'.repeat(MEGABYTE / 11)],
  ['comments never closed, 1 MB', '<!-- 注 '.repeat(MEGABYTE / 9)],
  ['ampersands, 1 MB', '&'.repeat(MEGABYTE)],
  ['open tags, 1 MB', '<p 段'.repeat(MEGABYTE / 6)],
  ['table tags never closed, 1 MB', '<table><tr><td>0'.repeat(MEGABYTE / 16)],
  ['blank lines, 1 MB', '\n'.repeat(MEGABYTE)],
  ['tabs, 1 MB', '0\t'.repeat(MEGABYTE / 2)],
  ['quotes over lines, 1 MB', '甲\t"乙\n'.repeat(MEGABYTE / 9)],
  ['figures one a line, 1 MB', `规章\n${'0\n'.repeat(MEGABYTE / 2)}`],
];

/** A sample of the current form with nothing wrong in it: the longest, whatever it is called. */
async function readSample(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error(`no samples in ${folder}`);
  return longest;
}

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

/** What reading the characters alone costs. */
function scan(text: string): number {
  let lines = 0;
  let pipes = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    switch (code) {
      case 10:
        lines++;
        break;
      case 124:
        pipes++;
        break;
      default:
        if (code >= 48 && code <= 57) digits++;
    }
  }
  return lines + pipes * 3 + digits * 7;
}

/** The text with another number of trailing spaces each time, in one piece: nothing kept from last time can answer. */
const variant = (text: string, iteration: number): string =>
  Buffer.from(`${text}${' '.repeat(iteration % 17)}\n`).toString();

const milliseconds = (value: number): string => value.toFixed(3);
const nanosecondsPerByte = ({ bytes, timing }: Row): number => (timing.medianMs * 1e6) / bytes;
const times = (ratio: number): string => `${ratio.toFixed(2)} x`;

function printEveryday(rows: readonly Row[]): void {
  const [, , json, scan] = rows;
  const to = (row: Row, other: Row | undefined): string =>
    times(row.timing.medianMs / (other?.timing.medianMs ?? Number.NaN));
  printTable(
    ['8 KB', 'minimum ms', 'median ms', 'p95 ms', 'to JSON', 'to scan', 'runs'],
    rows.map((row) => [
      row.name,
      milliseconds(row.timing.minimumMs),
      milliseconds(row.timing.medianMs),
      milliseconds(row.timing.p95Ms),
      to(row, json),
      to(row, scan),
      row.timing.samples.toLocaleString('en'),
    ]),
  );
}

function printLarge(rows: readonly Row[], usual: Row): void {
  printTable(
    ['large', 'bytes', 'median ms', 'ns/byte', 'per byte, to 8 KB', 'runs'],
    rows.map((row) => [
      row.name,
      row.bytes.toLocaleString('en'),
      milliseconds(row.timing.medianMs),
      nanosecondsPerByte(row).toFixed(1),
      times(nanosecondsPerByte(row) / nanosecondsPerByte(usual)),
      row.timing.samples.toLocaleString('en'),
    ]),
  );
}

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  for (const cells of [header, ...rows]) {
    const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(padded.join('  ').trimEnd());
  }
  console.log();
}
