import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createReportService } from '../../server/src/service.ts';
import { createLineIndex, type LinePosition } from '../../server/src/text/line-index.ts';
import { connect, pullingClient, type TestClient } from '../protocol/connect.ts';
import * as inputs from './inputs.ts';
import { createRunner, measureAlone } from './measure.ts';
import type { Table } from './table.ts';

/** What an editor asks of an open report that it has asked about before, by method, and what it sends along. */
const requests: Readonly<Record<string, (place: Place) => object>> = {
  'textDocument/hover': ({ position }) => ({ position }),
  'textDocument/definition': ({ position }) => ({ position }),
  'textDocument/references': ({ position }) => ({ position, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': ({ position }) => ({ position }),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/selectionRange': ({ position }) => ({ positions: [position] }),
  'textDocument/documentLink': () => ({}),
  'textDocument/prepareRename': () => ({ position: { line: 0, character: 8 } }),
  'textDocument/semanticTokens/full': () => ({}),
  'textDocument/inlayHint': ({ end }) => ({ range: { start: { line: 0, character: 0 }, end } }),
  'textDocument/codeLens': () => ({}),
  'textDocument/completion': ({ gap }) => ({ position: gap }),
  'completionItem/resolve': () => ({ label: '', data: { uri, section: 'requests' } }),
  'textDocument/codeAction': ({ position }) => ({
    range: { start: position, end: position },
    context: { diagnostics: [] },
  }),
  'textDocument/formatting': () => ({ options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/diagnostic': () => ({ identifier: 'nianbao' }),
  'workspace/symbol': () => ({ query: '总体' }),
};

interface Place {
  readonly position: LinePosition;
  /** The empty line that is nearest to the middle, where something may be written. */
  readonly gap: LinePosition;
  readonly end: LinePosition;
}

/** Times each request over the protocol, on every report of some folders and on one of 1 MB, in one table. */
export async function timeCapabilities(folders: readonly string[], sample: string): Promise<Table> {
  const reports = (await Promise.all(folders.map(readAll))).flat();
  const large = inputs.reportOfSize(sample, 1024 * 1024);
  const rows: string[][] = [];
  for (const method of Object.keys(requests)) {
    const medians: number[] = [];
    for (const text of reports) medians.push(await medianOf(method, text));
    const [small, big] = [Math.max(...medians), await medianOf(method, large)];
    rows.push([`\`${method}\``, small.toFixed(2), big.toFixed(2)]);
  }
  return {
    title: 'Requests over the protocol',
    about: [
      `Of an open report that was asked about before, median in ms: the slowest of ${reports.length} reports, and one of 1 MB.`,
    ],
    header: ['request', 'report', '1 MB'],
    rows,
  };
}

async function medianOf(method: string, text: string): Promise<number> {
  const client = await open(text);
  const lines = createLineIndex(text);
  // A figure of the requests table, where most comes together.
  const figure = text.search(/\d[ |\t]*\r?\n(?=.*二、上年结转)/);
  const gap = text.indexOf('\n\n', text.length / 2);
  const place = {
    position: lines.positionAt(Math.max(0, figure)),
    gap: lines.positionAt(gap < 0 ? text.length : gap + 1),
    end: lines.positionAt(text.length),
  };
  const parameters = { textDocument: { uri }, ...requests[method]?.(place) };
  const timing = await measureAlone(
    createRunner({ prepare: () => undefined, run: () => client.connection.sendRequest(method, parameters) }),
  );
  client.connection.dispose();
  return timing.medianMs;
}

const uri = 'file:///report.nianbao';

async function open(text: string): Promise<TestClient> {
  const client = connect(createReportService());
  await client.initialize({ capabilities: pullingClient });
  await client.open(uri, text);
  return client;
}

async function readAll(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md|html)$/.test(name));
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}
