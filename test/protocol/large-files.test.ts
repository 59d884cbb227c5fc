import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver';
import { LARGEST_FILE } from '../../server/src/lsp/large-files.ts';
import { createReportService } from '../../server/src/service.ts';
import { base2021 } from '../support/report.ts';
import { connect, itemsOf, pullingClient, pushedClient } from './connect.ts';

const uri = 'untitled:large';
const filler = `${'年'.repeat(99)}\n`;
const large = base2021 + filler.repeat(Math.ceil(LARGEST_FILE / (99 * 3 + 1)));
const textDocument = { uri };

const start = async (text: string) => {
  const snapshots: number[] = [];
  const service = createReportService();
  const client = connect({
    ...service,
    snapshot: (given, options) => {
      snapshots.push(given.length);
      return service.snapshot(given, options);
    },
  });
  await client.initialize({
    capabilities: {
      ...pullingClient,
      textDocument: {
        ...pullingClient.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  await client.open(uri, text);
  return { client, snapshots };
};

test('a large file is not read until it is asked for, and says how', async () => {
  const { client, snapshots } = await start(large);
  const [only, ...others] = itemsOf(await client.pull(uri));
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    code: 'large-file',
    severity: 3,
    message: '文件超过 5 MB，没有自动检查。需要检查时，用快速修复（灯泡）里的“检查这个大文件”。',
  });
  const position = { line: 0, character: 0 };
  expect(await client.connection.sendRequest(HoverRequest.type, { textDocument, position })).toBe(null);
  expect(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual([]);
  expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toEqual([]);
  for (const command of ['computeTotals', 'insertTable'])
    expect(
      await client.connection.sendRequest('nianbao/edits', {
        textDocument,
        command,
        arguments: ['review', null, null],
      }),
    ).toEqual({ version: 1, edits: [], refused: [only?.message] });
  expect(snapshots).toEqual([]);

  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const [offer] = actions as CodeAction[];
  expect(offer?.title).toBe('检查这个大文件');
  await client.connection.sendRequest(ExecuteCommandRequest.type, offer?.command ?? { command: '' });
  await client.refreshes.next();
  expect(itemsOf(await client.pull(uri)).map(({ code }) => code)).not.toContain('large-file');
  expect(snapshots).toContain(large.length);
});

test('asked for holds until it is closed', async () => {
  const { client } = await start(large);
  const command = { command: 'nianbao.checkLargeFile', arguments: [uri] };
  await client.connection.sendRequest(ExecuteCommandRequest.type, command);
  await client.close(uri);
  await client.open(uri, large);
  expect(itemsOf(await client.pull(uri)).map(({ code }) => code)).toEqual(['large-file']);
});

test('a client that is sent its findings is sent them when it asks', async () => {
  const client = connect(createReportService());
  await client.initialize({ capabilities: pushedClient });
  await client.open(uri, large);
  expect(await client.published.next()).toMatchObject({ diagnostics: [{ code: 'large-file' }] });
  const command = { command: 'nianbao.checkLargeFile', arguments: [uri] };
  await client.connection.sendRequest(ExecuteCommandRequest.type, command);
  const { diagnostics } = await client.published.next();
  expect(diagnostics.map(({ code }) => code)).not.toContain('large-file');
});

test.each([
  ['just small enough', 'a'.repeat(LARGEST_FILE), false],
  ['one byte more', 'a'.repeat(LARGEST_FILE + 1), true],
  ['small enough in three bytes a character', '年'.repeat(Math.floor(LARGEST_FILE / 3)), false],
  ['too large in three bytes a character', '年'.repeat(Math.floor(LARGEST_FILE / 3) + 1), true],
])('%s', async (_name, text, isHeld) => {
  const { client } = await start(text);
  expect(itemsOf(await client.pull(uri)).some(({ code }) => code === 'large-file')).toBe(isHeld);
});

test.each([
  [{ command: 'nianbao.checkLargeFile' }],
  [{ command: 'nianbao.checkLargeFile', arguments: ['file:///not-open', {}] }],
  [{ command: 'workbench.action.terminal.new', arguments: [uri] }],
])('%j does nothing', async (parameters) => {
  const { client } = await start(large);
  expect(await client.connection.sendRequest(ExecuteCommandRequest.type, parameters)).toBe(null);
  expect(itemsOf(await client.pull(uri)).map(({ code }) => code)).toEqual(['large-file']);
});
