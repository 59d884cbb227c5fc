import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import packageJson from '../../package.json';
import { report } from '../support/report.ts';
import { withFiles } from './support/run.ts';

// What the bundles leave for later, or for files beside them, has to be found there.

const program = path.resolve(packageJson.bin.nianbao);

function call(folder: string, argv: readonly string[], input = '') {
  if (!existsSync(program)) throw new Error(`${program} is not there: run npm run build first`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const faulty = report({ cells: { 'requests.newReceived.total': '20' } });

it('tells its version', () => {
  expect(call('.', ['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

it.each([
  ['a file', ['a.txt']],
  ['a pattern', ['*.txt']],
  ['standard input', ['-']],
])('checks %s', async (_what, paths) => {
  await withFiles({ 'a.txt': faulty }, async (folder) => {
    const { status, stdout, stderr } = call(folder, ['check', ...paths, '--format', 'json'], faulty);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [file] = JSON.parse(stdout).files;
    expect(file.findings.map(({ rule }: { rule: string }) => rule)).toContain('row-total');
    expect(file.findings[0].fixes.length).toBeGreaterThan(0);
  });
});

it('says the same with threads', async () => {
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, i % 2 === 0 ? faulty : report()]));
  await withFiles(files, async (folder) => {
    const argv = ['check', '.', '--format', 'json', '--jobs'];
    const one = call(folder, [...argv, '1']);
    expect(one.status).toBe(1);
    expect(call(folder, [...argv, '2'])).toEqual(one);
  });
});

it('writes a Word document', async () => {
  await withFiles({ 'a.txt': report() }, async (folder) => {
    const { status, stderr } = call(folder, ['convert', 'a.txt', '--to', 'docx', '--out', 'a.docx']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(path.join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
  });
});

it('begins a report', async () => {
  await withFiles({}, async (folder) => {
    const { status, stdout } = call(folder, ['new', '--unit', '云岭市财政局', '--year', '2025']);
    expect(status).toBe(0);
    expect(stdout).toContain('云岭市财政局');
  });
});
