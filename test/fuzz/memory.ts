import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createReportService } from '../../server/src/service.ts';
import { connect } from '../protocol/connect.ts';
import { makeFigures } from '../support/figures.ts';
import { renderReport } from '../support/render/index.ts';

/** How many bytes a server holds more after edits to one report, and after opening and closing many. */
export async function heldMemory(counts: { readonly edits: number; readonly files: number }) {
  const client = connect(createReportService());
  await client.initialize();
  const uri = 'untitled:report';
  const open = makeReport(0);
  await client.open(uri, open);
  let version = 1;
  const edit = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      // In and out again: the text does not grow.
      const line = (i >> 1) % 60;
      const start = { line, character: 0 };
      const isIn = i % 2 === 0;
      const end = isIn ? start : { line, character: 1 };
      await client.change(uri, ++version, { range: { start, end }, text: isIn ? String(line % 10) : '' });
      await client.pull(uri);
    }
  };
  const openAndClose = async (from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i++) {
      const other = `untitled:report-${i}`;
      await client.open(other, makeReport(i));
      await client.pull(other);
      await client.close(other);
    }
  };
  // What is kept once for all: code, the form, the last texts.
  await edit(Math.ceil(counts.edits / 4) * 2);
  const edited = await growth(() => edit(counts.edits));
  let opened = 0;
  const openSome = async (): Promise<void> => {
    await openAndClose(opened, opened + counts.files);
    opened += counts.files;
  };
  await openSome();
  const closed = await growth(openSome);
  client.connection.dispose();
  return { edited, closed };
}

/** What a work leaves behind every time: the lesser of two times, for the engine of JavaScript keeps this and that once. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = await heap();
  await work();
  const between = await heap();
  await work();
  return Math.min(between - before, (await heap()) - between);
}

const makeReport = (seed: number): string => renderReport(makeFigures(seed + 1, {}), 'pipe', {});

async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}
