import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkspaceFiles, MOST_FILES, type WorkspaceFiles } from '../../server/src/lsp/files.ts';
import { type ClientFacts, readClientFacts } from '../../server/src/lsp/from-protocol.ts';
import { nodeFiles } from '../../server/src/lsp/node-files.ts';
import type { Connection } from '../../server/src/lsp/protocol.ts';
import type { FileSource } from '../../server/src/lsp/runtime.ts';
import { normalizeUri } from '../../server/src/lsp/uri.ts';

const nowhere: Connection = {
  onRequest() {},
  onNotification() {},
  onUnknownRequest() {},
  onClose() {},
  sendRequest: () => Promise.reject(new Error('nobody answers')),
  sendNotification: () => Promise.resolve(),
  log() {},
  listen() {},
};

function filesOf(
  workspaceFolders: readonly string[],
  { own = nodeFiles, open = [], client = {}, connection = nowhere }: Partial<Setup> = {},
): WorkspaceFiles {
  const facts = readClientFacts({ processId: null, rootUri: null, capabilities: {} });
  return createWorkspaceFiles({
    connection,
    client: { ...facts, workspaceFolders, ...client },
    own,
    openUris: () => open,
    logError: () => {},
  });
}

interface Setup {
  readonly own: FileSource;
  readonly open: readonly string[];
  readonly client: Partial<ClientFacts>;
  readonly connection: Connection;
}

describe('files of the machine', () => {
  let root = '';
  const uriOf = (...names: readonly string[]): string => normalizeUri(pathToFileURL(path.join(root, ...names)).href);
  const textOf = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'nianbao-files-'));
    for (const folder of ['in/2023 年', 'in/.git', 'in/node_modules', 'out']) {
      await mkdir(path.join(root, folder), { recursive: true });
    }
    for (const file of [
      'in/乙#1.txt',
      'in/a.txt',
      'in/2023 年/b.txt',
      'in/.git/c.txt',
      'in/node_modules/d.txt',
      'out/e.txt',
    ]) {
      await writeFile(path.join(root, file), `是 ${file}`);
    }
    await symlink(path.join(root, 'out'), path.join(root, 'in', 'link'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('a folder is listed level by level; links, dot names and node_modules are not entered', async () => {
    const files = filesOf([uriOf('in')]);
    expect(await files.list(uriOf('in'))).toEqual([uriOf('in', 'a.txt'), uriOf('in', '乙#1.txt')]);
    expect(await files.list(uriOf('in'), 3)).toEqual([
      uriOf('in', 'a.txt'),
      uriOf('in', '乙#1.txt'),
      uriOf('in', '2023 年', 'b.txt'),
    ]);
  });

  test('a file is read, whole or its opening, however its URI is written', async () => {
    const files = filesOf([uriOf('in')]);
    expect(textOf(await files.read(uriOf('in', '乙#1.txt')))).toBe('是 in/乙#1.txt');
    expect(textOf(await files.read(uriOf('in', 'a.txt'), 4))).toBe('是 ');
    expect(textOf(await files.read(decodeURI(uriOf('in', '2023 年', 'b.txt'))))).toBe('是 in/2023 年/b.txt');
    expect(await files.read(uriOf('in', 'gone.txt'))).toBe(null);
    expect(await files.read(uriOf('in', '2023 年'))).toBe(null);
  });

  test('outside the workspace nothing is there, unless a document beside it is open', async () => {
    const files = filesOf([uriOf('in')]);
    expect(await files.read(uriOf('out', 'e.txt'))).toBe(null);
    expect(await files.read(`${uriOf('in')}/../out/e.txt`)).toBe(null);
    expect(await files.read(`${uriOf('in')}/..%2Fout/e.txt`)).toBe(null);
    expect(await files.list(uriOf('out'))).toEqual([]);
    expect(await files.list(uriOf())).toEqual([]);
    const withOpen = filesOf([], { open: [uriOf('out', 'open.txt')] });
    expect(textOf(await withOpen.read(uriOf('out', 'e.txt')))).toBe('是 out/e.txt');
    expect(await withOpen.list(uriOf('out'))).toEqual([uriOf('out', 'e.txt')]);
    expect(await withOpen.read(uriOf('in', 'a.txt'))).toBe(null);
  });
});

test('a walk of a huge folder ends', async () => {
  let listed = 0;
  const endless: FileSource = {
    list: async () => {
      listed++;
      return Array.from({ length: 30 }, (_, i) => [
        { name: `f${i}.txt`, kind: 'file' as const },
        { name: `d${i}`, kind: 'folder' as const },
      ]).flat();
    },
    read: async () => null,
  };
  const files = filesOf(['file:///w'], { own: endless });
  expect((await files.list('file:///w', 50)).length).toBe(MOST_FILES);
  expect(listed).toBeLessThan(500);
});

test('what is on no disk of the machine is asked of a client that offers to read', async () => {
  const asked: unknown[] = [];
  const connection: Connection = {
    ...nowhere,
    sendRequest(method, parameters) {
      asked.push([method, parameters]);
      const answers: Readonly<Record<string, unknown>> = {
        'nianbao/files/list': [{ name: '甲.txt', kind: 'file' }],
        'nianbao/files/read': btoa('abc'),
      };
      return Promise.resolve(answers[method] as never);
    },
  };
  const folder = 'vscode-vfs://github/a/b';
  const files = filesOf([folder], { connection, client: { offersFiles: true } });
  expect(await files.list(folder)).toEqual([`${folder}/%E7%94%B2.txt`]);
  expect(await files.read(`${folder}/甲.txt`, 10)).toEqual(Uint8Array.of(97, 98, 99));
  expect(asked).toEqual([
    ['nianbao/files/list', { uri: `${folder}/` }],
    ['nianbao/files/read', { uri: `${folder}/%E7%94%B2.txt`, limit: 10 }],
  ]);
  expect(await filesOf([folder], { connection: nowhere, client: { offersFiles: true } }).list(folder)).toEqual([]);
  expect(await filesOf([folder], { connection }).list(folder)).toEqual([]);
});

test.each([
  ['file:///c%3A/%E5%B9%B4.txt', 'file:///C:/年.txt'],
  ['file:///a/100%25%2024.txt', 'file:///a/100%25 24.txt'],
  ['file:///a/b.txt', 'file:///a/./x/../b.txt'],
  ['vscode-vfs://github/a/%28b%29', 'vscode-vfs://github/a/(b)'],
])('%s and %s are one', (one, other) => {
  expect(normalizeUri(one)).toBe(normalizeUri(other));
});

test.each(['untitled:2024', '不是', 'file:///a/%E4.txt'])('%s stays as it is', (uri) => {
  expect(normalizeUri(uri)).toBe(uri);
});
