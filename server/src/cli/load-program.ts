import { readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import type * as Program from './program.ts';

/** The program's file beside dist/cli.cjs, named after its content by the build. */
declare const PROGRAM_FILE: string;

/**
 * Loads the program from `folder`, which is dist/. Reading and compiling it takes longer than most checks, so the build leaves
 * beside it what V8 made of it (scripts/code-cache.mjs). That is as trustworthy as the program itself, since it lies in the same
 * folder, belongs to this very content, and is turned down by V8 where its version or its flags are others; then V8 compiles anew.
 * Where there is none, as in an installed package, Node from 22.1 on keeps one itself.
 */
export function loadProgram(folder: string): typeof Program {
  const file = path.join(folder, PROGRAM_FILE);
  const cachedData = readCache(file);
  if (cachedData === undefined) {
    if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
      // Not in the folder for temporary files, where anybody could put code to be run here.
      module.enableCompileCache(path.join(folder, 'compile-cache'));
    return module.createRequire(file)(file);
  }
  const script = new Script(module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, module.createRequire(file), program, file, path.dirname(file));
  return program.exports as typeof Program;
}

function readCache(file: string): Uint8Array | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
