import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, withFiles } from '../cli/support/run.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const codeIn = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);

describe('the example workflow', () => {
  const calls = [...(codeIn('yaml')[0] ?? '').matchAll(/run: nianbao (.*)$/gm)].map(([, call = '']) => call);

  it('calls the command line as it is', async () => {
    expect(calls).toHaveLength(2);
    await withFiles({ '报告/2024.txt': '[error]', '报告/2023.txt': '[warning]' }, async (folder) => {
      const statuses: number[] = [];
      for (const call of calls) {
        const argv = call.replace(/ > .*/, '').split(' ');
        statuses.push((await run(argv, { folder })).status);
      }
      // The first fails on an error, the second only writes.
      expect(statuses).toEqual([1, 0]);
    });
  });
});

describe('the hooks', () => {
  const hook = readFileSync(path.join(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8');

  it('take reports by their names, and nothing else', () => {
    const files = new RegExp(/files: (.*)/.exec(hook)?.[1] ?? '');
    const names = [
      '云岭市2024年政府信息公开工作年度报告.txt',
      'a/b/年报/2024.md',
      'x.nianbao',
      'README.md',
      '年报.xlsx',
      'notes.txt',
    ];
    expect(names.filter((name) => files.test(name))).toEqual(names.slice(0, 3));
  });

  it('the script hands over the files of the commit', async () => {
    const [script = ''] = codeIn('sh');
    await withFiles({}, async (folder) => {
      const git = (...argv: string[]) =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv], {
          cwd: folder,
          env: { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}` },
          stdio: ['ignore', 'pipe', 'pipe'],
          encoding: 'utf8',
        });
      git('init', '-q');
      await mkdir(path.join(folder, 'bin'));
      // Stands in for the command line: notes what it is called with, and finds nothing wrong.
      await writeFile(path.join(folder, 'bin/nianbao'), '#!/bin/sh\nprintf "%s\\n" "$@" > bin/called\n');
      await writeFile(path.join(folder, '.git/hooks/pre-commit'), script);
      await chmod(path.join(folder, 'bin/nianbao'), 0o755);
      await chmod(path.join(folder, '.git/hooks/pre-commit'), 0o755);
      await writeFile(path.join(folder, '某局 2024年度报告.txt'), '');
      await writeFile(path.join(folder, 'notes.txt'), '');
      git('add', 'notes.txt', '某局 2024年度报告.txt');
      git('commit', '-q', '-m', 'x');
      expect(readFileSync(path.join(folder, 'bin/called'), 'utf8')).toBe(
        'check\n--fail-on\nerror\n某局 2024年度报告.txt\n',
      );
    });
  });
});
