import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Leaves out of the protocol library's index what neither the library itself nor the server names: it is CommonJS, which esbuild
 * does not see through, and hands on all that there is, one getter for each name.
 *
 * @param {string} root of the repository
 * @returns {import('esbuild').Plugin}
 */
export const leanJsonRpc = (root) => ({
  name: 'lean-json-rpc',
  async setup({ onLoad }) {
    const names = await namesAskedFor(root);
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]api\.js$/ }, async ({ path: file }) => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      const kept = lines.filter((line) => names.has(/^Object\.defineProperty\(exports, "(\w+)"/.exec(line)?.[1] ?? ''));
      if (kept.length === 0) return { errors: [{ text: `nothing was found in ${file} that the server asks for` }] };
      const others = lines.filter((line) => !/^Object\.defineProperty\(exports, "(?!__esModule)/.test(line));
      const isUsed = (/** @type {string} */ line) => {
        const module = /^const (\w+) = require\(/.exec(line)?.[1];
        return module === undefined || kept.some((one) => one.includes(`${module}.`));
      };
      return { contents: [...others.filter(isUsed), ...kept].join('\n') };
    });
  },
});

/** @param {string} root */
async function namesAskedFor(root) {
  const library = path.join(root, 'node_modules/vscode-jsonrpc/lib');
  /** @type {Set<string>} */
  const names = new Set();
  for (const file of await scripts(library, '.js'))
    for (const [, name = ''] of file.matchAll(/\bapi_1\.(\w+)/g)) names.add(name);
  for (const file of await scripts(path.join(root, 'server/src/lsp'), '.ts'))
    for (const [, list = ''] of file.matchAll(/^import \{([^}]*)\} from 'vscode-jsonrpc[^']*'/gm))
      for (const name of list.match(/\w+/g) ?? []) names.add(name);
  return names;
}

/**
 * @param {string} folder
 * @param {string} ending
 */
async function scripts(folder, ending) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  return Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
}
