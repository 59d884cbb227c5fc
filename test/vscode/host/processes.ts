import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The servers that this extension host has started. */
export function serverProcesses(): readonly number[] {
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
