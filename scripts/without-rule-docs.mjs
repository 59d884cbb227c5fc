import { readFile } from 'node:fs/promises';

/**
 * Leaves the words about the rules and their options out of what editors load: there the pages in docs/rules/ and the schema of
 * configurations say them. They make up a tenth of the server. Relies on the formatter: a rule's own properties are indented by two
 * blanks, those of its options by six.
 *
 * @returns {import('esbuild').Plugin}
 */
export const withoutRuleDocs = () => ({
  name: 'without-rule-docs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/][a-z-]+[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/= define(?:Section)?Rule\(\{/.test(source)) return undefined;
      const contents = source.replace(/\n {2}docs: \{\n.*?\n {2}\},\n/su, '\n');
      if (contents === source) return { errors: [{ text: `the docs of the rule in ${path} were not found` }] };
      return { contents: contents.replace(/\n {6}docs: say\(\n.*?\n {6}\),\n/gsu, '\n'), loader: 'ts' };
    });
  },
});
