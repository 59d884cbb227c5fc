import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type InitializeParams,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { FileSource } from '../../server/src/lsp/runtime.ts';
import { normalizeUri } from '../../server/src/lsp/uri.ts';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { connect, itemsOf, pullingClient } from './connect.ts';
import { createDisk } from './disk.ts';

const uri = 'file:///w/乡镇/2024.txt';
const config = 'file:///w/.nianbao.json';
const text = report({ lines: { 'disclosure.fees': '| 行政事业型收费 | 12.5 |' } });
const title = '在配置文件 .nianbao.json 里关闭 row-label';

const able: ClientCapabilities = {
  textDocument: {
    ...pullingClient.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  workspace: {
    ...pullingClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
const without = (workspaceEdit: ClientCapabilities['workspace']): ClientCapabilities => ({
  ...able,
  workspace: { ...able.workspace, ...workspaceEdit },
});

async function offered(
  content: string | undefined,
  options: { capabilities?: ClientCapabilities; rootUri?: string | null; open?: string; later?: string } & Partial<
    Pick<InitializeParams, 'workspaceFolders'>
  > = {},
): Promise<CodeAction | undefined> {
  const { open, later, ...parameters } = options;
  const disk = createDisk(content === undefined ? {} : { [config]: content });
  const client = connect(createReportService(), { files: disk });
  await client.initialize({ rootUri: 'file:///w', capabilities: able, ...parameters });
  await client.open(uri, text);
  if (open !== undefined) await client.open(config, open, 5);
  const [diagnostic] = itemsOf(await client.pull(uri)).filter(({ code }) => code === 'row-label');
  if (diagnostic === undefined) throw new Error('nothing was found');
  if (later !== undefined) disk.texts.set(config, later);
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  return (found as CodeAction[]).find((action) => action.title === title);
}

const applied = (before: string, change: unknown): string =>
  TextDocument.applyEdits(
    TextDocument.create(config, 'jsonc', 1, before),
    (change as TextDocumentEdit).edits as TextEdit[],
  );

test('a rule is turned off in the configuration that holds', async () => {
  const content = '{\n  "form": "2021" // 说明\n}\n';
  const action = await offered(content);
  expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'row-label' }] });
  const [change] = action?.edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri: config, version: null } });
  expect(applied(content, change)).toBe('{\n  "form": "2021",\n  "rules": {\n    "row-label": "off"\n  } // 说明\n}\n');
});

test('in the open document where it is open', async () => {
  const [change] = (await offered('', { open: '{ "rules": { "row-label": "info" } }' }))?.edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri: config, version: 5 } });
  expect(applied('{ "rules": { "row-label": "info" } }', change)).toBe('{ "rules": { "row-label": "off" } }');
});

test('in a new one at the top of the workspace where there is none', async () => {
  const [make, change] = (await offered(undefined))?.edit?.documentChanges ?? [];
  expect(make).toEqual({ kind: 'create', uri: config, options: { ignoreIfExists: true } });
  expect(applied('', change)).toBe('{\n  "rules": {\n    "row-label": "off"\n  }\n}\n');
});

test('in a new one in the innermost workspace folder, where it is looked for', async () => {
  const workspaceFolders = ['file:///w', 'file:///w/乡镇'].map((folder) => ({ uri: folder, name: folder }));
  const [make] = (await offered(undefined, { workspaceFolders }))?.edit?.documentChanges ?? [];
  expect(make).toMatchObject({ kind: 'create', uri: normalizeUri('file:///w/乡镇/.nianbao.json') });
});

test('in one that has come since, and of which nobody has told', async () => {
  const later = '{ "form": "2021" }';
  const changes = (await offered(undefined, { later }))?.edit?.documentChanges ?? [];
  expect(changes).toHaveLength(1);
  expect(JSON.parse(applied(later, changes[0]))).toEqual({ form: '2021', rules: { 'row-label': 'off' } });
});

test.each([
  ['a folder says otherwise', '{ "folders": { "乡镇": { "rules": { "row-label": "info" } } } }', {}],
  ['the configuration is broken', '{ "rules": ', {}],
  ['the configuration cannot be read', '\0\0\0', {}],
  ['there is no workspace', undefined, { rootUri: null }],
  ['the client cannot make files', undefined, { capabilities: without({ workspaceEdit: { documentChanges: true } }) }],
  ['the client cannot edit other files', '{}', { capabilities: without({ workspaceEdit: {} }) }],
])('it is not offered where %s', async (_, content, options) => {
  expect(await offered(content, options)).toBe(undefined);
});

const resolving: ClientCapabilities = {
  ...able,
  textDocument: {
    ...able.textDocument,
    codeAction: { ...able.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

async function startResolving(content: string) {
  const disk = createDisk({ [config]: content });
  const reads: string[] = [];
  const files: FileSource = {
    ...disk,
    read: (read, limit) => {
      reads.push(read);
      return disk.read(read, limit);
    },
  };
  const client = connect(createReportService(), { files });
  await client.initialize({ rootUri: 'file:///w', capabilities: resolving });
  await client.open(uri, text);
  const [diagnostic] = itemsOf(await client.pull(uri)).filter(({ code }) => code === 'row-label');
  if (diagnostic === undefined) throw new Error('nothing was found');
  reads.length = 0;
  const offer = async (): Promise<CodeAction> => {
    const { range } = diagnostic;
    const parameters = { textDocument: { uri }, range, context: { diagnostics: [diagnostic] } };
    const found = (await client.connection.sendRequest(CodeActionRequest.type, parameters)) as CodeAction[];
    const action = found.find((one) => one.title === title);
    if (action === undefined) throw new Error('it is not offered');
    return action;
  };
  const resolve = (action: CodeAction) => client.connection.sendRequest(CodeActionResolveRequest.type, action);
  return { client, disk, reads, offer, resolve };
}

test('where edits are asked for later, the offer reads no file, and the edit is made of what stands there then', async () => {
  const { disk, reads, offer, resolve } = await startResolving('{ "form": "2021" }');
  const action = await offer();
  expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'row-label' }] });
  expect(action.edit).toBe(undefined);
  expect(reads).toEqual([]);
  const later = '{ "rules": { "row-label": "info" } }';
  disk.texts.set(config, later);
  const [change] = (await resolve(action)).edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri: config, version: null } });
  expect(applied(later, change)).toBe('{ "rules": { "row-label": "off" } }');
});

test('an edit that would be of no effect by then is refused, and one for a text that is gone', async () => {
  const { client, disk, offer, resolve } = await startResolving('{}');
  const action = await offer();
  disk.texts.set(config, '{ "folders": { "乡镇": { "rules": { "row-label": "info" } } } }');
  await expect(resolve(action)).rejects.toThrow();
  disk.texts.set(config, '{}');
  await client.change(uri, 2, { text: `${text}\n` });
  await expect(resolve(action)).rejects.toThrow();
});
