import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { createReportService } from '../../server/src/service.ts';
import * as inputs from './inputs.ts';
import { measure, type Subject, type Timing } from './measure.ts';

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly timing: Timing;
}

const REPORT_BYTES = 8 * 1024;
const MEGABYTE = 1024 * 1024;

/** Times everything once and prints one table. */
export async function runBench(samplesFolder: string): Promise<void> {
  const sample = await readSample(samplesFolder);
  const report = inputs.reportOfSize(sample, REPORT_BYTES);
  const json = inputs.jsonLike(report);

  const usual = await time('report, 8 KB', report, checkSubject(report));
  const yardsticks = [
    await time('JSON language service, same size', json, jsonSubject(json)),
    await time('plain scan of the same report', report, scanSubject(report)),
  ];
  const large = {
    'report with long prose, 1 MB': inputs.reportOfSize(sample, MEGABYTE),
    'reports one after the other, 1 MB': inputs.manyReports(sample, MEGABYTE),
    'one line, 1 MB': inputs.singleLine(sample, MEGABYTE),
    '10,000 headings': inputs.manyHeadings(10_000),
    '100,000 pipes in one line': inputs.manyPipes(100_000),
  };
  const others: Row[] = [];
  for (const [name, text] of Object.entries(large)) others.push(await time(name, text, checkSubject(text)));

  print([usual, ...yardsticks, ...others], usual);
}

/** A sample of the current form with nothing wrong in it: the longest, whatever it is called. */
async function readSample(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error(`no samples in ${folder}`);
  return longest;
}

async function time<Input>(name: string, text: string, subject: Subject<Input>): Promise<Row> {
  return { name, bytes: inputs.byteLength(text), timing: await measure(subject) };
}

function checkSubject(text: string): Subject<string> {
  const service = createReportService();
  return { prepare: (iteration) => variant(text, iteration), run: (input) => service.snapshot(input).findings };
}

function jsonSubject(json: string): Subject<TextDocument> {
  const service = getLanguageService({});
  service.configure({
    validate: true,
    schemas: [{ uri: 'bench://schema', fileMatch: ['*'], schema: inputs.jsonSchema }],
  });
  return {
    prepare: (iteration) => TextDocument.create('file:///report.json', 'json', iteration, variant(json, iteration)),
    run: (document) => service.doValidation(document, service.parseJSONDocument(document)),
  };
}

function scanSubject(text: string): Subject<string> {
  return { prepare: (iteration) => variant(text, iteration), run: scan };
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

function print(rows: readonly Row[], usual: Row): void {
  const perByte = ({ bytes, timing }: Row): number => (timing.medianMs * 1e6) / bytes;
  const table = rows.map((row) => [
    row.name,
    row.bytes.toLocaleString('en'),
    row.timing.medianMs.toFixed(3),
    row.timing.p95Ms.toFixed(3),
    perByte(row).toFixed(1),
    `${(perByte(row) / perByte(usual)).toFixed(2)} x`,
    row.timing.samples.toLocaleString('en'),
  ]);
  const header = ['', 'bytes', 'median ms', 'p95 ms', 'ns/byte', 'per byte, to 8 KB', 'runs'];
  const widths = header.map((title, i) => Math.max(title.length, ...table.map((cells) => cells[i]?.length ?? 0)));
  for (const cells of [header, ...table]) {
    const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(padded.join('  ').trimEnd());
  }
}
