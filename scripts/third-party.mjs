import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ name: string, version: string, license: string, words: string }} Bundled
 * A package whose code is in a bundle, with the words of its licence.
 */

/**
 * The packages that bundles really hold: of what is installed most only builds and tests.
 *
 * @param {string} root
 * @param {readonly string[]} inputs the files that were bundled, from the root
 * @returns {readonly Bundled[]} by name and version
 */
export function bundledPackages(root, inputs) {
  const folders = new Set(inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? ''));
  return [...folders]
    .filter((folder) => folder !== '')
    .map((folder) => {
      const home = path.join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
      if (typeof license !== 'string') throw new Error(`${folder} names no licence`);
      return { name, version, license, words: licenceIn(home) };
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** @param {string} home */
function licenceIn(home) {
  const file = readdirSync(home).find((name) => /^licen[cs]e/iu.test(name) && existsSync(path.join(home, name)));
  return file === undefined ? '' : readFileSync(path.join(home, file), 'utf8').trim();
}

/**
 * A bill of materials in CycloneDX 1.5; the same packages give the same bytes.
 *
 * @param {{ name: string, version: string, license: string }} product
 * @param {readonly Bundled[]} packages
 */
export function billOfMaterials(product, packages) {
  const component = (/** @type {string} */ type, /** @type {Omit<Bundled, 'words'>} */ { name, version, license }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const licenses = /[ (]/u.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
    return { type, 'bom-ref': purl, name, version, licenses, purl };
  };
  const main = component('application', product);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: main },
    components: packages.map((one) => component('library', one)),
    dependencies: [
      {
        ref: main['bom-ref'],
        dependsOn: packages.map(({ name, version }) => component('library', { name, version, license: 'MIT' }).purl),
      },
    ],
  };
}

/** @param {readonly Bundled[]} packages */
export const notices = (packages) =>
  [
    'This product holds code of the following packages.',
    ...packages.map(({ name, version, license, words }) => `${name} ${version} (${license})\n\n${words}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
