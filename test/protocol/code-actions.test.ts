import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/check.ts';
import { featuresOf } from '../support/features.ts';
import { connect, itemsOf, pullingClient, type TestClient } from './connect.ts';

const uri = 'file:///2024.nianbao';
const literal = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } };
const able = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    codeAction: { ...literal, isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { ...pullingClient.workspace, workspaceEdit: { documentChanges: true } },
  experimental: { nianbaoRulePages: true },
};
const plain = { ...pullingClient, textDocument: { ...pullingClient.textDocument, codeAction: literal } };

/** Two labels misspelt, and a total that is wrong. */
const text = report({
  lines: {
    'disclosure.normativeDocuments': '| 规范性文件 | 5 | 2 | 29 |',
    'disclosure.fees': '| 行政事业型收费 | 12.5 |',
  },
  cells: { 'requests.granted.total': '9999' },
}).replaceAll('\n', '\r\n');

const open = async (capabilities: typeof able | typeof plain): Promise<TestClient> => {
  const client = connect(createReportService());
  await client.initialize({ capabilities });
  await client.open(uri, text);
  return client;
};

const diagnosticsOf = async (client: TestClient, rule: string): Promise<readonly Diagnostic[]> =>
  itemsOf(await client.pull(uri)).filter(({ code }) => code === rule);

const ask = async (
  client: TestClient,
  { range }: Pick<Diagnostic, 'range'>,
  diagnostics: readonly Diagnostic[],
  only?: string[],
) => {
  const context = { diagnostics: [...diagnostics], ...(only !== undefined && { only }) };
  const found = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (found ?? []) as CodeAction[];
};

const apply = (edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, text), edits);
const versioned = ({ edit }: CodeAction): TextDocumentEdit => {
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('the action has no versioned edits');
  return change;
};
const whole = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

test('a misspelt label is mended, the same everywhere, silenced, or looked up', async () => {
  const client = await open(able);
  const [first] = await diagnosticsOf(client, 'row-label');
  if (first === undefined) throw new Error('nothing was found');
  const actions = await ask(client, first, [first]);
  expect(actions.map(({ title }) => title)).toEqual([
    '改为“行政规范性文件”',
    '修正全部 2 处 row-label（仅稳妥的修改）',
    '在此处忽略 row-label',
    '在本文件中忽略 row-label',
    '查看规则 row-label 的说明',
    '把这张表转换成用制表符分列的表格',
    '把这张表转换成网页（HTML）表格',
  ]);
  const [fix, fixRule, here, file, page] = actions as [CodeAction, CodeAction, CodeAction, CodeAction, CodeAction];
  expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'row-label' }] });
  expect(versioned(fix).textDocument).toEqual({ uri, version: 1 });
  expect(apply(versioned(fix).edits as TextEdit[])).toBe(text.replace('| 规范性文件', '| 行政规范性文件'));
  expect(fixRule.edit).toBeUndefined();
  const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, fixRule);
  const both = text.replace('| 规范性文件', '| 行政规范性文件').replace('行政事业型收费', '行政事业性收费');
  expect(apply(versioned(resolved).edits as TextEdit[])).toBe(both);
  const silenced = text.replace('| 规范性文件', '<!-- nianbao-disable-next-line row-label -->\r\n| 规范性文件');
  expect(apply(versioned(here).edits as TextEdit[])).toBe(silenced);
  expect(apply(versioned(file).edits as TextEdit[])).toBe(`<!-- nianbao-disable-file row-label -->\r\n${text}`);
  expect(page.command).toMatchObject({ command: 'nianbao.openRulePage', arguments: ['row-label', 'zh'] });
});

test('silenced findings are gone', async () => {
  const service = createReportService();
  const rules = (written: string) => service.snapshot(written).findings.map(({ rule }) => rule);
  const snapshot = service.snapshot(text);
  const label = snapshot.findings.find(({ rule }) => rule === 'row-label');
  if (label === undefined) throw new Error('nothing was found');
  const silent = featuresOf(snapshot)
    .codeActions(label.range)
    .filter(({ kind }) => kind === 'silence');
  const texts = silent.map(({ edits }) => {
    const [edit] = edits();
    return edit === undefined ? '' : text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  });
  expect(texts.map((one) => rules(one).filter((rule) => rule === 'row-label').length)).toEqual([1, 0]);
});

test('a figure is only suggested', async () => {
  const client = await open(able);
  const diagnostics = (await diagnosticsOf(client, 'row-total')).slice(0, 1);
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error('nothing was found');
  const actions = await ask(client, diagnostic, diagnostics);
  expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
});

test('everything safe at once, as clients ask for it on save', async () => {
  const client = await open(able);
  const [action] = await ask(client, whole, [], ['source.fixAll']);
  expect(action).toMatchObject({ kind: 'source.fixAll.nianbao' });
  const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
  const fixed = apply(versioned(resolved).edits as TextEdit[]);
  expect(fixed).toBe(text.replace('| 规范性文件', '| 行政规范性文件').replace('行政事业型收费', '行政事业性收费'));
  expect(await ask(client, whole, [], ['refactor'])).toEqual([]);
});

test('a table is written in another layout, worked out when it is chosen', async () => {
  const client = await open(able);
  const [label] = await diagnosticsOf(client, 'row-label');
  if (label === undefined) throw new Error('nothing was found');
  const actions = await ask(client, label, [], ['refactor']);
  expect(actions.map(({ kind, edit, isPreferred }) => ({ kind, edit, isPreferred }))).toEqual([
    { kind: 'refactor.rewrite' },
    { kind: 'refactor.rewrite' },
  ]);
  const [toTabs] = actions as [CodeAction];
  const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, toTabs);
  const { edits, refused } = featuresOf(createReportService().snapshot(text)).convertTables('tab');
  expect(refused).toEqual([]);
  // The one table that was asked for, and no other.
  expect(versioned(resolved).edits).toHaveLength(1);
  expect(apply(versioned(resolved).edits as TextEdit[])).toBe(applyEdits(text, edits.slice(0, 1)));
  expect(await ask(client, label, [], ['refactor.extract'])).toEqual([]);
});

test('what mends several findings at one place is offered once', async () => {
  const client = connect(createReportService());
  await client.initialize({ capabilities: able });
  await client.open(uri, '');
  const titles = (await ask(client, whole, [])).map(({ title }) => title);
  expect(titles[0]).toBe('写出整份报告的框架：标题和 6 个部分，内容待填');
  expect(new Set(titles).size).toBe(titles.length);
});

test('an action for a text that has changed is refused', async () => {
  const client = await open(able);
  const [action] = await ask(client, whole, [], ['source.fixAll.nianbao']);
  await client.change(uri, 2, { text: `${text}。` });
  const refused = client.connection.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
  await expect(refused).rejects.toMatchObject({ code: -32801 });
});

test('a client that cannot resolve gets the edits at once, by document', async () => {
  const client = await open(plain);
  const [action] = await ask(client, whole, [], ['source.fixAll.nianbao']);
  const edits = action?.edit?.changes?.[uri] ?? [];
  expect(apply(edits)).toContain('| 行政规范性文件');
  const [label] = await diagnosticsOf(client, 'row-label');
  if (label === undefined) throw new Error('nothing was found');
  const actions = await ask(client, label, [label]);
  expect(actions.every(({ isPreferred, command }) => isPreferred === undefined && command === undefined)).toBe(true);
});

test('a client that knows commands only is offered nothing', async () => {
  const client = connect(createReportService());
  const { capabilities } = await client.initialize({ capabilities: {} });
  expect(capabilities.codeActionProvider).toBeUndefined();
});
