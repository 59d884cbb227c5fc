import { expect, test } from 'vitest';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { connect, pullingClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createQueue } from './queue.ts';

const uri = 'file:///2024.nianbao';
const methods = [CodeLensRefreshRequest.method, InlayHintRefreshRequest.method, SemanticTokensRefreshRequest.method];

async function start() {
  const client = connect(createFakeService());
  const asked = createQueue<string>();
  for (const method of methods) {
    client.connection.onRequest(method, () => {
      asked.push(method);
      return null;
    });
  }
  const refreshSupport = true;
  const more = { codeLens: { refreshSupport }, inlayHint: { refreshSupport }, semanticTokens: { refreshSupport } };
  await client.initialize({ capabilities: { ...pullingClient, workspace: { ...pullingClient.workspace, ...more } } });
  await client.open(uri, '错');
  const askedAll = async () => [await asked.next(), await asked.next(), await asked.next()].toSorted();
  const change = () => client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  const release = () =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'nianbao.checkLargeFile',
      arguments: [uri],
    });
  return { askedAll, change, release };
}

test('lenses, hints and colours are asked for anew when settings change, and when a large file is checked after all', async () => {
  const { askedAll, change, release } = await start();
  await change();
  expect(await askedAll()).toEqual(methods);
  await release();
  expect(await askedAll()).toEqual(methods);
});
