import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
} from 'vscode-languageserver';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { connect, itemsOf, pullingClient, rulePages, type TestClient } from './connect.ts';
import { createQueue } from './queue.ts';

const uri = 'file:///2024.nianbao';
const text = report({ lines: { 'disclosure.fees': '| 行政事业型收费 | 12.5 |' } });
const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
const diagnostic = { ...pullingClient.textDocument?.diagnostic, codeDescriptionSupport: true };
const able: ClientCapabilities = {
  ...pullingClient,
  textDocument: { ...pullingClient.textDocument, diagnostic, codeAction },
};

async function start(capabilities: ClientCapabilities, locale = 'zh-cn'): Promise<TestClient> {
  const client = connect(createReportService());
  await client.initialize({ capabilities, locale });
  await client.open(uri, text);
  return client;
}

const found = async (client: TestClient) => {
  const [first] = itemsOf(await client.pull(uri)).filter(({ code }) => code === 'row-label');
  if (first === undefined) throw new Error('nothing was found');
  return first;
};

const pageAction = async (client: TestClient): Promise<CodeAction | undefined> => {
  const one = await found(client);
  const parameters = { textDocument: { uri }, range: one.range, context: { diagnostics: [one] } };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, parameters);
  return (actions as CodeAction[]).find(({ title }) => title.includes('的说明') || title.includes('page of'));
};

test.each([
  ['zh-cn', `${rulePages}row-label.md`, 'nianbao-rule:/zh/row-label.md'],
  ['en', `${rulePages}row-label.md#english`, 'nianbao-rule:/en/row-label.md'],
])('the code of a finding leads to the page of its rule: %s', async (locale, file, page) => {
  expect((await found(await start(able, locale))).codeDescription).toEqual({ href: file });
  const own = { ...able, experimental: { nianbaoRulePages: true } };
  expect((await found(await start(own, locale))).codeDescription).toEqual({ href: page });
});

test('it leads nowhere in a client that does not know of such codes', async () => {
  expect((await found(await start(pullingClient))).codeDescription).toBe(undefined);
});

test('a client without a command of its own is asked to show the page', async () => {
  const client = connect(createReportService());
  const { capabilities } = await client.initialize({
    capabilities: { ...able, window: { showDocument: { support: true } } },
  });
  expect(capabilities.executeCommandProvider?.commands).toContain('nianbao.showRulePage');
  await client.open(uri, text);
  const shown = createQueue<string>();
  client.connection.onRequest(ShowDocumentRequest.type, (parameters) => {
    shown.push(parameters.uri);
    return { success: true };
  });
  const action = await pageAction(client);
  expect(action?.command).toMatchObject({ command: 'nianbao.showRulePage', arguments: ['row-label', 'zh'] });
  const ask = (...given: unknown[]) =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'nianbao.showRulePage', arguments: given });
  await ask('../../etc/passwd', 'zh');
  await ask('row-label', 'en');
  expect(await shown.next()).toBe(`${rulePages}row-label.md#english`);
  expect(shown.drain()).toEqual([]);
});

test('one that can do neither is offered nothing', async () => {
  const client = connect(createReportService());
  const { capabilities } = await client.initialize({ capabilities: able });
  expect(capabilities.executeCommandProvider?.commands).toEqual(['nianbao.checkLargeFile']);
  await client.open(uri, text);
  expect(await pageAction(client)).toBe(undefined);
});
