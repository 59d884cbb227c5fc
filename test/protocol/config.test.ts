import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { nodeFiles } from '../../server/src/lsp/node-files.ts';
import type { FileSource } from '../../server/src/lsp/runtime.ts';
import { normalizeUri } from '../../server/src/lsp/uri.ts';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { connect, itemsOf, pullingClient, type TestClient } from './connect.ts';
import { createDisk } from './disk.ts';

const inFolder = 'file:///w/乡镇/2024.txt';
const atTop = 'file:///w/2024.txt';
const config = normalizeUri('file:///w/.nianbao.json');
const nearer = normalizeUri('file:///w/乡镇/.nianbao.json');

/** One label misspelt, one total that is wrong. */
const text = report({
  lines: { 'disclosure.fees': '| 行政事业型收费 | 12.5 |' },
  cells: { 'requests.granted.total': '9999' },
});

const able: ClientCapabilities = {
  textDocument: { ...pullingClient.textDocument, synchronization: { dynamicRegistration: true } },
  workspace: { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

async function start(files: FileSource, options: { capabilities?: ClientCapabilities; rootUri?: string } = {}) {
  const client = connect(createReportService(), { files });
  await client.initialize({ rootUri: 'file:///w', capabilities: able, ...options });
  return client;
}

const found = async (client: TestClient, uri: string): Promise<readonly Diagnostic[]> =>
  itemsOf(await client.pull(uri));
const severityOf = async (client: TestClient, rule: string, uri = inFolder): Promise<number | undefined> =>
  (await found(client, uri)).find(({ code }) => code === rule)?.severity;
const told = (client: TestClient, uri: string) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
/** What was sent for a configuration, as `「where」what`. */
const problems = ({ diagnostics }: PublishDiagnosticsParams, of: string): readonly string[] =>
  diagnostics.map(({ range: { start, end }, message }) => {
    const lines = of.split('\n').slice(start.line, end.line + 1);
    const last = (lines.pop() ?? '').slice(0, end.character);
    return `「${[...lines, last].join('\n').slice(start.character)}」${message}`;
  });

describe('what is configured', () => {
  test('is taken from the nearest configuration, which holds alone', async () => {
    const disk = createDisk({
      [config]: '{ "rules": { "row-label": "off", "row-total": "hint" } }',
      [nearer]: '{ "rules": { "row-label": "info" } }',
    });
    const client = await start(disk);
    await client.open(inFolder, text);
    await client.open(atTop, text);
    expect([await severityOf(client, 'row-label'), await severityOf(client, 'row-total')]).toEqual([3, 1]);
    expect([await severityOf(client, 'row-label', atTop), await severityOf(client, 'row-total', atTop)]).toEqual([
      undefined,
      4,
    ]);
  });

  test('counts for the folders it names, and reaches the options of rules', async () => {
    const cells = report({ cells: { 'requests.granted.total': '１１' } });
    const disk = createDisk({
      [config]: JSON.stringify({
        folders: { '乡镇/**': { rules: { 'cell-format': { severity: 'info', allow: ['full-width'] } } } },
      }),
    });
    const client = await start(disk);
    await client.open(inFolder, cells);
    await client.open(atTop, cells);
    expect(await severityOf(client, 'cell-format')).toBe(undefined);
    expect(await severityOf(client, 'cell-format', atTop)).toBe(4);
  });

  test('is never looked for above the workspace folder', async () => {
    const disk = createDisk({ [config]: '{ "rules": { "row-label": "off" } }' });
    const client = await start(disk, { rootUri: 'file:///w/乡镇' });
    await client.open(inFolder, text);
    expect(await severityOf(client, 'row-label')).toBe(2);
  });

  test('chooses the form', async () => {
    const client = await start(createDisk({ [config]: '{ "form": "2019" }' }));
    await client.open(inFolder, text);
    expect((await found(client, inFolder)).map(({ code }) => code)).toContain('form-mismatch');
  });

  test('wins over the settings of the editor, each option by itself', async () => {
    const client = await start(
      createDisk({
        [config]: '{ "form": "auto", "rules": { "cell-format": { "allow": ["unit"] }, "row-total": "hint" } }',
      }),
    );
    client.settings = {
      form: '2019',
      rules: { 'cell-format': 'error', 'row-total': 'off', 'row-label': 'off', nonsense: 3 },
    };
    await client.open(inFolder, text.replace('| 12.5 |', '| １2.5 |'));
    expect((await found(client, inFolder)).map(({ code }) => code)).not.toContain('form-mismatch');
    expect(await severityOf(client, 'cell-format')).toBe(1);
    expect(await severityOf(client, 'row-total')).toBe(4);
    expect(await severityOf(client, 'row-label')).toBe(undefined);
  });

  test('an edit of the open configuration counts unsaved; closing it, the file does again', async () => {
    const client = await start(createDisk({ [config]: '{}' }));
    await client.open(inFolder, text);
    expect(await severityOf(client, 'row-label')).toBe(2);
    client.refreshes.drain();
    await client.open('file:///w/.nianbao.json', '{}');
    await client.change('file:///w/.nianbao.json', 2, { text: '{ "rules": { "row-label": "info" } }' });
    expect(await severityOf(client, 'row-label')).toBe(3);
    expect(await client.refreshes.next()).toBe('refresh');
    await client.close('file:///w/.nianbao.json');
    expect(await severityOf(client, 'row-label')).toBe(2);
  });

  test('a document that stays open in the editor while its file is deleted counts no longer, until it is edited', async () => {
    const off = '{ "rules": { "row-label": "off" } }';
    const disk = createDisk({ [config]: off });
    const client = await start(disk);
    await client.open(inFolder, text);
    await client.open(config, off);
    expect(await severityOf(client, 'row-label')).toBe(undefined);
    disk.texts.delete(config);
    await told(client, config);
    expect(await severityOf(client, 'row-label')).toBe(2);
    await client.change(config, 2, { text: '{ "rules": { "row-label": "info" } }' });
    expect(await severityOf(client, 'row-label')).toBe(3);
  });

  test('a document whose file was deleted before the server came counts no more, until it is edited', async () => {
    const client = await start(createDisk({}));
    await client.open(inFolder, text);
    await client.open(config, '{ "rules": { "row-label": "off" } }');
    expect(await severityOf(client, 'row-label')).toBe(2);
    await client.change(config, 2, { text: '{ "rules": { "row-label": "info" } }' });
    expect(await severityOf(client, 'row-label')).toBe(3);
    await client.close(config);
    expect(await severityOf(client, 'row-label')).toBe(2);
  });

  test('a change on the disk counts, and so does a configuration that comes or goes', async () => {
    const disk = createDisk({});
    const client = await start(disk);
    await client.open(inFolder, text);
    for (const [content, severity] of [
      ['{ "rules": { "row-label": "info" } }', 3],
      ['{ "rules": { "row-label": "error" } }', 1],
      [undefined, 2],
    ] as const) {
      if (content === undefined) disk.texts.delete(nearer);
      else disk.texts.set(nearer, content);
      await told(client, 'file:///w/乡镇/.nianbao.json');
      expect(await client.refreshes.next()).toBe('refresh');
      expect(await severityOf(client, 'row-label')).toBe(severity);
    }
  });

  test('what has not changed is not worked out again', async () => {
    const disk = createDisk({ [config]: '{ "rules": { "row-label": "info" } }' });
    const service = createReportService();
    let snapshots = 0;
    const counting = {
      ...service,
      snapshot: (...given: Parameters<typeof service.snapshot>) => {
        snapshots++;
        return service.snapshot(...given);
      },
    };
    const client = connect(counting, { files: disk });
    await client.initialize({ rootUri: 'file:///w', capabilities: able });
    await client.open(inFolder, text);
    await client.pull(inFolder);
    const before = snapshots;
    await client.open('file:///w/.nianbao.json', '{ "rules": { "row-label": "info" } } // 说明');
    await client.pull(inFolder);
    expect(snapshots).toBe(before);
  });

  test('a client that is sent findings is sent them anew', async () => {
    const client = await start(createDisk({ [config]: '{}' }), {
      capabilities: { textDocument: { publishDiagnostics: {} } },
    });
    const next = async (): Promise<number | undefined> => {
      for (;;) {
        const { uri, diagnostics } = await client.published.next();
        if (uri === inFolder) return diagnostics.find(({ code }) => code === 'row-label')?.severity;
      }
    };
    await client.open(inFolder, text);
    expect(await next()).toBe(2);
    await client.open('file:///w/.nianbao.json', '{ "rules": { "row-label": "off" } }');
    expect(await next()).toBe(undefined);
  });
});

describe('a configuration that could not be worked out', () => {
  test('is worked out anew once it has changed', async () => {
    const disk = createDisk({ [config]: '{}' });
    let isBroken = true;
    const client = await start({
      ...disk,
      read: (uri, limit) => (isBroken ? Promise.reject(new Error('broken')) : disk.read(uri, limit)),
    });
    await client.open(inFolder, text);
    await found(client, inFolder).catch(() => undefined);
    isBroken = false;
    await told(client, config);
    expect(await severityOf(client, 'row-label')).toBe(2);
  });

  test('is worked out anew when it is asked for again', async () => {
    const disk = createDisk({
      [config]: '{ "baseline": "b.json" }',
      'file:///w/b.json': '{ "version": 1, "files": {} }',
    });
    let failures = 2;
    const client = await start({
      ...disk,
      read: (uri, limit) =>
        uri.endsWith('.json') && failures-- > 0 ? Promise.reject(new Error('broken')) : disk.read(uri, limit),
    });
    await client.open(inFolder, text);
    for (const _ of ['configuration', 'baseline']) await found(client, inFolder).catch(() => undefined);
    expect(await severityOf(client, 'row-label')).toBe(2);
    expect(failures).toBeLessThanOrEqual(0);
  });

  test('of a pattern that is made to take forever, the pattern is left out and the rest holds', async () => {
    const content = JSON.stringify({ rules: { 'row-label': 'info' }, folders: { ['{'.repeat(9000)]: {} } });
    const client = await start(createDisk({ [config]: content }));
    await client.open(inFolder, text);
    expect(await severityOf(client, 'row-label')).toBe(3);
    const [problem] = (await client.published.next()).diagnostics;
    expect(problem?.message).toContain('花括号套得太深');
  });
});

describe('files that a configuration or a setting names', () => {
  const ofYear = (year: number, over: number, forward: number): string =>
    report({
      year,
      title: `云岭市财政局${year}年政府信息公开工作年度报告`,
      figures: { scale: 'zero' },
      cells: Object.fromEntries(
        [['carriedOver', over] as const, ['carriedForward', forward] as const].flatMap(([row, count]) =>
          ['naturalPerson', 'total'].map((column) => [`requests.${row}.${column}`, `${count}`]),
        ),
      ),
    });
  const carryOver = async (client: TestClient): Promise<string | undefined> =>
    (await found(client, inFolder))
      .find(({ code }) => code === 'carry-over')
      ?.message.toString()
      .match(/是 \d+/u)?.[0];

  test('last year’s report is that of the configuration, from its folder on', async () => {
    const disk = createDisk({
      [config]: '{ "previous": "往年/旧.md" }',
      'file:///w/往年/旧.md': ofYear(2023, 0, 7),
      'file:///w/乡镇/2023.txt': ofYear(2023, 0, 5),
    });
    const client = await start(disk);
    await client.open(inFolder, ofYear(2024, 3, 0));
    expect(await carryOver(client)).toBe('是 7');
    disk.texts.delete(normalizeUri('file:///w/往年/旧.md'));
    await told(client, 'file:///w/往年/旧.md');
    expect(await carryOver(client)).toBe('是 5');
    expect(problems(await client.published.next(), '{ "previous": "往年/旧.md" }')).toEqual([
      '「"往年/旧.md"」没有“往年/旧.md”这个文件（路径从本文件所在文件夹写起），改为自动查找上年报告。',
    ]);
  });

  test('a baseline leaves out what it notes, of the configuration or of the settings', async () => {
    const { baseline } = createReportService().snapshot(text);
    const disk = createDisk({
      [config]: '{ "baseline": "旧账.json" }',
      'file:///w/旧账.json': JSON.stringify({ version: 1, files: { '乡镇/2024.txt': baseline.keys } }),
    });
    const client = await start(disk);
    await client.open(inFolder, text);
    await client.open(atTop, text);
    expect(await found(client, inFolder)).toEqual([]);
    expect(await severityOf(client, 'row-label', atTop)).toBe(2);
    disk.texts.set(normalizeUri('file:///w/旧账.json'), '{ "version": 1, "files": {} }');
    await told(client, 'file:///w/旧账.json');
    expect(await severityOf(client, 'row-label')).toBe(2);

    const bySetting = await start(
      createDisk({
        'file:///w/旧账.json': JSON.stringify({ version: 1, files: { '乡镇/2024.txt': baseline.keys } }),
      }),
    );
    bySetting.settings = { baseline: '旧账.json' };
    await bySetting.open(inFolder, text);
    expect(await found(bySetting, inFolder)).toEqual([]);
  });

  test('the client is asked to tell of the baseline', async () => {
    const client = await start(
      createDisk({ [config]: '{ "baseline": "旧账[1].json" }', 'file:///w/旧账[1].json': '{"files":{}}' }),
    );
    await client.open(inFolder, text);
    await client.pull(inFolder);
    const patterns: unknown[] = [];
    while (!patterns.includes('**/旧账?1?.json'))
      for (const { registerOptions } of (await client.registered.next()).registrations)
        for (const { globPattern } of registerOptions?.watchers ?? []) patterns.push(globPattern);
    expect(patterns).toContain('**/.nianbao.json');
  });

  test('and no longer of one that is not named any more', async () => {
    const client = await start(createDisk({}));
    await client.open(inFolder, text);
    await client.open(config, '{}');
    for (const [version, baseline] of ['n', 'ni', 'nianbao.json'].entries()) {
      await client.change(config, version + 2, { text: JSON.stringify({ baseline }) });
      await client.pull(inFolder);
    }
    const gone = [await client.unregistered.next(), await client.unregistered.next()];
    expect(gone.flatMap(({ unregisterations }) => unregisterations.map(({ id }) => id))).toEqual([
      'workspace/didChangeWatchedFiles **/n',
      'workspace/didChangeWatchedFiles **/ni',
    ]);
    await client.close(config);
    await client.pull(inFolder);
    expect((await client.unregistered.next()).unregisterations).toEqual([
      { id: 'workspace/didChangeWatchedFiles **/nianbao.json', method: 'workspace/didChangeWatchedFiles' },
    ]);
  });

  test.each(['../x.txt', '/x.txt', '乡镇/../../x.txt', '..\\x.txt', 'file:///x.txt', '乡镇/%2e%2e/x.txt'])(
    'nothing outside the workspace folder is read: %s',
    async (previous) => {
      const disk = createDisk({
        [config]: JSON.stringify({ previous, baseline: previous }),
        'file:///x.txt': ofYear(2023, 0, 7),
      });
      const read: string[] = [];
      const client = await start({
        ...disk,
        read(uri, limit) {
          read.push(uri);
          return disk.read(uri, limit);
        },
      });
      await client.open(inFolder, ofYear(2024, 3, 0));
      expect(await carryOver(client)).toBe(undefined);
      expect(read.filter((uri) => !uri.startsWith('file:///w/'))).toEqual([]);
      const { diagnostics } = await client.published.next();
      expect(diagnostics.length).toBe(2);
    },
  );
});

describe('what is wrong with a configuration', () => {
  const broken = '{\n  "form": "2020",\n  "rules": { "row-label": "off", "row-totl": "off" }\n}';

  test('stands in that file, at the very place, while the rest of it holds; and goes when it is mended', async () => {
    const disk = createDisk({ [config]: broken });
    const client = await start(disk);
    await client.open(inFolder, text);
    const sent = await client.published.next();
    expect(sent.uri).toBe(config);
    expect(sent.diagnostics.map(({ severity, source, code }) => [severity, source, code])).toEqual([
      [1, '年报', 'config'],
      [1, '年报', 'config'],
    ]);
    expect(problems(sent, broken)).toEqual([
      '「"2020"」这里可以写：2019、2021、auto',
      '「"row-totl"」没有规则“row-totl”，这一项不起作用。全部规则见 nianbao rules',
    ]);
    expect(await severityOf(client, 'row-label')).toBe(undefined);
    disk.texts.set(config, '{}');
    await told(client, config);
    expect(await client.published.next()).toEqual({ uri: config, diagnostics: [] });
  });

  test('is said of an open one without a report, in the language of the settings, and no longer once it is closed', async () => {
    const client = await start(createDisk({ [config]: '{ "from": 1 }' }));
    client.settings = { language: 'en' };
    await client.open('file:///w/.nianbao.json', '{ "from": 1 }');
    expect(problems(await client.published.next(), '{ "from": 1 }')).toEqual([
      '「"from"」There is no “from”; it may be one of: $schema, form, unit, previous, rules, baseline, folders',
    ]);
    await client.close('file:///w/.nianbao.json');
    expect((await client.published.next()).diagnostics).toEqual([]);
  });

  test('a configuration is no report: it has no findings, no outline, no fixes', async () => {
    const client = await start(createDisk({}));
    await client.open('file:///w/.nianbao.json', '{}');
    expect(itemsOf(await client.pull('file:///w/.nianbao.json'))).toEqual([]);
  });

  test.each([
    ['too long', `{ "unit": "${'a'.repeat(5_000_000)}" }`, '配置文件超过 20 万字，没有读取。请检查是不是放错了文件。'],
    ['of brackets alone', '['.repeat(150_000), '这里少了值'],
    ['its own baseline', '{ "baseline": ".nianbao.json" }', '这不是基线文件，没有用上。'],
    [
      'without a baseline',
      '{ "baseline": "x.json" }',
      '没有“x.json”这个基线文件，可以用命令 nianbao check --update-baseline 生成。',
    ],
  ])('one that is %s is told in clear words', async (_, content, message) => {
    const client = await start(createDisk({ [config]: content }));
    await client.open(inFolder, text);
    const { diagnostics } = await client.published.next();
    expect(diagnostics.map((one) => one.message)).toContain(message);
    expect(await severityOf(client, 'row-label')).toBe(2);
  });
});

test('the client is asked for configurations as they are edited', async () => {
  const client = await start(createDisk({}));
  const methods: string[] = [];
  while (!methods.includes('textDocument/didClose'))
    for (const { method, registerOptions } of (await client.registered.next()).registrations)
      if (method.startsWith('textDocument/')) {
        methods.push(method);
        expect(registerOptions.documentSelector).toEqual([{ pattern: '**/.nianbao.json' }]);
      }
  expect(methods).toEqual(['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']);
});

describe.skipIf(process.platform === 'win32')('pipes', () => {
  test('are no files: nothing waits for them', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'nianbao-pipes-'));
    try {
      const uriOf = (name: string): string => pathToFileURL(path.join(root, name)).href;
      for (const folder of ['a', 'b']) await mkdir(path.join(root, folder));
      for (const pipe of ['a/.nianbao.json', 'b/pipe']) execFileSync('mkfifo', [path.join(root, pipe)]);
      await writeFile(path.join(root, '.nianbao.json'), '{ "rules": { "row-label": "info" } }');
      await writeFile(path.join(root, 'b/.nianbao.json'), '{ "previous": "pipe", "baseline": "pipe" }');
      const client = await start(nodeFiles, { rootUri: uriOf('') });
      await client.open(uriOf('a/2024.txt'), text);
      expect(await severityOf(client, 'row-label', uriOf('a/2024.txt'))).toBe(3);
      await client.open(uriOf('b/2024.txt'), text);
      expect(await severityOf(client, 'row-label', uriOf('b/2024.txt'))).toBe(2);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

describe('links', () => {
  test('out of the workspace are not followed, and that is said; those within are', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'nianbao-links-'));
    try {
      for (const folder of ['w/in', 'w/other', 'out']) await mkdir(path.join(root, folder), { recursive: true });
      await writeFile(path.join(root, 'out/2023.txt'), '外面的文件');
      await writeFile(path.join(root, 'w/other/2023.txt'), '里面的文件');
      await symlink(path.join(root, 'out'), path.join(root, 'w/out'));
      await symlink(path.join(root, 'w/other'), path.join(root, 'w/within'));
      const content = '{ "previous": "out/2023.txt", "folders": { "a": { "previous": "within/2023.txt" } } }';
      await writeFile(path.join(root, 'w/.nianbao.json'), content);
      const uriOf = (name: string): string => pathToFileURL(path.join(root, name)).href;
      const client = await start(nodeFiles, { rootUri: uriOf('w') });
      await client.open(uriOf('w/in/2024.txt'), text);
      expect(problems(await client.published.next(), content)).toEqual([
        '「"out/2023.txt"」“out/2023.txt”在工作区文件夹以外，编辑器里不读取。',
      ]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });

  test('a configuration that is such a link is not read', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'nianbao-links-'));
    try {
      for (const folder of ['w', 'out']) await mkdir(path.join(root, folder), { recursive: true });
      await writeFile(path.join(root, 'out/config.json'), '{ "rules": { "row-label": "off" } }');
      await symlink(path.join(root, 'out/config.json'), path.join(root, 'w/.nianbao.json'));
      const uriOf = (name: string): string => pathToFileURL(path.join(root, name)).href;
      const client = await start(nodeFiles, { rootUri: uriOf('w') });
      await client.open(uriOf('w/2024.txt'), text);
      expect(await severityOf(client, 'row-label', uriOf('w/2024.txt'))).toBe(2);
      expect((await client.published.next()).diagnostics.map(({ message }) => message)).toEqual([
        '配置文件是指向工作区文件夹以外的链接，没有读取。',
      ]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
