import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { timeCapabilities } from './capabilities.ts';
import { timeEveryday, timeLarge } from './check.ts';
import { timeCommandLine } from './command-line.ts';
import { timeKeystrokes } from './keystrokes.ts';
import { checkMany } from './many.ts';
import { measureMemory } from './memory.ts';
import { measureSizes } from './sizes.ts';
import { type Table, toMarkdown, toText } from './table.ts';

/** Where things are: the checkout, a folder for what is only needed while measuring, and one with the programs compared with. */
export interface Places {
  readonly root: string;
  readonly folder: string;
  readonly peers: string;
}

export interface Wishes {
  /** Ids of {@link parts}; all but the slow ones where none is named. */
  readonly parts: readonly string[];
  /** Folders of more reports for the requests over the protocol. */
  readonly moreFolders: readonly string[];
  /** A Markdown file for the results. */
  readonly write: string | undefined;
}

type Part = (places: Places, sample: string, moreFolders: readonly string[]) => Promise<Table> | Table;

/** What can be measured, by name. A new part is a file beside this and a line here. */
const parts: Readonly<Record<string, Part>> = {
  a: timeEveryday,
  b: timeKeystrokes,
  c: timeCommandLine,
  d: measureMemory,
  e: measureSizes,
  large: (_places, sample) => timeLarge(sample),
  requests: ({ root }, sample, moreFolders) => timeCapabilities([path.join(root, 'samples'), ...moreFolders], sample),
  many: checkMany,
};

/** Takes minutes: measured where it is named. */
const slow: readonly string[] = ['many'];

/** Measures everything once, prints a table for each part, and writes them down where that is wished. */
export async function runBench(places: Places, wishes: Wishes): Promise<void> {
  const unknown = wishes.parts.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  const sample = await readSample(path.join(places.root, 'samples'));
  const loads = [load()];
  const tables: Table[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (wishes.parts.length > 0 ? !wishes.parts.includes(name) : slow.includes(name)) continue;
    const table = await part(places, sample, wishes.moreFolders);
    console.log(toText(table));
    tables.push(table);
  }
  loads.push(load());
  if (wishes.write === undefined) return;
  await writeFile(wishes.write, [heading(places, loads), ...tables.map(toMarkdown)].join('\n'));
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

const heading = ({ root }: Places, loads: readonly string[]): string => {
  const git = (...argv: string[]): string => execFileSync('git', argv, { cwd: root, encoding: 'utf8' }).trim();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  return `# Performance

Written by \`npm run bench -- --write docs/performance.md\`; times belong to the machine, ratios can be compared. Single parts: \`npm run bench -- b e\`.

- ${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}, Node ${process.version}, ${platform()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}
- load average (1, 5, 15 minutes) before ${loads[0]}, after ${loads[1]}: above ${cpus().length} the machine was doing other things, and p95 says little
`;
};

/** A sample of the current form with nothing wrong in it: the longest, whatever it is called. */
async function readSample(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error(`no samples in ${folder}`);
  return longest;
}
