// Usage: node scripts/code-cache.mjs dist/cli/program-….cjs
// Leaves beside the command line's program what V8 has compiled of it in some checks, for server/src/cli/load-program.ts.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const [file = ''] = process.argv.slice(2);
const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const reports = readdirSync(samples).map((name) => path.join(samples, name));

const script = new Script(module.wrap(readFileSync(file, 'utf8')), { filename: file });
const program = { exports: /** @type {typeof import('../server/src/cli/program.ts')} */ ({}) };
script.runInThisContext()(program.exports, module.createRequire(path.resolve(file)), program, file, path.dirname(file));
for (const format of ['text', 'json'])
  await program.exports.runProcess(['check', '--fail-on', 'never', '--format', format, ...reports], {
    threadFile: '',
    startLanguageServer: async () => {},
  });

// Under another name first: whoever runs out of dist/ at this moment finds the whole or nothing.
writeFileSync(`${file}.cache.new`, script.createCachedData());
renameSync(`${file}.cache.new`, `${file}.cache`);
