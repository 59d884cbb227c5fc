import { expect, test } from 'vitest';
import { DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver';
import { connect } from './connect.ts';
import { createFakeService } from './fake-service.ts';

const uri = 'file:///2024.nianbao';
const text = '标题\n一、总体情况\n正文\n二、主动公开';
const line = (number: number, length: number) => ({
  start: { line: number, character: 0 },
  end: { line: number, character: length },
});

test('the outline is nested', async () => {
  const client = connect(createFakeService());
  const { capabilities } = await client.initialize();
  expect(capabilities.documentSymbolProvider).toEqual({ label: '年报' });
  await client.open(uri, text);
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  const heading = (number: number) => ({
    // Clients refuse symbols without a name.
    name: '—',
    detail: '',
    kind: SymbolKind.Namespace,
    range: line(number, 1),
    selectionRange: line(number, 1),
    children: [],
  });
  const section = (name: string, number: number, length: number) => ({
    name,
    detail: '',
    kind: SymbolKind.Module,
    range: line(number, length),
    selectionRange: line(number, length),
    children: [heading(number)],
  });
  expect(symbols).toEqual([section('总体情况', 1, 6), section('主动公开', 3, 6)]);
});

test('a client without nesting gets a flat list', async () => {
  const client = connect(createFakeService());
  await client.initialize({ capabilities: {} });
  await client.open(uri, text);
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(symbols).toMatchObject([
    { name: '总体情况', location: { uri, range: line(1, 6) } },
    { name: '—', containerName: '总体情况' },
    { name: '主动公开', location: { uri, range: line(3, 6) } },
    { name: '—', containerName: '主动公开' },
  ]);
});
