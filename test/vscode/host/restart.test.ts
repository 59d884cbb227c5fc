import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { suite, teardown, test } from 'mocha';
import { closeAll, fileOf, findingOf, replace, show, untilFindings } from './editor.ts';

suite('a server that is killed', () => {
  teardown(closeAll);

  test('comes back, and the findings with it', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    const before = serverProcesses();
    assert.equal(before.length, 1, 'one server for one window');
    for (const id of before) process.kill(id, 'SIGKILL');
    await untilFindings(document.uri, 'no findings without a server', (codes) => codes.length === 0);
    const findings = await untilFindings(document.uri, 'findings again', (codes) => codes.includes('row-total'));
    const after = serverProcesses();
    assert.equal(after.length, 1);
    assert.notDeepEqual(after, before);
    await replace(document, findingOf(findings, 'row-total').range, '8');
    await untilFindings(document.uri, 'the total mended', (codes) => codes.length > 0 && !codes.includes('row-total'));
  });
});

/** The servers that this extension host has started. */
function serverProcesses(): readonly number[] {
  const all = process.platform === 'linux' ? linuxProcesses() : otherProcesses();
  return all
    .filter(({ parent, command }) => parent === process.pid && /dist[\\/]server\.mjs/u.test(command))
    .map(({ id }) => id);
}

interface ProcessEntry {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

function linuxProcesses(): readonly ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((id) => {
      try {
        const [, parent = ''] = /\) \S (\d+)/u.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
        return { id: Number(id), parent: Number(parent), command: readFileSync(`/proc/${id}/cmdline`, 'utf8') };
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
}

function otherProcesses(): readonly ProcessEntry[] {
  if (process.platform === 'win32') {
    const query =
      'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
    return parseProcesses(execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }));
  }
  return parseProcesses(execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }));
}

function parseProcesses(list: string): readonly ProcessEntry[] {
  return Array.from(list.matchAll(/^\s*(\d+)\s+(\d+)\s(.*)$/gmu), ([, id, parent, command = '']) => ({
    id: Number(id),
    parent: Number(parent),
    command,
  }));
}
