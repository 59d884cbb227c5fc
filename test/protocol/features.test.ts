import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { tokenTypes } from '../../server/src/features/tokens.ts';
import type { FileSource } from '../../server/src/lsp/runtime.ts';
import { createReportService } from '../../server/src/service.ts';
import { createLineIndex } from '../../server/src/text/line-index.ts';
import { report } from '../support/report.ts';
import { connect, pullingClient, type TestClient } from './connect.ts';

const uri = 'file:///2024.nianbao';
const textDocument = { uri };
const preamble = '网址：https://example.gov.cn/。\n<!-- 待\n补 -->';
const text = report({ cells: { 'requests.newReceived.total': '30', 'review.reconsideration.total': '90' }, preamble });
const lines = createLineIndex(text);
/** The position in front of a text that stands there, `further` characters on. */
const at = (words: string, further = 0): Position => lines.positionAt(text.indexOf(words) + further);
const written = ({ start, end }: { start: Position; end: Position }): string =>
  text.slice(lines.offsetAt(start), lines.offsetAt(end));
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function clientWith(capabilities: object = {}, settings: unknown = null): Promise<TestClient> {
  const client = connect(createReportService());
  client.settings = settings;
  await client.initialize({ capabilities: { ...pullingClient, ...capabilities } });
  await client.open(uri, text);
  return client;
}

describe('answers over the protocol', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await clientWith({
      textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
      experimental: { nianbaoGoTo: true },
    });
  });
  const ask = () => client.connection;

  test('hover in Markdown', async () => {
    const hover = await ask().sendRequest(HoverRequest.type, { textDocument, position: at('一、本年新收') });
    expect(hover).toMatchObject({
      contents: { kind: 'markdown', value: expect.stringMatching(/^\*\*一、本年新收[^*]+\*\*\n\n[\s\S]*\n- 各列之和/) },
    });
    expect(hover?.range && written(hover.range)).toBe('一、本年新收政府信息公开申请数量');
  });

  test('hover where there is nothing to say', async () => {
    expect(await ask().sendRequest(HoverRequest.type, { textDocument, position: at('五个方面') })).toBeNull();
  });

  test('folding', async () => {
    const folds = await ask().sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds).toContainEqual({
      startLine: at('<!--').line,
      startCharacter: 6,
      endLine: at('补 -->').line,
      endCharacter: 5,
      kind: 'comment',
    });
    expect(folds?.length).toBeGreaterThan(9);
  });

  test('selection, from the smallest out', async () => {
    const [selection] =
      (await ask().sendRequest(SelectionRangeRequest.type, { textDocument, positions: [at('30 |')] })) ?? [];
    const steps: string[] = [];
    for (let step = selection; step !== undefined; step = step.parent) steps.push(written(step.range));
    expect(steps[0]).toBe('30');
    expect(steps.at(-1)).toBe(text);
  });

  test('links', async () => {
    const links = await ask().sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.map(({ target }) => target)).toEqual(['https://example.gov.cn/']);
  });

  test('definition, references and highlights of a total', async () => {
    const position = at('30 |');
    const definitions = await ask().sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(Array.isArray(definitions) && definitions.length).toBe(6);
    const context = { includeDeclaration: true };
    const references = await ask().sendRequest(ReferencesRequest.type, { textDocument, position, context });
    expect(references?.map(({ range }) => written(range))).toContain('25');
    const highlights = await ask().sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    expect(highlights).toHaveLength(references?.length ?? 0);
  });

  test('renaming, and why a name cannot be one', async () => {
    const position = at('2024年', 2);
    expect(await ask().sendRequest(PrepareRenameRequest.type, { textDocument, position })).toMatchObject({
      placeholder: '2024',
    });
    const edit = await ask().sendRequest(RenameRequest.type, { textDocument, position, newName: '2025' });
    expect(edit?.changes?.[uri]?.[0]).toEqual({
      range: { start: at('2024年'), end: at('2024年', 4) },
      newText: '2025',
    });
    await expect(ask().sendRequest(RenameRequest.type, { textDocument, position, newName: '明年' })).rejects.toThrow(
      '四位数字',
    );
    const nothing = { textDocument, position: at('五个方面'), newName: '2025' };
    expect(await ask().sendRequest(RenameRequest.type, nothing)).toBeNull();
  });

  test('renaming is tied to the version of the text where the client can be told', async () => {
    const workspace = { ...pullingClient.workspace, workspaceEdit: { documentChanges: true } };
    const { connection } = await clientWith({ workspace });
    const edit = await connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: at('2024年'),
      newName: '2025',
    });
    expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri, version: 1 } }] });
    expect(edit).not.toHaveProperty('changes');
  });

  test('semantic tokens: all, a part, and what has changed', async () => {
    const all = await ask().sendRequest(SemanticTokensRequest.type, { textDocument });
    const [line, character, length, type] = all?.data ?? [];
    expect(
      written({
        start: { line: line ?? 0, character: character ?? 0 },
        end: { line: line ?? 0, character: (character ?? 0) + (length ?? 0) },
      }),
    ).toBe('53');
    expect(type).toBe(tokenTypes.indexOf('reportStatement'));
    expect(all?.data.filter((_, i) => i % 5 === 3)).toContain(tokenTypes.indexOf('reportColumn1'));
    const part = { start: at('一、本年新收'), end: at('二、上年结转') };
    const some = await ask().sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: part });
    expect(some?.data).toHaveLength(7 * 5);
    const previousResultId = all?.resultId ?? '';
    const same = await ask().sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
    expect(same).toMatchObject({ edits: [] });
    const unknown = await ask().sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: '?' });
    expect(unknown).toMatchObject({ data: all?.data });
  });

  test('hints that can be taken over', async () => {
    const hints = await ask().sendRequest(InlayHintRequest.type, { textDocument, range: everywhere });
    expect(hints?.map(({ label }) => label)).toEqual(['应为 32', '应为 92']);
    // Room on both sides: a tab behind it may be no wider than nothing.
    expect(hints?.[0]).toMatchObject({ paddingLeft: true, paddingRight: true });
    expect(hints?.[0]?.textEdits).toEqual([{ range: { start: at('30 |'), end: at('30 |', 2) }, newText: '32' }]);
  });

  test('lenses that lead to the first failure', async () => {
    const lenses = await ask().sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command)).toEqual([
      {
        title: '勾稽关系 37/39 成立；跳到第一处不成立',
        command: 'nianbao.goTo',
        arguments: [{ uri, range: { start: at('30 |'), end: at('30 |', 2) } }],
      },
      expect.objectContaining({ title: '勾稽关系 2/3 成立；跳到第一处不成立' }),
    ]);
  });

  test('symbols of all open reports', async () => {
    const symbols = await ask().sendRequest(WorkspaceSymbolRequest.type, { query: '云汀 2024 总体' });
    expect(symbols).toMatchObject([{ name: '一、总体情况', containerName: '云汀县人民政府 2024', location: { uri } }]);
  });
});

test('tokens that an edit changed come as one edit', async () => {
  const client = await clientWith();
  const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  await client.change(uri, 2, { range: { start: at('30 |'), end: at('30 |', 2) }, text: '132' });
  const previousResultId = all?.resultId ?? '';
  const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument,
    previousResultId,
  });
  expect(delta && 'edits' in delta && delta.edits).toMatchObject([{ deleteCount: 1, data: [3] }]);
});

test('a client without Markdown gets plain text, one without the command no link', async () => {
  const client = await clientWith();
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: at('30 |') });
  expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') });
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
  expect(lenses?.[0]?.command).toEqual({ title: '勾稽关系 37/39 成立；跳到第一处不成立', command: '' });
});

test('a client that folds whole lines gets lines', async () => {
  const client = await clientWith({ textDocument: { foldingRange: { lineFoldingOnly: true } } });
  const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds?.every(({ startCharacter }) => startCharacter === undefined)).toBe(true);
});

test('English where it is wanted, hints and lenses only where they are', async () => {
  const english = await clientWith({}, { language: 'en' });
  const hints = await english.connection.sendRequest(InlayHintRequest.type, { textDocument, range: everywhere });
  expect(hints?.[0]?.label).toBe('should be 32');
  const without = await clientWith({}, { inlayHints: false, codeLens: false });
  expect(await without.connection.sendRequest(InlayHintRequest.type, { textDocument, range: everywhere })).toEqual([]);
  expect(await without.connection.sendRequest(CodeLensRequest.type, { textDocument })).toEqual([]);
});

test('what the server colours is what VS Code is told of', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  expect(ids(contributes.semanticTokenTypes)).toEqual([...tokenTypes]);
});

test('symbols of the reports in the workspace folders, whether open or not, each once', async () => {
  const bytes = new TextEncoder().encode(text);
  const files: FileSource = {
    list: async (folder) =>
      folder === 'file:///reports/'
        ? ['2022.htm', '2023.txt', '2024.nianbao', 'notes.pdf'].map((name) => ({ name, kind: 'file' as const }))
        : null,
    read: async () => bytes,
  };
  const client = connect(createReportService(), { files });
  await client.initialize({ workspaceFolders: [{ uri: 'file:///reports', name: 'reports' }] });
  await client.open('file:///reports/2024.nianbao', text);
  const ask = () => client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '总体情况' });
  const places = ['file:///reports/2024.nianbao', 'file:///reports/2023.txt'];
  expect((await ask())?.map(({ location }) => location.uri)).toEqual(places);
  expect((await ask())?.map(({ location }) => location.uri)).toEqual(places);
});

test('the outline in English', async () => {
  const client = await clientWith({}, { language: 'en' });
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const names = JSON.stringify(symbols);
  expect(names).toContain('Table of requests');
  expect(names).toContain('form of 2021 · pipe');
});

test('words of a report do nothing in a hover: they are escaped, and nothing is trusted', async () => {
  const hostile = '[点](command:workbench.action.quit)<img src=x onerror=alert(1)>';
  const text = report({ cells: { 'requests.granted.total': hostile } });
  const client = connect(createReportService());
  await client.initialize({ capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } } });
  await client.open('untitled:hostile', text);
  const lines = text.slice(0, text.indexOf(hostile) + 2).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const found = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'untitled:hostile' },
    position,
  });
  const written = JSON.stringify(found);
  expect(written).toContain('markdown');
  expect(written).not.toMatch(/(?<!\\)\]\(command:|(?<!\\)<img|isTrusted|supportHtml/);
});
