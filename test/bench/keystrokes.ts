import { createLineIndex, type LinePosition } from '../../server/src/text/line-index.ts';
import { placesToType } from './edits.ts';
import * as inputs from './inputs.ts';
import type { Places } from './main.ts';
import { summarize, type Timing } from './measure.ts';
import { type RunningServer, serverKinds, startServer } from './servers/index.ts';
import { milliseconds, type Table, times } from './table.ts';

const SIZES = [
  { name: '6 KB', bytes: 6 * 1024, warmUp: 60, keystrokes: 400 },
  { name: '1 MB', bytes: 1024 * 1024, warmUp: 6, keystrokes: 60 },
] as const;

/** Part (b): a keystroke is sent and the findings are asked for; the time until they are there. All servers in turns. */
export async function timeKeystrokes(places: Places, sample: string): Promise<Table> {
  const kinds = serverKinds(places);
  const rows: string[][] = [];
  for (const size of SIZES) {
    const report = inputs.reportOfSize(sample, size.bytes);
    const texts = { report, json: inputs.jsonLike(report) };
    const typists = await Promise.all(
      kinds.map(async (kind) => createTypist(await startServer(kind), texts[kind.reads])),
    );
    for (const { begin } of typists) await begin();
    for (let i = 0; i < size.warmUp + size.keystrokes; i++) {
      for (const { type, forget } of typists) {
        if (i === size.warmUp) forget();
        await type();
      }
    }
    const timings = typists.map(({ timing }) => timing());
    for (const { stop } of typists) await stop();
    const [least] = timings;
    for (const [i, { name }] of kinds.entries()) rows.push([`${name}, ${size.name}`, ...cellsOf(timings[i], least)]);
  }
  return {
    title: '(b) Keystroke to findings',
    about: [
      'Over stdio: one edit (`didChange`, one character; the last of its kind is taken back) and at once the question for the findings (`textDocument/diagnostic`), until they arrive.',
      "The server that only scans keeps the text and looks at each character once; it uses the same protocol library. VS Code's JSON server",
      'has a document of the same size that says the same, and a schema. Asked: at most 2 × the scanning server for 6 KB (p95), 6 × for 1 MB.',
    ],
    header: ['server, document', 'p50 ms', 'p95 ms', 'p50, to scan', 'p95, to scan', 'keystrokes'],
    rows,
  };
}

function cellsOf(timing: Timing | undefined, least: Timing | undefined): readonly string[] {
  if (timing === undefined || least === undefined) return [];
  return [
    milliseconds(timing.medianMs),
    milliseconds(timing.p95Ms),
    times(timing.medianMs / least.medianMs),
    times(timing.p95Ms / least.p95Ms),
    String(timing.samples),
  ];
}

const uri = 'file:///bench/report';

interface Change {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly text: string;
}

const otherDigit = (digit: string, version: number): string => String((Number(digit) + 1 + (version % 9)) % 10);

function createTypist(server: RunningServer, text: string) {
  const lines = createLineIndex(text);
  const places = placesToType(text).map(({ at, kind }) => ({
    range: { start: lines.positionAt(at), end: lines.positionAt(at + 1) },
    kind,
    written: text.charAt(at),
  }));
  let taken: number[] = [];
  let version = 1;
  // The last keystroke of either kind is taken back with the next of its kind: a text in which everything is wrong is no report.
  const standing: Partial<Record<'figure' | 'word', Change>> = {};
  return {
    async begin() {
      await server.open(uri, text);
      await server.pull(uri);
    },
    async type() {
      version++;
      // Prime, so that all places come, in no order; the length of the text stays.
      const place = places[(version * 7919) % places.length];
      if (place === undefined) throw new Error('nowhere to type');
      const { kind, range, written } = place;
      const other = kind === 'figure' ? otherDigit(written, version) : String.fromCharCode(0x7300 + (version % 0x2000));
      const undone = standing[kind];
      standing[kind] = { range, text: written };
      const contentChanges: readonly Change[] = [...(undone === undefined ? [] : [undone]), { range, text: other }];
      const start = performance.now();
      const edit = { textDocument: { uri, version }, contentChanges };
      server.connection.sendNotification('textDocument/didChange', edit);
      await server.pull(uri);
      taken.push(performance.now() - start);
    },
    forget() {
      taken = [];
    },
    timing: () => summarize(taken),
    stop: server.stop,
  };
}
