import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { createReportService } from '../../server/src/service.ts';
import { base2021 } from '../support/report.ts';
import { connect, pullingClient } from './connect.ts';
import { createManualTimer } from './manual-timer.ts';

// Nobody waits for what was asked about a text that has changed meanwhile, or that the client has taken back.

const uri = 'file:///2024.nianbao';
const position = { line: 3, character: 2 };
const range = { start: position, end: { line: 9, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

/** Every request about a document, by its method, with what it asks beside the document. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/codeLens': {},
  'textDocument/completion': { position },
  'textDocument/definition': { position },
  'textDocument/diagnostic': { identifier: 'nianbao' },
  'textDocument/documentHighlight': { position },
  'textDocument/documentLink': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/formatting': { options },
  'textDocument/hover': { position },
  'textDocument/inlayHint': { range },
  'textDocument/prepareRename': { position },
  'textDocument/rangeFormatting': { range, options },
  'textDocument/references': { position, context: { includeDeclaration: true } },
  'textDocument/rename': { position, newName: '2025' },
  'textDocument/selectionRange': { positions: [position] },
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/full/delta': { previousResultId: '1' },
  'textDocument/semanticTokens/range': { range },
  'nianbao/edits': { command: 'computeTotals' },
};

/** A server that begins on a request when the test says so. */
async function start() {
  const timer = createManualTimer('immediates');
  const client = connect(createReportService(), { timer });
  const { capabilities } = await client.initialize({
    capabilities: {
      ...pullingClient,
      textDocument: {
        ...pullingClient.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  });
  await client.open(uri, base2021);
  return { timer, client, capabilities };
}

describe.each(Object.entries(requests))('%s', (method, asked) => {
  const parameters = { textDocument: { uri }, ...asked };

  test('that the client takes back is given up', async () => {
    const { timer, client } = await start();
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(method, parameters, source.token);
    const begin = await timer.immediates.next();
    source.cancel();
    // Another one waits behind it: so the cancellation has been read.
    const other = client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
    const next = await timer.immediates.next();
    begin.keep();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    next.keep();
    expect(await other).not.toHaveLength(0);
  });

  test('that an edit overtakes is refused', async () => {
    const { timer, client } = await start();
    const answer = client.connection.sendRequest(method, parameters);
    const begin = await timer.immediates.next();
    await client.change(uri, 2, { text: '' });
    const other = client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
    const next = await timer.immediates.next();
    begin.keep();
    const code = method === 'textDocument/diagnostic' ? LSPErrorCodes.ServerCancelled : LSPErrorCodes.ContentModified;
    await expect(answer).rejects.toMatchObject({ code });
    next.keep();
    expect(await other).toEqual([]);
  });
});

test('no capability is left out', async () => {
  const { capabilities } = await start();
  // Workspace-wide ones and those that a method above stands for have no line of their own.
  const named = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
  const methods = Object.keys(requests).map((method) => method.split('/')[1] ?? '');
  const methodOf = (name: string) =>
    ({ documentFormattingProvider: 'formatting', documentRangeFormattingProvider: 'rangeFormatting' })[name] ??
    name.replace(/Provider$/, '');
  const left = named.filter((name) => !methods.includes(methodOf(name)));
  expect(left.sort()).toEqual(['executeCommandProvider', 'workspaceSymbolProvider']);
});
