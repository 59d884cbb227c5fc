import { readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import type * as Program from './program.ts';

/**
 * Loads the program from its file, which the build names after its content. To compile it takes longer than most checks do, so
 * the build leaves beside it what V8 has made of it (scripts/code-cache.mjs). That is trusted as the program itself is: it lies
 * in the same folder and belongs to this very content. V8 turns it down where its own version or flags are others, and compiles.
 * Where there is none, as in a package, Node itself keeps one from 22.1 on.
 */
export function loadProgram(file: string): typeof Program {
  const cachedData = readCache(file);
  if (cachedData === undefined) return loadByNode(file);
  const script = new Script(module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
  if (script.cachedDataRejected === true) return loadByNode(file);
  const program = { exports: {} };
  script.runInThisContext()(program.exports, module.createRequire(file), program, file, path.dirname(file));
  return program.exports as typeof Program;
}

function loadByNode(file: string): typeof Program {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    // Not in the folder for temporary files, where anybody could put code to be run here.
    module.enableCompileCache(path.join(path.dirname(file), 'compile-cache'));
  return module.createRequire(file)(file);
}

function readCache(file: string): Uint8Array | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
