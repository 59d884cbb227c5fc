// Usage: node scripts/package.mjs
// Packs dist/ and what belongs to it into nianbao-VERSION.vsix, prints what is in it, and holds it to its budget.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { kilobytes } from './kilobytes.mjs';
import { moduleSizes } from './module-sizes.mjs';
import { readZip } from './zip.mjs';

/** The largest sizes in bytes that a package may have; whoever raises one says why in the commit. */
const budget = {
  package: 998 * 1024,
  // What a check needs, which is to come down to 300 kB; then with all that is loaded with the first question.
  server: 798 * 1024,
  'whole server': 898 * 1024,
  // One file: a worker of VS Code's extension host in a browser loads no modules.
  'web server': 898 * 1024,
};

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;

writeReadme();
runVsce();
report();

/** The pictures of README.md lie in the repository only: they would make up most of the package. */
function writeReadme() {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replace(
    /^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gmu,
    '',
  );
  mkdirSync(path.join(root, 'dist/package'), { recursive: true });
  writeFileSync(path.join(root, 'dist/package/README.md'), readme);
}

function runVsce() {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const paths = ['--readme-path', 'dist/package/README.md', '--out', file];
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const { status } = spawnSync(process.execPath, [vsce, 'package', ...options, ...paths], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function report() {
  const entries = readZip(readFileSync(path.join(root, file)));
  for (const { name: entry, size, packedSize } of entries) {
    console.log(`${kilobytes(size)}  ${kilobytes(packedSize)} packed  ${entry}`);
  }
  const sizeOf = (/** @type {RegExp} */ pattern) =>
    entries.filter(({ name: entry }) => pattern.test(entry)).reduce((sum, { size }) => sum + size, 0);
  const { eager, all } = moduleSizes(path.join(root, 'dist/server.mjs'));
  const sizes = {
    package: statSync(path.join(root, file)).size,
    server: eager,
    'whole server': all,
    'web server': sizeOf(/^extension\/dist\/web\/server\.js$/u),
  };
  for (const part of /** @type {const} */ (['server', 'whole server', 'web server', 'package'])) {
    const isOver = sizes[part] > budget[part];
    console.log(
      `${part}: ${kilobytes(sizes[part])} of at most${kilobytes(budget[part])}${isOver ? ': TOO LARGE' : ''}`,
    );
    if (isOver) process.exitCode = 1;
  }
}
