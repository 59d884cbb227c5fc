import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json';
import { billOfMaterials, bundledPackages } from '../../scripts/third-party.mjs';

const bill = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'));
const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
const names: readonly string[] = bill.components.map(({ name }: { name: string }) => name);

test('the bill of materials names what is bundled, with version and licence, and nothing that is not', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.metadata.component).toMatchObject({ name: 'nianbao', version: packageJson.version });
  expect(names).toEqual(expect.arrayContaining(['docx', 'tinyglobby', 'vscode-languageserver-textdocument']));
  expect(names.filter((name) => /^(?:esbuild|vitest|typescript|zod|textlint)$/.test(name))).toEqual([]);
  for (const component of bill.components) {
    expect(component).toMatchObject({
      type: 'library',
      version: /^\d+\./,
      purl: `pkg:npm/${component.name}@${component.version}`,
    });
    expect(notices).toContain(`${component.name} ${component.version} (`);
  }
});

test('every licence allows what is done, and its words are there', () => {
  const packages = bundledPackages(
    process.cwd(),
    names.map((name) => `node_modules/${name}/index.js`),
  );
  expect(
    packages.filter(({ license }) => !/^(?:MIT|ISC|BlueOak-1\.0\.0|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(license)),
  ).toEqual([]);
  expect(packages.filter(({ words }) => words.length < 200).map(({ name }) => name)).toEqual([]);
});

test('scoped packages and expressions are written as the format wants them', () => {
  const { components } = billOfMaterials({ name: 'a', version: '1.0.0', license: 'MIT' }, [
    { name: '@a/b', version: '1.0.0', license: '(MIT OR ISC)', words: '' },
  ]);
  expect(components).toMatchObject([{ purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ expression: '(MIT OR ISC)' }] }]);
});
