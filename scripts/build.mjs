// Usage: node scripts/build.mjs [--development] [--watch]
// Bundles the VS Code client, the language server and the command line into dist/, and client and server for browsers into dist/web/.
import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { kilobytes } from './kilobytes.mjs';
import { billOfMaterials, bundledPackages, notices } from './third-party.mjs';
import { withoutRuleDocs } from './without-rule-docs.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // VS Code's extension host and the command line both promise Node 20 or later.
  target: 'node20',
  outdir: 'dist',
  minify: !development,
  // Chinese written as it is takes half the room of its escapes; Node and workers read scripts as UTF-8.
  charset: 'utf8',
  logLevel: watch ? 'info' : 'warning',
  sourcemap: development ? 'linked' : false,
  legalComments: 'none',
  metafile: true,
};

/**
 * Leaves one module out, to be read from a file of its own when it is asked for.
 * @param {string} module
 * @param {string} file beside the one that asks for it
 * @returns {esbuild.Plugin}
 */
const beside = (module, file) => ({
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/${module.replace('.', '[.]')}$`) }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: file, external: true } : undefined,
    );
  },
});

/** @type {esbuild.BuildOptions} */
const client = {
  ...shared,
  // VS Code loads extensions with `require`.
  format: 'cjs',
  entryPoints: { client: 'client/src/node.ts', 'client-protocol': 'client/src/protocol-node.ts' },
  outExtension: { '.js': '.cjs' },
  external: ['vscode'],
  // esbuild splits no CommonJS. The protocol is most of the client, and is read from the disk with the first report only.
  supported: { 'dynamic-import': false },
  plugins: [beside('protocol-node.ts', './client-protocol.cjs')],
};

/** The command line in one file: its compiled code is kept beside it, so what is imported on use costs nothing until then. */
const program = /** @type {const} @satisfies {esbuild.BuildOptions} */ ({
  ...shared,
  format: 'cjs',
  entryPoints: { program: 'server/src/cli/program.ts' },
  // Named after its content, so that nobody takes the compiled code of another for its own.
  entryNames: development ? 'cli/[name]' : 'cli/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
  // Modules may ask where they lie; CommonJS has another word for it.
  define: { 'import.meta.url': '__filename' },
  plugins: [beside('docx.ts', './docx.cjs')],
});

/**
 * What is called, for the process and its threads, and what few calls need.
 * @param {string} programFile in dist/
 * @returns {esbuild.BuildOptions}
 */
const cli = (programFile) => ({
  ...shared,
  format: 'cjs',
  entryPoints: {
    cli: 'server/src/cli/main.ts',
    worker: 'server/src/cli/worker.ts',
    'cli/docx': 'server/src/convert/docx.ts',
  },
  outExtension: { '.js': '.cjs' },
  define: { PROGRAM_FILE: JSON.stringify(programFile), 'import.meta.dirname': '__dirname' },
});

/**
 * The server for editors: what a check needs in one file, what answers questions and mends in chunks beside it, loaded with
 * the first question.
 * @type {esbuild.BuildOptions}
 */
const server = {
  ...shared,
  format: 'esm',
  splitting: true,
  entryPoints: { server: 'server/src/lsp/main.ts' },
  outExtension: { '.js': '.mjs' },
  chunkNames: 'server/[name]-[hash]',
  // The protocol packages are CommonJS and ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [withoutRuleDocs()],
};

/** @type {esbuild.BuildOptions} */
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  outdir: 'dist/web',
};

/** @type {esbuild.BuildOptions} */
const webClient = { ...web, format: 'cjs', entryPoints: { client: 'client/src/browser.ts' }, external: ['vscode'] };

/** @type {esbuild.BuildOptions} */
const webServer = {
  ...web,
  format: 'iife',
  entryPoints: { server: 'server/src/lsp/browser.ts' },
  plugins: [withoutRuleDocs()],
};

const others = [client, server, webClient, webServer];

if (watch) {
  const all = [...others, program, cli('cli/program.cjs')];
  for (const options of all) await (await esbuild.context(options)).watch();
} else {
  const builds = await Promise.allSettled([...others.map((options) => esbuild.build(options)), ...buildCommandLine()]);
  // esbuild has already said what is wrong.
  const metafiles = builds.flatMap((result) => (result.status === 'fulfilled' ? (result.value.metafile ?? []) : []));
  if (metafiles.length < builds.length) process.exit(1);
  // Afterwards, not before: what runs out of dist/ at this moment keeps its files.
  await removeOthers([
    ...metafiles.flatMap(({ outputs }) => Object.keys(outputs)),
    ...(await writeThirdParty(metafiles)),
    ...(development ? [] : metafiles.flatMap(programIn).map(writeCodeCache)),
  ]);
  await chmod(path.join(dist, 'cli.cjs'), 0o755);
  await printSizes();
}

/** The program, then what calls it by its name. */
function buildCommandLine() {
  const built = esbuild.build(program);
  const calling = built.then(({ metafile }) => {
    const [file = ''] = metafile === undefined ? [] : programIn(metafile);
    return esbuild.build(cli(path.posix.relative('dist', file)));
  });
  return [built, calling];
}

/**
 * The file of the command line's program, from the root.
 * @param {esbuild.Metafile} metafile
 */
function programIn({ outputs }) {
  return Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === program.entryPoints.program);
}

/**
 * @param {string} file the program, from the root
 * @returns {string} the file written, from the root
 */
function writeCodeCache(file) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/code-cache.mjs'), file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return `${file}.cache`;
}

/**
 * Says what the bundles hold that others have written.
 * @param {readonly esbuild.Metafile[]} metafiles
 * @returns {Promise<readonly string[]>} the files written, from the root
 */
async function writeThirdParty(metafiles) {
  const product = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const packages = bundledPackages(
    root,
    metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))),
  );
  const files = {
    'dist/sbom.cdx.json': `${JSON.stringify(billOfMaterials(product, packages), null, 2)}\n`,
    'dist/THIRD-PARTY-NOTICES.txt': `${notices(packages)}\n`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, name), content);
  return Object.keys(files);
}

/** @param {readonly string[]} outputs the files of this build, from the root */
async function removeOthers(outputs) {
  for (const name of await readdir(dist, { recursive: true })) {
    const file = path.join(dist, name);
    const isOurs = outputs.some((output) => path.join(root, output) === file);
    if (!isOurs && (await stat(file)).isFile()) await rm(file);
  }
}

async function printSizes() {
  const names = await readdir(dist, { recursive: true });
  for (const name of names.sort()) {
    const file = path.join(dist, name);
    if (!(await stat(file)).isFile()) continue;
    const content = await readFile(file);
    console.log(`${kilobytes(content.length)}  ${kilobytes(gzipSync(content).length)} gzip  dist/${name}`);
  }
}
