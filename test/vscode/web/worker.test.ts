import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../../package.json';
import { openBrowser } from '../embedded-host/browser.mjs';

// The server as a browser has it: the built file in a worker of a page, spoken to with the messages of the protocol.

let files: Server;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const sample = readdirSync('samples').find((name) => name.startsWith('临澜县')) ?? '';

beforeAll(async () => {
  const worker = readFileSync('dist/web/server.js');
  files = createServer(({ url }, response) => {
    const [type, body] = url === '/server.js' ? ['text/javascript', worker] : ['text/html', '<!doctype html>'];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
  const address = files.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await browser.page.goto(`http://127.0.0.1:${address.port}/`);
});

afterAll(async () => {
  await browser?.close();
  files?.close();
});

test('the server checks a report in a worker', async () => {
  const text = readFileSync(path.join('samples', sample), 'utf8');
  const answers = await browser.page.evaluate(talk, text);
  expect(answers.initialized.serverInfo).toEqual({ name: 'nianbao', version: packageJson.version });
  const rules = answers.report.items.map(({ code }) => code);
  expect(rules).toContain('row-total');
  expect(rules).toContain('section-missing');
  expect(answers.outline.map(({ name }) => name).filter((name) => name.includes('总体情况'))).toHaveLength(1);
  expect(answers.shutdown).toBe(null);
});

/** Runs in the page, so that it can use nothing from outside. */
async function talk(text: string) {
  const worker = new Worker('/server.js');
  const pending = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  worker.onerror = ({ message }) => {
    for (const { reject } of pending.values()) reject(new Error(message));
  };
  worker.onmessage = ({ data }) => {
    // The server asks for its settings; there are none.
    if (data.method !== undefined && data.id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: [null] });
      return;
    }
    const { resolve, reject } = pending.get(data.id) ?? {};
    if (data.error === undefined) resolve?.(data.result as never);
    else reject?.(new Error(data.error.message));
  };
  const request = <R>(id: number, method: string, params?: object): Promise<R> =>
    new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  const notify = (method: string, params: object) => worker.postMessage({ jsonrpc: '2.0', method, params });

  const textDocument = { uri: 'vscode-vfs://github/agency/2024.txt' };
  const capabilities = {
    textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    workspace: { configuration: true },
  };
  const initialized = await request<{ serverInfo: object }>(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities,
  });
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'nianbao', version: 1, text } });
  return {
    initialized,
    report: await request<{ items: { code: string }[] }>(2, 'textDocument/diagnostic', { textDocument }),
    outline: await request<{ name: string }[]>(3, 'textDocument/documentSymbol', { textDocument }),
    shutdown: await request<null>(4, 'shutdown'),
  };
}
