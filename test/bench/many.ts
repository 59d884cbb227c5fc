import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeFigures } from '../support/figures.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import type { Places } from './main.ts';
import { kilobytes, megabytes, type Table } from './table.ts';

const COUNTS = [5_000, 10_000, 20_000] as const;

/** A province: ever more synthetic reports, each with figures and a layout of its own, every third with a wrong total. */
export function checkMany({ root, folder }: Places): Table {
  const rows: string[][] = [];
  for (const count of COUNTS) {
    const reports = path.join(folder, `many-${count}`);
    mkdirSync(reports);
    for (let i = 0; i < count; i++) {
      const text = renderReport(makeFigures(i + 1, {}), layouts[i % layouts.length] ?? 'pipe', {});
      writeFileSync(
        path.join(reports, `${i}.txt`),
        i % 3 === 0 ? text.replace(/(\d)(?!\d)(?=[^\d]*二、上年结转)/, '9$1') : text,
      );
    }
    for (const jobs of ['1', '2']) {
      const argv = ['check', reports, '--format', 'json', '--fail-on', 'never', '--jobs', jobs];
      const start = performance.now();
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--import', SAY_USED, path.join(root, 'dist/cli.cjs'), ...argv],
        {
          maxBuffer: 4 * 1024 ** 3,
        },
      );
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
      const [, held, worked] = (/held (\d+) worked (\d+)/.exec(stderr.toString()) ?? []).map(Number);
      rows.push([
        `${count.toLocaleString('en')} reports, --jobs ${jobs}`,
        seconds.toFixed(1),
        ((seconds * 1000) / count).toFixed(2),
        ((worked ?? 0) / 1000 / count).toFixed(2),
        megabytes((held ?? 0) * 1024),
        kilobytes(stdout.length),
        createHash('sha256').update(stdout).digest('hex').slice(0, 12),
      ]);
    }
  }
  return {
    title: 'Many reports',
    about: [
      'One call of `nianbao check --format json`. Asked: linear time (the same per report; the time of processors says more where others use them too), bounded memory, and the same bytes with one job and with two.',
    ],
    header: [
      'run',
      's',
      'ms per report',
      'processor ms per report',
      'most memory, MiB',
      'output, kB',
      'hash of the output',
    ],
    rows,
  };
}

/** Has the process tell at its end how much memory it held at most, in kB, and how long processors worked for it, in microseconds. */
const SAY_USED = `data:text/javascript,${encodeURIComponent(
  "import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('held '+maxRSS+' worked '+(userCPUTime+systemCPUTime)+'\\n')})",
)}`;
