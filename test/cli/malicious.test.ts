import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { run, withFiles } from './support/run.ts';

// A folder that comes from strangers: it is read, and nothing else happens.

const program = { createService: createReportService };
const secret = '机密内容';

it('links lead nowhere: neither a walk nor a pattern nor the search for last year follows them', async () => {
  const outside = { 'last.txt': `${report({ year: 2023 })}\n${secret}` };
  await withFiles(outside, async (elsewhere) => {
    await withFiles({ 'reports/this.txt': report({ year: 2024 }) }, async (folder) => {
      const target = path.join(elsewhere, 'last.txt');
      await symlink(target, path.join(folder, 'reports/last.txt'));
      await symlink(elsewhere, path.join(folder, 'reports/sub'));
      await symlink('..', path.join(folder, 'reports/round'));
      for (const argument of ['.', 'reports', '**/*.txt', 'reports/*.txt', 'reports/**']) {
        const { stdout } = await run(['check', argument, '--format', 'json'], { folder, program });
        const { files } = JSON.parse(stdout);
        expect([argument, files.map((file: { path: string }) => path.basename(file.path))]).toEqual([
          argument,
          ['this.txt'],
        ]);
        expect(stdout).not.toContain('last.txt');
      }
    });
  });
});

it.each([
  ['one that is very long', `{"rules":{"row-total":"${'x'.repeat(2_000_000)}"}}`],
  ['one that is nested deeply', `${'{"rules":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['one that names itself', '{"extends":".nianbao.json","previous":".nianbao.json","baseline":".nianbao.json"}'],
  [
    'patterns that take for ever',
    `{"overrides":[{"files":["${'**/*'.repeat(40)}${'?*'.repeat(40)}!(a|b)+(c)"],"rules":{"row-total":"off"}}]}`,
  ],
  [
    'names that mean something to JavaScript',
    '{"__proto__":{"form":"2019"},"rules":{"constructor":"off","__proto__":"off"}}',
  ],
])('a configuration that is out to harm: %s', async (_name, config) => {
  await withFiles(
    { '.nianbao.json': config, 'this.txt': report({ cells: { 'requests.granted.total': '4' } }) },
    async (folder) => {
      const { stdout } = await run(['check', 'this.txt', '--format', 'json'], { folder, program });
      const [file] = JSON.parse(stdout).files;
      // The rest holds: the report is checked under what can be read of it.
      expect(file.findings.map(({ rule }: { rule: string }) => rule)).toContain('row-total');
      expect(({} as { form?: string }).form).toBeUndefined();
    },
  );
});

it('what a configuration names outside of its folder is not read', async () => {
  await withFiles({ 'last.txt': `${report({ year: 2023 })}\n${secret}` }, async (elsewhere) => {
    const config = JSON.stringify({ previous: path.join(elsewhere, 'last.txt') });
    await withFiles({ '.nianbao.json': config, 'this.txt': report({ year: 2024 }) }, async (folder) => {
      const { stdout, stderr } = await run(['check', 'this.txt', '--format', 'json'], { folder, program });
      expect(stdout + stderr).not.toContain(secret);
    });
  });
});

it('a report full of HTML, commands and escapes gives no formats that do anything', async () => {
  const hostile =
    '[点](command:workbench.action.quit)<img src=x onerror=alert(1)>\u001B]8;;http://x\u0007=HYPERLINK("http://x")';
  const text = report({ year: 2024 }).replace('一、总体情况', `一、总体情况${hostile}`);
  await withFiles({ 'x.txt': text }, async (folder) => {
    for (const format of ['text', 'github', 'csv', 'sarif', 'json']) {
      const { stdout, stderr } = await run(['check', '.', '--format', format], { folder, program });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
      expect([format, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(stdout + stderr)]).toEqual([format, false]);
      if (format === 'csv') expect(stdout).not.toMatch(/(?:^|,)"?[=@]/m);
    }
    const html = await run(['convert', 'x.txt', '--to', 'html'], { folder, program });
    expect(html.stdout).not.toMatch(/<img|<script|href="?command:/i);
  });
});
