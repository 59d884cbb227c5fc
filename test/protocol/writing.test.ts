import { beforeAll, describe, expect, test } from 'vitest';
import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  InlayHintRequest,
  LSPErrorCodes,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReportService } from '../../server/src/service.ts';
import { base2021, report } from '../support/report.ts';
import { connect, pullingClient, type TestClient } from './connect.ts';

const uri = 'file:///2024.nianbao';
const textDocument = { uri };

async function clientWith(text: string, completionItem: object = {}, settings: unknown = null): Promise<TestClient> {
  const client = connect(createReportService());
  client.settings = settings;
  const textDocuments = { ...pullingClient.textDocument, completion: { completionItem } };
  await client.initialize({ capabilities: { ...pullingClient, textDocument: textDocuments } });
  await client.open(uri, text);
  return client;
}

/** A report without its second line of figures, and the empty line where it belongs. */
const lacking = report({ lines: { 'requests.carriedOver': '' } });
const emptyLine = { line: lacking.split('\n').findIndex((line) => line.includes('一、本年新收')) + 1, character: 0 };

describe('completion', () => {
  test.each([
    [
      { snippetSupport: true, documentationFormat: ['markdown'] },
      /^\| 二、上年结转政府信息公开申请数量 \|.*\$\{1:0\}/,
      2,
    ],
    [{}, /^\| 二、上年结转政府信息公开申请数量 \|.* 0 \| 0 \|$/, undefined],
  ])('as the client can read it: %j', async (completionItem, newText, insertTextFormat) => {
    const { connection } = await clientWith(lacking, completionItem);
    const found = await connection.sendRequest(CompletionRequest.type, { textDocument, position: emptyLine });
    const [first] = Array.isArray(found) ? found : (found?.items ?? []);
    expect(first).toMatchObject({ sortText: '0000', textEdit: { newText: expect.stringMatching(newText) } });
    expect(first?.insertTextFormat).toBe(insertTextFormat);
    if (first === undefined) throw new Error('nothing to resolve');
    const { documentation } = await connection.sendRequest(CompletionResolveRequest.type, first);
    expect(JSON.stringify(documentation)).toMatch(/依据：|说明：/);
  });

  test('in an empty file begins with the whole report, which is not put behind the others as snippets are', async () => {
    const { connection } = await clientWith('', { snippetSupport: true });
    const position = { line: 0, character: 0 };
    const found = await connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    expect(items[0]).toMatchObject({ label: '整份报告', preselect: true, kind: CompletionItemKind.File });
    expect(items.map(({ kind }) => kind)).not.toContain(CompletionItemKind.Snippet);
  });

  test('of something that the server did not offer stays as it is', async () => {
    const { connection } = await clientWith(lacking);
    for (const item of [{ label: 'x' }, { label: 'x', data: { uri: 'file:///gone' } }, { label: 'x', data: { uri } }])
      expect(await connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  });
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const untidy = base2021.replace('| 规章 |', '|规章|');

  test.each([
    ['compact', base2021],
    ['off', untidy],
  ])('as the setting says: %s', async (format, expected) => {
    const { connection } = await clientWith(untidy, {}, { format });
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(TextDocument.applyEdits(TextDocument.create(uri, '', 0, untidy), edits ?? [])).toBe(expected);
  });

  test('of some lines', async () => {
    const { connection } = await clientWith(untidy, {}, { format: 'compact' });
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    expect(await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range, options })).toEqual(
      [],
    );
  });

  test('on the screen only', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const ask = async (settings: unknown) =>
      (await clientWith(base2021, {}, settings)).connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    expect(await ask(null)).toEqual([]);
    const hints = (await ask({ virtualAlignment: true, inlayHints: false })) ?? [];
    expect(hints.length).toBeGreaterThan(50);
    expect(hints.every(({ label }) => /^ +$/.test(String(label)))).toBe(true);
  });
});

describe('what the commands of the client ask for', () => {
  const wrong = report({ cells: { 'requests.newReceived.total': '999' } });
  let client: TestClient;
  beforeAll(async () => {
    client = await clientWith(wrong);
  });
  const ask = (command: string, ...given: unknown[]) =>
    client.connection.sendRequest<{ edits: { newText: string }[]; refused: string[]; snippet?: string } | null>(
      'nianbao/edits',
      { textDocument, command, arguments: given },
    );

  test('totals', async () => {
    expect(await ask('computeTotals')).toMatchObject({ version: 1, edits: [{}], refused: [] });
    expect((await ask('fillBlanks'))?.edits).toEqual([]);
  });

  test('tables', async () => {
    expect((await ask('convertTables', 'tab'))?.edits.map(({ newText }) => newText.includes('\t'))).toEqual([
      true,
      true,
      true,
    ]);
    expect((await ask('insertTable', 'review', 'pipe', '2021'))?.snippet).toMatch(/\$\{15:0\}/);
    expect(await ask('somethingElse')).toBeNull();
  });

  test('a new report', async () => {
    const ask = (previous?: string, layout?: string) =>
      client.connection.sendRequest<{ text: string; todo: string[] }>('nianbao/newReport', {
        unit: '云岭市财政局',
        year: 2025,
        previous,
        layout,
      });
    expect((await ask()).text).toMatch(/^云岭市财政局2025年政府信息公开工作年度报告\n/);
    expect((await ask(undefined, 'tab')).text).toMatch(/^规章\t/m);
    const { text, todo } = await ask(base2021);
    expect(text).toContain('××');
    expect(todo.join()).toContain('上年文字');
  });

  test('a new report that cannot be made is an error, not an empty text', async () => {
    const broken = connect({
      ...createReportService(),
      newReport: () => Promise.reject(new Error('the engine broke')),
    });
    await broken.initialize();
    const asked = broken.connection.sendRequest('nianbao/newReport', { unit: '云岭市财政局', year: 2025 });
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
    expect(broken.logged.drain().map(({ message }) => message.split('\n', 1)[0])).toContain(
      'nianbao/newReport: Error: the engine broke',
    );
  });
});
