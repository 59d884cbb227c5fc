import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { loadProgram } from '../../server/src/cli/load-program.ts';
import { withFiles } from './support/run.ts';

const program = `
const os = require('node:os');
const sum = (a, b) => a + b;
exports.sum = sum(40, 2);
exports.isFile = __filename.endsWith('program.cjs') && typeof os.EOL === 'string';
exports.load = () => require('./other.cjs');
`;
const loaded = { sum: 42, isFile: true };

const compiled = (source: string): Buffer => new Script(module.wrap(source)).createCachedData();

it.each([
  ['with nothing beside it', undefined],
  ['with what was compiled of it', compiled(program)],
  ['with what was compiled of another one', compiled(`${program}exports.sum = 43;`)],
  ['with what is no compiled code at all', Buffer.from('年报')],
  ['with an empty file', Buffer.alloc(0)],
])('loads the program %s', async (_name, cache) => {
  await withFiles(
    { 'program.cjs': program, 'other.cjs': 'exports.other = 1;', ...(cache && { 'program.cjs.cache': cache }) },
    async (folder) => {
      const exported = loadProgram(path.join(folder, 'program.cjs')) as unknown as { load: () => unknown };
      expect(exported).toMatchObject(loaded);
      expect(exported.load()).toEqual({ other: 1 });
    },
  );
});

it('has Node keep compiled code, where it does, in the folder of the program and in no other', async () => {
  await withFiles({ 'program.cjs': program }, async (folder) => {
    const asked: unknown[] = [];
    const own = Object.getOwnPropertyDescriptor(module, 'enableCompileCache');
    Object.defineProperty(module, 'enableCompileCache', {
      configurable: true,
      value: (...args: readonly unknown[]) => asked.push(...args),
    });
    try {
      expect(loadProgram(path.join(folder, 'program.cjs'))).toMatchObject(loaded);
    } finally {
      if (own === undefined) Reflect.deleteProperty(module, 'enableCompileCache');
      else Object.defineProperty(module, 'enableCompileCache', own);
    }
    expect(asked).toEqual([path.join(folder, 'compile-cache')]);
  });
});

it('does not hide that the program is broken', async () => {
  await withFiles({ 'program.cjs': 'throw new Error("broken")', 'program.cjs.cache': '' }, async (folder) => {
    expect(() => loadProgram(path.join(folder, 'program.cjs'))).toThrow('broken');
  });
});

/** Whether a Node of its own takes the compiled code: this one has seen the program before, or has other flags. */
const isTaken = (file: string): boolean => {
  const code = `
    const { wrap } = require('node:module');
    const { readFileSync } = require('node:fs');
    const [file] = process.argv.slice(1);
    const options = { filename: file, cachedData: readFileSync(file + '.cache') };
    console.log(new (require('node:vm').Script)(wrap(readFileSync(file, 'utf8')), options).cachedDataRejected === false);
  `;
  const { stdout } = spawnSync(process.execPath, ['-e', code, file], { encoding: 'utf8' });
  return stdout.trim() === 'true';
};

it('finds beside the built program what this Node takes for its own, and not for another one', async () => {
  const folder = path.resolve('dist/cli');
  const [name, ...others] = readdirSync(folder).filter((file) => /^program-.*\.cjs$/.test(file));
  if (name === undefined) throw new Error(`there is no program in ${folder}: run npm run build first`);
  expect(others).toEqual([]);
  const file = path.join(folder, name);
  expect(isTaken(file)).toBe(true);
  await withFiles({}, async (elsewhere) => {
    const copy = path.join(elsewhere, name);
    writeFileSync(copy, `${readFileSync(file, 'utf8')}// changed\n`);
    writeFileSync(`${copy}.cache`, readFileSync(`${file}.cache`));
    expect(isTaken(copy)).toBe(false);
  });
});
