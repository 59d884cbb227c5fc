import { setTimeout } from 'node:timers/promises';
import { makeFigures } from '../support/figures.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import * as inputs from './inputs.ts';
import type { Places } from './main.ts';
import { type ServerKind, serverKinds, startServer } from './servers/index.ts';
import { megabytes, type Table, times } from './table.ts';

const STARTS = 3;
const SETTLING_MS = 1200;

/** Part (d): what a server holds before anything is open, with one report and with a hundred, all of them checked. */
export async function measureMemory(places: Places): Promise<Table> {
  const rows: string[][] = [];
  let least: Held | undefined;
  for (const kind of serverKinds(places)) {
    const held: Held[] = [];
    for (let i = 0; i < STARTS; i++) held.push(await hold(kind));
    const typical = median(held);
    least ??= typical;
    rows.push([
      kind.name,
      megabytes(typical.atRest),
      megabytes(typical.withOne),
      megabytes(typical.withHundred),
      megabytes(typical.atRest - least.atRest),
      megabytes(typical.withHundred - typical.atRest),
      times((typical.withHundred - typical.atRest) / (least.withHundred - least.atRest)),
    ]);
  }
  return {
    title: '(d) Memory',
    about: [
      `Resident memory of the server's process in MiB (\`ps\`, ${SETTLING_MS / 1000} s after the last answer, median of ${STARTS} starts): at rest, with one open report, with 100 of`,
      'different agencies and layouts, each checked. Asked: at rest at most 8 MiB above the server that only scans; at most 3 × its growth with 100.',
    ],
    header: [
      'server',
      'at rest',
      '1 open',
      '100 open',
      'above the least, at rest',
      'growth with 100',
      'growth, to the least',
    ],
    rows,
  };
}

interface Held {
  readonly atRest: number;
  readonly withOne: number;
  readonly withHundred: number;
}

async function hold(kind: ServerKind): Promise<Held> {
  const server = await startServer(kind);
  const settled = async (): Promise<number> => {
    await setTimeout(SETTLING_MS);
    return server.memory();
  };
  const open = async (i: number): Promise<void> => {
    const report = renderReport(makeFigures(i + 1, {}), layouts[i % layouts.length] ?? 'pipe', {});
    const uri = `file:///bench/${i}`;
    await server.open(uri, kind.reads === 'json' ? inputs.jsonLike(report) : report);
    await server.pull(uri);
  };
  const atRest = await settled();
  await open(0);
  const withOne = await settled();
  for (let i = 1; i < 100; i++) await open(i);
  const withHundred = await settled();
  await server.stop();
  return { atRest, withOne, withHundred };
}

/** By what is held in the end. */
const median = (held: readonly Held[]): Held =>
  [...held].sort((a, b) => a.withHundred - b.withHundred)[held.length >> 1] ?? {
    atRest: 0,
    withOne: 0,
    withHundred: 0,
  };
