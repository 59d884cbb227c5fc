import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { moduleSizes } from '../../scripts/module-sizes.mjs';
import type { Places } from './main.ts';
import { kilobytes, type Table } from './table.ts';

/** Part (e): what the bundles weigh. */
export function measureSizes({ root }: Places): Table {
  const dist = path.join(root, 'dist');
  const rows: string[][] = [];
  const sizeOf = (file: string): number => statSync(path.join(dist, file)).size;
  const { eager, all } = moduleSizes(path.join(dist, 'server.mjs'));
  rows.push(['language server, `server.mjs`', kilobytes(sizeOf('server.mjs')), kilobytes(eager), kilobytes(all), '']);
  const parts = readdirSync(path.join(dist, 'cli')).filter((name) => name.endsWith('.cjs'));
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + sizeOf(`cli/${name}`), sizeOf('cli.cjs'));
  rows.push([
    'command line, `cli.cjs`',
    kilobytes(sizeOf('cli.cjs')),
    kilobytes(sum(parts.filter((name) => name.startsWith('program')))),
    kilobytes(sum(parts)),
    '',
  ]);
  for (const [name, file] of [
    ['language server in a browser', 'web/server.js'],
    ['client, at its start', 'client.cjs'],
    ['client, with the first report', 'client-protocol.cjs'],
    ['client in a browser', 'web/client.js'],
  ] as const) {
    const content = readFileSync(path.join(dist, file));
    const size = kilobytes(content.length);
    rows.push([`${name}, \`${file}\``, size, size, size, kilobytes(gzipSync(content).length)]);
  }
  for (const name of readdirSync(root).filter((one) => one.endsWith('.vsix'))) {
    rows.push([`package, \`${name}\``, kilobytes(statSync(path.join(root, name)).size), '', '', '']);
  }
  return {
    title: '(e) Sizes',
    about: [
      'In kB of 1024 bytes, minified: the file itself; all that is loaded before it runs (the file and the chunks that it imports); all that it may ever load.',
      'Asked: the language server at most 300 kB. What it loads before it runs is what a check needs; what answers questions (hover, completion, fixes, conversion …)',
      "follows with the first question. In a browser it is one file: a worker inside VS Code's extension host loads no modules.",
    ],
    header: ['what', 'file', 'before it runs', 'in all', 'gzip'],
    rows,
  };
}
