import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Which folders each folder of server/src may import from, beside itself; `service` is server/src/service.ts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  syntax: ['text'],
  template: ['text'],
  report: ['text', 'syntax', 'template'],
  prose: ['text', 'syntax', 'template', 'report'],
  edit: ['text', 'syntax', 'template', 'report'],
  rules: ['text', 'syntax', 'template', 'report', 'prose', 'edit'],
  convert: ['text', 'syntax', 'template', 'report', 'edit'],
  features: ['text', 'syntax', 'template', 'report', 'prose', 'edit', 'rules', 'convert', 'config'],
  config: ['text', 'rules', 'template/form-ids.ts'],
  service: ['text', 'syntax', 'template', 'report', 'prose', 'edit', 'rules', 'convert', 'features', 'config'],
  lsp: ['text', 'service', 'config', 'rules/finding.ts'],
  cli: ['text', 'service', 'config', 'convert', 'edit/fix.ts', 'rules/finding.ts', 'features/roll-up.ts'],
};

/** Where packages that only one part may know are allowed. */
const reserved: readonly { readonly packages: RegExp; readonly places: RegExp }[] = [
  { packages: /^vscode-(?:jsonrpc|languageserver)(?:$|\/|-protocol|-types)/u, places: /^server\/src\/lsp\// },
  { packages: /^vscode-languageserver-textdocument$/u, places: /^server\/src\/lsp\// },
  { packages: /^vscode(?:-languageclient.*)?$/u, places: /^client\/src\// },
  {
    packages: /^node:/u,
    places: /^(?:server\/src\/cli\/|server\/src\/lsp\/node(?:-\w+)?\.ts$|client\/src\/node\.ts$)/u,
  },
];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const files = ['server/src', 'client/src'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

test('there are files and imports to hold', () => {
  expect(files).toContain('server/src/service.ts');
  expect(imports).toContainEqual({ file: 'server/src/service.ts', specifier: './rules/finding.ts' });
});

test('imports between folders run one way', () => {
  expect(imports.filter((found) => !runsTheRightWay(found))).toEqual([]);
});

test('every folder of server/src has its place in the order', () => {
  expect(
    [...new Set(files.filter((file) => file.startsWith('server/')).map(areaOf))].filter((area) => !allowed[area]),
  ).toEqual([]);
});

test('packages stay where they belong', () => {
  const misplaced = imports.filter(({ file, specifier }) =>
    reserved.some(({ packages, places }) => packages.test(specifier) && !places.test(file)),
  );
  expect(misplaced).toEqual([]);
});

test('nothing but their types is taken from the packages that describe every message there is', () => {
  const whole = files
    .filter((file) => file.startsWith('server/src/'))
    .filter((file) => /^import (?!type\b)[^;]*'vscode-languageserver(?:\/\w+)?'/mu.test(readFileSync(file, 'utf8')));
  expect(whole).toEqual([]);
});

test('rules take nothing but types from edit/: it is loaded with the first fix that is asked for', () => {
  const early = files
    .filter((file) => file.startsWith('server/src/rules/'))
    .filter((file) => /^import (?!type\b)[^;]*from '[./]*\/edit\//mu.test(readFileSync(file, 'utf8')));
  expect(early).toEqual([]);
});

test('no rule imports another: what two of them use stands beside them', () => {
  const list = 'server/src/rules/index.ts';
  const targetOf = ({ file, specifier }: Import): string => path.posix.join(path.posix.dirname(file), specifier);
  const rules = new Set(imports.filter(({ file }) => file === list).map(targetOf));
  rules.delete('server/src/rules/rule.ts');
  expect(rules.size).toBeGreaterThan(40);
  const takers = imports.filter((found) => found.file !== list && rules.has(targetOf(found)));
  expect(takers).toEqual([]);
});

test('what runs in a browser reaches none of the files that need Node', () => {
  for (const entry of ['server/src/lsp/browser.ts', 'client/src/browser.ts']) {
    const reached = reachedFrom(entry);
    expect(reached.size).toBeGreaterThan(5);
    const needy = imports.filter(({ file, specifier }) => reached.has(file) && /^node:|\/node$/u.test(specifier));
    expect(needy).toEqual([]);
  }
});

test("Node's own modules are imported as node:…", () => {
  expect(imports.filter(({ specifier }) => builtinModules.includes(specifier))).toEqual([]);
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}

/** Static, dynamic and type imports and re-exports alike: each of them is knowledge of the other part. */
function importsOf(file: string): readonly Import[] {
  const statement =
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gmu;
  return Array.from(readFileSync(file, 'utf8').matchAll(statement), (match) => ({
    file,
    specifier: match.slice(1).find((specifier) => specifier !== undefined) ?? '',
  }));
}

function runsTheRightWay({ file, specifier }: Import): boolean {
  if (!specifier.startsWith('.')) return true;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (target === 'package.json') return true;
  if (file.startsWith('client/')) return target.startsWith('client/src/');
  if (!target.startsWith('server/src/')) return false;
  const from = areaOf(file);
  const to = areaOf(target);
  const within = target.slice('server/src/'.length);
  return from === to || (allowed[from] ?? []).some((place) => place === to || place === within);
}

/** A file and all that it imports, directly or through others. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const found of imports) {
      if (found.file === file && found.specifier.startsWith('.'))
        reached.add(path.posix.join(path.posix.dirname(file), found.specifier));
    }
  }
  return reached;
}

/** The folder of server/src a file stands in, or the file's own name where it stands in none. */
function areaOf(file: string): string {
  const [first = ''] = file.slice('server/src/'.length).split('/');
  return first.replace(/\.ts$/u, '');
}
