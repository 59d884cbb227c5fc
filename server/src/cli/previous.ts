import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { mayBeReport } from '../config/places.ts';
import type { Message } from '../rules/finding.ts';
import {
  IDENTITY_BYTES,
  type Pairing,
  type PlacedReport,
  type ReportIdentity,
  type ReportService,
} from '../service.ts';
import { decodeText, type EncodingChoice } from '../text/decode.ts';
import { say } from '../text/message.ts';
import type { NamedSource } from './batch/task.ts';
import { compareNames, type InputFile } from './files.ts';
import { readSource } from './read-source.ts';

/** Gives last year's report for an input, where there is one. */
export type FindPrevious = (input: InputFile) => NamedSource | undefined;

export interface Search {
  readonly files: readonly InputFile[];
  readonly encoding: EncodingChoice;
  readonly service: Pick<ReportService, 'identify' | 'pair'>;
}

/**
 * Pairs the reports of a run with those of the year before: among themselves and what else lies in their folders. Reads
 * the opening of each file once and keeps only whose report it is.
 */
export function findPreviousReports({ files, encoding, service }: Search): FindPrevious {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0 && isAlone(only)) return () => undefined;
  const own = new Map<string, PlacedReport>();
  const sources = new Map<string, NamedSource>();
  const folders = new Set<string>();
  const add = (shown: string, location: string): void => {
    if (sources.has(location)) return;
    sources.set(location, { path: shown, source: { kind: 'file', location } });
    own.set(location, { ...identityOf(location, encoding, service), path: location });
  };
  for (const file of files) if (file.kind === 'file') add(file.path, file.location);
  for (const file of files) {
    if (file.kind !== 'file') continue;
    const folder = path.dirname(file.location);
    // A folder none of whose reports is one has nothing to pair.
    if (folders.has(folder) || (own.get(file.location)?.year ?? null) === null) continue;
    folders.add(folder);
    const shown = file.path.slice(0, file.path.length - path.basename(file.path).length);
    for (const name of reportsIn(folder)) add(shown + name, path.join(folder, name));
  }
  const pairing: Pairing = service.pair([...own.values()]);
  return (input) => {
    const report = input.kind === 'file' ? own.get(input.location) : undefined;
    const before = report === undefined ? null : pairing.previousOf(report);
    return before === null ? undefined : sources.get(before.path);
  };
}

/** A report beside which no other lies has nothing to be paired with, whatever it is. */
const isAlone = (file: InputFile): boolean =>
  file.kind !== 'file' || reportsIn(path.dirname(file.location)).every((name) => name === path.basename(file.location));

/** A report that the user names for the others to be held against: last year's, or a roll-up. */
export interface NamedReport {
  readonly source: NamedSource;
  readonly report: PlacedReport;
}

/** Reads whose report the named one is; a `problem` where it cannot be read. */
export function readNamed(
  shown: string,
  currentFolder: string,
  { encoding, service }: Omit<Search, 'files'>,
): NamedReport | { readonly problem: Message } {
  const location = path.resolve(currentFolder, shown);
  const source: NamedSource = { path: shown, source: { kind: 'file', location } };
  const read = readSource(source.source, encoding);
  if (read.state === 'failed') {
    const { zh, en } = read.problem;
    return { problem: say(`${shown}：${zh}`, `${shown}: ${en}`) };
  }
  return { source, report: { ...service.identify(read.decoded.text), path: location } };
}

/** Gives the named report to the one input, whatever that is, or to those among several that it is last year's of. */
export function findNamed(
  { source, report }: NamedReport,
  { files, encoding, service }: Search,
  notice: (words: Message) => void,
): FindPrevious {
  const identify = (location: string): ReportIdentity => identityOf(location, encoding, service);
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    const year = only.kind === 'file' ? identify(only.location).year : null;
    if (year !== null && report.year !== null && report.year !== year - 1) notice(notTheYearBefore(report.year, year));
    return () => source;
  }
  const pairing = service.pair([report]);
  return (input) => {
    if (input.kind !== 'file') return undefined;
    const before = pairing.previousOf({ ...identify(input.location), path: input.location });
    return before === null ? undefined : source;
  };
}

/** Whose report a file is, by its opening. */
export function identityOf(location: string, encoding: EncodingChoice, service: Search['service']): ReportIdentity {
  const bytes = readOpening(location);
  const decoded = bytes === undefined ? undefined : decodeText(bytes, encoding);
  return decoded?.state === 'decoded' ? service.identify(decoded.text) : { unit: null, year: null };
}

/** The opening of a file up to the end of a line, so that no character is cut in two; undefined where it cannot be read. */
function readOpening(location: string): Uint8Array | undefined {
  try {
    const file = openSync(location, 'r');
    try {
      const bytes = new Uint8Array(IDENTITY_BYTES);
      const length = readSync(file, bytes);
      const end = length < bytes.length ? length : bytes.lastIndexOf(LINE_FEED) + 1;
      return bytes.subarray(0, end > 0 ? end : length);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

const LINE_FEED = 10;

/** The files of a folder that may be reports; a folder of more is an archive that nobody keeps by hand. */
function reportsIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && mayBeReport(entry.name)).map(({ name }) => name);
    return names.sort(compareNames).slice(0, MOST_SIBLINGS);
  } catch {
    return [];
  }
}

const MOST_SIBLINGS = 5000;

const notTheYearBefore = (before: number, year: number): Message =>
  say(
    `--previous 给出的是 ${before} 年度报告，不是 ${year} 年度的上一年，不作对照`,
    `--previous names the report of ${before}, which is not the year before ${year}; it is not compared`,
  );
